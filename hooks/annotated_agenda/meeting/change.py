"""A change since the agenda was issued: a sitting moved, an item withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from annotated_agenda.meeting.sitting_time import SittingTime

SITTING_CHANGES = ("added", "cancelled", "moved")
ITEM_CHANGES = ("added", "withdrawn", "rescheduled")


@dataclass(frozen=True)
class Change:
    """One change: its date, its kind, and the reason in words by language.

    `former` is when a moved sitting was to be before.
    """

    date: date
    kind: str
    reasons: Mapping[str, str] = field(default_factory=dict)
    former: SittingTime | None = None
