"""Ranges of the register, and what items say by language: listed documents exist, languages are the site's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotated_agenda.authoring.checks.words import check_languages
from annotated_agenda.meeting.document_symbol import nearest_symbol, split_number
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.item_facts import ItemFacts
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written


# Each symbol of a range is found by itself.
_LONGEST_RANGE = 2000


def check_documents(folder: DocsFolder, languages: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for each range that is none, and each listed document that is not there or said wrongly."""
    yield from _check_ranges(folder)
    known = {entry.symbol for _, entry in folder.register} | folder.broken
    for page in (*folder.items.values(), *folder.sections.values()):
        yield from _check_symbols(page, known) if folder.has_whole_register else ()
        yield from check_languages(page, languages)
        yield from _check_headings(page)


def _check_symbols(page: Written[ItemFacts], known: set[str]) -> Iterator[Problem]:
    for position, document in enumerate(page.front.documents):
        if document.symbol and document.symbol not in known:
            message = f'"{document.symbol}" is not in the register'
            remedy = nearest_symbol(document.symbol, known) or "add it to register.yml"
            yield page.source.problem(("documents", position), message, remedy)


def _check_headings(page: Written[ItemFacts]) -> Iterator[Problem]:
    documents = page.front.documents
    for position, document in enumerate(documents):
        following = documents[position + 1 : position + 2]
        if document.heading and (not following or following[0].heading):
            message = "there is no document under this heading"
            yield page.source.problem(
                ("documents", position), message, "add one below it, or remove it"
            )


def _check_ranges(folder: DocsFolder) -> Iterator[Problem]:
    for position, entry in folder.register:
        (series, first), (other, last) = map(split_number, (entry.symbol, entry.through or ""))
        if entry.through and (series != other or first >= last):
            message = f'"{entry.symbol}" to "{entry.through}" is no range'
            remedy = (
                "the two differ in the number at their end alone, and the smaller one is symbol"
            )
            yield folder.register_file.problem((position, "through"), message, remedy)
        elif last - first >= _LONGEST_RANGE:
            message = (
                f'"{entry.symbol}" to "{entry.through}" has more than {_LONGEST_RANGE} symbols'
            )
            yield folder.register_file.problem(
                (position, "through"), message, "correct one of them"
            )
