"""A sitting: one half-day meeting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.sitting_time import SittingTime
from annotated_agenda.meeting.words import Words

SittingStatus = Literal["scheduled", "moved", "cancelled"]


@dataclass(frozen=True)
class Sitting:
    """One half-day meeting: its number in order from 1, and when it is."""

    number: int
    time: SittingTime
    room: Words = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """Whether the last change of the sitting cancelled it."""
        return bool(self.changes) and self.changes[-1].kind == "cancelled"

    @property
    def former_times(self) -> tuple[SittingTime, ...]:
        """When the sitting was to be before each of its moves, the oldest first."""
        return tuple(change.former for change in self.changes if change.former)

    @property
    def status(self) -> SittingStatus:
        """What holds of the sitting now: a cancelled one may have been moved before."""
        if self.is_cancelled:
            return "cancelled"
        return "moved" if self.former_times else "scheduled"
