"""When something takes place, as exactly as it is known: hours, a part of a day, whole days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

PARTS_OF_DAY = ("morning", "afternoon", "evening")

# Where the parts of a day stand among hours that are known; "" is a day of which no more is known.
_PLACES = {"": dt.time(0), "morning": dt.time(0), "afternoon": dt.time(12), "evening": dt.time(18)}

Order = tuple[dt.date, dt.time]


@dataclass(frozen=True)
class Hours:
    """A beginning and an end in the venue's zone; the end may be open."""

    start: dt.datetime
    end: dt.datetime | None = None

    @property
    def date(self) -> dt.date:
        """The day on which it begins."""
        return self.start.date()

    @property
    def last_date(self) -> dt.date:
        """The day on which it ends."""
        return (self.end or self.start).date()

    @property
    def part(self) -> str:
        """The part of the day in which it begins."""
        return next(part for part in reversed(PARTS_OF_DAY) if self.start.time() >= _PLACES[part])

    @property
    def written(self) -> str:
        """The beginning in ISO 8601."""
        return self.start.isoformat()

    @property
    def order(self) -> Order:
        """What puts times in order."""
        return self.date, self.start.time()

    def at(self, zone: ZoneInfo) -> Hours:
        """Return the same clock times in a zone."""
        return Hours(self.start.replace(tzinfo=zone), self.end and self.end.replace(tzinfo=zone))

    def bounds(self, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
        """Return the moments between which it takes place, as far as is known."""
        return self.start, self.end or _midnight_after(self.date, zone)


@dataclass(frozen=True)
class PartOfDay:
    """A day, and the part of it that is known; the hours are not."""

    date: dt.date
    part: str = ""

    @property
    def last_date(self) -> dt.date:
        """The day on which it ends."""
        return self.date

    @property
    def end(self) -> dt.datetime | None:
        """The end, which is not known."""
        return None

    @property
    def written(self) -> str:
        """The day in ISO 8601."""
        return self.date.isoformat()

    @property
    def order(self) -> Order:
        """What puts times in order: a morning before its hours, an afternoon after noon."""
        return self.date, _PLACES[self.part]

    def at(self, zone: ZoneInfo) -> PartOfDay:
        """Return the same day: without hours it is alike in every zone."""
        del zone
        return self

    def bounds(self, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
        """Return the moments between which it takes place: the day's beginning and its end."""
        return midnight(self.date, zone), _midnight_after(self.date, zone)


SittingTime = Hours | PartOfDay


@dataclass(frozen=True)
class Period:
    """Days of a meeting in a row, from the first to the last."""

    first: dt.date
    last: dt.date

    def holds(self, day: dt.date) -> bool:
        """Say whether a day is among them."""
        return self.first <= day <= self.last


def may_meet(one: SittingTime, other: SittingTime) -> bool:
    """Say whether two times are the same for a part: by their hours, else by the part of the day."""
    if isinstance(one, Hours) and isinstance(other, Hours):
        return _hours_meet(one, other)
    return one.date == other.date and bool({one.part, other.part} & {""} or one.part == other.part)


def _hours_meet(one: Hours, other: Hours) -> bool:
    if one.end is None or other.end is None:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def midnight(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    """Return the moment at which a day begins in a zone."""
    return dt.datetime.combine(day, dt.time(), zone)


def _midnight_after(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    return midnight(day + dt.timedelta(days=1), zone)
