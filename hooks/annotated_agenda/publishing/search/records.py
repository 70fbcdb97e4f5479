"""What a search can find: every paragraph, title, register entry, article and sitting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from annotated_agenda.meeting.section import Section
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.publishing.edition.addresses import (
    CHANGES,
    DOCUMENTS,
    HOME,
    PRINT,
    SCHEDULE,
    TRANSLATIONS,
    article_anchor,
    document_address,
    occasion_address,
    part_address,
)
from annotated_agenda.publishing.edition.articles import article_name, cited_divisions
from annotated_agenda.publishing.edition.citations import CitationIndex, place_name
from annotated_agenda.publishing.edition.occasions import name_of, rooms_of, title_of
from annotated_agenda.publishing.search.forms import (
    article_token,
    common_names,
    date_token,
    fact_token,
    item_token,
    nature_words,
    page_token,
    page_words,
    search_words,
    symbol_tokens,
)
from annotated_agenda.publishing.search.moments import day_words

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation, Citation
    from annotated_agenda.meeting.document import Document
    from annotated_agenda.meeting.occasion import Occasion
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.edition import Edition

Kind = Literal["annotation", "document", "timetable", "site"]


@dataclass(frozen=True)
class SearchRecord:
    """One result: where it leads, the heading it stands under, its place there, what is shown.

    `language` is that of the text. `names` are words that mean this record before any other,
    `mentions` words that it holds beside those of its text, `places` the names of other records that
    it leads to; `is_title` is a text that names a page.
    """

    address: str
    kind: Kind
    heading: str
    place: str
    text: str
    language: str
    names: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    is_title: bool = False

    @property
    def page(self) -> str:
        """The address of the page, without the place on it."""
        return self.address.partition("#")[0]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text as the index knows them."""
        return tuple(search_words(self.text, self.language))


def search_records(edition: Edition) -> Iterator[SearchRecord]:
    """Yield what readers of an edition can find, in the order of the agenda and of the register."""
    yield from _home(edition)
    for part in edition.meeting.parts:
        yield _part(edition, part)
        yield from _annotation(
            edition, edition.annotation(part), part_address(part), edition.heading(part)
        )
    yield from _timetable(edition)
    index = CitationIndex(edition)
    yield _title(edition, DOCUMENTS, "document", edition.wording.say("documents"))
    for address, term in (
        (CHANGES, "changes"),
        (PRINT, "whole_agenda"),
        (TRANSLATIONS, "translations"),
    ):
        yield _title(edition, address, "site", edition.wording.say(term))
    for document in edition.meeting.register.values():
        yield _entry(edition, document)
        yield from _articles(edition, index, document)


def _title(edition: Edition, address: str, kind: Kind, title: str) -> SearchRecord:
    token = page_token(address)
    called = page_words(address, edition.language)
    return SearchRecord(
        address,
        kind,
        title,
        "",
        title,
        edition.language,
        names=(token, *search_words(called, edition.language)),
        is_title=True,
    )


def _home(edition: Edition) -> Iterator[SearchRecord]:
    meeting = edition.meeting
    name = edition.text(meeting.bodies)
    facts = [edition.text(words).words for words in (meeting.names, meeting.titles, meeting.places)]
    text = " · ".join(fact for fact in (*facts, edition.dates()) if fact)
    language = name.language or edition.language
    facts_asked = tuple(map(fact_token, ("place", "dates", "languages", "room")))
    yield SearchRecord(HOME, "annotation", name.words, "", text, language, names=facts_asked)
    yield from _annotation(edition, edition.introduction, HOME, name.words)


def _part(edition: Edition, part: Part) -> SearchRecord:
    title = edition.title(part)
    language = title.language or edition.language
    return SearchRecord(
        address=part_address(part),
        kind="annotation",
        heading=edition.heading(part),
        place="",
        text=edition.heading(part) if isinstance(part, Section) else title.words,
        language=language,
        names=()
        if isinstance(part, Section)
        else (
            item_token(part.number),
            *map(item_token, part.formerly),
        ),
        mentions=tuple(_names_beside(edition, part)),
        places=tuple(_tokens_of(edition, part.documents)),
        is_title=True,
    )


def _names_beside(edition: Edition, item: Part) -> Iterator[str]:
    """Yield the short title, and the titles of documents that have no page of their own."""
    short = edition.short_title(item)
    if short != edition.title(item):
        yield short.words
    for listed in item.documentation:
        if not listed.symbol:
            yield edition.text(listed.titles).words


