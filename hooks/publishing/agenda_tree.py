"""The agenda as a numbered tree in the document's own order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from publishing.addresses import item_address, printed_anchor
from publishing.text import Text

if TYPE_CHECKING:
    from meeting.item_number import ItemNumber
    from meeting.model import AgendaItem
    from publishing.edition import Edition


@dataclass(frozen=True)
class AgendaEntry:
    """An item in the agenda: its own mark ("b)"), its whole number ("5 b)"), title and sub-items.

    `anchor` is its place on the page that has everything. `title` keeps the colon that introduces the sub-items, `heading` does not; `remark` is what is
    said of the item's last change, empty for most.
    """

    mark: str
    number: str
    title: Text
    heading: Text
    address: str
    anchor: str
    remark: str
    entries: tuple[AgendaEntry, ...] = ()


@dataclass(frozen=True)
class Cluster:
    """Items under a common heading; `mark` and `heading` are empty where there is none."""

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
    style = edition.wording.number_style
    return AgendaEntry(
        mark=item.number.mark(style) if item.number.parent else f"{item.number}.",
        number=edition.number(item),
        title=edition.text(item.titles)
        if _has_below(edition, item.number)
        else edition.title(item),
        heading=edition.title(item),
        address=item_address(item.number),
        anchor=printed_anchor(item.number),
        remark=edition.wording.say(f"item_{item.changes[-1].kind}") if item.changes else "",
        entries=tuple(
            agenda_entry(edition, below) for below in edition.meeting.sub_items(item.number)
        ),
    )


def _has_below(edition: Edition, number: ItemNumber) -> bool:
    return bool(edition.meeting.sub_items(number))
