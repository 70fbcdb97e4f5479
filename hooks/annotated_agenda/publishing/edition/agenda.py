"""The agenda as a numbered tree in the document's own order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import (
    item_address,
    part_address,
    part_anchor,
    printed_anchor,
)
from annotated_agenda.publishing.edition.title_notes import TitleNote, title_notes
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.section import Section
    from annotated_agenda.publishing.edition.edition import Edition

_LONGEST_MENU = 40
_NEIGHBOURS = 5


@dataclass(frozen=True)
class AgendaEntry:
    """An item in the agenda: its own mark ("b)"), its whole number ("5 b)"), title and sub-items.

    `anchor` is its place on the page that has everything. `title` keeps the colon that introduces the sub-items; `short` is
    what a menu says, which has that colon where there is no short title; `remark` is what is said of the item's last change,
    empty for most; `notes` are those on the title.
    """

    mark: str
    number: str
    title: Text
    short: Text
    address: str
    anchor: str
    remark: str
    notes: tuple[TitleNote, ...] = ()
    entries: tuple[AgendaEntry, ...] = ()


@dataclass(frozen=True)
class Cluster:
    """Items in a row under a common heading; `mark` and `heading` are empty where there is none.

    What has none and comes after others is set apart from them.
    """

    mark: str
    heading: Text
    entries: tuple[AgendaEntry, ...]


def make_agenda(edition: Edition) -> tuple[Cluster, ...]:
    """Return the whole agenda, grouped by its headings."""
    meeting = edition.meeting
    return tuple(
        Cluster(
            mark,
            edition.text(meeting.clusters.get(mark, {})),
            tuple(agenda_entry(edition, item) for item in items),
        )
        for mark, items in groupby(meeting.sub_items(None), key=lambda item: item.cluster)
    )


def agenda_entry(edition: Edition, item: AgendaItem) -> AgendaEntry:
    """Return an item with everything below it."""
    sub_items = edition.meeting.sub_items(item.number)
    return AgendaEntry(
        mark=edition.mark(item),
        number=edition.number(item),
        title=edition.title_above(item, sub_items),
        short=edition.short_title_above(item, sub_items),
        address=item_address(item.number),
        anchor=printed_anchor(item.number),
        remark=edition.wording.say(f"item_{item.changes[-1].kind}") if item.changes else "",
        notes=title_notes(edition, item.notes),
        entries=tuple(agenda_entry(edition, below) for below in sub_items),
    )


def make_menu(edition: Edition) -> tuple[Cluster, ...]:
    """Return the agenda with the texts that belong to no item, each in its place, and the annexes."""
    before: dict[str, list[AgendaEntry]] = {}
    for section in edition.meeting.sections:
        place = item_address(section.before) if section.before else ""
        before.setdefault(place, []).append(_section_entry(edition, section))
    clusters = tuple(
        replace(cluster, entries=tuple(_with_sections(cluster.entries, before)))
        for cluster in make_agenda(edition)
    )
    annexes = (_section_entry(edition, annex) for annex in edition.meeting.annexes)
    last = (*before.get("", ()), *annexes)
    return (*clusters, Cluster("", Text(""), last)) if last else clusters


def _section_entry(edition: Edition, section: Section) -> AgendaEntry:
    return AgendaEntry(
        mark=edition.label(section),
        number="",
        title=edition.title(section),
        short=edition.short_title(section),
        address=part_address(section),
        anchor=part_anchor(section),
        remark="",
    )


def _with_sections(
    entries: tuple[AgendaEntry, ...], before: Mapping[str, list[AgendaEntry]]
) -> Iterator[AgendaEntry]:
    for entry in entries:
        yield from before.get(entry.address, ())
        yield replace(entry, entries=tuple(_with_sections(entry.entries, before)))


class AgendaMenu:
    """The agenda in the menu beside each page."""

    def __init__(self, agenda: tuple[Cluster, ...]) -> None:
        self._agenda = agenda
        self._places = [(cluster, entry) for cluster in agenda for entry in cluster.entries]
        self._place_of = {
            address: place
            for place, (_, entry) in enumerate(self._places)
            for address in _addresses(entry)
        }

    def beside(self, address: str) -> tuple[Cluster, ...]:
        """Return what the menu beside the page at `address` shows.

        A short agenda is shown whole. Of a long one, that is the item of the first level with what
        stands under it, and its neighbours; nothing beside a page that is no item.
        """
        if len(self._place_of) <= _LONGEST_MENU:
            return self._agenda
        here = self._place_of.get(address)
        return () if here is None else self._around(here)

    def _around(self, here: int) -> tuple[Cluster, ...]:
        first = max(0, here - _NEIGHBOURS)
        around = [
            (cluster, entry if place == here else _alone(entry))
            for place, (cluster, entry) in enumerate(
                self._places[first : here + _NEIGHBOURS + 1], first
            )
        ]
        return tuple(
            replace(cluster, entries=tuple(entry for _, entry in group))
            for cluster, group in groupby(around, key=itemgetter(0))
        )


def _alone(entry: AgendaEntry) -> AgendaEntry:
    """Return an entry without its sub-items, which its title does not introduce then."""
    return replace(entry, short=entry.short.without_colon(), entries=())


def _addresses(entry: AgendaEntry) -> Iterator[str]:
    yield entry.address
    for below in entry.entries:
        yield from _addresses(below)
