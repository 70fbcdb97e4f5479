"""Words of a Word document in one look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Span:
    """Words in one look; `label` is what a link leads to, `note` the number of a footnote."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    label: str = ""
    note: int = 0

    def within(self, **look: Any) -> Span:
        """Return the words with more look."""
        return replace(self, **look)
