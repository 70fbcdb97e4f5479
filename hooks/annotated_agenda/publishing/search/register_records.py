"""What can be found of the register: each document, and each article that is cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import article_anchor, document_address
from annotated_agenda.publishing.edition.articles import article_name, cited_divisions
from annotated_agenda.publishing.edition.citations import CitationIndex
from annotated_agenda.publishing.search.forms import (
    article_token,
    common_names,
    nature_words,
    search_words,
    symbol_tokens,
)
from annotated_agenda.publishing.search.record import SearchRecord

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Document
    from annotated_agenda.publishing.edition.edition import Edition


def register_records(edition: Edition) -> Iterator[SearchRecord]:
    """Yield the records of the register's documents, each with the articles that are cited of it."""
    index = CitationIndex(edition)
    for document in edition.meeting.register.values():
        yield _entry(edition, document)
        yield from _articles(edition, index, document)


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
    names = document.names_in(edition.language)
    label = () if document.has_document_symbol else (document.symbol,)
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
            mentions=(title.words, *label, *names),
        )
