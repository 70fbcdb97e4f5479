"""The pages of a document that is imported again, one after the other, beside the record of before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from annotated_agenda.authoring.files.front_matter import parse_page, read_page
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.merging import Difference
from annotated_agenda.authoring.importing.reissued_page import (
    Issues,
    reissued_page,
)
from annotated_agenda.authoring.importing.sitting_numbers import SittingNumbers
from annotated_agenda.authoring.importing.writing.draft import MEETING, DraftPage


@dataclass
class Reissue:
    """Lets the pages of docs/ take what changed since the former import, on the day `day`."""

    made: Imported
    project: Project
    day: date
    numbers: SittingNumbers = field(default_factory=SittingNumbers)

    def take(self, address: str, former: str, page: DraftPage) -> None:
        """Let a page take what changed since its document said `former`; note where the officer's stayed."""
        path = self.project.docs / address
        if not path.is_file():
            self._stay_away(address, former, page)
            return
        is_source = address.startswith(f"{self.made.source}/")
        numbers = self.numbers if is_source else SittingNumbers()
        own = read_page(path, address).keys
        took = reissued_page(path, address, Issues(former, page), self.day, numbers)
        self.made.differences += took.taken
        self.made.clashes += took.clashes
        if took.taken:
            self.made.texts[address] = took.text
        else:
            self.made.kept.append(address)
        if address == f"{self.made.source}/{MEETING}.md":
            lists = (own, took.keys, parse_page(former, address).keys, page.keys)
            self.numbers = SittingNumbers(*map(_sittings, lists))

    def _stay_away(self, address: str, former: str, page: DraftPage) -> None:
        """Leave a page away that the officer removed; say so where the document changed it."""
        if page.text() != former:
            words = ("you removed this page", "the document changed it")
            self.made.clashes.append(Difference(address, *words))


def _sittings(keys: dict[str, Any]) -> list[Any]:
    found = keys.get("sittings")
    return found if isinstance(found, list) else []
