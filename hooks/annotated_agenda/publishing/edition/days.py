"""The timetable as pages show it: days, sittings, and the items taken up at each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from annotated_agenda.meeting.sitting_time import Hours, Order, SittingTime
from annotated_agenda.meeting.timetable import Row, SittingRows, make_timetable
from annotated_agenda.publishing.edition.addresses import item_address
from annotated_agenda.publishing.edition.changes import sitting_change
from annotated_agenda.publishing.edition.documents import DocumentLine, listed_lines
from annotated_agenda.publishing.edition.links import jointly
from annotated_agenda.publishing.edition.text import Text

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class ItemRow:
    """An item at a sitting; `depth` counts the items of the same sitting that it stands under."""

    number: str
    title: Text
    address: str
    depth: int
    continued: str
    jointly: str


@dataclass(frozen=True)
class Clock:
    """A time for programs: ISO 8601, a date alone while the hours are not known.

    `begins` and `ends` are the moments between which it is; `is_exact` says that the hours are known.
    """

    written: str
    begins: str
    ends: str
    is_exact: bool


@dataclass(frozen=True)
class SittingBlock:
    """A sitting: its anchor, name, times (with the date: `moment`) and room, and its items.

    `numbers` are the items that stand alone, for a line that has no room for titles, and
    `numbers_label` is what stands before them; `documents` are those to have read for it. `changes` are what is said of its changes; a sitting that does
    not take place, or no longer at this time, is struck.
    """

    anchor: str
    name: str
    times: str
    moment: str
    clock: Clock
    room: Text
    rows: tuple[ItemRow, ...]
    numbers: tuple[ItemRow, ...]
    numbers_label: str
    documents: tuple[DocumentLine, ...]
    changes: tuple[str, ...]
    is_struck: bool


@dataclass(frozen=True)
class DayBlock:
    """A day: its heading, the date as YYYY-MM-DD, and its sittings."""

    heading: str
    date: str
    sittings: tuple[SittingBlock, ...]


def make_days(edition: Edition) -> tuple[DayBlock, ...]:
    """Return the days of the meeting with their sittings, also where those stood before."""
    placed = [
        (taken.sitting.time.order, _block(edition, taken))
        for day in make_timetable(edition.meeting)
        for taken in day.sittings
    ]
    placed += _former_blocks(edition)
    placed.sort(key=itemgetter(0))
    return tuple(
        DayBlock(
            edition.wording.day_heading(day), day.isoformat(), tuple(block for _, block in blocks)
        )
        for day, blocks in groupby(placed, key=lambda one: one[0][0])
    )


def _former_blocks(edition: Edition) -> Iterator[tuple[Order, SittingBlock]]:
    """Yield the places in the timetable that moved sittings have left."""
    for sitting in edition.meeting.sittings:
        now = edition.wording.moment(sitting.time)
        for position, time in enumerate(sitting.former_times, 1):
            former = replace(sitting, time=time)
            block = replace(
                _block(edition, SittingRows(former, ())),
                anchor=f"sitting-{sitting.number}-formerly-{position}",
                changes=(edition.wording.say("sitting_moved_to", moment=now),),
                is_struck=True,
            )
            yield time.order, block


def _clock(edition: Edition, time: SittingTime) -> Clock:
    begins, ends = time.bounds(edition.meeting.zone)
    is_exact = isinstance(time, Hours) and time.end is not None
    return Clock(time.written, begins.isoformat(), ends.isoformat(), is_exact)


def _block(edition: Edition, taken: SittingRows) -> SittingBlock:
    sitting = taken.sitting
    rows = tuple(_row(edition, row, taken) for row in taken.rows)
    alone = tuple(row for row in rows if row.depth == 0)
    return SittingBlock(
        anchor=f"sitting-{sitting.number}",
        name=edition.sitting_name(sitting),
        times=edition.wording.sentence_start(edition.wording.times(sitting.time)),
        moment=edition.wording.moment(sitting.time),
        clock=_clock(edition, sitting.time),
        room=edition.text(sitting.room),
        rows=rows,
        numbers=alone,
        numbers_label=edition.wording.say_of("agenda_item_short", len(alone)),
        documents=_documents(edition, taken),
        changes=sitting_change(edition, sitting),
        is_struck=sitting.is_cancelled,
    )


def _documents(edition: Edition, taken: SittingRows) -> tuple[DocumentLine, ...]:
    owners = [owner for row in taken.rows for owner in edition.documents_above(row.item)]
    return listed_lines(edition, (listed for owner in owners for listed in owner.documentation))


def _row(edition: Edition, row: Row, taken: SittingRows) -> ItemRow:
    item = row.item
    return ItemRow(
        number=edition.mark(item) if row.depth else edition.number(item),
        title=edition.title_above(item, (other.item for other in taken.rows)),
        address=item_address(item.number),
        depth=row.depth,
        continued=edition.wording.say("continued") if row.is_continued else "",
        jointly=jointly(edition, item),
    )
