"""Every zone of the database, from 1960 to 2040: what a calendar reads out of ours is what holds there."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import TZPATH, ZoneInfo, available_timezones

import pytest

from annotated_agenda.publishing.exports.time_zone import make_timezone

UTC = dt.timezone.utc
DAYS = [
    dt.datetime(1960, 1, 1, tzinfo=UTC) + dt.timedelta(days=5, hours=7) * n for n in range(5600)
]
FIRST, LAST = dt.date(1960, 1, 1), dt.date(2040, 12, 31)


def onsets(zone: str, first: dt.date, last: dt.date) -> list[tuple[dt.datetime, dt.timedelta]]:
    """Return the moments in UTC from which an offset holds, as RFC 5545 has calendars compute them."""
    found = []
    for observance in make_timezone(ZoneInfo(zone), first, last).subcomponents:
        one: Any = observance
        onset, before, after = one["dtstart"].dt, one["tzoffsetfrom"].td, one["tzoffsetto"].td
        found.append(((onset - before).replace(tzinfo=UTC), after))
    return sorted(found)


def distinct_zones() -> list[str]:
    """Return every zone of the database once: half of its names are second names."""
    zones: dict[bytes, str] = {}
    for name in sorted(available_timezones() - {"localtime"}):
        places = [Path(folder, name) for folder in TZPATH]
        own = [place.read_bytes() for place in places if place.is_file()]
        zones.setdefault(own[0] if own else name.encode(), name)
    return sorted(zones.values())


@pytest.mark.parametrize("zone", distinct_zones())
def test_every_zone_holds_what_the_database_says(zone: str) -> None:
    info = ZoneInfo(zone)
    observed = onsets(zone, FIRST, LAST)
    moments = [moment for moment, _ in observed]
    assert moments == sorted(set(moments)), "two things begin at once"
    seconds = [moment + dt.timedelta(seconds=step) for moment in moments for step in (-1, 0, 1)]
    position = 0
    for moment in sorted(m for m in (*seconds, *DAYS) if m >= moments[0]):
        while position + 1 < len(observed) and observed[position + 1][0] <= moment:
            position += 1
        assert observed[position][1] == moment.astimezone(info).utcoffset(), moment


@cache
def offset_of(zone: str, moment: dt.datetime) -> dt.timedelta:
    """Return what a calendar with the zone around one day says of a local time in it."""
    day = moment.date()
    local = moment.replace(tzinfo=None)
    timezone: Any = make_timezone(ZoneInfo(zone), day, day)
    earlier = [one for one in timezone.subcomponents if one["dtstart"].dt <= local]
    last = max(earlier, key=lambda one: one["dtstart"].dt)
    offset: dt.timedelta = last["tzoffsetto"].td
    return offset


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Africa/Casablanca", dt.date(2026, 2, 20)),
        ("Africa/Casablanca", dt.date(2026, 3, 10)),
        ("Africa/El_Aaiun", dt.date(2030, 1, 2)),
        ("Pacific/Apia", dt.date(2011, 12, 29)),
        ("Pacific/Apia", dt.date(2011, 12, 31)),
        ("Europe/Vienna", dt.date(2026, 3, 29)),
        ("Europe/Dublin", dt.date(2026, 7, 1)),
        ("Antarctica/Troll", dt.date(2026, 7, 1)),
        ("Asia/Pyongyang", dt.date(2018, 5, 4)),
    ],
)
def test_a_sitting_is_at_its_time_on_odd_days(zone: str, day: dt.date) -> None:
    for hour in (0, 4, 10, 18, 23):
        moment = dt.datetime.combine(day, dt.time(hour), ZoneInfo(zone))
        assert offset_of(zone, moment) == moment.utcoffset()


def test_a_quiet_week_has_one_observance() -> None:
    assert len(onsets("Europe/Vienna", dt.date(2026, 1, 5), dt.date(2026, 1, 9))) == 1
