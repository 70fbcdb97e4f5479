"""What can be found of the timetable: its page, and each sitting by its day, hours and items."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.publishing.edition.addresses import SCHEDULE, occasion_address
from annotated_agenda.publishing.edition.occasions import name_of, rooms_of, title_of
from annotated_agenda.publishing.search.forms import date_token, item_token, search_words
from annotated_agenda.publishing.search.moments import day_words
from annotated_agenda.publishing.search.page_record import page_record
from annotated_agenda.publishing.search.record import SearchRecord

if TYPE_CHECKING:
    from annotated_agenda.meeting.occasion import Occasion
    from annotated_agenda.publishing.edition.edition import Edition


def timetable_records(edition: Edition) -> Iterator[SearchRecord]:
    """Yield the records of the timetable's page, of its sittings, and of whatever else stands in it, but for breaks."""
    heading = edition.wording.say("organization_of_work")
    yield page_record(edition, SCHEDULE, "timetable", heading)
    for occasion in edition.meeting.occasions:
        if occasion.kind != "break":
            yield _occasion(edition, occasion, heading)


def _occasion(edition: Edition, occasion: Occasion, heading: str) -> SearchRecord:
    items, name = edition.meeting.items_at(occasion), name_of(edition, occasion)
    facts = (
        edition.wording.moment(occasion.time),
        *(room.words for room in rooms_of(edition, occasion)),
        title_of(edition, occasion) if isinstance(occasion, Sitting) else "",
        edition.text(occasion.notes).words,
        edition.wording.join(edition.number(item) for item in items),
        *_programme(edition, occasion),
    )
    return SearchRecord(
        address=occasion_address(occasion),
        kind="timetable",
        heading=heading,
        place=name,
        text=" · ".join(fact for fact in facts if fact),
        language=edition.language,
        names=(*_dates_of(occasion), *search_words(name, edition.language)),
        mentions=tuple(day_words(occasion.time, edition.language)),
        places=tuple(item_token(item.number) for item in items),
    )


def _programme(edition: Edition, occasion: Occasion) -> Iterator[str]:
    for entry in occasion.programme:
        yield title_of(edition, entry)
        yield edition.text(entry.notes).words


def _dates_of(occasion: Occasion) -> tuple[str, ...]:
    first, last = occasion.time.date, occasion.time.last_date
    days = (first + timedelta(days=count) for count in range(min((last - first).days, 31) + 1))
    return tuple(map(date_token, days))
