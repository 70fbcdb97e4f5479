"""Links to items and to sittings, as several pages show them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from annotated_agenda.meeting.section import Section
from annotated_agenda.publishing.edition.addresses import (
    occasion_address,
    part_address,
)
from annotated_agenda.publishing.edition.occasions import name_of
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.occasion import Occasion
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class ItemLink:
    """Another item: "5 b)", its title and its page; `short` is its title where a menu leads to it."""

    number: str
    title: Text
    address: str
    short: Text


@dataclass(frozen=True)
class SittingLink:
    """A sitting at which the item is taken up: its date and times, and its place in the timetable.

    `moment_of_year` is the moment without the year.
    """

    name: str
    moment: str
    moment_of_year: str
    start: str
    address: str


def part_link(edition: Edition, part: Part) -> ItemLink:
    """Return a link to the page of an item, of an annotation without a number or of an annex."""
    before = edition.before_title(part)
    return ItemLink(before, edition.title(part), part_address(part), edition.short_title(part))


def way_to(edition: Edition, item: AgendaItem) -> tuple[ItemLink, ...]:
    """Return links to the items above one, the first level first; each introduces the next."""
    above = edition.meeting.ancestors(item.number)
    return tuple(
        replace(part_link(edition, one), short=edition.short_title_above(one, (below,)))
        for one, below in pairwise((*above, item))
    )


@dataclass(frozen=True)
class Neighbour:
    """The part of the document before or after one: "Next item", and the link to it."""

    label: str
    link: ItemLink


def neighbours(edition: Edition, part: Part) -> tuple[Neighbour | None, Neighbour | None]:
    """Return the parts before and after one, in the order of the document."""
    parts = edition.meeting.parts
    position = parts.index(part)
    return (
        _neighbour(edition, "previous", parts[:position][-1:]),
        _neighbour(edition, "next", parts[position + 1 :][:1]),
    )


def _neighbour(edition: Edition, which: str, parts: Sequence[Part]) -> Neighbour | None:
    if not parts:
        return None
    kind = "part" if isinstance(parts[0], Section) else "item"
    return Neighbour(edition.wording.say(f"{which}_{kind}"), part_link(edition, parts[0]))


@dataclass(frozen=True)
class JointItems:
    """The items that one is considered jointly with, and the words before them."""

    label: str
    items: tuple[ItemLink, ...]


def joint_items(edition: Edition, item: AgendaItem) -> JointItems | None:
    """Return the items that one is considered jointly with; None where it stands alone."""
    others = edition.meeting.considered_with(item)
    if not others:
        return None
    label = edition.wording.say_of("considered_jointly", len(others))
    return JointItems(label, tuple(part_link(edition, other) for other in others))


def jointly(edition: Edition, item: AgendaItem) -> str:
    """Return "(jointly with item 4)"; empty where the item stands alone."""
    others = edition.meeting.considered_with(item)
    if not others:
        return ""
    numbers = edition.wording.join(edition.number(other) for other in others)
    return edition.wording.say_of("jointly", len(others), numbers=numbers)


def sitting_links(edition: Edition, item: AgendaItem) -> tuple[SittingLink, ...]:
    """Return links to the sittings at which an item is taken up."""
    return tuple(_occasion_link(edition, one) for one in edition.meeting.sittings_of(item))


def event_links(edition: Edition, item: AgendaItem) -> tuple[SittingLink, ...]:
    """Return links to the events that an item is named at."""
    return tuple(
        replace(_occasion_link(edition, one), moment=_named_moment(edition, one))
        for one in edition.meeting.events_of(item)
    )


def _named_moment(edition: Edition, occasion: Occasion) -> str:
    """Return an event with its time: "Deadline: Draft proposals, Thursday, 5 March 2026"."""
    moment = edition.wording.moment(occasion.time)
    return edition.wording.say("date_and_times", date=name_of(edition, occasion), times=moment)


def _occasion_link(edition: Edition, occasion: Occasion) -> SittingLink:
    wording = edition.wording
    return SittingLink(
        name_of(edition, occasion),
        wording.sentence_start(wording.moment(occasion.time)),
        wording.sentence_start(wording.moment_of_year(occasion.time)),
        occasion.time.written,
        occasion_address(occasion),
    )
