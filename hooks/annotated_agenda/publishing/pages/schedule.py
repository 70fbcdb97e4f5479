"""The timetable as a page prints it: days, sittings, and the items taken up at each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import CALENDAR
from annotated_agenda.publishing.edition.links import (
    ItemLink,
    SittingLink,
    item_link,
    sitting_links,
)
from annotated_agenda.publishing.edition.timetable.days import DayBlock, make_days
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class ItemSittings:
    """An item with the sittings at which it is taken up."""

    item: ItemLink
    sittings: tuple[SittingLink, ...]


@dataclass(frozen=True)
class SchedulePage:
    """What the template schedule.html prints; `subscription` may be empty.

    `waiting` are the items that have no sitting yet, where others have one; an item stands for those
    below it.
    """

    title: Text
    dates: str
    time_zone_note: str
    waiting: tuple[ItemLink, ...]
    subscription: str
    days: tuple[DayBlock, ...]
    by_item: tuple[ItemSittings, ...]


def make_schedule_page(edition: Edition) -> SchedulePage:
    """Return the timetable's page in one language."""
    wording = edition.wording
    place = edition.text(edition.meeting.places)
    return SchedulePage(
        title=Text(wording.say("organization_of_work")),
        dates=edition.dates(),
        time_zone_note=wording.say("time_zone_note", place=place),
        subscription=_subscription(edition),
        days=make_days(edition),
        by_item=tuple(_by_item(edition)),
        waiting=tuple(_waiting(edition)) if edition.meeting.sittings else (),
    )


def _by_item(edition: Edition) -> Iterator[ItemSittings]:
    for item in edition.meeting.items:
        if item.sittings and not edition.meeting.is_withdrawn(item):
            yield ItemSittings(item_link(edition, item), sitting_links(edition, item))


def _waiting(edition: Edition) -> Iterator[ItemLink]:
    meeting = edition.meeting
    waiting = [
        item
        for item in meeting.items
        if not meeting.is_withdrawn(item) and not meeting.sittings_of(item)
    ]
    for item in waiting:
        if not any(above in waiting for above in meeting.ancestors(item.number)):
            yield item_link(edition, item)


def _subscription(edition: Edition) -> str:
    """Return the calendar's address for calendar programs; empty for a site without an address."""
    _, _, rest = edition.public_address(CALENDAR).partition("://")
    return f"webcal://{rest}" if rest else ""
