"""The timetable as pages show it: days, sittings, and what happens at each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Hours, Order, SittingTime
from annotated_agenda.meeting.timetable import Held, make_timetable
from annotated_agenda.publishing.edition.addresses import sheet_address
from annotated_agenda.publishing.edition.changes import sitting_change
from annotated_agenda.publishing.edition.documents import DocumentLine, listed_lines
from annotated_agenda.publishing.edition.occasions import (
    TakingPart,
    reservations_of,
    rooms_of,
    taking_part,
)
from annotated_agenda.publishing.edition.timetable.programme import (
    ProgrammeLine,
    is_titled,
    programme_lines,
)

if TYPE_CHECKING:
    from annotated_agenda.meeting.occasion import Occasion
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.language.text import Text


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
    """A sitting or an event: its anchor, name, times (with the date: `moment`) and rooms, and its lines.

    `times_within` are the same in a sentence. `name` is empty for an event. `numbers` are the items that stand alone, for a line that has no
    room for titles, and `numbers_label` is what stands before them; `lead` is the first line of words.
    `remarks` are those that stand in no line. `documents` are those to have read for it. `changes` are what is said of its
    changes; a sitting that does not take place, or no longer at this time, is struck. `sheet` is the
    address of its own page, empty for an event.
    """

    anchor: str
    name: str
    times: str
    times_within: str
    moment: str
    clock: Clock
    rooms: tuple[Text, ...]
    taking_part: TakingPart
    lead: ProgrammeLine | None
    remarks: tuple[str, ...]
    lines: tuple[ProgrammeLine, ...]
    numbers: tuple[ProgrammeLine, ...]
    numbers_label: str
    documents: tuple[DocumentLine, ...]
    changes: tuple[str, ...]
    is_struck: bool
    sheet: str

    @property
    def has_head(self) -> bool:
        """Whether anything stands beside the lines: a holiday has no times."""
        part = self.taking_part
        return any((self.name, self.times, self.rooms, part.access, part.interpretation, part.ways))


@dataclass(frozen=True)
class DayBlock:
    """A day: its heading, the same where there is little room, the date as YYYY-MM-DD, and its sittings."""

    heading: str
    short: str
    date: str
    sittings: tuple[SittingBlock, ...]


def make_days(edition: Edition) -> tuple[DayBlock, ...]:
    """Return the days of the meeting with their sittings, also where those stood before."""
    placed = [
        (held.occasion.time.order, _block(edition, held))
        for day in make_timetable(edition.meeting)
        for held in day.held
    ]
    placed += _former_blocks(edition)
    placed.sort(key=itemgetter(0))
    return tuple(
        DayBlock(
            edition.wording.day_heading(day),
            edition.wording.short_day(day),
            day.isoformat(),
            tuple(block for _, block in blocks),
        )
        for day, blocks in groupby(placed, key=lambda one: one[0][0])
    )


def sitting_block(edition: Edition, sitting: Sitting) -> SittingBlock:
    """Return one sitting as the timetable has it."""
    held = (held for day in make_timetable(edition.meeting) for held in day.held)
    return _block(edition, next(one for one in held if one.occasion == sitting))


def _former_blocks(edition: Edition) -> Iterator[tuple[Order, SittingBlock]]:
    """Yield the places in the timetable that moved sittings have left."""
    for sitting in edition.meeting.sittings:
        now = edition.wording.moment(sitting.time)
        for position, time in enumerate(sitting.former_times, 1):
            former = Sitting(sitting.number, time, sitting.rooms)
            block = replace(
                _block(edition, Held(former, ())),
                anchor=f"sitting-{sitting.number}-formerly-{position}",
                changes=(edition.wording.say("sitting_moved_to", moment=now),),
                is_struck=True,
            )
            yield time.order, block


def _clock(edition: Edition, time: SittingTime) -> Clock:
    begins, ends = time.bounds(edition.meeting.zone)
    is_exact = isinstance(time, Hours) and time.end is not None
    return Clock(time.written, begins.isoformat(), ends.isoformat(), is_exact)


def _block(edition: Edition, held: Held) -> SittingBlock:
    one, wording = held.occasion, edition.wording
    lines = programme_lines(edition, held)
    alone = _alone(lines)
    return SittingBlock(
        anchor=one.slug,
        name=edition.sitting_name(one) if isinstance(one, Sitting) else "",
        times=wording.sentence_start(wording.times(one.time)) if _has_times(one) else "",
        times_within=wording.times(one.time),
        moment=wording.moment(one.time),
        clock=_clock(edition, one.time),
        rooms=rooms_of(edition, one),
        taking_part=taking_part(edition, one),
        lead=next((line for line in lines if not line.number), None),
        remarks=() if is_titled(one) else reservations_of(edition, one),
        lines=lines,
        numbers=alone,
        numbers_label=wording.say_of("agenda_item_short", len(alone)),
        documents=_documents(edition, held),
        changes=sitting_change(edition, one) if isinstance(one, Sitting) else (),
        is_struck=one.is_cancelled,
        sheet=sheet_address(one.number) if isinstance(one, Sitting) else "",
    )


def _has_times(one: Occasion) -> bool:
    """Say whether there are times to be said: a holiday has none, a sitting will have some."""
    return isinstance(one, Sitting) or isinstance(one.time, Hours) or bool(one.time.part)


def _alone(lines: tuple[ProgrammeLine, ...]) -> tuple[ProgrammeLine, ...]:
    """Return the items that stand alone, each once."""
    return tuple({line.address: line for line in lines if line.number and not line.depth}.values())


def _documents(edition: Edition, held: Held) -> tuple[DocumentLine, ...]:
    owners = [owner for row in held.rows for owner in edition.documents_above(row.item)]
    listed = (one for owner in owners for one in owner.documentation)
    return listed_lines(edition, (replace(one, headings={}) for one in listed))
