"""The head of the first page: symbol, distribution, date, original, body, session, place, dates, title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    Paragraph,
    SourceDocument,
    Table,
)
from annotated_agenda.authoring.importing.recognition.agenda import Agenda, Masthead
from annotated_agenda.authoring.importing.recognition.dates import find_dates, is_date_alone
from annotated_agenda.authoring.importing.recognition.words import (
    folded,
    has_word,
    is_heading_of,
    named_languages,
    pattern,
)
from annotated_agenda.meeting.document_symbol import find_symbols, is_symbol

_UNITED_NATIONS = re.compile(
    r"united nations|nations unies|naciones unidas|организация объединенных наций|联\s*合\s*国|الأمم المتحدة"
)
_LONGEST_LINE = 250


def read_masthead(document: SourceDocument, blocks: Sequence[Block], agenda: Agenda) -> list[Block]:
    """Fill the masthead from the blocks above the agenda; return those that are no part of it."""
    head = agenda.masthead
    head.symbol = document.properties.get("symbol", "")
    rest: list[Block] = []
    title_at = _title_position(blocks, agenda.language)
    for position, block in enumerate(blocks):
        became = [_line(line, head, agenda.language) for line in _lines(block)]
        if position == title_at and isinstance(block, Paragraph):
            head.title, head.notes = block.text.rstrip("*∗ "), block.notes
            agenda.record(block, "title of the meeting’s page")
        elif any(became) and len(block.text) < _LONGEST_LINE:
            unsaid = [line for line, what in zip(_lines(block), became, strict=True) if not what]
            head.organ = head.organ or " ".join(unsaid)
            agenda.record(block, f"masthead: {', '.join(filter(None, dict.fromkeys(became)))}")
        elif position == title_at + 1 > 0 and _is_subtitle(block, agenda.language):
            head.subtitle = block.text
            agenda.record(block, "masthead: subtitle")
        elif position > title_at >= 0 or not isinstance(block, Paragraph):
            rest.append(block)
        elif what := _name(block, head, agenda.language):
            agenda.record(block, f"masthead: {what}")
        else:
            rest.append(block)
    _order_bodies(head)
    return rest


def _is_subtitle(block: Block, language: str) -> bool:
    """Say whether this is "Note by the Secretariat"."""
    return len(block.text) < 80 and has_word("subtitle", block.text, language)


def _lines(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [
            line
            for row in block.rows
            for cell in row
            for one in cell.paragraphs
            for line in (one.lines or (one.text,))
            if line.strip()
        ]
    lines = block.lines if len(block.lines) > 1 or "\t" in "".join(block.lines) else (block.text,)
    return [part for line in lines for part in line.split("\t") if part.strip()]


def _title_position(blocks: Sequence[Block], language: str) -> int:
    """Return which block is the title: by its style, else its size, else its words; -1 for none."""
    paragraphs = [(at, one) for at, one in enumerate(blocks) if isinstance(one, Paragraph)]
    for at, one in paragraphs:
        if one.role == "title":
            return at
    lines = [(at, one) for at, one in paragraphs if _may_be_title(one, language)]
    named = [(at, one) for at, one in lines if has_word("agenda", one.text, language)]
    sized = [(at, one) for at, one in lines if one.size and at > 0]
    if sized:
        return max(sized, key=lambda pair: (pair[1].size, pair in named, -pair[0]))[0]
    return named[0][0] if named else -1


def _may_be_title(line: Paragraph, language: str) -> bool:
    """Say whether a line is set like a title, or names the agenda, and is no item of it."""
    if len(line.text) > _LONGEST_LINE or line.text.endswith((".", "。")):
        return False
    is_item = re.match(pattern("item", language).pattern + r"\s*\d", folded(line.text))
    is_first_page = not line.size or line.place.startswith("page 1,")
    is_set_so = line.is_bold or has_word("agenda", line.text, language)
    return not is_item and is_first_page and is_set_so


def _line(line: str, head: Masthead, language: str) -> str:
    """Take a line whose form says what it is; return what that is, or an empty string."""
    text = " ".join(line.split())
    readers = (_symbol, _distribution, _original, _organization, _date, _language_name)
    return next(filter(None, (read(text, head, language) for read in readers)), "")


def _symbol(text: str, head: Masthead, _: str) -> str:
    symbol = text.rstrip("*∗")
    if not is_symbol(symbol) or head.symbol not in {"", symbol}:
        return ""
    head.symbol = symbol
    return "symbol"


def _distribution(text: str, head: Masthead, language: str) -> str:
    match = re.match(pattern("distribution", language).pattern + r"\s*[:：]?\s*(.*)", folded(text))
    if not match:
        return ""
    head.distribution = text[match.start(1) :].strip()
    return "distribution"


def _original(text: str, head: Masthead, language: str) -> str:
    match = re.match(pattern("original", language).pattern + r"\s*[:：]\s*", folded(text))
    if not match:
        return ""
    head.original = next(iter(named_languages(text[match.end() :], language)), "")
    return "original language"


def _organization(text: str, head: Masthead, _: str) -> str:
    plain = folded(text).replace(head.symbol.casefold(), "").strip()
    return "organization" if _UNITED_NATIONS.fullmatch(plain) else ""


def _date(text: str, head: Masthead, language: str) -> str:
    found = find_dates(text, language)
    if len(found) != 1 or not is_date_alone(text, language):
        return ""
    head.date = head.date or found[0].day
    return "date"


def _language_name(text: str, _: Masthead, language: str) -> str:
    is_name = len(text.split()) == 1 and len(text) < 30 and named_languages(text, language)
    return "language" if is_name else ""


def _name(block: Paragraph, head: Masthead, language: str) -> str:
    """Take a line above the title for the body, session, place and dates, or agenda item."""
    if len(block.text) > _LONGEST_LINE or is_heading_of("contents", block.text, language):
        return ""
    readers = (_agenda_item, _place_and_dates, _session, _body)
    return next(filter(None, (read(block.text, head, language) for read in readers)), "")


def _agenda_item(text: str, head: Masthead, language: str) -> str:
    starts_so = re.match(pattern("item", language).pattern + r"\s*\d", folded(text))
    if not starts_so and not (has_word("agenda", text, language) and re.search(r"\d", text)):
        return ""
    head.agenda_item = text
    return "agenda item"


def _place_and_dates(text: str, head: Masthead, language: str) -> str:
    years = re.findall(r"(?:19|20)\d\d", text)
    if head.dates or not years or not _has_month(text, language):
        return ""
    place = re.split(r"[,،，]", text)[0].strip()
    head.place = "" if re.search(r"\d", place) else place
    head.dates = text[len(head.place) :].strip(" ,،，")
    head.year = int(years[-1])
    return "place and dates"


def _session(text: str, head: Masthead, language: str) -> str:
    is_session = has_word("session", text, language) and _is_ordinal(text, language)
    if head.session or head.dates or not is_session:
        return ""
    head.session = text
    return "session"


def _body(text: str, head: Masthead, _: str) -> str:
    if head.session and head.agenda_item:
        return "title of the agenda item"
    if head.dates or (head.session and head.bodies):
        return ""
    head.bodies.append(text)
    return "body"


def _has_month(text: str, language: str) -> bool:
    return bool(find_dates(text, language, 2000)) or "年" in text


def _is_ordinal(text: str, language: str) -> bool:
    """Say whether a line counts a session and says no more: "Twenty-fourth session"."""
    return len(text) < 70 and (language not in {"en", "fr", "es", "ru"} or len(text.split()) <= 7)


def _order_bodies(head: Masthead) -> None:
    """Keep each name once: the first is the organ's, the last that of the body that meets."""
    names = [re.split(r"\s{3,}", name)[0].strip() for name in head.bodies]
    head.bodies = [name for name in dict.fromkeys(names) if name and not list(find_symbols(name))]
