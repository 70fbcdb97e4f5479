"""Every page of one language and every file beside them: its address, its template, its content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol

from annotated_agenda.publishing.edition.addresses import (
    CALENDAR,
    CHANGES,
    DATA,
    DOCUMENTS,
    FEED,
    HOME,
    NOW,
    PICTURE,
    PRINT,
    SCHEDULE,
    SEARCH,
    SEARCH_SETTINGS,
    SEARCH_VOCABULARY,
    TRANSLATIONS,
    document_address,
    item_address,
    item_calendar_address,
    neutral_address,
    part_address,
    sheet_address,
)
from annotated_agenda.publishing.edition.agenda import make_menu
from annotated_agenda.publishing.edition.citations import CitationIndex
from annotated_agenda.publishing.edition.documents import official_links
from annotated_agenda.publishing.edition.edition import Edition, Standing
from annotated_agenda.publishing.edition.picture import (
    Picture,
    meeting_picture,
    part_picture,
)
from annotated_agenda.publishing.edition.timetable.clock import sittings_on_clock
from annotated_agenda.publishing.exports.calendar import make_calendar
from annotated_agenda.publishing.exports.data import agenda_json
from annotated_agenda.publishing.exports.feed import make_feed
from annotated_agenda.publishing.exports.schema import SCHEMA, agenda_schema
from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.pages.changes import make_changes_page
from annotated_agenda.publishing.pages.documents import make_documents_page
from annotated_agenda.publishing.pages.entry import make_entry_page
from annotated_agenda.publishing.pages.former import make_former_page
from annotated_agenda.publishing.pages.frame import FrameMaker
from annotated_agenda.publishing.pages.home import make_home_page
from annotated_agenda.publishing.pages.item import make_item_page
from annotated_agenda.publishing.pages.neutral import make_neutral_page
from annotated_agenda.publishing.pages.printed import make_print_page
from annotated_agenda.publishing.pages.schedule import make_schedule_page
from annotated_agenda.publishing.pages.search import make_search_page
from annotated_agenda.publishing.pages.section import make_section_page
from annotated_agenda.publishing.pages.sitting import make_sitting_page
from annotated_agenda.publishing.pages.translations import make_translation_status
from annotated_agenda.publishing.search.record import SearchRecord
from annotated_agenda.publishing.search.records import search_records
from annotated_agenda.publishing.search.settings import (
    is_of_texts,
    search_settings,
    search_vocabulary,
)
from annotated_agenda.publishing.site.fingerprints import EditionFingerprints

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.document import Document
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.section import Section
    from annotated_agenda.publishing.edition.site_plan import SitePlan
    from annotated_agenda.publishing.language.wording import Wording


class View(Protocol):
    """What every page's content has."""

    @property
    def title(self) -> Text:
        """The page's title, without the name of the site."""


@dataclass(frozen=True)
class SitePage:
    """A page: its address from the root of the language, its template, and how to make it.

    `fingerprint` is that of its own among EditionFingerprints. `source` is the page under docs/<language>/ that it is made from, empty for a
    generated one.
    """

    address: str
    template: str
    make: Callable[[], View]
    standing: Standing
    fingerprint: str
    source: str = ""


@dataclass(frozen=True)
class DataFile:
    """A file that is no page: its address from the root of the language, and how to make it.

    `fingerprint` is what it is for pages.
    """

    address: str
    make: Callable[[], bytes]
    fingerprint: str


