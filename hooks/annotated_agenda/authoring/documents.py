"""The register as it is written becomes documents, and so do those that items list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from annotated_agenda.meeting.document import Document, ListedDocument
from annotated_agenda.meeting.document_symbol import symbol_order
from annotated_agenda.meeting.words import Words

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.entry_facts import EntryFacts
    from annotated_agenda.authoring.facts.listed_facts import ListedFacts


def make_register(
    entries: Iterable[EntryFacts], official_languages: Iterable[str]
) -> Mapping[str, Document]:
    """Return the documents by symbol, in order of symbols; what they are about is not among it yet.

    An entry that names no languages was issued in the official ones.
    """
    issued_in = tuple(official_languages)
    documents = (_document(entry, issued_in) for entry in entries)
    in_order = sorted(documents, key=lambda document: symbol_order(document.symbol))
    return {document.symbol: document for document in in_order}


def listed_documents(written: Iterable[ListedFacts], source: str) -> Iterator[ListedDocument]:
    """Yield the documents that an item lists, each with the heading that it stands under.

    Words without a language are in that of the source.
    """
    headings: Words = {}
    for facts in written:
        if facts.heading:
            headings = _by_language(facts.heading, source)
        else:
            yield _listed_document(facts, source, headings)


def _listed_document(facts: ListedFacts, source: str, headings: Words) -> ListedDocument:
    purpose = facts.purpose or ""
    return ListedDocument(
        symbol=facts.symbol or "",
        titles=_by_language(facts.title, source),
        purpose=purpose if isinstance(purpose, str) else "",
        purposes={} if isinstance(purpose, str) else purpose,
        remarks=_by_language(facts.remark, source),
        headings=headings,
    )


def _by_language(words: str | Words | None, source: str) -> Words:
    return {source: words} if isinstance(words, str) else words or {}


def _document(entry: EntryFacts, issued_in: tuple[str, ...]) -> Document:
    return Document(
        symbol=entry.symbol,
        through=entry.through or "",
        kind=entry.kind,
        titles=entry.title,
        languages=tuple(entry.languages or issued_in),
        status=entry.status,
        also_called={language: tuple(names) for language, names in entry.also_called.items()},
        listed_as=entry.listed_as,
        links=entry.links,
        sales_numbers=entry.sales_number,
        articles=entry.articles,
        expected_on=entry.expected_on,
        reissued_on=entry.reissued_on,
        revised_by=entry.revised_by or "",
        superseded_by=entry.superseded_by or "",
        corrected_by=entry.corrected_by or "",
        text_in=entry.text_in or "",
        article_texts=entry.article_texts,
    )
