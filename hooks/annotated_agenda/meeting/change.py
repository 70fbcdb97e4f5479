"""A change since the agenda was issued: a sitting moved, an item withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

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