class EditionPages:
    """The pages of one language's edition."""

    def __init__(self, meeting: Meeting, plan: SitePlan, wording: Wording) -> None:
        self.edition = Edition(meeting, plan, wording)
        self._citations = CitationIndex(self.edition)
        self.fingerprints = EditionFingerprints(self.edition, self._citations)

    def pages(self) -> Iterator[SitePage]:
        """Yield every page; the order is that of the agenda, then of the register."""
        edition, meeting, of = self.edition, self.edition.meeting, self.fingerprints
        make_home = partial(make_home_page, edition)
        yield self._page(HOME, "home.html", make_home, of.introduction, source="index.md")
        for item in meeting.items:
            yield self._item_page(item)
        for section in (*meeting.sections, *meeting.annexes):
            yield self._section_page(section)
        yield self._page(SCHEDULE, "schedule.html", partial(make_schedule_page, edition), of.facts)
        for sitting in meeting.sittings:
            make_sheet = partial(make_sitting_page, edition, sitting)
            texts = of.texts_of(meeting.items_at(sitting))
            yield self._page(sheet_address(sitting.number), "sitting.html", make_sheet, texts)
        yield self._page(
            DOCUMENTS, "documents.html", partial(make_documents_page, edition), of.facts
        )
        yield self._page(CHANGES, "changes.html", partial(make_changes_page, edition), of.facts)
        yield self._page(PRINT, "print.html", partial(make_print_page, edition), of.texts)
        yield self._page(SEARCH, "search.html", partial(make_search_page, edition), of.facts)
        yield from self._former_pages()
        make_status = partial(make_translation_status, edition)
        yield self._page(TRANSLATIONS, "translations.html", make_status, of.states)
        for document in meeting.register.values():
            yield self._entry_page(document)

    def standings(self) -> Iterator[tuple[str, Standing]]:
        """Yield the address of every page, those beside the agenda among them, and how it stands."""
        for page in self.pages():
            yield page.address, page.standing
        for own in self.edition.own_pages():
            yield own.address, self.edition.own_standing(own)

    def neutral_pages(self) -> Iterator[SitePage]:
        """Yield the pages at addresses that know no language; they stand once, with the source."""
        titles, own = self._titles(), self.edition.text(self.edition.meeting.titles)
        everywhere, taken = tuple(self.edition.plan.languages), set()
        for page in self.pages():
            if page.address != TRANSLATIONS:
                taken.add(neutral_address(page.address))
                yield self._neutral_page(page.address, titles.get(page.address, own), everywhere)
        for beside in self.edition.own_pages():
            # "5a.md" is no item, and go/5a/ leads to the item.
            if neutral_address(beside.address) not in taken:
                title = self.edition.text(beside.titles)
                yield self._neutral_page(beside.address, title, beside.languages)

    def _neutral_page(self, address: str, title: Text, languages: Sequence[str]) -> SitePage:
        make = partial(make_neutral_page, self.edition, address, title, languages)
        standing = Standing((), "source", frozenset({self.edition.language}))
        facts = self.fingerprints.facts
        return SitePage(neutral_address(address), "go.html", make, standing, facts)

    def _titles(self) -> dict[str, Text]:
        """Return the titles of the pages of parts and register entries by their addresses."""
        edition, meeting = self.edition, self.edition.meeting
        parts = {part_address(part): Text(edition.heading(part)) for part in meeting.parts}
        entries = {
            document_address(entry.symbol): edition.text(entry.titles)
            for entry in meeting.register.values()
        }
        return parts | entries

    def data_files(self) -> Iterator[DataFile]:
        """Yield the data, and the calendars of the meeting and of each item that has sittings."""
        edition, meeting, of = self.edition, self.edition.meeting, self.fingerprints
        yield DataFile(DATA, partial(agenda_json, edition), of.texts)
        if meeting.duration.periods:
            yield DataFile(NOW, partial(sittings_on_clock, edition), of.facts)
        yield DataFile(FEED, partial(make_feed, edition), of.facts)
        made_from = of.texts if is_of_texts(edition.language) else of.facts
        yield DataFile(SEARCH_SETTINGS, self._search_settings, made_from)
        yield DataFile(SEARCH_VOCABULARY, self._search_vocabulary, of.texts)
        if edition.language == meeting.source:
            yield DataFile(SCHEMA, agenda_schema, of.facts)
        if edition.plan.has_pictures:
            yield from self._pictures()
        if edition.has_calendar:
            yield from self._calendars()

    def _pictures(self) -> Iterator[DataFile]:
        edition, facts = self.edition, self.fingerprints.facts
        yield DataFile(PICTURE, partial(_draw, meeting_picture, edition), facts)
        for part in edition.meeting.parts:
            make = partial(_draw, part_picture, edition, part)
            yield DataFile(f"{part_address(part)}{PICTURE}", make, facts)

    def _search_settings(self) -> bytes:
        return search_settings(self.edition, self.search_records)

    def _search_vocabulary(self) -> bytes:
        return search_vocabulary(self.search_records, self.edition.language)

    def _calendars(self) -> Iterator[DataFile]:
        edition, meeting, facts = self.edition, self.edition.meeting, self.fingerprints.facts
        periods, occasions = meeting.duration.open_periods, (*meeting.sittings, *meeting.events)
        make = partial(make_calendar, edition, occasions, CALENDAR, periods)
        yield DataFile(CALENDAR, make, facts)
        for item in meeting.items:
            occasions = (*meeting.sittings_of(item), *meeting.events_of(item))
            address = item_calendar_address(item.number)
            # Who subscribed to a withdrawn item's calendar must see it emptied.
            if occasions or meeting.is_withdrawn(item):
                make = partial(make_calendar, edition, occasions, address)
                yield DataFile(address, make, facts)

    def _item_page(self, item: AgendaItem) -> SitePage:
        edition, number = self.edition, item.number
        return SitePage(
            address=item_address(number),
            template="item.html",
            make=partial(make_item_page, edition, item),
            standing=edition.standing(item),
            fingerprint=self.fingerprints.text(item),
            source=f"items/{number.slug}.md",
        )

    def _section_page(self, section: Section) -> SitePage:
        return SitePage(
            address=part_address(section),
            template="section.html",
            make=partial(make_section_page, self.edition, section),
            standing=self.edition.standing(section),
            fingerprint=self.fingerprints.text(section),
            source=f"{section.slug}.md",
        )

    def _former_pages(self) -> Iterator[SitePage]:
        """Yield a page at each address that an item had before, unless another item is there now."""
        items = self.edition.meeting.items
        taken = {item.number for item in items}
        for item in items:
            make = partial(make_former_page, self.edition, item)
            for number in item.formerly:
                if number not in taken:
                    facts = self.fingerprints.facts
                    yield self._page(item_address(number), "former.html", make, facts)

    def _entry_page(self, document: Document) -> SitePage:
        make = partial(make_entry_page, self.edition, self._citations, document)
        citing = self.fingerprints.citing(document.symbol)
        return self._page(document_address(document.symbol), "document.html", make, citing)

    def _page(
        self,
        address: str,
        template: str,
        make: Callable[[], View],
        fingerprint: str,
        source: str = "",
    ) -> SitePage:
        edition, meeting = self.edition, self.edition.meeting
        return SitePage(address, template, make, edition.standing(meeting), fingerprint, source)

    @cached_property
    def search_records(self) -> tuple[SearchRecord, ...]:
        """What readers of this edition can find."""
        return tuple(search_records(self.edition))

    @cached_property
    def frames(self) -> FrameMaker:
        """What makes the frames of this edition's pages."""
        own = self.edition.meeting.register.get(self.edition.meeting.symbol)
        official = official_links(self.edition, own) if own else ()
        return FrameMaker(self.edition, make_menu(self.edition), official)


def _draw(words: Callable[..., Picture], *of: object) -> bytes:
    from annotated_agenda.publishing.site.picture import draw_picture  # noqa: PLC0415  the others do without it

    return draw_picture(words(*of))
