"""Timetables whose days or hours stand side by side: read day by day, as those that run down the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from annotated_agenda.authoring.importing.blocks.block import Cell, Table
from annotated_agenda.authoring.importing.recognition.dates import find_dates, read_hours

Row = tuple[Cell, ...]


def rows_by_day(table: Table, language: str) -> Iterator[Row]:
    """Yield the rows of a timetable, each of its day: columns of days, and of hours, one after another."""
    rows = [_spread(row) for row in table.rows]
    heads = (position for position, row in enumerate(rows[:3]) if _names(row, _is_day(language)))
    if (head := next(heads, None)) is not None:
        yield from _columns_of_days(rows, head, language)
        return
    if rows and _names(rows[0], _is_time):
        yield from _columns_of_hours(rows)
        return
    yield from table.rows


def _columns_of_days(rows: Sequence[Row], head: int, language: str) -> Iterator[Row]:
    is_day = _is_day(language)
    for column, day in enumerate(rows[head]):
        if not is_day(day):
            continue
        yield (day,)
        for row in rows[head + 1 :]:
            own = row[column] if column < len(row) else None
            if own and own.text and not is_day(own):
                yield (own,) if own is row[0] else (row[0], own)


def _columns_of_hours(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows[1:]:
        yield row[:1]
        for hours, own in zip(rows[0][1:], row[1:], strict=False):
            if own.text and own is not row[0]:
                yield (hours, own)


def _spread(row: Row) -> Row:
    """Return a row with each cell as often as it has columns."""
    return tuple(cell for cell in row for _ in range(cell.span))


def _names(row: Row, is_one: Callable[[Cell], bool]) -> bool:
    """Say whether several cells of a row are heads of columns."""
    heads = {id(cell): cell for cell in row if is_one(cell)}
    others = [cell for cell in row[1:] if cell.text and not is_one(cell)]
    return len(heads) > 1 and not others


def _is_day(language: str) -> Callable[[Cell], bool]:
    def is_day(cell: Cell) -> bool:
        return len(cell.text) < 60 and len(find_dates(cell.text, language, 2000)) == 1

    return is_day


def _is_time(cell: Cell) -> bool:
    hours = read_hours(cell.text)
    return hours is not None and hours.end is not None and len(cell.text) - hours.length < 20
