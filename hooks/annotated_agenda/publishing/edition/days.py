"""The timetable as pages show it: days, sittings, and the items taken up at each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from annotated_agenda.meeting.timetable import Row, SittingRows, make_timetable
from annotated_agenda.publishing.edition.addresses import item_address
from annotated_agenda.publishing.edition.changes import sitting_change
from annotated_agenda.publishing.edition.documents import DocumentLine, document_line
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
    start: str
    end: str
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
    blocks = [
        _block(edition, sitting)
        for day in make_timetable(edition.meeting)
        for sitting in day.sittings
    ]
    blocks += _former_blocks(edition)
    blocks.sort(key=lambda block: block.start)
    return tuple(
        DayBlock(edition.wording.day_heading(dt.date.fromisoformat(day)), day, tuple(sittings))
        for day, sittings in groupby(blocks, key=lambda block: block.start[:10])
    )


def _former_blocks(edition: Edition) -> Iterator[SittingBlock]:
    """Yield the places in the timetable that moved sittings have left."""
    for sitting in edition.meeting.sittings:
        now = edition.wording.moment(sitting.start, sitting.end)
        for position, (start, end) in enumerate(sitting.former_times, 1):
            former = replace(sitting, start=start, end=end)
            yield replace(
                _block(edition, SittingRows(former, ())),
                anchor=f"sitting-{sitting.number}-formerly-{position}",
                changes=(edition.wording.say("sitting_moved_to", moment=now),),
                is_struck=True,
            )


def _block(edition: Edition, taken: SittingRows) -> SittingBlock:
    sitting = taken.sitting
    rows = tuple(_row(edition, row, taken) for row in taken.rows)
    alone = tuple(row for row in rows if row.depth == 0)
    return SittingBlock(
        anchor=f"sitting-{sitting.number}",
        name=edition.sitting_name(sitting),
        times=edition.wording.sentence_start(edition.wording.times(sitting.start, sitting.end)),
        moment=edition.wording.moment(sitting.start, sitting.end),
        start=sitting.start.isoformat(),
        end=sitting.end.isoformat(),
        room=edition.text(sitting.room),
        rows=rows,
        numbers=alone,
        numbers_label=edition.wording.say_of("agenda_item_short", len(alone)),
        documents=_documents(edition, taken),
        changes=sitting_change(edition, sitting),
        is_struck=sitting.is_cancelled,
    )


def _documents(edition: Edition, taken: SittingRows) -> tuple[DocumentLine, ...]:
    register = edition.meeting.register
    owners = [owner for row in taken.rows for owner in edition.documents_above(row.item)]
    symbols = dict.fromkeys(symbol for owner in owners for symbol in owner.documents)
    return tuple(document_line(edition, register[symbol]) for symbol in symbols)


def _row(edition: Edition, row: Row, taken: SittingRows) -> ItemRow:
    item = row.item
    return ItemRow(
        number=edition.mark(item) if row.depth else edition.number(item),
        title=edition.title_above(item, (other.item for other in taken.rows)),
        address=item_address(item.number),
        depth=row.depth,
        continued=edition.wording.say("continued") if row.is_continued else "",
    )
