"""Dates and sittings that contradict themselves or each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from annotated_agenda.meeting.problem import Problem
from annotated_agenda.meeting.sitting_time import may_meet

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts
    from annotated_agenda.authoring.facts.sitting_facts import SittingFacts
    from annotated_agenda.authoring.files.docs_folder import Written
    from annotated_agenda.authoring.files.front_matter import KeyPath


def check_sittings(meeting: Written[MeetingFacts]) -> Iterator[Problem]:
    """Yield what is wrong with the dates of the meeting and the times of its sittings."""
    yield from _check_dates(meeting)
    for position, sitting in enumerate(meeting.front.sittings):
        yield from _check_end(meeting, ("sittings", position), sitting)
        yield from _check_changes(meeting, position, sitting)
        yield from _check_day(meeting, ("sittings", position), sitting)
    yield from _check_order(meeting)


def _check_dates(meeting: Written[MeetingFacts]) -> Iterator[Problem]:
    dates = meeting.front.parts
    for position, period in enumerate(dates):
        if period.end and period.end < period.start:
            key = _dates_key(meeting, position, "end")
            remedy = f"it begins on {period.start}"
            yield meeting.source.problem(key, "the meeting ends before it begins", remedy)
    for position, (former, later) in enumerate(pairwise(dates), 1):
        if later.start <= (former.end or former.start):
            key = _dates_key(meeting, position, "start")
            remedy = "put the parts of the meeting in order, each after the end of the one before"
            yield meeting.source.problem(key, "this part begins before the last one ends", remedy)


def _dates_key(meeting: Written[MeetingFacts], position: int, part: str) -> KeyPath:
    is_list = isinstance(meeting.source.data["dates"], list)
    return ("dates", position, part) if is_list else ("dates", part)


def _check_end(
    meeting: Written[MeetingFacts], key: KeyPath, sitting: SittingFacts
) -> Iterator[Problem]:
    if sitting.start and sitting.end and sitting.end <= sitting.start:
        remedy = f"it begins at {sitting.start:%Y-%m-%d %H:%M}"
        yield meeting.source.problem((*key, "end"), "the sitting ends before it begins", remedy)


def _check_changes(
    meeting: Written[MeetingFacts], position: int, sitting: SittingFacts
) -> Iterator[Problem]:
    for at, change in enumerate(sitting.changes):
        key = ("sittings", position, "changes", at)
        if change.kind == "moved" and not change.former:
            message = "it is not said when the sitting was to be before"
            remedy = "add start and end as they were; the new time is that of the sitting"
            yield meeting.source.problem(key, message, remedy)
        elif change.start and change.formerly:
            message = "it is said twice when the sitting was to be before"
            yield meeting.source.problem((*key, "formerly"), message, "keep start and end, or this")
    moves = [(at, one) for at, one in enumerate(sitting.changes) if one.kind == "moved"]
    for at, move in moves[-1:]:
        if move.former == sitting.when:
            key = ("sittings", position, "changes", at)
            message = "the sitting is now when it was before it was moved"
            remedy = (
                "write the new time at the sitting, and here that before; or remove this change"
            )
            yield meeting.source.problem(key, message, remedy)


def _check_day(
    meeting: Written[MeetingFacts], key: KeyPath, sitting: SittingFacts
) -> Iterator[Problem]:
    """Yield a problem for a sitting on a day that the meeting's dates leave out."""
    dates, day = meeting.front.parts, sitting.when.date
    if dates and not any(one.start <= day <= (one.end or one.start) for one in dates):
        written = ", ".join(f"{one.start} to {one.end or one.start}" for one in dates)
        message = f"{day} is not among the dates of the meeting ({written})"
        yield meeting.source.problem(_time_key(key, sitting), message, "correct one of the two")


def _check_order(meeting: Written[MeetingFacts]) -> Iterator[Problem]:
    """Yield one problem at most for each sitting, whatever the number of those that it contradicts."""
    sittings = meeting.front.sittings
    for other, second in enumerate(sittings):
        key = _time_key(("sittings", other), second)
        before = list(enumerate(sittings[:other], 1))
        overlapping = [one for one, first in before if _overlap(first, second)]
        later = [one for one, first in before if second.when.order < first.when.order]
        if overlapping:
            message = f"sitting {other + 1} overlaps {_named(overlapping)} in the same room"
            remedy = "change a time, or give both their room"
            yield meeting.source.problem(key, message, remedy)
        elif later and not second.changes:
            message = f"sitting {other + 1} begins before {_named(later)}"
            remedy = "put the sittings in order of time"
            yield meeting.source.problem(key, message, remedy)


def _named(numbers: list[int]) -> str:
    """Return the first of some sittings, and how many the others are."""
    others = f" and {len(numbers) - 1} more" if numbers[1:] else ""
    return f"sitting {numbers[0]}{others}"


def _time_key(key: KeyPath, sitting: SittingFacts) -> KeyPath:
    return (*key, "start" if sitting.start else "date")


def _overlap(first: SittingFacts, second: SittingFacts) -> bool:
    if any(change.kind == "cancelled" for change in (*first.changes[-1:], *second.changes[-1:])):
        return False
    shares_room = first.rooms == second.rooms or any(room in second.rooms for room in first.rooms)
    return shares_room and may_meet(first.when, second.when)
