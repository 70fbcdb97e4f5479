"""The sittings as an iCalendar file: RFC 5545, with the names of RFC 7986 and links of RFC 9253."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from icalendar import Calendar, Event, Timezone, vCalAddress, vDuration, vText, vUri

from annotated_agenda.meeting.duration import Duration
from annotated_agenda.meeting.sitting_time import Hours, PartOfDay, Period, SittingTime
from annotated_agenda.publishing.edition.addresses import HOME, item_address, sitting_address
from annotated_agenda.publishing.edition.changes import meeting_identifier
from annotated_agenda.publishing.edition.documents import official_links
from annotated_agenda.publishing.exports.time_zone import make_timezone

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.sitting import Sitting
    from annotated_agenda.publishing.edition.edition import Edition

_PRODUCT = "-//Annotated Agenda//Annotated Agenda//EN"
_REFRESH = dt.timedelta(hours=6)


def make_calendar(
    edition: Edition, sittings: Sequence[Sitting], address: str, periods: Sequence[Period] = ()
) -> bytes:
    """Return a calendar with one event for each sitting, and one of whole days for each period.

    Without any it has the venue's time zone alone. `address` is where the calendar itself is
    published, from the root of the language.
    """
    calendar = Calendar()
    name = f"{edition.text(edition.meeting.bodies)} ({edition.meeting.symbol})"
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", _words(edition, name))
    calendar.add("x-wr-calname", name)
    calendar.add("description", _words(edition, str(edition.text(edition.meeting.titles))))
    calendar.add("refresh-interval", vDuration(_REFRESH), parameters={"VALUE": "DURATION"})
    if edition.plan.url:
        calendar.add("source", vUri(edition.public_address(address)), parameters={"VALUE": "URI"})
    calendar.add_component(_timezone(edition, sittings))
    for position, period in enumerate(periods, 1):
        calendar.add_component(_whole_days(edition, position, period))
    for sitting in sittings:
        calendar.add_component(_event(edition, sitting))
    return bytes(calendar.to_ical())


def uid(edition: Edition, sitting: Sitting) -> str:
    """Return a sitting's identifier: from the meeting's symbol and the sitting's number alone."""
    return _identifier(edition, f"sitting-{sitting.number}")


def _identifier(edition: Edition, name: str) -> str:
    return f"{edition.meeting.symbol.replace('/', '-')}.{name}@annotated-agenda"


def _timezone(edition: Edition, sittings: Sequence[Sitting]) -> Timezone:
    """Return the rules of the venue's zone around the meeting's dates, and no others."""
    own = Duration((), sittings, edition.meeting.zone)
    periods = own.periods or edition.meeting.duration.periods
    first, last = periods[0].first, periods[-1].last
    week = dt.timedelta(days=7)
    return make_timezone(edition.meeting.zone, first - week, last + week)


def _event(edition: Edition, sitting: Sitting) -> Event:
    meeting = edition.meeting
    items = meeting.items_at(sitting)
    event = Event()
    event.add("uid", uid(edition, sitting))
    event.add("dtstamp", _last_change(edition, sitting))
    event.add("last-modified", _last_change(edition, sitting))
    event.add("sequence", len(sitting.changes) + bool(meeting.reissue))
    _add_time(event, sitting.time)
    event.add("organizer", _organizer(edition))
    event.add("status", "CANCELLED" if sitting.is_cancelled else "CONFIRMED")
    event.add("summary", _words(edition, _summary(edition, sitting, items)))
    event.add("description", _words(edition, "\n".join(_lines(edition, items))))
    place = [str(edition.text(words)) for words in (sitting.room, meeting.places) if words]
    event.add("location", _words(edition, ", ".join(place)))
    if edition.plan.url:
        event.add("url", edition.public_address(sitting_address(sitting.number)))
        for symbol, link in _documents(edition, items):
            parameters = {"VALUE": "URI", "LINKREL": "describedby", "LABEL": symbol}
            event.add("link", vUri(link), parameters=parameters)
    return event


