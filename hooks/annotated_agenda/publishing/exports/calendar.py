"""The timetable as an iCalendar file: RFC 5545, with the names of RFC 7986 and links of RFC 9253."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from icalendar import Calendar, Timezone, vDuration, vUri

from annotated_agenda.meeting.duration import Duration
from annotated_agenda.publishing.exports.calendar_event import (
    localized,
    make_event,
    make_whole_days,
)
from annotated_agenda.publishing.exports.time_zone import make_timezone

if TYPE_CHECKING:
    from annotated_agenda.meeting.occasion import Occasion
    from annotated_agenda.meeting.sitting_time import Period
    from annotated_agenda.publishing.edition.edition import Edition

_PRODUCT = "-//Annotated Agenda//Annotated Agenda//EN"
_REFRESH = dt.timedelta(hours=6)


def make_calendar(
    edition: Edition, occasions: Sequence[Occasion], address: str, periods: Sequence[Period] = ()
) -> bytes:
    """Return a calendar with an event for each sitting and the like, and one of whole days for each period.

    A break is none. Without any event it has the venue's time zone alone. `address` is where the
    calendar itself is published, from the root of the language.
    """
    calendar = Calendar()
    name = f"{edition.text(edition.meeting.bodies)} ({edition.meeting.symbol})"
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", localized(edition, name))
    calendar.add("x-wr-calname", name)
    calendar.add("description", localized(edition, str(edition.text(edition.meeting.titles))))
    calendar.add("refresh-interval", vDuration(_REFRESH), parameters={"VALUE": "DURATION"})
    if edition.plan.url:
        calendar.add("source", vUri(edition.public_address(address)), parameters={"VALUE": "URI"})
    calendar.add_component(_timezone(edition, occasions))
    for position, period in enumerate(periods, 1):
        calendar.add_component(make_whole_days(edition, position, period))
    for occasion in occasions:
        if occasion.kind != "break":
            calendar.add_component(make_event(edition, occasion))
    return bytes(calendar.to_ical())


def _timezone(edition: Edition, occasions: Sequence[Occasion]) -> Timezone:
    """Return the rules of the venue's zone around the meeting's dates, and no others."""
    meeting = edition.meeting
    own = Duration((), occasions or meeting.occasions, meeting.zone)
    periods = own.periods or meeting.duration.periods
    first, last = periods[0].first, periods[-1].last
    week = dt.timedelta(days=7)
    return make_timezone(meeting.zone, first - week, last + week)
