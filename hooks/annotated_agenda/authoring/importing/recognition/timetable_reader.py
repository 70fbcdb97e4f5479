"""The lines of an organization of work -> what stands at each time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from annotated_agenda.authoring.importing.blocks.block import Block, Cell, Paragraph, Table
from annotated_agenda.authoring.importing.recognition.agenda import Item, Row
from annotated_agenda.authoring.importing.recognition.dates import (
    find_dates,
    is_date_alone,
    read_hours,
)
from annotated_agenda.authoring.importing.recognition.timetable_items import RowItems
from annotated_agenda.authoring.importing.recognition.timetable_notes import with_signs
from annotated_agenda.authoring.importing.recognition.timetable_tables import rows_by_day
from annotated_agenda.authoring.importing.recognition.words import folded, has_word

_LONGEST_HEAD = 120
_LONGEST_DAY = 200
_HEAD = re.compile(r"(?:dates?|time|heure|fecha|hora|дата|время|日期|时间|التاريخ|الوقت|اليوم)\b")
_WEEKS = ("week of ", "semaine du ", "semana del ", "неделя ", "第一周", "第二周")
_NUMBER_ALONE = re.compile(r"(?=\S)(?:\d{1,3}|[IVX]{1,5})?\s?[.)]?(?:[(（]?(?:[^\W\d_]|هـ)[)）])*")
_BEHIND_HOURS = " \n:–-.,"
_AND = re.compile(r"(?:and|et|y|и|和|و)\s+")


@dataclass
class Slot:
    """Rows under one time; `start` is None where a day has rows and no hours."""

    day: date
    start: datetime | None
    end: datetime | None = None
    rows: list[Row] = field(default_factory=list)
    place: str = ""
    is_twin: bool = False


@dataclass(frozen=True)
class _Piece:
    """Words of one line or row: time, what happens, who speaks."""

    cells: tuple[str, ...]
    place: str
    begins: bool = True


class TimetableReader:
    """Reads block by block; `slots` are then there, `not_understood` lines without a day, and `heads`."""

    def __init__(
        self, items: Sequence[Item], language: str, year: int | None, notes: Mapping[str, str]
    ) -> None:
        self._notes = tuple(notes)
        self._language = language
        self._year = year
        self._rows = RowItems(items, language, notes)
        self._day: date | None = None
        self._text: list[str] = []
        self._speaker = ""
        self._place = ""
        self.slots: list[Slot] = []
        self.not_understood: list[tuple[str, str]] = []
        self.heads: list[tuple[str, str]] = []

    def read(self, blocks: Sequence[Block]) -> None:
        """Read blocks to the end."""
        for piece in _pieces(blocks, self._language, self._notes):
            self._take(piece)
        self._close()

    def _take(self, piece: _Piece) -> None:
        cells = self._without_days(piece)
        flat = [" ".join(cell.split()) for cell in cells]
        if not any(flat):
            return
        if self._is_head(flat):
            self.heads.append((piece.place, " ".join(flat)))
            return
        if len(cells) == 1 and self._takes_dated(flat[0], piece.place):
            return
        if self._day is None:
            self.not_understood.append((piece.place, " ".join(flat)))
            return
        self._take_row([cell for cell in cells if cell], piece)

    def _without_days(self, piece: _Piece) -> list[str]:
        """Return the cells of a piece, line by line; a date that stands alone begins a day."""
        cells = [_lines_of(cell) for cell in piece.cells]
        is_long = len(" ".join(cells)) > _LONGEST_DAY
        for position, cell in enumerate(cells[:1] if is_long else cells):
            lines = cell.split("\n")
            dates = [line for line in lines if is_date_alone(line, self._language)]
            if dates:
                self._begin_day(dates[-1])
                cells[position] = "\n".join(line for line in lines if line not in dates)
        return cells

    def _begin_day(self, text: str) -> None:
        self._close()
        if found := find_dates(text, self._language, self._year):
            self._day = found[0].day

    def _is_head(self, cells: Sequence[str]) -> bool:
        """Say whether this is the head of the table, "Date and time · Agenda item · …", or a week."""
        text = folded(" ".join(cells))
        if text.startswith(_WEEKS):
            self._close()
            return True
        if re.search(r"\d", text) or len(text) > _LONGEST_HEAD:
            return False
        is_row = self._day is not None and len(cells) < 2
        return not is_row and (self._day is None or _HEAD.match(text) is not None)

    def _takes_dated(self, text: str, place: str) -> bool:
        """Take a line that begins with a date and goes on: "Monday, 3 May, 10 a.m."."""
        found = find_dates(text, self._language, self._year)
        if not found or not is_date_alone(text[: found[0].end], self._language):
            return False
        self._begin_day(text[: found[0].end])
        if rest := text[found[0].end :].strip(" ,;:–-"):
            self._take_row([rest], _Piece((rest,), place))
        return True

    def _take_row(self, cells: list[str], piece: _Piece) -> None:
        assert self._day
        # The end of a printed line is a blank here; a cell is as long with the one as with the other.
        if hours := read_hours(cells[0].replace("\n", " ")):
            self._close()
            self._open(hours.start, hours.end, piece.place)
            rest = cells[0][hours.length :].lstrip(_BEHIND_HOURS)
            more = _AND.match(rest)
            second = read_hours(rest[more.end() :].replace("\n", " ")) if more else None
            if more and second and second.end:
                self._open(second.start, second.end, piece.place, is_twin=True)
                rest = rest[more.end() + second.length :].lstrip(_BEHIND_HOURS)
            cells = [rest, *cells[1:]] if rest else cells[1:]
        elif not self.slots or self.slots[-1].day != self._day:
            self._close()
            self.slots.append(Slot(self._day, None, place=piece.place))
        if cells:
            self._take_words(cells, piece)

    def _open(self, start: object, end: object, place: str, *, is_twin: bool = False) -> None:
        assert self._day
        moments = [
            datetime.combine(self._day, clock) if clock else None  # type: ignore[arg-type]
            for clock in (start, end)
        ]
        self.slots.append(Slot(self._day, moments[0], moments[1], place=place, is_twin=is_twin))

    def _take_words(self, cells: list[str], piece: _Piece) -> None:
        for row in map(_with_number, _rows_in(cells)):
            first, *further = row[0].split("\n")
            if self._text and not self._begins_row(first, piece):
                self._text.append(first)
            else:
                self._close()
                self._text, self._place = [first], piece.place
            self._speaker = " ".join(" ".join(row[1:]).split())
            for line in further:
                self._take_line(line, piece.place)

    def _take_line(self, line: str, place: str) -> None:
        """Take a further line of a cell: a row of its own where it names an item."""
        if self._rows.number(line) is None:
            self._text.append(line)
            return
        self._close()
        self._text, self._place = [line], place

    def _begins_row(self, text: str, piece: _Piece) -> bool:
        if self._goes_on_deadline(text, piece):
            return False
        if self._rows.number(text) is not None or len(piece.cells) > 1:
            return True
        goes_on = text[:1].islower() or self._rows.goes_on(" ".join(self._text), text)
        return piece.begins and not goes_on

    def _goes_on_deadline(self, text: str, piece: _Piece) -> bool:
        """Say whether a line is the rest of a deadline, "… under sub-items (a) to / (d) and item 17"."""
        is_deadline = has_word("deadline", " ".join(self._text), self._language)
        return is_deadline and len(piece.cells) == 1 and not text[:1].isupper()

    def _close(self) -> None:
        """Finish the row that is being read."""
        text = " ".join(" ".join(self._text).split())
        if text and self.slots:
            self.slots[-1].rows.append(self._rows.row(text, self._speaker, self._place))
        self._text, self._speaker = [], ""


def _pieces(blocks: Sequence[Block], language: str, notes: Sequence[str]) -> Iterator[_Piece]:
    for block in blocks:
        if isinstance(block, Table):
            for row in rows_by_day(block, language):
                yield _Piece(tuple(_cell(cell, notes) for cell in row), block.place)
            continue
        for position, line in enumerate(lines_of(block, language)):
            marked = with_signs(line, block, notes)
            cells = tuple(part.strip() for part in marked.split("\t") if part.strip())
            if cells:
                yield _Piece(cells, block.place, position == 0)


def _with_number(cells: list[str]) -> list[str]:
    """Return the cells of a row with an item's number and its title in one."""
    if len(cells) > 1 and _NUMBER_ALONE.fullmatch(cells[0]):
        return [" ".join(cells[:2]), *cells[2:]]
    return cells


