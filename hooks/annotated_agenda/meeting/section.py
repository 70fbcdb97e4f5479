"""What the agenda's document says beside its items: annotations without a number, and annexes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.annotation import Annotation
from annotated_agenda.meeting.document import ListedDocument
from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.words import Words


@dataclass(frozen=True)
class Section:
    """A text that belongs to no item: "Opening of the session", or an annex.

    `name` is that of its file; `annex` is the number of an annex, 0 for another text, which stands
    before the item `before`, or after all of them. The rest is what it is for items.
    """

    name: str
    titles: Words
    annex: int = 0
    before: ItemNumber | None = None
    documentation: tuple[ListedDocument, ...] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    stale: frozenset[str] = frozenset()
    official: frozenset[str] = frozenset()
    notes: Mapping[str, Words] = field(default_factory=dict)
    short_titles: Words = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """The section as it stands in addresses and file names: "sections/opening", "annexes/1"."""
        return f"annexes/{self.annex}" if self.annex else f"sections/{self.name}"

    @property
    def documents(self) -> tuple[str, ...]:
        """The symbols of the documents that the register has, in order, each once."""
        return tuple(dict.fromkeys(one.symbol for one in self.documentation if one.symbol))


Part: TypeAlias = "AgendaItem | Section"


def part_slug(part: Part) -> str:
    """Return what names a part of the document in records: "5a", "sections/opening", "annexes/1"."""
    return part.number.slug if isinstance(part, AgendaItem) else part.slug
