"""What has changed since the agenda was issued: a sitting moved, an item withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meeting.item_number import ItemNumber
    from meeting.model import Meeting

SITTING_CHANGES = ("added", "cancelled", "moved")
ITEM_CHANGES = ("added", "withdrawn", "rescheduled")


@dataclass(frozen=True)
class Change:
    """One change: its date, its kind, and the reason in words by language.

    `former_start` and `former_end` are a moved sitting's times before.
    """

    date: date
    kind: str
    reasons: Mapping[str, str] = field(default_factory=dict)
    former_start: datetime | None = None
    former_end: datetime | None = None


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
