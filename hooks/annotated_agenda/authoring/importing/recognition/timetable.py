"""The organization of work: lines or a table -> sittings with their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from annotated_agenda.authoring.importing.blocks.block import Block, Table
from annotated_agenda.authoring.importing.recognition.agenda import Item, Row, Sitting
from annotated_agenda.authoring.importing.recognition.dates import (
    find_dates,
    is_date_alone,
    read_hours,
)
from annotated_agenda.authoring.importing.recognition.marks import (
    item_number,
    letter_positions,
    read_mark,
)
from annotated_agenda.authoring.importing.recognition.outline import is_same_title, plain_title
from annotated_agenda.authoring.importing.recognition.words import folded, pattern
from annotated_agenda.meeting.item_number import ItemNumber

# Between two rows of one sitting no more than this; a longer pause parts a morning from an afternoon.
_LONGEST_PAUSE = timedelta(minutes=45)
_ROW_NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?:\s*[(（]?(?P<letter>[^\W\d_]|هـ)[)）])?[.:]?\s+(?=\S)"
)
_LETTER = re.compile(r"[(（]?(?P<letter>[^\W\d_]|هـ)[)）]\s*")
_LONGEST_HEAD = 120
_HEAD = re.compile(r"(?:dates?|time|heure|fecha|hora|дата|время|日期|时间|التاريخ|الوقت|اليوم)\b")
_WEEKS = ("week of ", "semaine du ", "semana del ", "неделя ", "第一周", "第二周")


@dataclass
class Slot:
    """Rows under one time."""

    day: date
    start: datetime
    end: datetime | None
    rows: list[Row] = field(default_factory=list)
    place: str = ""


@dataclass(frozen=True)
class _Piece:
    """Words of one line or row: time, what happens, who speaks."""

    cells: tuple[str, ...]
    place: str
    is_bold: bool = False
    begins: bool = True


@dataclass
class Timetable:
    """What was read, and the lines of which nothing could be made."""

    sittings: list[Sitting] = field(default_factory=list)
    not_understood: list[tuple[str, str]] = field(default_factory=list)


def is_timetable(blocks: Sequence[Block], language: str, year: int | None) -> bool:
    """Say whether these blocks are an organization of work: days with hours below them."""
    reading = read_timetable(blocks, (), language, year or 2000)
    return bool(reading.sittings)


def read_timetable(
    blocks: Sequence[Block], items: Sequence[Item], language: str, year: int | None
) -> Timetable:
    """Return the sittings of an organization of work; `year` where its dates have none."""
    reader = _Reader(items, language, year)
    for piece in _pieces(blocks):
        reader.take(piece)
    reader.close()
    return Timetable(_sittings(reader.slots, language), reader.not_understood)


def _pieces(blocks: Sequence[Block]) -> Iterator[_Piece]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = tuple(
                    " \n".join("\n".join(one.lines or (one.text,)) for one in cell.paragraphs)
                    for cell in row
                )
                yield _Piece(cells, block.place)
        else:
            for position, line in enumerate(block.lines or (block.text,)):
                cells = tuple(part.strip() for part in line.split("\t") if part.strip())
                if cells:
                    yield _Piece(cells, block.place, block.is_bold, position == 0)


class _Reader:
    """Reads piece by piece; remembers the day, the time, and the item spoken of."""

    def __init__(self, items: Sequence[Item], language: str, year: int | None) -> None:
        self.items = items
        self.language = language
        self.year = year
        self.day: date | None = None
        self.slots: list[Slot] = []
        self.not_understood: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.speaker = ""
        self.times: tuple[datetime, datetime | None] | None = None
        self.place = ""
        self.number = 0

    def take(self, piece: _Piece) -> None:
        """Take the next line or row."""
        cells = [" ".join(cell.split()) for cell in piece.cells]
        for position, cell in enumerate(piece.cells):
            lines = cell.split("\n")
            dates = [line for line in lines if is_date_alone(line, self.language)]
            if dates and len(" ".join(cells)) < 200:
                rest = " ".join(line.strip() for line in lines if line not in dates)
                self._begin_day(dates[-1])
                cells[position] = " ".join(rest.split())
        if not any(cells) or self._is_head(cells):
            return
        if len(cells) == 1 and self._dated(cells[0], piece.place):
            return
        if self.day is None:
            self.not_understood.append((piece.place, " ".join(cells)))
            return
        self._row([cell for cell in cells if cell], piece)

    def close(self) -> None:
        """Finish the row that is being read."""
        text = " ".join(" ".join(self.text).split())
        self.text = []
        if text and self.slots:
            self.slots[-1].rows.append(self._made(text))

    def _begin_day(self, text: str) -> None:
        self.close()
        found = find_dates(text, self.language, self.year)
        if found:
            self.day = found[0].day
            self.times = None

    def _is_head(self, cells: Sequence[str]) -> bool:
        """Say whether this is the head of the table, "Date and time · Agenda item · …"."""
        text = folded(" ".join(cells))
        if text.startswith(_WEEKS):
            return True
        if re.search(r"\d", text) or len(text) > _LONGEST_HEAD:
            return False
        return self.day is None or bool(len(cells) > 1 and _HEAD.match(text))

    def _dated(self, text: str, place: str) -> bool:
        """Take a line that begins with a date and goes on with a time: "Monday, 3 May, 10 a.m."."""
        found = find_dates(text, self.language, self.year)
        if not found or not is_date_alone(text[: found[0].end], self.language):
            return False
        self._begin_day(text[: found[0].end])
        rest = text[found[0].end :].strip(" ,;:–-")
        if rest:
            self._row([rest], _Piece((rest,), place))
        return True

    def _row(self, cells: list[str], piece: _Piece) -> None:
        hours = read_hours(cells[0])
        if hours and self.day:
            self.close()
            start = datetime.combine(self.day, hours.start)
            end = datetime.combine(self.day, hours.end) if hours.end else None
            self._slot(start, end, piece.place)
            rest = cells[0][hours.length :].strip(" :–-.")
            more = re.match(r"(?:and|et|y|и|和|و)\s+", rest)
            if more and (second := read_hours(rest[more.end() :])) and second.end:
                self._slot(
                    datetime.combine(self.day, second.start),
                    datetime.combine(self.day, second.end),
                    piece.place,
                    twin=True,
                )
                rest = rest[more.end() + second.length :].strip(" :–-.")
            cells = [rest, *cells[1:]] if rest else cells[1:]
        if not self.slots or self.slots[-1].day != self.day:
            if cells:
                self.not_understood.append((piece.place, " ".join(cells)))
            return
        if cells:
            self._words(cells, piece)

    def _slot(
        self, start: datetime, end: datetime | None, place: str, *, twin: bool = False
    ) -> None:
        assert self.day
        self.slots.append(Slot(self.day, start, end, place="twin" if twin else place))

    def _words(self, cells: list[str], piece: _Piece) -> None:
        text = cells[0]
        if len(cells) > 1 and re.fullmatch(r"\d{1,3}(?:\s?[(（]?[^\W\d_][)）])*", text):
            text = " ".join(cells[:2])
            cells = cells[1:]
        in_rows = isinstance(piece.begins, bool) and (
            piece.begins or self._number(text) is not None
        )
        if not in_rows and self.text:
            self.text.append(text)
        else:
            if self.text and not self._begins_row(text, piece):
                self.text.append(text)
                return
            self.close()
            self.text = [text]
            self.place = piece.place
        self.speaker = " ".join(cells[1:]) if len(cells) > 1 else ""

    def _begins_row(self, text: str, piece: _Piece) -> bool:
        if self._number(text) is not None or len(piece.cells) > 1:
            return True
        return piece.begins and not text[:1].islower() and not self._goes_on(text)

    def _goes_on(self, text: str) -> bool:
        """Say whether a line is the rest of the title of the row's item."""
        sofar = " ".join(self.text)
        number = self._number(sofar)
        item = next((item for item in self.items if item.number == number), None)
        if item is None:
            return False
        title, begun = plain_title(item.title), plain_title(self._title(sofar))
        return (
            title != begun
            and title.startswith(begun)
            and title[len(begun) :].strip()[:4] == plain_title(text)[:4]
        )

    def _number(self, text: str) -> ItemNumber | None:
        """Return the item that a row begins with: "1 a)", "Item 7:", "(b)" below the last one."""
        mark = read_mark(text + " ", self.language)
        if mark and mark.says_item:
            below = mark.below[:1]
            return item_number((mark.positions[0], *below))
        if match := _ROW_NUMBER.match(text):
            letter = letter_positions(match["letter"])[:1] if match["letter"] else ()
            number = item_number((int(match["number"]), *letter))
            return number if self._is_known(number, text[match.end() :]) else None
        if (
            self.number
            and (match := _LETTER.match(text))
            and (letters := letter_positions(match["letter"]))
        ):
            return item_number((self.number, letters[0]))
        return None

    def _is_known(self, number: ItemNumber, title: str) -> bool:
        """Say whether a number leads a title of the agenda: "30 minutes" does not."""
        item = next((item for item in self.items if item.number == number), None)
        return not self.items or (item is not None and _shares_words(item.title, title))

    def _made(self, text: str) -> Row:
        number = self._number(text)
        row = Row(text, place=self.place, speaker=self.speaker)
        self.speaker = ""
        continued = self._is_continued(text)
        if number is None:
            number = self._named(text)
            return replace(row, item=number, is_continued=continued)
        self.number = number.levels[0].position
        title = self._title(text)
        return replace(row, text=title, item=number, is_continued=continued)

    def _title(self, text: str) -> str:
        mark = read_mark(text + " ", self.language)
        if mark and (mark.says_item or mark.kind == "letter"):
            return text[mark.length :].strip()
        match = _ROW_NUMBER.match(text)
        return text[match.end() :].strip() if match else text

    def _is_continued(self, text: str) -> bool:
        said = re.search(
            r"[(（]\s*" + pattern("continued", self.language).pattern + r"\s*[)）]\s*$",
            folded(text),
        )
        return said is not None

    def _named(self, text: str) -> ItemNumber | None:
        """Return the item that a row names in brackets ("… (item 59)") or by its title alone."""
        words = pattern("item", self.language).pattern
        match = re.search(
            rf"[(（]\s*{words}\s*(\d{{1,3}})(?:\s*[(（]?([^\W\d_])[)）])?\s*[)）]", folded(text)
        )
        if match:
            letter = letter_positions(match[2])[:1] if match[2] else ()
            self.number = int(match[1])
            return item_number((self.number, *letter))
        same = [
            item
            for item in self.items
            if plain_title(item.title) and is_same_title(item.title, text)
        ]
        return same[0].number if len(same) == 1 and len(text) > 10 else None


