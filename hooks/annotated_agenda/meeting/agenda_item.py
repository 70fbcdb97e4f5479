"""An item of the agenda."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from annotated_agenda.meeting.annotation import Annotation
from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.document import ListedDocument
from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.words import Words


@dataclass(frozen=True)
class AgendaItem:
    """An item of the agenda; `sittings` are numbers, `documentation` is what is before the meeting.

    `short_titles` are what menus say instead, in the languages that need one.
    `stale` are the languages whose translation was made from an earlier version of the source;
    `notes` are those on the title, by mark.
    `official` are the languages in which the page is official, the source among them; `formerly` are the numbers that the item had before;
    `jointly_with` are those of items that are considered together with it.
    """

    number: ItemNumber
    titles: Words
    sittings: tuple[int, ...] = ()
    documentation: tuple[ListedDocument, ...] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    cluster: str = ""
    stale: frozenset[str] = frozenset()
    official: frozenset[str] = frozenset()
    notes: Mapping[str, Words] = field(default_factory=dict)
    short_titles: Words = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    formerly: tuple[ItemNumber, ...] = ()
    jointly_with: tuple[ItemNumber, ...] = ()

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The symbols of the documents that the register has, in order, each once."""
        return tuple(dict.fromkeys(one.symbol for one in self.documentation if one.symbol))

    @property
    def is_withdrawn(self) -> bool:
        """Whether the last change of the item withdrew it."""
        return bool(self.changes) and self.changes[-1].kind == "withdrawn"
