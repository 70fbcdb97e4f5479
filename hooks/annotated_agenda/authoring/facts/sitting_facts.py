"""What may stand under `dates` and `sittings` in docs/<source language>/index.md."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from annotated_agenda.authoring.facts.written import (
    Line,
    LinesByLanguage,
    LocalTime,
    RemediedError,
    WrittenModel,
)
from annotated_agenda.meeting.change import SITTING_CHANGES
from annotated_agenda.meeting.sitting_time import PARTS_OF_DAY, Hours, PartOfDay, SittingTime


class DatesFacts(WrittenModel):
    """The days of a meeting in a row; `end` is left out for a single one."""

    start: dt.date
    end: dt.date | None = None


class DayFacts(WrittenModel):
    """A day, and the part of it that is known."""

    date: dt.date
    time: Literal[PARTS_OF_DAY] | None = None  # type: ignore[valid-type]

    @property
    def when(self) -> SittingTime:
        """The same as a time of the meeting."""
        return PartOfDay(self.date, self.time or "")


class SittingChange(WrittenModel):
    """A change of a sitting: `start` and `end`, or `formerly`, are what held before it was moved."""

    date: dt.date
    kind: Literal[SITTING_CHANGES]  # type: ignore[valid-type]
    reason: Line | LinesByLanguage | None = None
    start: LocalTime | None = None
    end: LocalTime | None = None
    formerly: DayFacts | None = None

    @property
    def former(self) -> SittingTime | None:
        """When a moved sitting was to be before; without a zone."""
        if self.start:
            return Hours(self.start, self.end)
        return self.formerly.when if self.formerly else None


class SittingFacts(WrittenModel):
    """A sitting: local start and end, or the date while its hours are not known."""

    start: LocalTime | None = None
    end: LocalTime | None = None
    date: dt.date | None = None
    time: Literal[PARTS_OF_DAY] | None = None  # type: ignore[valid-type]
    room: Line | LinesByLanguage | None = None
    changes: list[SittingChange] = Field(default_factory=list)

    @property
    def when(self) -> SittingTime:
        """When the sitting is; without a zone."""
        if self.start:
            return Hours(self.start, self.end)
        assert self.date, "one of the two stands there"
        return PartOfDay(self.date, self.time or "")

    @model_validator(mode="after")
    def _is_at_one_time(self) -> SittingFacts:
        if self.start and (self.date or self.time):
            raise RemediedError(
                "there are hours and a date", "keep start and end, or, without hours, the date"
            )
        if not self.start and not self.date:
            raise RemediedError(
                "it is not said when this is",
                "add start and end, or, while the hours are not known, a date",
            )
        if self.end and not self.start:
            raise RemediedError("there is an end and no beginning", "add start, or remove end")
        return self
