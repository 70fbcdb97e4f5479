"""Documents in lists and tables: "Note by the Secretariat on … (A/1/2) (English only)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_agenda.authoring.importing.blocks.block import Cell, Paragraph, Table
from annotated_agenda.authoring.importing.recognition.agenda import ListedDocument
from annotated_agenda.authoring.importing.recognition.words import (
    folded,
    has_word,
    named_languages,
    only_pattern,
    pattern,
)
from annotated_agenda.meeting.document_symbol import find_symbols

_BRACKETS = re.compile(
    r"\s*[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]\s*[.;,，。；]?\s*$"
)
# What stands between the symbols of a list of nothing else.
_LIST_WORDS = re.compile(r"\b(?:and|et|y|и|و)\b|[和、，,]|\b(?:Add|Corr|Rev)\.\d+")
_LONGEST_LINE = 1200
# Parts between slashes with a digit in one of them.
_LIKE_A_SYMBOL = re.compile(r"(?=[^0-9]*\d)[A-Z][A-Z0-9.-]*(?:/[A-Za-z0-9.()-]+){2,}")


def documents_of_table(table: Table, language: str) -> list[ListedDocument] | None:
    """Return the documents of a table that lists some, or None where it is another table."""
    rows = list(table.rows)
    if rows and _is_head(rows[0], language):
        rows = rows[1:]
    with_symbols = [row for row in rows if any(_symbols(cell.text) for cell in row)]
    if not rows or len(with_symbols) * 2 < len(rows) or max(map(len, rows)) < 2:
        return None
    return [document for row in rows for document in _row(row, table.place, language)]


def _is_head(row: tuple[Cell, ...], language: str) -> bool:
    text = folded(" ".join(cell.text for cell in row))
    return not _symbols(text) and bool(
        re.search(
            pattern("documentation", language).pattern
            + r"|title|symbol|titre|cote|título|signatura|название|символ|标题|文号|الرمز|العنوان|document",
            text,
        )
    )


def _row(row: tuple[Cell, ...], place: str, language: str) -> Iterator[ListedDocument]:
    texts = [cell.text for cell in row if cell.text]
    symbols = [symbol for text in texts for symbol in _symbols(text)]
    own = next((text for text in texts if _symbols(text)), "")
    others = [text for text in texts if text != own]
    if not texts:
        return
    title = max(others, key=len, default="") if symbols else texts[0]
    remarks = [text for text in others if text != title]
    purpose = next((text for text in remarks if has_word("purpose", text, language)), "")
    remark = "; ".join(text for text in remarks if text != purpose)
    is_symbol_alone = _LIKE_A_SYMBOL.fullmatch(own.strip()) is not None
    rest = _without_symbols(own) if symbols and not is_symbol_alone else ""
    if rest and not title:
        title = rest
    elif rest:
        remark = "; ".join(filter(None, (remark, rest)))
    document = _read(title, place, language)
    yield ListedDocument(
        tuple(symbols),
        document.text,
        place,
        purpose,
        document.only,
        document.status,
        "; ".join(filter(None, (document.remark, remark))),
    )


def _without_symbols(text: str) -> str:
    for match in reversed(list(find_symbols(text))):
        text = text[: match.start()] + text[match.end() :]
    return text.strip(" ,;()")


def document_of_paragraph(paragraph: Paragraph, language: str) -> ListedDocument:
    """Return the document that a line of a "Documentation" list names."""
    text = re.sub(r"^[–—•·-]\s*", "", paragraph.text)
    return _read(text, paragraph.place, language)


def documents_of_line(paragraph: Paragraph, language: str) -> list[ListedDocument]:
    """Return the documents of a line that lists some by itself, "Documentation: …", else none."""
    words = pattern("documentation", language).pattern
    match = re.match(rf"{words}\s*[:：]\s*(?=\S)", paragraph.text, re.IGNORECASE)
    listed = paragraph.text[match.end() :].rstrip(".。") if match else ""
    parts = [part for part in re.split(r"[;；]\s*", listed) if part]
    if not all(map(_symbols, parts)) or len(listed) > _LONGEST_LINE:
        return []
    if not _LIST_WORDS.sub("", _without_symbols(listed)).strip(" ,;()"):
        return [ListedDocument((symbol,), "", paragraph.place) for symbol in _symbols(listed)]
    return [_read(part, paragraph.place, language) for part in parts]


def _read(text: str, place: str, language: str) -> ListedDocument:
    """Take symbols, "(English only)", "(to be issued)" off the end of a text, bracket by bracket."""
    symbols: list[str] = []
    only: list[str] = []
    status = "issued"
    while match := _BRACKETS.search(text):
        inside = match[1]
        found = _symbols(inside)
        kind = _kind(inside, language)
        if found and not _without_symbols(inside):
            symbols = found + symbols
        elif kind == "only":
            only = named_languages(inside, language)
        elif kind:
            status = kind
        else:
            break
        if found and kind:
            symbols = found + symbols
        text = text[: match.start()]
    if not symbols and (found := _symbols(text)):
        symbols = found
        first = next(find_symbols(text), None)
        if first and first.start() == 0:
            text = text[first.end() :].lstrip(" .,:–—-\t")
    text = text.strip().rstrip(".;")
    unique = tuple(dict.fromkeys(symbols))
    return ListedDocument(unique, text, place, "", tuple(only), status)


def _kind(text: str, language: str) -> str:
    plain = folded(text)
    if only_pattern(language).fullmatch(plain):
        return "only"
    if has_word("reissue_expected", plain, language):
        return "reissue_expected"
    return "expected" if has_word("expected", plain, language) else ""


def _symbols(text: str) -> list[str]:
    """Return the symbols in a text; "A/1/2 and Add.1" are two.

    What stands alone in the form of a symbol is one, also where no guide knows it ("…/Rev1").
    """
    if _LIKE_A_SYMBOL.fullmatch(text.strip()):
        return [text.strip()]
    found = []
    for match in find_symbols(text):
        symbol = re.sub(r"\s", "", match.group())
        found.append(symbol)
        rest = text[match.end() :]
        while more := re.match(r"\s*(?:,|and|et|y|и|和|و|-)\s*((?:Add|Corr|Rev)\.\d+)", rest):
            found.append(f"{symbol}/{more[1]}")
            rest = rest[more.end() :]
    return found
