"""A meeting as plain facts and words; nothing here knows a file or a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.annotation import Annotation
from annotated_agenda.meeting.document import Document
from annotated_agenda.meeting.document_symbol import modified_symbol
from annotated_agenda.meeting.duration import Duration
from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.masthead import Masthead
from annotated_agenda.meeting.occasion import Event, Occasion
from annotated_agenda.meeting.section import Part, Section
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Period
from annotated_agenda.meeting.words import Words

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True)
class Reissue:
    """The note of a reissue, in words, and its date."""

    date: date
    notes: Words


@dataclass(frozen=True)
class Meeting:
    """A meeting: facts, agenda in order, sittings in order, register in order of symbols.

    `official_languages` are those in which the body issues its documents, empty where that is not
    said; `official` are those in which the meeting's own page here is official, the source among them.
    `notes` are those on the titles of the meeting's own page, by mark.
    `clusters` are the headings that group items of a long agenda, by their mark ("A"). `dates` are
    its days where they are known beside those of the sittings. `events` stand in
    the timetable beside the sittings. `orientation` introduces the agenda to
    readers: None where that is left to the site, empty where nothing is to be said.
    """

    symbol: str
    titles: Words
    bodies: Words
    parent_bodies: Words
    names: Words
    places: Words
    zone: ZoneInfo
    source: str
    items: tuple[AgendaItem, ...]
    sittings: tuple[Sitting, ...]
    register: Mapping[str, Document]
    clusters: Mapping[str, Words] = field(default_factory=dict)
    introductions: Mapping[str, Annotation] = field(default_factory=dict)
    reissue: Reissue | None = None
    original_language: str = ""
    official_languages: tuple[str, ...] = ()
    official: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()
    sections: tuple[Section, ...] = ()
    annexes: tuple[Section, ...] = ()
    masthead: Masthead = field(default_factory=Masthead)
    notes: Mapping[str, Words] = field(default_factory=dict)
    dates: tuple[Period, ...] = ()
    orientation: Words | None = None
    events: tuple[Event, ...] = ()

    @cached_property
    def _items_by_number(self) -> Mapping[ItemNumber, AgendaItem]:
        return {item.number: item for item in self.items}

    @cached_property
    def _children(self) -> Mapping[ItemNumber | None, tuple[AgendaItem, ...]]:
        children: dict[ItemNumber | None, tuple[AgendaItem, ...]] = {}
        for item in self.items:
            above = item.number.parent
            children[above] = (*children.get(above, ()), item)
        return children

    @cached_property
    def _listing(self) -> Mapping[str, tuple[AgendaItem, ...]]:
        return _grouped(
            (symbol, item) for item in self.items for symbol in dict.fromkeys(item.documents)
        )

    @cached_property
    def _taken_up(self) -> Mapping[int, tuple[AgendaItem, ...]]:
        return _grouped(
            (number, item)
            for item in self.items
            if not self.is_withdrawn(item)
            for number in item.sittings
        )

    @cached_property
    def _joint_groups(self) -> Mapping[ItemNumber, tuple[frozenset[ItemNumber], ...]]:
        groups = [
            frozenset({item.number, *item.jointly_with}) for item in self.items if item.jointly_with
        ]
        return _grouped((number, group) for group in groups for number in group)

    @cached_property
    def _modifying(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((modified_symbol(symbol), symbol) for symbol in self.register)

    @cached_property
    def _concerning(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        return _grouped(
            (reference.symbol, (reference.division, document.symbol))
            for document in self.register.values()
            for reference in document.about
        )

    @cached_property
    def _carried(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((document.text_in, document.symbol) for document in self.register.values())

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The items, annotations without a number and annexes, in the order of the document."""
        return (*self._annotated(), *self.annexes)

    def _annotated(self) -> Iterator[Part]:
        for item in self.items:
            yield from (section for section in self.sections if section.before == item.number)
            yield item
        yield from (section for section in self.sections if section.before is None)

    @property
    def timetable_annex(self) -> int:
        """The number that the annexes leave to the timetable; 0 where they leave none."""
        taken = {annex.annex for annex in self.annexes}
        return min(set(range(1, max(taken, default=0))) - taken, default=0)

    def item(self, number: ItemNumber) -> AgendaItem:
        """Return the item with this number; raise KeyError when there is none."""
        return self._items_by_number[number]

    def sub_items(self, number: ItemNumber | None) -> tuple[AgendaItem, ...]:
        """Return the items one level below `number`, in order; None asks for the first level."""
        return self._children.get(number, ())

    def ancestors(self, number: ItemNumber) -> tuple[AgendaItem, ...]:
        """Return the items above `number`, the first level first."""
        above = number.parent
        return (*self.ancestors(above), self.item(above)) if above else ()

    def is_withdrawn(self, item: AgendaItem) -> bool:
        """Say whether an item, or one above it, was withdrawn."""
        return any(one.is_withdrawn for one in (item, *self.ancestors(item.number)))

    def items_at(self, occasion: Occasion) -> tuple[AgendaItem, ...]:
        """Return the items taken up at a sitting, in order: those that name it, unless withdrawn.

        Those of an event are the ones that it names.
        """
        if isinstance(occasion, Sitting):
            return self._taken_up.get(occasion.number, ())
        named = {number for entry in occasion.programme for number in entry.items}
        items = (self.item(number) for number in sorted(named & self._items_by_number.keys()))
        return tuple(item for item in items if not self.is_withdrawn(item))

    def events_of(self, item: AgendaItem) -> tuple[Event, ...]:
        """Return the events that an item is named at, in order of time."""
        return tuple(
            one for one in self.occasions if isinstance(one, Event) and item in self.items_at(one)
        )

    def sittings_of(self, item: AgendaItem) -> tuple[Sitting, ...]:
        """Return the sittings at which an item is taken up, in order; a withdrawn one at none.

        An item that names none is taken up with its sub-items, or else with the items above it.
        """
        if self.is_withdrawn(item):
            return ()
        named = item.sittings or self._named_below(item) or self._named_above(item)
        return tuple(self.sittings[number - 1] for number in sorted(set(named)))

    def considered_with(self, item: AgendaItem) -> tuple[AgendaItem, ...]:
        """Return the items that are considered jointly with one, in order.

        An item that names others makes a group with them; a withdrawn item is in none.
        """
        if self.is_withdrawn(item):
            return ()
        groups = self._joint_groups.get(item.number, ())
        numbers = {number for group in groups for number in group} - {item.number}
        items = (self.item(number) for number in sorted(numbers & self._items_by_number.keys()))
        return tuple(one for one in items if not self.is_withdrawn(one))

    def _named_below(self, item: AgendaItem) -> tuple[int, ...]:
        return tuple(
            number
            for below in self.sub_items(item.number)
            if not below.is_withdrawn
            for number in (*below.sittings, *self._named_below(below))
        )

    def _named_above(self, item: AgendaItem) -> tuple[int, ...]:
        return tuple(number for one in self.ancestors(item.number) for number in one.sittings)

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """The sittings and the events, in order of time."""
        return tuple(sorted((*self.sittings, *self.events), key=lambda one: one.time.order))

    @cached_property
    def duration(self) -> Duration:
        """From when to when the meeting is held."""
        return Duration(self.dates, self.sittings, self.zone)

    def without_texts(self) -> Meeting:
        """Return the meeting without the words of annotations, and without what is stale."""
        return replace(
            self,
            items=tuple(
                replace(item, annotations=_emptied(item.annotations), stale=frozenset())
                for item in self.items
            ),
            sections=tuple(map(_without_text, self.sections)),
            annexes=tuple(map(_without_text, self.annexes)),
            introductions=_emptied(self.introductions),
            stale=frozenset(),
        )

    def items_listing(self, symbol: str) -> tuple[AgendaItem, ...]:
        """Return the items whose documentation lists a register entry, in order."""
        return self._listing.get(symbol, ())

    def modifying(self, symbol: str) -> tuple[str, ...]:
        """Return the addenda, corrigenda and revisions of an entry, in order."""
        return self._modifying.get(symbol, ())

    def carried_by(self, symbol: str) -> tuple[str, ...]:
        """Return the entries whose text is in a document, in order."""
        return self._carried.get(symbol, ())

    def concerning(self, symbol: str) -> tuple[tuple[str, str], ...]:
        """Return the entries about a treaty: what division of it ("", "16.5.a"), and their symbol."""
        return self._concerning.get(symbol, ())


def _without_text(section: Section) -> Section:
    return replace(section, annotations=_emptied(section.annotations), stale=frozenset())


def _emptied(annotations: Mapping[str, Annotation]) -> Mapping[str, Annotation]:
    return {language: Annotation(text.language, "") for language, text in annotations.items()}


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    groups: dict[K, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
