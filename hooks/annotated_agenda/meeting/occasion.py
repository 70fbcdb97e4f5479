"""What stands in the timetable at one time, with what is said of it and what happens at it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.sitting_time import SittingTime
from annotated_agenda.meeting.words import Words

# What a sitting, or a line of its programme, may be beside what its title says.
SITTING_KINDS = (
    "opening",
    "general_debate",
    "high_level_segment",
    "joint_discussion",
    "informal_consultations",
    "closing",
)
# What stands in the timetable and is no sitting of the meeting.
EVENT_KINDS = (
    "holiday",
    "break",
    "side_event",
    "other_body",
    "deadline",
    "informal_consultations",
)
PROGRAMME_KINDS = (*SITTING_KINDS, "break", "deadline")

RESERVATIONS = ("if_necessary", "tentative")
ACCESS = ("open", "closed")


@dataclass(frozen=True)
class Attendance:
    """How one takes part: links, who is let in, and the languages of interpretation (None: not said)."""

    webcast: str = ""
    joining: str = ""
    access: str = ""
    interpretation: tuple[str, ...] | None = None


@dataclass(frozen=True)
class ProgrammeEntry:
    """A line of a sitting's programme: its own times where they are known, items, words.

    `reservations` say that it is not certain to take place; `is_concluded` that its items, or its
    title, are not taken up again.
    """

    items: tuple[ItemNumber, ...] = ()
    start: dt.time | None = None
    end: dt.time | None = None
    kind: str = ""
    titles: Words = field(default_factory=dict)
    notes: Words = field(default_factory=dict)
    reservations: tuple[str, ...] = ()
    is_concluded: bool = False


@dataclass(frozen=True)
class Occasion:
    """A sitting or an event: its number in order from 1 among its like, when and where it is."""

    number: int
    time: SittingTime
    rooms: tuple[Words, ...] = ()
    changes: tuple[Change, ...] = ()
    kind: str = ""
    titles: Words = field(default_factory=dict)
    notes: Words = field(default_factory=dict)
    attendance: Attendance = field(default_factory=Attendance)
    reservations: tuple[str, ...] = ()
    programme: tuple[ProgrammeEntry, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """Whether the last change of it cancelled it."""
        return bool(self.changes) and self.changes[-1].kind == "cancelled"

    @property
    def slug(self) -> str:
        """What names it in addresses: "sitting-3", "event-1"."""
        raise NotImplementedError


@dataclass(frozen=True)
class Event(Occasion):
    """What is no sitting of the meeting: a holiday, a side event, a deadline.

    Its programme is one entry with the items that it concerns, or none.
    """

    @property
    def slug(self) -> str:
        """What names it in addresses: "event-1"."""
        return f"event-{self.number}"
