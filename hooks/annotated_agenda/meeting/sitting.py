"""A sitting: one half-day meeting."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.words import Words


@dataclass(frozen=True)
class Sitting:
    """One half-day meeting: its number in order from 1, and its times in the venue's zone."""

    number: int
    start: datetime
    end: datetime
    room: Words = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """Whether the last change of the sitting cancelled it."""
        return bool(self.changes) and self.changes[-1].kind == "cancelled"
