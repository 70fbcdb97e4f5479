"""A sitting: one half-day meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotated_agenda.meeting.occasion import Occasion
from annotated_agenda.meeting.sitting_time import SittingTime

SittingStatus = Literal["scheduled", "moved", "cancelled"]


@dataclass(frozen=True)
class Sitting(Occasion):
    """One half-day meeting."""

    @property
    def slug(self) -> str:
        """What names it in addresses: "sitting-3"."""
        return f"sitting-{self.number}"

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
