"""The link references of a text: those of the register, and those that the text defines itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from annotated_agenda.authoring.annotations.faults import Fault

if TYPE_CHECKING:
    from annotated_agenda.authoring.annotations.labels import Labels


class References(dict[str, tuple[str, str]]):
    """Markdown's table of link references, with every label of the register already in it.

    `cite` notes that a label is cited, and returns what its link carries, or None.
    """

    def __init__(self, labels: Labels, cite: Callable[[str], str | None]) -> None:
        super().__init__()
        self._labels = labels
        self._cite = cite
        self.begin()

    def begin(self) -> None:
        """Forget what was wrong with the text before."""
        self._unused: set[str] = set()
        self._faults: list[Fault] = []

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with the definitions of the text, which Markdown takes out of it."""
        yield from self._faults
        for label in sorted(self._unused):
            message = f"nothing refers to [{label}], so that this line is not printed"
            yield Fault(f"[{label}]:", message, 'write "\\[" where it is a text, or remove it')

    def __setitem__(self, label: str, target: tuple[str, str]) -> None:
        if super().__contains__(label):
            message = f"[{label}] has two addresses, and one alone is used"
            self._faults.append(Fault(f"[{label}]:", message, "keep one of the lines"))
        elif self._labels.find(label):
            message = f"[{label}] is in the register, which says where it leads"
            self._faults.append(Fault(f"[{label}]:", message, "remove this line"))
        self._unused.add(label)
        super().__setitem__(label, target)

    def __getitem__(self, label: str) -> tuple[str, str]:
        self._unused.discard(label)
        return super().__getitem__(label)

    def __contains__(self, label: object) -> bool:
        return super().__contains__(label) or self._labels.find(str(label)) is not None

    def __missing__(self, label: str) -> tuple[str, str]:
        href = self._cite(label)
        if href is None:
            raise KeyError(label)
        return href, ""
