"""A meeting as plain facts and words; nothing here knows a file or a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from annotated_agenda.meeting.agenda import Agenda
from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.annotation import Annotation
from annotated_agenda.meeting.document import Document
from annotated_agenda.meeting.document_symbol import modified_symbol
from annotated_agenda.meeting.duration import Duration
from annotated_agenda.meeting.grouping import grouped
from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.masthead import Masthead
from annotated_agenda.meeting.occasion import Event, Occasion
from annotated_agenda.meeting.own_page import OwnPage, PageText
from annotated_agenda.meeting.section import Part, Section
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Period
from annotated_agenda.meeting.taken_up import TakenUp
from annotated_agenda.meeting.words import Words


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
    `own_pages` are what authors add beside the agenda, in the order of their names.
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
    own_pages: tuple[OwnPage, ...] = ()

    @cached_property
    def _listing(self) -> Mapping[str, tuple[Part, ...]]:
        return grouped((symbol, part) for part in self.parts for symbol in part.documents)

    @cached_property
    def _modifying(self) -> Mapping[str, tuple[str, ...]]:
        return grouped((modified_symbol(symbol), symbol) for symbol in self.register)

    @cached_property
    def _concerning(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        return grouped(
            (reference.symbol, (reference.division, document.symbol))
            for document in self.register.values()
            for reference in document.about
        )

    @cached_property
    def _carried(self) -> Mapping[str, tuple[str, ...]]:
        return grouped((document.text_in, document.symbol) for document in self.register.values())

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

    @cached_property
    def _agenda(self) -> Agenda:
        return Agenda(self.items)

    @cached_property
    def _taken_up(self) -> TakenUp:
        return TakenUp(self._agenda, self.sittings, self.occasions)

    def item(self, number: ItemNumber) -> AgendaItem:
        """Return the item with this number; raise KeyError when there is none."""
        return self._agenda.item(number)

    def sub_items(self, number: ItemNumber | None) -> tuple[AgendaItem, ...]:
        """Return the items one level below `number`, in order; None asks for the first level."""
        return self._agenda.sub_items(number)

    def ancestors(self, number: ItemNumber) -> tuple[AgendaItem, ...]:
        """Return the items above `number`, the first level first."""
        return self._agenda.ancestors(number)

    def is_withdrawn(self, item: AgendaItem) -> bool:
        """Say whether an item, or one above it, was withdrawn."""
        return self._agenda.is_withdrawn(item)

    def items_at(self, occasion: Occasion) -> tuple[AgendaItem, ...]:
        """Return the items taken up at a sitting or an event, in order."""
        return self._taken_up.items_at(occasion)

    def events_of(self, item: AgendaItem) -> tuple[Event, ...]:
        """Return the events that an item is named at, in order of time."""
        return self._taken_up.events_of(item)

    def sittings_of(self, item: AgendaItem) -> tuple[Sitting, ...]:
        """Return the sittings at which an item is taken up, in order."""
        return self._taken_up.sittings_of(item)

    def considered_with(self, item: AgendaItem) -> tuple[AgendaItem, ...]:
        """Return the items that are considered jointly with one, in order."""
        return self._taken_up.considered_with(item)

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
            own_pages=tuple(map(_without_page_text, self.own_pages)),
        )

    def parts_listing(self, symbol: str) -> tuple[Part, ...]:
        """Return the items, sections and annexes whose documentation lists a register entry, in order."""
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


def _without_page_text(page: OwnPage) -> OwnPage:
    return replace(page, texts={language: PageText(language) for language in page.texts})


def _emptied(annotations: Mapping[str, Annotation]) -> Mapping[str, Annotation]:
    return {language: Annotation(text.language, "") for language, text in annotations.items()}
