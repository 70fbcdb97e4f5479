"""The documents of an item as its page lists them: symbols, and what is said of each in every language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotated_agenda.authoring.importing.recognition.agenda import Agenda, ListedDocument
from annotated_agenda.authoring.importing.recognition.words import purpose_of
from annotated_agenda.meeting.document_symbol import is_symbol
from annotated_agenda.meeting.item_number import ItemNumber

Beside = dict[str, ListedDocument]


def document_keys(number: ItemNumber, agendas: Sequence[Agenda]) -> list[Any]:
    """Return the entries of `documents` of an item; the first agenda is that of the source language."""
    lists = {agenda.language: _documents(number, agenda) for agenda in agendas}
    source = agendas[0].language
    entries: list[Any] = []
    for position, document in enumerate(lists[source]):
        beside = {
            language: match
            for language, documents in lists.items()
            if (match := _match(document, position, documents))
        }
        entries += _entries(document, beside)
    return entries


def known_symbols(document: ListedDocument) -> list[str]:
    """Return the symbols of a listed document that can stand in the register."""
    return [symbol for symbol in document.symbols if is_symbol(symbol)]


def _documents(number: ItemNumber, agenda: Agenda) -> list[ListedDocument]:
    item = agenda.item(number)
    return item.documents if item else []


def _match(
    document: ListedDocument, position: int, documents: Sequence[ListedDocument]
) -> ListedDocument | None:
    """Return the same document in another language: of the same symbol, else at the same place."""
    if document.symbols:
        return next((one for one in documents if one.symbols == document.symbols), None)
    beside = documents[position] if position < len(documents) else None
    return beside if beside and not beside.symbols else None


def _entries(document: ListedDocument, beside: Beside) -> list[Any]:
    said = {"purpose": _purpose(document, beside), "remark": _by_language(beside, "remark")}
    said = {key: value for key, value in said.items() if value}
    symbols = known_symbols(document)
    if not symbols:
        titles = {
            language: " ".join(filter(None, [one.text, *_in_brackets(one)]))
            for language, one in beside.items()
        }
        return [{"title": titles, **said}]
    return [{"symbol": symbol, **said} if said else symbol for symbol in symbols]


def _in_brackets(document: ListedDocument) -> list[str]:
    """Return symbols that the register cannot have, as the list prints them."""
    return [f"({symbol})" for symbol in document.symbols]


def _purpose(document: ListedDocument, beside: Beside) -> Any:
    """Return the purpose as one that the site says in every language, else in the document's words."""
    for language, one in beside.items():
        if one.purpose and (known := purpose_of(one.purpose, language)):
            return known
    return _by_language(beside, "purpose") if document.purpose else None


def _by_language(beside: Beside, name: str) -> dict[str, str]:
    return {language: getattr(one, name) for language, one in beside.items() if getattr(one, name)}
