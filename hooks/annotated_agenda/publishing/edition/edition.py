"""One language's edition of a meeting: the facts with that language's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.meeting import Meeting
from annotated_agenda.meeting.section import Section
from annotated_agenda.publishing.language.locales import direction
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.own_page import OwnPage, PageText
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.meeting.sitting import Sitting
    from annotated_agenda.meeting.words import Words
    from annotated_agenda.publishing.edition.site_plan import SitePlan
    from annotated_agenda.publishing.language.wording import Wording


TranslationState = Literal["source", "complete", "stale", "missing"]


@dataclass(frozen=True)
class Standing:
    """A page among the languages of the site.

    `translated` are those, the source among them, in which it is no fallback; `state` is its state in
    this one; `official` are those in which it is official.
    """

    translated: tuple[str, ...]
    state: TranslationState
    official: frozenset[str]


@dataclass(frozen=True)
class Edition:
    """A meeting as one language's readers see it."""

    meeting: Meeting
    plan: SitePlan
    wording: Wording

    @property
    def language(self) -> str:
        """The language of this edition."""
        return self.wording.language

    @property
    def direction(self) -> str:
        """The direction in which this edition is read: "ltr" or "rtl"."""
        return direction(self.language)

    def text(self, words: Words) -> Text:
        """Return words in this language; else in the source language, else in any, marked so."""
        if not words:
            return Text("")
        for language in (self.language, self.meeting.source, *words):
            if language in words:
                return Text(words[language], "" if language == self.language else language)
        raise AssertionError

    def title(self, item: Part) -> Text:
        """Return a part's title as it stands where its sub-items do not follow."""
        return self.text(item.titles).without_colon()

    def title_above(self, item: AgendaItem, following: Iterable[AgendaItem]) -> Text:
        """Return an item's title as it stands above others: sub-items of it keep its colon."""
        introduces = any(one.number.parent == item.number for one in following)
        return self.text(item.titles) if introduces else self.title(item)

    def short_title(self, part: Part) -> Text:
        """Return what menus call a part: its short title in the language of its title, else the title."""
        title = self.title(part)
        short = part.short_titles.get(title.language or self.language)
        return Text(short, title.language).without_colon() if short else title

    def short_title_above(self, item: AgendaItem, following: Iterable[AgendaItem]) -> Text:
        """Return what menus call an item that stands above others: title_above() without a short one."""
        if self.has_short_title(item):
            return self.short_title(item)
        return self.title_above(item, following)

    def has_short_title(self, part: Part) -> bool:
        """Say whether menus call a part by another title than its own."""
        return self.short_title(part) != self.title(part)

    def mark(self, item: AgendaItem) -> str:
        """Return what a list of items shows for a number in this language: "5.", "b)"."""
        return item.number.mark(self.wording.number_style)

    def number(self, item: AgendaItem) -> str:
        """Return an item's number as this language writes it: "5 b)", "5 (b)"."""
        return item.number.written(self.wording.number_style)

    def label(self, section: Section) -> str:
        """Return what stands before an annex's title, "Annex I"; empty for another section.

        The only annex has no number.
        """
        meeting = self.meeting
        is_only = len(meeting.annexes) == 1 and not meeting.timetable_annex
        if not section.annex:
            return ""
        return self.wording.say("annex") if is_only else self.wording.annex(section.annex)

    def name(self, part: Part) -> str:
        """Return what a part of the document is called before its title: "Item 5 (b)", "Annex I"."""
        if isinstance(part, Section):
            return self.label(part)
        return self.wording.say("item", number=self.number(part))

    def heading(self, part: Part) -> str:
        """Return a part's number and title on one line: "5 (b) Title", "Annex I Title", "Title"."""
        return f"{self.before_title(part)} {self.title(part)}".strip()

    def before_title(self, part: Part) -> str:
        """Return what stands before a part's title: "5 (b)", "Annex I"; empty for another section."""
        return self.label(part) if isinstance(part, Section) else self.number(part)

    def annotation(self, item: Part) -> Annotation | None:
        """Return a part's annotation in this language, else in the source language."""
        return item.annotations.get(self.language) or item.annotations.get(self.meeting.source)

    @property
    def introduction(self) -> Annotation | None:
        """The text above the agenda in this language, else in the source language."""
        texts = self.meeting.introductions
        return texts.get(self.language) or texts.get(self.meeting.source)

    def translations(self, page: Part | Meeting) -> tuple[str, ...]:
        """Return the site's languages in which a page is whole, the source among them."""
        texts = page.introductions if isinstance(page, Meeting) else page.annotations
        return tuple(
            language
            for language in self.plan.languages
            if language in page.titles and (language in texts or not texts)
        )

    def state(self, item: Part | Meeting, language: str) -> TranslationState:
        """Return how far a page's translation into a language is."""
        if language == self.meeting.source:
            return "source"
        if language not in self.translations(item):
            return "missing"
        return "stale" if language in item.stale else "complete"

    def standing(self, page: Part | Meeting) -> Standing:
        """Return how a page stands among the languages."""
        state = self.state(page, self.language)
        return Standing(self.translations(page), state, page.official)

    def own_pages(self) -> Iterator[OwnPage]:
        """Yield the pages beside the agenda that can be read in this edition."""
        return (page for page in self.meeting.own_pages if self.language in page.languages)

    def page_text(self, page: OwnPage) -> PageText | None:
        """Return what such a page says in this language, else in the source language."""
        return page.texts.get(self.language) or page.texts.get(self.meeting.source)

    def own_standing(self, page: OwnPage) -> Standing:
        """Return how such a page stands among the languages; nothing of the secretariat's is unofficial."""
        translated = tuple(language for language in self.plan.languages if language in page.texts)
        state: TranslationState = "complete" if self.language in translated else "missing"
        if self.language == self.meeting.source:
            state = "source"
        return Standing(translated, state, frozenset(self.plan.languages))

    def documents_above(self, item: AgendaItem) -> tuple[AgendaItem, ...]:
        """Return the items whose documentation serves this one: itself and those above it."""
        line = (item, *reversed(self.meeting.ancestors(item.number)))
        return tuple(one for one in line if one.documentation)

    def sitting_name(self, sitting: Sitting) -> str:
        """Return "Sitting 3"."""
        return self.wording.say("sitting", number=sitting.number)

    def public_address(self, address: str) -> str:
        """Return the whole address of a page of this edition; empty for a site without an address."""
        return self.plan.public_address(self.language, address)

    def dates(self) -> str:
        """Return the meeting's dates: "19–21 October 2016"; empty while they are not known."""
        return self.wording.periods(self.meeting.duration.periods)

    @property
    def has_calendar(self) -> bool:
        """Whether anything of the meeting is at a time that is known."""
        return bool(self.meeting.duration.periods or self.meeting.events)

    def periods(self) -> str:
        """Return for programs from when to when the meeting is held: ISO 8601 intervals and blanks."""
        bounds = self.meeting.duration.bounds
        return " ".join(f"{start.isoformat()}/{end.isoformat()}" for start, end in bounds)

    def reissue(self) -> Text:
        """Return the note of the meeting's reissue with its date; empty where there was none."""
        reissue = self.meeting.reissue
        if reissue is None:
            return Text("")
        note = self.text(reissue.notes)
        date = self.wording.date(reissue.date)
        return Text(self.wording.say("reissued_on", note=note, date=date), note.language)
