"""Times as exactly as they are known, and the duration of a meeting that follows from them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from annotated_agenda.meeting.duration import Duration
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Hours, PartOfDay, Period, SittingTime, may_meet

ZONE = ZoneInfo("America/Lima")


def day(number: int) -> dt.date:
    return dt.date(2026, 3, number)


def hours(number: int, start: int, end: int | None = None) -> Hours:
    def at(hour: int) -> dt.datetime:
        return dt.datetime(2026, 3, number, hour, tzinfo=ZONE)

    return Hours(at(start), None if end is None else at(end))


def test_parts_of_days_stand_among_hours() -> None:
    times: list[SittingTime] = [
        hours(2, 19, 21), PartOfDay(day(3)), hours(2, 15, 18), PartOfDay(day(2), "afternoon"),
        PartOfDay(day(2), "evening"), PartOfDay(day(2), "morning"), hours(2, 10, 13),
    ]  # fmt: skip
    assert sorted(times, key=lambda time: time.order) == [
        PartOfDay(day(2), "morning"), hours(2, 10, 13), PartOfDay(day(2), "afternoon"),
        hours(2, 15, 18), PartOfDay(day(2), "evening"), hours(2, 19, 21), PartOfDay(day(3)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "do_meet"),
    [
        (hours(2, 10, 13), hours(2, 12, 14), True),
        (hours(2, 10, 13), hours(2, 13, 14), False),
        (hours(2, 10), hours(2, 10, 13), True),  # an open end says no more than its beginning
        (hours(2, 10), hours(2, 11, 13), False),
        (PartOfDay(day(2), "morning"), hours(2, 10, 13), True),
        (PartOfDay(day(2), "afternoon"), hours(2, 10, 13), False),
        (PartOfDay(day(2), "morning"), PartOfDay(day(2), "evening"), False),
        (PartOfDay(day(2), "morning"), PartOfDay(day(3), "morning"), False),
        (PartOfDay(day(2)), hours(2, 10, 13), True),
    ],
)
def test_which_times_may_be_the_same(one: SittingTime, other: SittingTime, do_meet: bool) -> None:
    assert may_meet(one, other) is do_meet
    assert may_meet(other, one) is do_meet


def duration(*times: SittingTime, given: tuple[Period, ...] = ()) -> Duration:
    return Duration(given, [Sitting(n, time) for n, time in enumerate(times, 1)], ZONE)


def test_a_meeting_of_which_nothing_is_known() -> None:
    made = duration()
    assert (made.periods, made.start, made.end, made.bounds) == ((), None, None, ())


def test_a_meeting_is_as_long_as_its_sittings() -> None:
    made = duration(hours(4, 10, 13), hours(2, 15, 18))
    assert made.periods == (Period(day(2), day(4)),)
    assert (made.start, made.end) == (hours(2, 15).start, hours(4, 13).start)
    assert made.open_periods == ()


@pytest.mark.parametrize("last", [hours(4, 10), PartOfDay(day(4), "morning")])
def test_an_hour_that_is_not_known_leaves_a_day(last: SittingTime) -> None:
    made = duration(PartOfDay(day(2), "morning"), hours(2, 15, 18), last)
    assert (made.start, made.end) == (day(2), day(4))
    assert made.bounds == ((hours(2, 0).start, hours(5, 0).start),)


def test_dates_go_before_sittings() -> None:
    parts = (Period(day(2), day(6)), Period(day(16), day(17)))
    made = duration(hours(2, 10, 13), hours(17, 10, 13), given=parts)
    assert made.periods == parts
    assert made.bounds == (
        (hours(2, 10).start, hours(7, 0).start),
        (hours(16, 0).start, hours(17, 13).start),
    )
    # The first part has no sitting on its last day, the second none on its first.
    assert made.open_periods == parts
