"""The register's page, and the page of each of its entries with everything that cites it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from publishing.cited_in import CitationIndex, CitingItem
from publishing.documentation import (
    DocumentLine,
    OfficialLink,
    document_line,
    official_links,
    remarks,
)
from publishing.item_page import ItemLink, item_link
from publishing.text import Text

if TYPE_CHECKING:
    from meeting.model import Document
    from publishing.edition import Edition


@dataclass(frozen=True)
class DocumentGroup:
    """Register entries under a heading."""

    heading: str
    lines: tuple[DocumentLine, ...]


@dataclass(frozen=True)
class DocumentsPage:
    """What the template documents.html prints."""

    title: Text
    groups: tuple[DocumentGroup, ...]


@dataclass(frozen=True)
class CitedArticle:
    """An article of a treaty: its anchor ("art-16"), its name, and the items that cite it."""

    anchor: str
    name: str
    items: tuple[CitingItem, ...]


@dataclass(frozen=True)
class EntryPage:
    """What the template document.html prints."""

    title: Text
    symbol: str
    is_document_symbol: bool
    kind: str
    status: str
    languages: str
    sales_number: str
    remarks: tuple[str, ...]
    official: tuple[OfficialLink, ...]
    listed_under: tuple[ItemLink, ...]
    cited_in: tuple[CitingItem, ...]
    articles: tuple[CitedArticle, ...]


def make_documents_page(edition: Edition) -> DocumentsPage:
    """Return the register's page: the meeting's own documents first, then what they cite."""
    meeting, wording = edition.meeting, edition.wording
    listed = {symbol for item in meeting.items for symbol in item.documents} | {meeting.symbol}
    own = [entry for entry in meeting.register.values() if entry.symbol in listed]
    others = [entry for entry in meeting.register.values() if entry.symbol not in listed]
    groups = (
        DocumentGroup(
            wording.say(heading), tuple(document_line(edition, entry) for entry in entries)
        )
        for heading, entries in (("documents_of_the_meeting", own), ("references_cited", others))
        if entries
    )
    return DocumentsPage(Text(wording.say("documents")), tuple(groups))


def make_entry_page(edition: Edition, index: CitationIndex, document: Document) -> EntryPage:
    """Return the page of one register entry."""
    wording = edition.wording
    sales = document.sales_numbers
    return EntryPage(
        title=edition.text(document.titles),
        symbol=document.symbol,
        is_document_symbol="/" in document.symbol,
        kind=wording.say(f"kind_{document.kind}"),
        status=wording.say(f"status_{document.status}"),
        languages=wording.sentence_start(
            wording.join(wording.language_name(language) for language in document.languages)
        ),
        sales_number=str(edition.text(sales)) if sales else "",
        remarks=remarks(edition, document),
        official=official_links(edition, document),
        listed_under=tuple(
            item_link(edition, item)
            for item in edition.meeting.items
            if document.symbol in item.documents
        ),
        cited_in=index.cited_in(document.symbol),
        articles=tuple(
            _article(edition, index, document.symbol, division)
            for division in index.divisions(document.symbol)
        ),
    )


def _article(edition: Edition, index: CitationIndex, symbol: str, division: str) -> CitedArticle:
    article, *below = division.split(".")
    parts = " ".join(part if part.isdigit() else f"{part})" for part in below)
    name = edition.wording.say("article", number=article)
    if parts:
        name = edition.wording.say("article_division", article=name, division=parts)
    anchor = "art-" + division.replace(".", "-")
    return CitedArticle(anchor, name, index.cited_in(symbol, division))
