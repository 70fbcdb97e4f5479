"""The organization of work as rows: the days, their sittings, and the items that are taken up at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from annotated_agenda.meeting.sitting import Sitting

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.item_number import ItemNumber
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.occasion import Occasion, ProgrammeEntry


@dataclass(frozen=True)
class Row:
    """An item at a sitting.

    `depth` is 0 for an item that stands alone and counts the items above it in the same part,
    under whose heading it is printed; `is_continued` says that it was taken up before.
    """

    item: AgendaItem
    depth: int
    is_continued: bool


@dataclass(frozen=True)
class ProgrammePart:
    """A line of a programme with its items, in the agenda's order; None for those of no line."""

    entry: ProgrammeEntry | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Held:
    """A sitting, or an event, with what happens at it: the items of no line first, then line by line."""

    occasion: Occasion
    parts: tuple[ProgrammePart, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The items taken up, in order."""
        return tuple(row for part in self.parts for row in part.rows)


@dataclass(frozen=True)
class Day:
    """A date with what is held on it by time; those at the same time follow the order of the source."""

    date: date
    held: tuple[Held, ...]


def make_timetable(meeting: Meeting) -> tuple[Day, ...]:
    """Return the days of the meeting in order, each with its sittings, its events and their parts."""
    return tuple(
        Day(day, tuple(hold(meeting, one) for one in occasions))
        for day, occasions in groupby(meeting.occasions, key=lambda one: one.time.date)
    )


def hold(meeting: Meeting, occasion: Occasion) -> Held:
    """Return what happens at one sitting or event."""
    return Held(occasion, tuple(_parts(meeting, occasion)))


def _parts(meeting: Meeting, occasion: Occasion) -> Iterator[ProgrammePart]:
    taken = meeting.items_at(occasion)
    named = {number for entry in occasion.programme for number in entry.items}
    places = {item.number: _nearest(meeting, item, named) for item in taken}
    done: set[ItemNumber] = set()
    alone = [item for item in taken if places[item.number] is None]
    if alone:
        yield ProgrammePart(None, _rows(meeting, occasion, alone, done))
    for entry in occasion.programme:
        items = [item for item in taken if places[item.number] in entry.items]
        yield ProgrammePart(entry, _rows(meeting, occasion, items, done))


def _nearest(meeting: Meeting, item: AgendaItem, named: set[ItemNumber]) -> ItemNumber | None:
    """Return the number by which a programme names an item: its own, or that of an item above it."""
    line = (item, *reversed(meeting.ancestors(item.number)))
    return next((one.number for one in line if one.number in named), None)


def _rows(
    meeting: Meeting, occasion: Occasion, items: Iterable[AgendaItem], done: set[ItemNumber]
) -> tuple[Row, ...]:
    """Return the rows of one part; `done` are the items of the parts before, and then of this one, too."""
    items = list(items)
    numbers = {item.number for item in items}
    rows = tuple(
        Row(
            item,
            depth=sum(above.number in numbers for above in meeting.ancestors(item.number)),
            is_continued=item.number in done or _was_taken_before(meeting, item, occasion),
        )
        for item in items
    )
    done |= numbers
    return rows


def _was_taken_before(meeting: Meeting, item: AgendaItem, occasion: Occasion) -> bool:
    return isinstance(occasion, Sitting) and any(
        meeting.sittings[number - 1].time.order < occasion.time.order for number in item.sittings
    )
