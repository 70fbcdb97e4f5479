"""The page of one register entry: what it is, what it belongs to, and everything that cites it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.document_symbol import modified_symbol
from annotated_agenda.meeting.section import Section
from annotated_agenda.publishing.edition.addresses import (
    article_anchor,
    document_address,
    reference_address,
)
from annotated_agenda.publishing.edition.articles import article_name, article_text, cited_divisions
from annotated_agenda.publishing.edition.citations import CitationIndex, CitingItem
from annotated_agenda.publishing.edition.documents import (
    OfficialLink,
    official_links,
    status_of,
)
from annotated_agenda.publishing.edition.links import ItemLink, part_link
from annotated_agenda.publishing.exports.linked_data import document_data
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Document, Reference
    from annotated_agenda.publishing.edition.edition import Edition


# So many articles are seen without a list of them.
_FEW = 3


@dataclass(frozen=True)
class EntryLink:
    """Another entry, or an article on a treaty's page: what it is called, and its place."""

    name: str
    title: Text
    address: str


@dataclass(frozen=True)
class Relation:
    """Entries that this one is related to, and how: "Corrected by"."""

    label: str
    entries: tuple[EntryLink, ...]


@dataclass(frozen=True)
class CitedArticle:
    """An article of a treaty: its anchor ("art-16"), its text, the items that cite it, the documents about it.

    `text` are its paragraphs, where the register has them.
    """

    anchor: str
    name: str
    text: tuple[Text, ...]
    items: tuple[CitingItem, ...]
    documents: tuple[EntryLink, ...]


@dataclass(frozen=True)
class EntryPage:
    """What the template document.html prints; `contents` are the articles where they are many."""

    title: Text
    symbol: str
    is_document_symbol: bool
    kind: str
    status: str
    languages: str
    sales_number: str
    official: tuple[OfficialLink, ...]
    listed_under: tuple[ItemLink, ...]
    listed_under_label: str
    listed_in: tuple[ItemLink, ...]
    relations: tuple[Relation, ...]
    cited_in: tuple[CitingItem, ...]
    articles: tuple[CitedArticle, ...]
    contents: tuple[CitedArticle, ...]
    linked_data: dict[str, Any]


def make_entry_page(edition: Edition, index: CitationIndex, document: Document) -> EntryPage:
    """Return the page of one register entry."""
    wording = edition.wording
    articles = tuple(_articles(edition, index, document))
    sales = document.sales_numbers
    languages = (wording.language_name(language) for language in document.languages)
    listing = edition.meeting.parts_listing(document.symbol)
    items = [part for part in listing if isinstance(part, AgendaItem)]
    sections = [part for part in listing if isinstance(part, Section)]
    return EntryPage(
        title=edition.text(document.titles),
        symbol=document.name,
        is_document_symbol=document.has_document_symbol,
        kind=wording.say(f"kind_{document.kind}"),
        status=status_of(edition, document),
        languages=wording.sentence_start(wording.join(languages)) if document.languages else "",
        sales_number=str(edition.text(sales)) if sales else "",
        official=official_links(edition, document),
        listed_under=tuple(part_link(edition, item) for item in items),
        listed_under_label=wording.say_of("listed_under_label", len(items)),
        listed_in=tuple(part_link(edition, section) for section in sections),
        relations=tuple(_relations(edition, document)),
        cited_in=index.cited_in(document.symbol),
        articles=articles,
        contents=articles if len(articles) > _FEW else (),
        linked_data=document_data(edition, document),
    )


def _relations(edition: Edition, document: Document) -> Iterator[Relation]:
    related: dict[str, Iterable[str]] = {
        "modifies": [modified_symbol(document.symbol)],
        "modified_by": edition.meeting.modifying(document.symbol),
        "revised_by": [document.revised_by],
        "superseded_by": [document.superseded_by],
        "corrected_by": [document.corrected_by],
        "text_is_in": [document.text_in],
        "carries_text_of": edition.meeting.carried_by(document.symbol),
        "documents_about_it": _about(edition, document.symbol, ""),
    }
    for label, symbols in related.items():
        links = _entry_links(edition, symbols)
        if links:
            yield Relation(edition.wording.say(label), links)
    if document.about:
        concerned = tuple(_reference_link(edition, reference) for reference in document.about)
        yield Relation(edition.wording.say("concerns"), concerned)


def _about(edition: Edition, symbol: str, division: str) -> list[str]:
    return [about for part, about in edition.meeting.concerning(symbol) if part == division]


def _entry_links(edition: Edition, symbols: Iterable[str]) -> tuple[EntryLink, ...]:
    register = edition.meeting.register
    return tuple(
        EntryLink(
            register[symbol].name, edition.text(register[symbol].titles), document_address(symbol)
        )
        for symbol in symbols
        if symbol in register
    )


def _reference_link(edition: Edition, reference: Reference) -> EntryLink:
    title = edition.text(edition.meeting.register[reference.symbol].titles)
    name = article_name(edition, reference.division) if reference.division else reference.symbol
    return EntryLink(name, title, reference_address(reference))


def _articles(edition: Edition, index: CitationIndex, document: Document) -> Iterator[CitedArticle]:
    for division in cited_divisions(edition, index, document):
        yield CitedArticle(
            anchor=article_anchor(division),
            name=article_name(edition, division),
            text=article_text(edition, document, division)
            if division in document.article_texts
            else (),
            items=index.cited_in(document.symbol, division),
            documents=_entry_links(edition, _about(edition, document.symbol, division)),
        )
