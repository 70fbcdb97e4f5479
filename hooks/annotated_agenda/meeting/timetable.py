"""The organization of work: which item is taken up at which sitting, generated from the items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.sitting import Sitting


@dataclass(frozen=True)
class Row:
    """An item at a sitting.

    `depth` is 0 for an item that stands alone and counts the items above it at the same sitting,
    under whose heading it is printed; `is_continued` says that it was taken up before.
    """

    item: AgendaItem
    depth: int
    is_continued: bool


@dataclass(frozen=True)
class SittingRows:
    """A sitting with the items taken up at it, in the agenda's order."""

    sitting: Sitting
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Day:
    """A date with its sittings by time; those at the same time follow the order of the source."""

    date: date
    sittings: tuple[SittingRows, ...]


def make_timetable(meeting: Meeting) -> tuple[Day, ...]:
    """Return the days of the meeting in order, each with its sittings and their rows."""
    in_order = sorted(meeting.sittings, key=lambda sitting: (sitting.time.order, sitting.number))
    return tuple(
        Day(day, tuple(SittingRows(sitting, _rows(meeting, sitting)) for sitting in sittings))
        for day, sittings in groupby(in_order, key=lambda sitting: sitting.time.date)
    )


def _rows(meeting: Meeting, sitting: Sitting) -> tuple[Row, ...]:
    taken = meeting.items_at(sitting)
    numbers = {item.number for item in taken}
    return tuple(
        Row(
            item,
            depth=sum(above.number in numbers for above in meeting.ancestors(item.number)),
            is_continued=_was_taken_before(meeting, item, sitting),
        )
        for item in taken
    )


def _was_taken_before(meeting: Meeting, item: AgendaItem, sitting: Sitting) -> bool:
    return any(
        meeting.sittings[number - 1].time.order < sitting.time.order for number in item.sittings
    )
