"""A time zone as calendars know it: VTIMEZONE (RFC 5545, 3.6.5), from the zone database alone.

Each change of the clocks between two days is an observance of its own, with its onset in the local time
that held before it, as the RFC asks; no rule is guessed from them, so none can be wrong.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_UTC = dt.timezone.utc
_DAY = dt.timedelta(days=1)
_SECOND = dt.timedelta(seconds=1)


class _State(NamedTuple):
    """What holds at a moment: the offset from UTC, how much of it is daylight saving, the name."""

    offset: dt.timedelta
    saving: dt.timedelta
    name: str


def make_timezone(zone: ZoneInfo, first: dt.date, last: dt.date) -> Timezone:
    """Return what holds in a zone from the beginning of a day to the end of another one."""
    start = _midnight(first) - _DAY  # whatever the offset is, the day has not begun yet
    end = _midnight(last) + 2 * _DAY
    state = _state(zone, start)
    timezone = Timezone()
    timezone.add("tzid", zone.key)
    timezone.add_component(_observance(start.replace(tzinfo=None) + state.offset, state, state))
    for moment in _changes(zone, start, end):
        before, state = state, _state(zone, moment)
        onset = moment.replace(tzinfo=None) + before.offset
        timezone.add_component(_observance(onset, before, state))
    return timezone


def _observance(
    onset: dt.datetime, before: _State, state: _State
) -> TimezoneStandard | TimezoneDaylight:
    kind = TimezoneDaylight if state.saving > dt.timedelta() else TimezoneStandard
    observance = kind()
    observance.add("dtstart", onset)
    observance.add("tzoffsetfrom", before.offset)
    observance.add("tzoffsetto", state.offset)
    observance.add("tzname", state.name)
    return observance


def _changes(zone: ZoneInfo, start: dt.datetime, end: dt.datetime) -> Iterator[dt.datetime]:
    """Yield each moment at which something else begins to hold, to the second."""
    state = _state(zone, start)
    while start < end:
        following = min(start + _DAY, end)
        before, state = state, _state(zone, following)
        if before != state:
            yield _first(zone, start, following)
        start = following


def _first(zone: ZoneInfo, start: dt.datetime, end: dt.datetime) -> dt.datetime:
    """Return the first moment after `start` at which that does not hold any more; at `end` it does not."""
    former = _state(zone, start)
    while end - start > _SECOND:
        middle = start + dt.timedelta(seconds=(end - start) // _SECOND // 2)
        if _state(zone, middle) == former:
            start = middle
        else:
            end = middle
    return end


def _state(zone: ZoneInfo, moment: dt.datetime) -> _State:
    local = moment.astimezone(zone)
    offset, saving = local.utcoffset(), local.dst()
    assert offset is not None
    return _State(offset, saving or dt.timedelta(), local.tzname() or "")


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), _UTC)
