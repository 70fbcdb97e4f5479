"""The files of docs/ without errors, put together into a Meeting."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotated_agenda.authoring.annotations.labels import Labels
from annotated_agenda.authoring.annotations.links import Links
from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted
from annotated_agenda.authoring.documents import listed_documents, make_register
from annotated_agenda.authoring.facts.item_facts import ItemFacts, ItemWords
from annotated_agenda.authoring.facts.meeting_facts import NO_ORIENTATION, MeetingFacts
from annotated_agenda.authoring.files.digest import source_digest
from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written
from annotated_agenda.authoring.files.tree import ANNEXES, SECTIONS
from annotated_agenda.authoring.sittings import SittingAssembly, named_by_programmes, periods
from annotated_agenda.authoring.texts import Texts
from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.annotation import Annotation
from annotated_agenda.meeting.document import Document
from annotated_agenda.meeting.document_symbol import symbol_path
from annotated_agenda.meeting.masthead import Masthead
from annotated_agenda.meeting.meeting import Meeting, Reissue
from annotated_agenda.meeting.problem import Problem
from annotated_agenda.meeting.section import Section
from annotated_agenda.meeting.words import Words

if TYPE_CHECKING:
    from pydantic import BaseModel

    from annotated_agenda.authoring.annotations.settings import MarkdownSettings


class Assembly:
    """Puts the files of a folder without errors together."""

    def __init__(
        self,
        folder: DocsFolder,
        page: Written[MeetingFacts],
        languages: Sequence[str],
        markdown: MarkdownSettings,
        convert: Callable[[AnnotationMarkdown, str], Converted],
    ) -> None:
        self.folder = folder
        self.page = page
        self.facts = page.front
        self.source = languages[0]
        self.sittings = SittingAssembly(self.source, self.facts.time_zone)
        written = (entry for _, entry in folder.register)
        register = make_register(written, self.facts.official_languages or ())
        self.labels = Labels(register, markdown.symbol_families)
        self.register = self._with_subjects(register)
        parts, generated = {*folder.items, *folder.sections}, self._generated(markdown.generated)
        own = {name: markdown.own_pages.address_of(name) for name in folder.own_pages}
        self.links = Links(folder.path, languages, parts, generated, own)
        self.texts = Texts(languages, markdown, self.labels, self.links, convert)

    def assemble(self) -> Meeting:
        """Return the meeting; what is wrong with its texts is then with them."""
        self.texts.begin()
        return self._meeting()

    def _generated(self, pages: Collection[str]) -> set[str]:
        """Return the addresses of pages that the site makes by itself, those of sittings and of entries among them."""
        sittings = range(1, len(self.facts.sittings) + 1)
        sheets = {f"schedule/{number}/" for number in sittings}
        entries = {f"documents/{symbol_path(symbol)}/" for symbol in self.register}
        return {*pages, *sheets, *entries}

    def _meeting(self) -> Meeting:
        facts, words = self.facts, self.folder.meeting_words
        return Meeting(
            symbol=facts.symbol,
            titles=self._words("title"),
            bodies=self._words("body"),
            parent_bodies=self._words("parent_body"),
            names=self._words("meeting"),
            places=self._words("place"),
            zone=facts.time_zone,
            source=self.source,
            items=self._items(),
            sections=self._sections(SECTIONS),
            annexes=self._sections(ANNEXES),
            sittings=self.sittings.sittings(facts.sittings),
            events=self.sittings.events(facts.events),
            dates=periods(facts.parts),
            orientation=self._orientation(),
            register=self.register,
            clusters=self._clusters(),
            introductions=self._annotations(self.page, words),
            stale=self._stale(self.page, words),
            reissue=self._reissue(),
            original_language=facts.original_language or "",
            official_languages=tuple(facts.official_languages or ()),
            official=self._official(words),
            masthead=Masthead(
                distribution=facts.distribution or "",
                issued_on=facts.issued_on,
                agenda_items=tuple(facts.agenda_items),
                subtitles=self._words("subtitle"),
            ),
            notes=self._title_notes(self.page, words),
        )

    def _words(self, key: str) -> Words:
        fronts: dict[str, BaseModel] = {self.source: self.facts}
        fronts |= {language: page.front for language, page in self.folder.meeting_words.items()}
        words = {language: getattr(front, key) for language, front in fronts.items()}
        return {language: text for language, text in words.items() if text}

    def _clusters(self) -> Mapping[str, Words]:
        return {
            mark: {self.source: heading}
            | {
                language: page.front.clusters[mark]
                for language, page in self.folder.meeting_words.items()
                if mark in page.front.clusters
            }
            for mark, heading in self.facts.clusters.items()
        }

    def _orientation(self) -> Words | None:
        if self.facts.orientation is None:
            return None
        return {} if self.facts.orientation == NO_ORIENTATION else self._words("orientation")

    def _titles(
        self, key: str, page: Written[Any], translations: Mapping[str, Written[Any]]
    ) -> Words:
        pages = {self.source: page, **translations}
        titles = {language: getattr(one.front, key) for language, one in pages.items()}
        return {language: title for language, title in titles.items() if title}

    def _title_notes(
        self, page: Written[Any], translations: Mapping[str, Written[Any]]
    ) -> Mapping[str, Words]:
        pages = {self.source: page, **translations}
        return {
            mark: {
                language: one.front.notes[mark]
                for language, one in pages.items()
                if mark in one.front.notes
            }
            for mark in page.front.notes
        }

    def _reissue(self) -> Reissue | None:
        if self.facts.reissue is None:
            return None
        notes = {self.source: self.facts.reissue.note} | {
            language: page.front.reissue_note
            for language, page in self.folder.meeting_words.items()
            if page.front.reissue_note
        }
        return Reissue(self.facts.reissue.date, notes)

    def _with_subjects(self, register: Mapping[str, Document]) -> Mapping[str, Document]:
        subjects = {
            entry.symbol: map(self.labels.find, entry.about) for _, entry in self.folder.register
        }
        return {
            symbol: replace(document, about=tuple(filter(None, subjects[symbol])))
            for symbol, document in register.items()
        }

    def _items(self) -> tuple[AgendaItem, ...]:
        pages = sorted(self.folder.items.items(), key=lambda page: page[1].front.item)
        return tuple(self._item(name, page) for name, page in pages)

    def _item(self, name: str, page: Written[ItemFacts]) -> AgendaItem:
        translations = self._translations(name)
        return AgendaItem(
            number=page.front.item,
            titles=self._titles("title", page, translations),
            short_titles=self._titles("short_title", page, translations),
            sittings=self._sittings_of(page.front),
            documentation=tuple(listed_documents(page.front.documents, self.source)),
            annotations=self._annotations(page, translations),
            stale=self._stale(page, translations),
            official=self._official(translations),
            notes=self._title_notes(page, translations),
            cluster=page.front.cluster or "",
            changes=tuple(self.sittings.change(change) for change in page.front.changes),
            formerly=tuple(page.front.formerly),
            jointly_with=tuple(page.front.jointly_with),
        )

    def _sittings_of(self, facts: ItemFacts) -> tuple[int, ...]:
        named = named_by_programmes(self.facts.sittings, facts.item)
        return tuple(sorted(named.union(facts.sittings)))

    def _sections(self, kind: str) -> tuple[Section, ...]:
        """Return the annexes by number, or the other sections in the order in which they stand."""
        pages = self.folder.sections.items()
        sections = (
            self._section(slug, page) for slug, page in pages if slug.startswith(f"{kind}/")
        )
        after = max((page.front.item for page in self.folder.items.values()), default=None)
        return tuple(
            sorted(
                sections,
                key=lambda one: (one.annex, one.before is None, one.before or after, one.name),
            )
        )

    def _section(self, slug: str, page: Written[Any]) -> Section:
        kind, _, name = slug.partition("/")
        translations = self.folder.translations_of(slug)
        return Section(
            name=name,
            titles=self._titles("title", page, translations),
            short_titles=self._titles("short_title", page, translations),
            annex=int(name) if kind == ANNEXES else 0,
            before=None if kind == ANNEXES else page.front.before,
            documentation=tuple(listed_documents(page.front.documents, self.source)),
            annotations=self._annotations(page, translations),
            stale=self._stale(page, translations),
            official=self._official(translations),
            notes=self._title_notes(page, translations),
        )

    def _translations(self, name: str) -> Mapping[str, Written[ItemWords]]:
        return {
            language: items[name]
            for language, items in self.folder.item_words.items()
            if name in items
        }

    def _annotations(
        self, page: Written[Any], translations: Mapping[str, Written[Any]]
    ) -> Mapping[str, Annotation]:
        files = {language: one.source for language, one in translations.items()}
        stale, official = self._stale(page, translations), self._official(translations)
        return self.texts.read({self.source: page.source, **files}, stale, official)

    def _stale(
        self, page: Written[Any], translations: Mapping[str, Written[Any]]
    ) -> frozenset[str]:
        digest = source_digest(page)
        return frozenset(
            language
            for language, translation in translations.items()
            if translation.front.translated_from not in {None, digest}
        )

    def _official(self, translations: Mapping[str, Written[Any]]) -> frozenset[str]:
        """Return the languages in which a page is official: what it says itself counts first."""
        listed = self.facts.official_languages or ()
        return frozenset(
            language
            for language, page in {self.source: self.page, **translations}.items()
            if language == self.source or (language in listed and self._is_official(language, page))
        )

    def _is_official(self, language: str, page: Written[Any]) -> bool:
        whole = self.folder.meeting_words.get(language)
        of_language = whole.front.official if whole else None
        return (of_language if page.front.official is None else page.front.official) is not False

    def note_versions(self) -> Iterator[Problem]:
        """Yield a note for each translation of an earlier version, or of none that is known."""
        yield from self._notes(self.page, self.folder.meeting_words)
        for name, page in self.folder.items.items():
            yield from self._notes(page, self._translations(name))
        for slug, section in self.folder.sections.items():
            yield from self._notes(section, self.folder.translations_of(slug))

    def _notes(
        self, page: Written[Any], translations: Mapping[str, Written[Any]]
    ) -> Iterator[Problem]:
        stale = self._stale(page, translations)
        for language, translation in translations.items():
            file = translation.source
            if language in stale:
                message = f"{page.source.path} has changed since this translation was made"
                remedy = f"read it again, then run make translated PAGE={file.path}"
                yield file.problem(("translated_from",), message, remedy, "note")
            elif translation.front.translated_from is None:
                message = "it is not said which version of the source this was made from"
                remedy = f"run make translated PAGE={file.path}"
                yield file.problem((), message, remedy, "note")
