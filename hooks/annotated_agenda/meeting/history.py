"""Every change of a meeting, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.meeting.change import Change

if TYPE_CHECKING:
    from annotated_agenda.meeting.item_number import ItemNumber
    from annotated_agenda.meeting.meeting import Meeting


@dataclass(frozen=True)
class Entry:
    """A change in the meeting's history, with what it concerns: a sitting, an item, or the agenda.

    `position` counts the changes of one subject from 1: with the subject it names the entry.
    """

    change: Change
    position: int
    sitting: int = 0
    item: ItemNumber | None = None


def history(meeting: Meeting) -> tuple[Entry, ...]:
    """Return every change of the meeting, the oldest first; a reissue is one."""
    return tuple(sorted(_entries(meeting), key=lambda entry: entry.change.date))


def _entries(meeting: Meeting) -> Iterator[Entry]:
    if meeting.reissue:
        yield Entry(Change(meeting.reissue.date, "reissued", meeting.reissue.notes), 1)
    for sitting in meeting.sittings:
        for position, change in enumerate(sitting.changes, 1):
            yield Entry(change, position, sitting=sitting.number)
    for item in meeting.items:
        for position, change in enumerate(item.changes, 1):
            yield Entry(change, position, item=item.number)
