"""A sitting, or what else stands in the timetable, as an event of a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from icalendar import Event, vCalAddress, vText, vUri

from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import PartOfDay, Period, SittingTime
from annotated_agenda.meeting.timetable import hold
from annotated_agenda.publishing.edition.addresses import (
    HOME,
    item_address,
    occasion_address,
    sheet_address,
)
from annotated_agenda.publishing.edition.changes import meeting_identifier
from annotated_agenda.publishing.edition.documents import official_links
from annotated_agenda.publishing.edition.occasions import (
    reservations_of,
    rooms_of,
    taking_part,
    title_of,
)
from annotated_agenda.publishing.edition.timetable.programme import entry_times

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.occasion import Occasion, ProgrammeEntry
    from annotated_agenda.publishing.edition.edition import Edition


def make_event(edition: Edition, occasion: Occasion) -> Event:
    """Return the event of a sitting, of a side event and the like."""
    meeting = edition.meeting
    items = meeting.items_at(occasion)
    event = Event()
    event.add("uid", identifier(edition, occasion.slug))
    event.add("dtstamp", _last_change(edition, occasion))
    event.add("last-modified", _last_change(edition, occasion))
    event.add("sequence", len(occasion.changes) + bool(meeting.reissue))
    _add_time(event, occasion.time)
    event.add("organizer", _organizer(edition))
    event.add("status", _status(occasion))
    event.add("summary", localized(edition, _summary(edition, occasion, items)))
    event.add("description", localized(edition, "\n".join(_description(edition, occasion))))
    event.add("location", localized(edition, _location(edition, occasion)))
    if edition.plan.url:
        event.add("url", edition.public_address(_page(occasion)))
        for symbol, link in _documents(edition, items):
            parameters = {"VALUE": "URI", "LINKREL": "describedby", "LABEL": symbol}
            event.add("link", vUri(link), parameters=parameters)
    for way in taking_part(edition, occasion).ways:
        parameters = {"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": way.label}
        event.add("conference", vUri(way.url), parameters=parameters)
    return event


def make_whole_days(edition: Edition, position: int, period: Period) -> Event:
    """Return the days of the meeting while its sittings do not tell them; `position` counts from 1."""
    meeting = edition.meeting
    event = Event()
    event.add("uid", identifier(edition, f"meeting-{position}"))
    event.add("dtstamp", _midnight(meeting.reissue.date if meeting.reissue else period.first))
    event.add("sequence", int(bool(meeting.reissue)))
    event.add("organizer", _organizer(edition))
    _add_days(event, period)
    comma = edition.wording.say("comma")
    name = f"{edition.text(meeting.bodies)}{comma}{edition.text(meeting.names)}"
    event.add("summary", localized(edition, name))
    event.add("description", localized(edition, str(edition.text(meeting.titles))))
    event.add("location", localized(edition, str(edition.text(meeting.places))))
    if edition.plan.url:
        event.add("url", edition.public_address(HOME))
    return event


def identifier(edition: Edition, slug: str) -> str:
    """Return an event's identifier: from the meeting's symbol and a number alone."""
    return f"{edition.meeting.symbol.replace('/', '-')}.{slug}@annotated-agenda"


def localized(edition: Edition, words: str) -> vText:
    """Return words with the language that they are in."""
    text = vText(words)
    text.params["LANGUAGE"] = edition.language
    return text


def _organizer(edition: Edition) -> vCalAddress:
    """Return the body, which whoever publishes events must name (RFC 5546, 3.2.1); it has no mail address."""
    organizer = vCalAddress(edition.plan.url or meeting_identifier(edition))
    organizer.params["CN"] = str(edition.text(edition.meeting.bodies)).replace('"', "'")
    return organizer


def _status(occasion: Occasion) -> str:
    if occasion.is_cancelled:
        return "CANCELLED"
    return "TENTATIVE" if occasion.reservations else "CONFIRMED"


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


def _last_change(edition: Edition, occasion: Occasion) -> dt.datetime:
    """Return the date of the last change; without one the event's own: a build has no clock."""
    changes = [change.date for change in occasion.changes]
    changes += [edition.meeting.reissue.date] if edition.meeting.reissue else []
    return _midnight(max(changes, default=occasion.time.date))


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.timezone.utc)


def _summary(edition: Edition, occasion: Occasion, items: Sequence[AgendaItem]) -> str:
    """Return what an event is called; a part of a day is said, for its hours are not."""
    title, time = title_of(edition, occasion), occasion.time
    summary = _titled(edition, title) if title else _items_in_short(edition, items)
    summary = " ".join((summary, *reservations_of(edition, occasion)))
    if not isinstance(time, PartOfDay) or not time.part:
        return summary
    return edition.wording.say("date_and_times", date=summary, times=edition.wording.times(time))


def _titled(edition: Edition, title: str) -> str:
    body = edition.text(edition.meeting.bodies)
    return edition.wording.say("titled", kind=body, title=title)


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


def _description(edition: Edition, occasion: Occasion) -> Iterator[str]:
    """Yield what happens, line by line; then how one takes part, and the sheet, whose address Exchange shows only here."""
    yield from _note(edition, occasion)
    for part in hold(edition.meeting, occasion).parts:
        if part.entry:
            yield from _entry(edition, occasion, part.entry)
        for row in part.rows:
            yield from _item(edition, row.item)
    part_taken = taking_part(edition, occasion)
    yield from filter(None, (part_taken.access, part_taken.interpretation))
    for way in part_taken.ways:
        yield edition.wording.say("titled", kind=way.label, title=way.url)
    if edition.plan.url and isinstance(occasion, Sitting):
        sheet = edition.public_address(sheet_address(occasion.number))
        yield edition.wording.say("titled", kind=edition.sitting_name(occasion), title=sheet)


def _page(occasion: Occasion) -> str:
    """Return the sheet of a sitting; what is none has its place in the timetable."""
    if isinstance(occasion, Sitting):
        return sheet_address(occasion.number)
    return occasion_address(occasion)


def _entry(edition: Edition, occasion: Occasion, entry: ProgrammeEntry) -> Iterator[str]:
    times = entry_times(edition, occasion, entry)
    words = (times, title_of(edition, entry), *reservations_of(edition, entry))
    if any(words):
        yield " ".join(filter(None, words))
    yield from _note(edition, entry)


def _note(edition: Edition, one: Occasion | ProgrammeEntry) -> Iterator[str]:
    if one.notes:
        yield str(edition.text(one.notes))


def _item(edition: Edition, item: AgendaItem) -> Iterator[str]:
    """Yield an item with its address, which Exchange shows only here."""
    yield f"{edition.number(item)} {edition.title(item)}"
    if edition.plan.url:
        yield edition.public_address(item_address(item.number))


def _location(edition: Edition, occasion: Occasion) -> str:
    place = str(edition.text(edition.meeting.places))
    return edition.wording.say("comma").join((*map(str, rooms_of(edition, occasion)), place))


def _documents(edition: Edition, items: Iterable[AgendaItem]) -> Iterator[tuple[str, str]]:
    register = edition.meeting.register
    symbols = dict.fromkeys(symbol for item in items for symbol in item.documents)
    for symbol in symbols:
        links = official_links(edition, register[symbol])
        own = [link for link in links if link.language == edition.language]
        for link in (own or list(links))[:1]:
            yield symbol, link.url
