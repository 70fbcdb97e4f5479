"""The timetable as a page prints it: days, sittings, and the items taken up at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.addresses import CALENDAR, item_address
from annotated_agenda.publishing.edition.links import (
    ItemLink,
    SittingLink,
    part_link,
    sitting_links,
)
from annotated_agenda.publishing.edition.scripts import times_for_scripts, zones_for_scripts
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
    below it. `for_scripts` is what the filter and the reader's own time need.
    """

    title: Text
    dates: str
    time_zone_note: str
    waiting: tuple[ItemLink, ...]
    subscription: str
    days: tuple[DayBlock, ...]
    by_item: tuple[ItemSittings, ...]
    for_scripts: dict[str, Any]


def make_schedule_page(edition: Edition) -> SchedulePage:
    """Return the timetable's page in one language."""
    wording = edition.wording
    place = edition.text(edition.meeting.places)
    days, by_item = make_days(edition), tuple(_by_item(edition))
    return SchedulePage(
        title=Text(wording.say("organization_of_work")),
        dates=edition.dates(),
        time_zone_note=wording.say("time_zone_note", place=place),
        subscription=_subscription(edition),
        days=days,
        by_item=by_item,
        waiting=tuple(_waiting(edition)) if edition.meeting.sittings else (),
        for_scripts={
            **times_for_scripts(edition),
            **zones_for_scripts(edition),
            "timetable": _for_filter(edition, days),
        },
    )


def _for_filter(edition: Edition, days: Sequence[DayBlock]) -> dict[str, Any]:
    """Return the days and the items by which the timetable can be read, and what the controls say."""
    terms = edition.wording.terms
    return {
        "days": [{"date": day.date, "words": day.heading} for day in days],
        "items": list(_filtered_items(edition, days)),
        "words": {
            "day": terms["day"],
            "allDays": terms["all_days"],
            "item": terms["agenda_item"],
            "allItems": terms["all_items"],
            "showAll": terms["show_all"],
            "jumpToNow": terms["jump_to_now"],
            "shown": terms["shown_of_all"],
        },
    }


def _filtered_items(edition: Edition, days: Sequence[DayBlock]) -> Iterator[dict[str, Any]]:
    """Yield each item that stands in the timetable, with the anchors of where it or one below it stands."""
    meeting = edition.meeting
    ways = {
        item_address(item.number): (item, *meeting.ancestors(item.number)) for item in meeting.items
    }
    anchors: dict[str, list[str]] = {}
    for block in (block for day in days for block in day.sittings):
        there = {one.number.slug for line in block.lines for one in ways.get(line.address, ())}
        for slug in there:
            anchors.setdefault(slug, []).append(block.anchor)
    for item in meeting.items:
        slug = item.number.slug
        if slug in anchors:
            words = f"{edition.number(item)} {edition.short_title(item)}"
            yield {"slug": slug, "words": words, "sittings": anchors[slug]}


def _by_item(edition: Edition) -> Iterator[ItemSittings]:
    for item in edition.meeting.items:
        if item.sittings and not edition.meeting.is_withdrawn(item):
            yield ItemSittings(part_link(edition, item), sitting_links(edition, item))


def _waiting(edition: Edition) -> Iterator[ItemLink]:
    meeting = edition.meeting
    waiting = [
        item
        for item in meeting.items
        if not meeting.is_withdrawn(item) and not meeting.sittings_of(item)
    ]
    for item in waiting:
        if not any(above in waiting for above in meeting.ancestors(item.number)):
            yield part_link(edition, item)


def _subscription(edition: Edition) -> str:
    """Return the calendar's address for calendar programs; empty for a site without an address."""
    _, _, rest = edition.public_address(CALENDAR).partition("://")
    return f"webcal://{rest}" if rest else ""
