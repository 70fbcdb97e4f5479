"""A programme of work without a list of items: its days, and the items that its rows name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    Paragraph,
    SourceDocument,
    Table,
)
from annotated_agenda.authoring.importing.recognition.agenda import Agenda, Item, Row
from annotated_agenda.authoring.importing.recognition.dates import (
    find_dates,
    is_date_alone,
    names_weekday,
    read_hours,
)
from annotated_agenda.authoring.importing.recognition.marks import mark_of
from annotated_agenda.authoring.importing.recognition.masthead import read_masthead
from annotated_agenda.authoring.importing.recognition.timetable import (
    read_timetable,
    record_lines,
)
from annotated_agenda.authoring.importing.recognition.timetable_items import (
    bracketed_item,
    without_continued,
)
from annotated_agenda.authoring.importing.recognition.timetable_notes import texts_of
from annotated_agenda.authoring.importing.recognition.timetable_reader import lines_of
from annotated_agenda.authoring.importing.recognition.words import is_heading_of

_SHORTEST_PROSE = 60


def first_day(blocks: Sequence[Block], language: str) -> int | None:
    """Return the position of the first block of a timetable: a date alone, with its weekday or hours below it.

    A date that the end of a line sets apart ("for the year ended / 31 December 2035") has neither.
    """
    for position, block in enumerate(blocks):
        days = [line for line in _lines(block, language) if is_date_alone(line, language)]
        if days:
            below = blocks[position : position + 6]
            sittings = read_timetable(below, (), language, 2000).sittings
            has_weekday = any(names_weekday(day, language) for day in days)
            if any(sitting.start or has_weekday for sitting in sittings):
                return position
    return None


def _lines(block: Block, language: str) -> list[str]:
    if isinstance(block, Table):
        return [cell.text for row in block.rows for cell in row]
    return [block.text, *(line.partition("\t")[0] for line in lines_of(block, language))]


def recognise_programme(document: SourceDocument, day: int, agenda: Agenda) -> None:
    """Fill an agenda from a programme of work whose first day is the block at `day`."""
    above = list(document.blocks[:day])
    while above and _is_heading(above[-1], agenda.language):
        agenda.record(above.pop(), "heading of the timetable")
    agenda.introduction = read_masthead(document, above, agenda)
    for block in agenda.introduction:
        agenda.record(block, "text above the agenda")
    set_year(document, agenda)
    end = _end(document.blocks, day, agenda.language)
    for block in document.blocks[end:]:
        agenda.introduction.append(block)
        agenda.record(block, "text above the agenda")
    blocks = document.blocks[day:end]
    reading = read_timetable(
        blocks, (), agenda.language, agenda.masthead.year, texts_of(agenda.notes)
    )
    agenda.sittings, agenda.events = reading.sittings, reading.events
    record_lines(reading, agenda)
    for block in blocks:
        agenda.record(block, "timetable")
    agenda.items = _items(agenda)


def _end(blocks: Sequence[Block], day: int, language: str) -> int:
    """Return where numbered paragraphs go on below the last day of a timetable."""
    for position in range(len(blocks) - 1, day, -1):
        block = blocks[position]
        if any(
            is_date_alone(line, language) or read_hours(line) for line in _lines(block, language)
        ):
            below = range(position + 1, len(blocks))
            return next((at for at in below if _is_prose(blocks[at], language)), len(blocks))
    return len(blocks)


def _is_prose(block: Block, language: str) -> bool:
    mark = mark_of(block, language) if isinstance(block, Paragraph) else None
    return mark is not None and mark.kind == "number" and len(block.text) > _SHORTEST_PROSE


def set_year(document: SourceDocument, agenda: Agenda) -> None:
    """Find the year of the meeting where the masthead has none: in the symbol, else the latest date."""
    head = agenda.masthead
    if head.year:
        return
    of_symbol = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", head.symbol)
    dates = [one for block in document.blocks for one in find_dates(block.text, agenda.language)]
    years = [int(year) for year in of_symbol] or [one.day.year for one in dates]
    head.year = max(years, default=None)


def _is_heading(block: Block, language: str) -> bool:
    """Say whether a block is a heading over the timetable: "Annex", "Draft programme of work", "Week of …"."""
    if any(is_heading_of(what, block.text, language) for what in ("annex", "timetable")):
        return True
    is_short = len(block.text) < 60 and not isinstance(block, Paragraph)
    return is_short or block.text.casefold().startswith(("week of ", "semaine du ", "semana del "))


def _items(agenda: Agenda) -> list[Item]:
    """Return the items that rows name, with the titles that stand there first."""
    titles: dict[object, Item] = {}
    for sitting in agenda.sittings:
        for row in sitting.rows:
            if row.item and row.item not in titles:
                titles[row.item] = Item(row.item, _title(row, agenda.language))
                message = f"taken for item {row.item}, as the timetable calls it"
                agenda.remark("guessed", row.place, row.text, message)
    items = [
        item
        for item in titles.values()
        if item.number.parent is None or item.number.parent in titles
    ]
    return sorted(items, key=lambda item: item.number)


def _title(row: Row, language: str) -> str:
    text = row.text
    if match := bracketed_item(text, language):
        text = text[: match.start()] + text[match.end() :]
    return without_continued(text, language).strip(" ;.")
