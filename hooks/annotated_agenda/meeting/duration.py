"""From when to when a meeting is held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from annotated_agenda.meeting.occasion import Occasion
from annotated_agenda.meeting.sitting_time import Hours, Period, midnight

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Duration:
    """The days of a meeting as they are `given`, else those of its sittings, in a zone."""

    given: Sequence[Period]
    sittings: Sequence[Occasion]
    zone: ZoneInfo

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The days in a row, in order; none where nothing is known."""
        if self.given or not self.sittings:
            return tuple(self.given)
        first = min(sitting.time.date for sitting in self.sittings)
        return (Period(first, max(sitting.time.last_date for sitting in self.sittings)),)

    @cached_property
    def open_periods(self) -> tuple[Period, ...]:
        """The periods whose first or last day has no sitting: their sittings do not tell them."""
        days = {sitting.time.date for sitting in self.sittings}
        return tuple(one for one in self.periods if not {one.first, one.last} <= days)

    @cached_property
    def start(self) -> dt.date | None:
        """When the meeting begins: a datetime where the hour is known, else a day; None is not known."""
        if not self.periods:
            return None
        day = self.periods[0].first
        times = [one.time for one in self.sittings if one.time.date == day]
        hours = [time.start for time in times if isinstance(time, Hours)]
        return min(hours) if hours and len(hours) == len(times) else day

    @cached_property
    def end(self) -> dt.date | None:
        """When the meeting ends: a datetime where the hour is known, else a day; None is not known."""
        if not self.periods:
            return None
        day = self.periods[-1].last
        times = [one.time for one in self.sittings if one.time.last_date == day]
        hours = [time.end for time in times if isinstance(time, Hours) and time.end]
        return max(hours) if hours and len(hours) == len(times) else day

    @cached_property
    def bounds(self) -> tuple[tuple[dt.datetime, dt.datetime], ...]:
        """The moments from which and to which each period goes."""
        bounds = [
            (midnight(period.first, self.zone), midnight(period.last, self.zone) + _DAY)
            for period in self.periods
        ]
        if isinstance(self.start, dt.datetime):
            bounds[0] = (self.start, bounds[0][1])
        if isinstance(self.end, dt.datetime):
            bounds[-1] = (bounds[-1][0], self.end)
        return tuple(bounds)
