"""Sittings and events as data: what agenda.json says of the timetable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from annotated_agenda.meeting.occasion import EVENT_KINDS, PROGRAMME_KINDS, SITTING_KINDS
from annotated_agenda.meeting.sitting import SittingStatus
from annotated_agenda.meeting.sitting_time import PartOfDay
from annotated_agenda.publishing.edition.addresses import occasion_address
from annotated_agenda.publishing.exports.data_forms import Address, Count, Filled, Language, Moment
from annotated_agenda.publishing.exports.words_data import WordsData, some_words

if TYPE_CHECKING:
    from annotated_agenda.meeting.occasion import Event, Occasion, ProgrammeEntry
    from annotated_agenda.meeting.sitting import Sitting
    from annotated_agenda.meeting.sitting_time import SittingTime
    from annotated_agenda.publishing.edition.edition import Edition

PartOfDayData = Literal["", "morning", "afternoon", "evening"]
AccessData = Literal["", "open", "closed"]
ReservationData = Literal["if_necessary", "tentative"]
_KINDS = tuple(dict.fromkeys((*SITTING_KINDS, *EVENT_KINDS)))


@dataclass(frozen=True)
class TimesData:
    """When a sitting was to be, as in SittingData."""

    start: Moment
    end: Moment | None
    part_of_day: PartOfDayData


@dataclass(frozen=True)
class ProgrammeData:
    """A line of a sitting's programme: local clock times, or null; kind as authors write it, or empty. `concluded` says that it is not taken up again."""

    start: str | None
    end: str | None
    kind: Literal[("", *PROGRAMME_KINDS)]  # type: ignore[valid-type]
    title: WordsData | None
    note: WordsData | None
    items: list[Filled]
    reservations: list[ReservationData]
    concluded: bool


@dataclass(frozen=True)
class OccasionData:
    """What stands in the timetable: ISO 8601 times with the venue's offset; the end may be open, and null.

    While its hours are not known `start` is a date, and `part_of_day` is what is known beside it.
    `items` are the numbers of the items that the timetable shows at it. `interpretation` is null where
    nothing is said, and empty where there is none.
    """

    number: Count
    start: Moment
    end: Moment | None
    part_of_day: PartOfDayData
    kind: Literal[("", *_KINDS)]  # type: ignore[valid-type]
    title: WordsData | None
    note: WordsData | None
    items: list[Filled]
    rooms: list[WordsData]
    access: AccessData
    interpretation: list[Language] | None
    webcast: str
    joining: str
    reservations: list[ReservationData]
    address: Address


@dataclass(frozen=True)
class SittingData(OccasionData):
    """A sitting. `former_times` are those from which it was moved, the oldest first."""

    status: SittingStatus
    former_times: list[TimesData]
    programme: list[ProgrammeData]


@dataclass(frozen=True)
class EventData(OccasionData):
    """What is no sitting of the meeting: a holiday, a side event, a deadline."""


def sitting_data(edition: Edition, sitting: Sitting) -> SittingData:
    """Return a sitting as data."""
    return SittingData(
        **_occasion(edition, sitting),
        status=sitting.status,
        former_times=[TimesData(**_times(time)) for time in sitting.former_times],
        programme=[_entry(edition, entry) for entry in sitting.programme],
    )


def event_data(edition: Edition, event: Event) -> EventData:
    """Return an event as data."""
    return EventData(**_occasion(edition, event))


def _occasion(edition: Edition, one: Occasion) -> dict[str, Any]:
    attendance = one.attendance
    languages = attendance.interpretation
    rooms = (some_words(edition, room) for room in one.rooms)
    return {
        "number": one.number,
        **_times(one.time),
        "kind": one.kind,
        "title": some_words(edition, one.titles),
        "note": some_words(edition, one.notes),
        "items": [str(item.number) for item in edition.meeting.items_at(one)],
        "rooms": [room for room in rooms if room],
        "access": attendance.access,
        "interpretation": None if languages is None else list(languages),
        "webcast": attendance.webcast,
        "joining": attendance.joining,
        "reservations": list(one.reservations),
        "address": occasion_address(one),
    }


def _entry(edition: Edition, entry: ProgrammeEntry) -> ProgrammeData:
    return ProgrammeData(
        start=entry.start.isoformat("minutes") if entry.start else None,
        end=entry.end.isoformat("minutes") if entry.end else None,
        kind=entry.kind,
        title=some_words(edition, entry.titles),
        note=some_words(edition, entry.notes),
        items=[str(number) for number in entry.items],
        reservations=list(entry.reservations),  # type: ignore[arg-type]
        concluded=entry.is_concluded,
    )


def _times(time: SittingTime) -> dict[str, Any]:
    return {
        "start": time.written,
        "end": time.end.isoformat() if time.end else None,
        "part_of_day": time.part if isinstance(time, PartOfDay) else "",
    }