def _shares_words(one: str, other: str) -> bool:
    left, right = set(plain_title(one).split()), set(plain_title(other).split())
    if plain_title(one)[:6] == plain_title(other)[:6]:
        return True
    return bool(left and right) and len(left & right) * 3 >= min(len(left), len(right))


def _sittings(slots: Sequence[Slot], language: str) -> list[Sitting]:
    """Put slots that follow each other together; a pause, a break or another day parts sittings."""
    sittings: list[Sitting] = []
    before_break = False
    for slot in slots:
        if _is_break(slot, language):
            before_break = True
            continue
        if not slot.rows and slot.end is None:
            continue
        last = sittings[-1] if sittings else None
        joins = (
            last is not None
            and not before_break
            and last.end is not None
            and last.start.date() == slot.day
            and timedelta(0) <= slot.start - last.end <= _LONGEST_PAUSE
        )
        rows = slot.rows
        if joins and last:
            _give_times(last)
            last.rows += [replace(row, start=slot.start, end=slot.end) for row in rows]
            last.end = slot.end
        else:
            sittings.append(Sitting(slot.start, slot.end, list(rows), slot.place))
        before_break = False
    return _share_twins(sittings)


def _give_times(sitting: Sitting) -> None:
    """Give the rows of a sitting's first slot its times, now that another follows."""
    sitting.rows = [
        row if row.start else replace(row, start=sitting.start, end=sitting.end)
        for row in sitting.rows
    ]


def _is_break(slot: Slot, language: str) -> bool:
    texts = [folded(row.text) for row in slot.rows]
    return (
        bool(texts)
        and all(row.item is None for row in slot.rows)
        and all(pattern("break", language).fullmatch(text) for text in texts)
    )


def _share_twins(sittings: list[Sitting]) -> list[Sitting]:
    """Give both sittings of "10 a.m.–1 p.m. and 3–6 p.m." what stands below."""
    for position, sitting in enumerate(sittings[1:], 1):
        before = sittings[position - 1]
        if sitting.place == "twin":
            sitting.place = before.place
            before.rows = before.rows or list(sitting.rows)
    return sittings