def _lines_of(cell: str) -> str:
    """Return a cell's lines without blanks around and between its words, empty ones left out."""
    lines = (" ".join(line.split()) for line in cell.split("\n"))
    return "\n".join(filter(None, lines))


def _rows_in(cells: list[str]) -> list[list[str]]:
    """Return the rows that stand in the lines of a row: numbers in one cell, as many titles beside."""
    numbers = cells[0].split("\n")
    titles = cells[1].split("\n") if len(cells) > 1 else []
    if len(numbers) < 2 or len(numbers) != len(titles):
        return [cells]
    if not all(_NUMBER_ALONE.fullmatch(number) for number in numbers):
        return [cells]
    rows = [[number, title] for number, title in zip(numbers, titles, strict=True)]
    return [*rows[:-1], [*rows[-1], *cells[2:]]]


def lines_of(block: Paragraph, language: str) -> tuple[str, ...]:
    """Return the lines of a paragraph in a timetable; running text is one line."""
    first = block.lines[0] if block.lines else block.text
    has_columns = any("\t" in line for line in block.lines)
    begins_row = is_date_alone(first, language) or read_hours(first) is not None
    is_text = len(block.text) > _LONGEST_DAY and not has_columns and not begins_row
    return (block.text,) if is_text or not block.lines else block.lines


def _cell(cell: Cell, notes: Sequence[str]) -> str:
    return "\n".join(
        with_signs(line, one, notes)
        for one in cell.paragraphs
        for line in one.lines or ("".join(run.text for run in one.runs),)
    )