def _annotation(
    edition: Edition, annotation: Annotation | None, address: str, heading: str
) -> Iterator[SearchRecord]:
    for paragraph in annotation.paragraphs if annotation else ():
        yield SearchRecord(
            address=f"{address}#{paragraph.anchor}",
            kind="annotation",
            heading=heading,
            place=place_name(edition, paragraph),
            text=paragraph.text,
            language=annotation.language if annotation else edition.language,
            mentions=tuple(common_names(paragraph.text, edition.language)),
            places=tuple(_tokens_cited(edition, paragraph.citations)),
        )


def _dates_of(occasion: Occasion) -> tuple[str, ...]:
    first, last = occasion.time.date, occasion.time.last_date
    days = (first + timedelta(days=count) for count in range(min((last - first).days, 31) + 1))
    return tuple(map(date_token, days))


def _timetable(edition: Edition) -> Iterator[SearchRecord]:
    heading = edition.wording.say("organization_of_work")
    yield _title(edition, SCHEDULE, "timetable", heading)
    for occasion in edition.meeting.occasions:
        if occasion.kind != "break":
            yield _occasion(edition, occasion, heading)


def _occasion(edition: Edition, occasion: Occasion, heading: str) -> SearchRecord:
    items, name = edition.meeting.items_at(occasion), name_of(edition, occasion)
    facts = (
        edition.wording.moment(occasion.time),
        *(room.words for room in rooms_of(edition, occasion)),
        title_of(edition, occasion) if isinstance(occasion, Sitting) else "",
        edition.text(occasion.notes).words,
        edition.wording.join(edition.number(item) for item in items),
        *_programme(edition, occasion),
    )
    return SearchRecord(
        address=occasion_address(occasion),
        kind="timetable",
        heading=heading,
        place=name,
        text=" · ".join(fact for fact in facts if fact),
        language=edition.language,
        names=(*_dates_of(occasion), *search_words(name, edition.language)),
        mentions=tuple(day_words(occasion.time, edition.language)),
        places=tuple(item_token(item.number) for item in items),
    )


def _programme(edition: Edition, occasion: Occasion) -> Iterator[str]:
    for entry in occasion.programme:
        yield title_of(edition, entry)
        yield edition.text(entry.notes).words


def _entry(edition: Edition, document: Document) -> SearchRecord:
    title = edition.text(document.titles)
    symbol = document.symbol
    has_symbol = document.has_document_symbol
    kind = edition.wording.say(f"kind_{document.kind}")
    listed_as = edition.text(document.listed_as).words
    sales = edition.text(document.sales_numbers).words
    facts = (document.name if has_symbol else "", kind, title.words, listed_as, sales)
    return SearchRecord(
        address=document_address(symbol),
        kind="document",
        heading=" ".join(facts[:1] + facts[2:3]).strip(),
        place="",
        text=" · ".join(dict.fromkeys(fact for fact in facts if fact)),
        language=title.language or edition.language,
        names=(
            *(_symbols_tokens(document) if has_symbol else symbol_tokens(symbol)[:1]),
            *search_words(" ".join(document.names_in(edition.language)), edition.language),
        ),
        mentions=(
            *(nature_words(symbol, edition.language) if has_symbol else (symbol,)),
            *common_names(" ".join(facts), edition.language),
        ),
        places=tuple(_articles_concerned(document)),
        is_title=True,
    )


def _symbols_tokens(document: Document) -> Iterator[str]:
    """Yield the words of a document's symbol, and of each symbol of a range."""
    for symbol in document.symbols:
        yield from symbol_tokens(symbol)


def _articles_concerned(document: Document) -> Iterator[str]:
    for reference in document.about:
        if reference.division:
            yield article_token(reference.division)


def _articles(edition: Edition, index: CitationIndex, document: Document) -> Iterator[SearchRecord]:
    title = edition.text(document.titles)
    for division in cited_divisions(edition, index, document):
        name = article_name(edition, division)
        yield SearchRecord(
            address=f"{document_address(document.symbol)}#{article_anchor(division)}",
            kind="document",
            heading=title.words,
            place="",
            text=name,
            language=title.language or edition.language,
            names=(article_token(division),),
            mentions=(title.words,),
        )


def _tokens_cited(edition: Edition, citations: Iterable[Citation]) -> Iterator[str]:
    yield from _tokens_of(edition, dict.fromkeys(citation.symbol for citation in citations))
    for citation in citations:
        if citation.division:
            article = citation.division.partition(".")[0]
            yield from dict.fromkeys((article_token(citation.division), article_token(article)))


def _tokens_of(edition: Edition, symbols: Iterable[str]) -> Iterator[str]:
    for symbol in symbols:
        if edition.meeting.register[symbol].has_document_symbol:
            yield from symbol_tokens(symbol)