def _organizer(edition: Edition) -> vCalAddress:
    """Return the body, which whoever publishes events must name (RFC 5546, 3.2.1); it has no mail address."""
    organizer = vCalAddress(edition.plan.url or meeting_identifier(edition))
    organizer.params["CN"] = str(edition.text(edition.meeting.bodies)).replace('"', "'")
    return organizer


def _whole_days(edition: Edition, position: int, period: Period) -> Event:
    """Return the days of the meeting while its sittings do not tell them; `position` counts from 1."""
    meeting = edition.meeting
    event = Event()
    event.add("uid", _identifier(edition, f"meeting-{position}"))
    event.add("dtstamp", _midnight(meeting.reissue.date if meeting.reissue else period.first))
    event.add("sequence", int(bool(meeting.reissue)))
    event.add("organizer", _organizer(edition))
    _add_days(event, period)
    name = f"{edition.text(meeting.bodies)}, {edition.text(meeting.names)}"
    event.add("summary", _words(edition, name))
    event.add("description", _words(edition, str(edition.text(meeting.titles))))
    event.add("location", _words(edition, str(edition.text(meeting.places))))
    if edition.plan.url:
        event.add("url", edition.public_address(HOME))
    return event


def _add_time(event: Event, time: SittingTime) -> None:
    """Say when an event is; an end that is not known is left out, as RFC 5545 allows."""
    if isinstance(time, PartOfDay):
        _add_days(event, Period(time.date, time.date))
        return
    event.add("dtstart", time.start)
    if time.end:
        event.add("dtend", time.end)


def _add_days(event: Event, period: Period) -> None:
    """Make an event one of whole days, which leaves the reader's time free."""
    event.add("dtstart", period.first)
    event.add("dtend", period.last + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")


def _last_change(edition: Edition, sitting: Sitting) -> dt.datetime:
    """Return the date of the last change; without one the sitting's own: a build has no clock."""
    changes = [change.date for change in sitting.changes]
    changes += [edition.meeting.reissue.date] if edition.meeting.reissue else []
    return _midnight(max(changes, default=sitting.time.date))


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.timezone.utc)


def _summary(edition: Edition, sitting: Sitting, items: Sequence[AgendaItem]) -> str:
    """Return what an event is called; a part of a day is said, for its hours are not."""
    summary, time = _items_in_short(edition, items), sitting.time
    if isinstance(time, Hours) or not time.part:
        return summary
    return edition.wording.say("date_and_times", date=summary, times=edition.wording.times(time))


def _items_in_short(edition: Edition, items: Sequence[AgendaItem]) -> str:
    body = edition.text(edition.meeting.bodies)
    if not items:
        return edition.wording.say("calendar_summary_empty", body=body)
    numbers = {item.number for item in items}
    alone = [edition.number(item) for item in items if item.number.parent not in numbers]
    comma = edition.wording.say("list_comma")
    return edition.wording.say_of(
        "calendar_summary", len(alone), body=body, items=comma.join(alone)
    )


def _lines(edition: Edition, items: Iterable[AgendaItem]) -> Iterable[str]:
    """Yield the items with their addresses, which Exchange shows only here."""
    for item in items:
        yield f"{edition.number(item)} {edition.title(item)}"
        if edition.plan.url:
            yield edition.public_address(item_address(item.number))


def _documents(edition: Edition, items: Iterable[AgendaItem]) -> Iterable[tuple[str, str]]:
    register = edition.meeting.register
    symbols = dict.fromkeys(symbol for item in items for symbol in item.documents)
    for symbol in symbols:
        links = official_links(edition, register[symbol])
        own = [link for link in links if link.language == edition.language]
        for link in (own or list(links))[:1]:
            yield symbol, link.url


def _words(edition: Edition, words: str) -> vText:
    text = vText(words)
    text.params["LANGUAGE"] = edition.language
    return text
