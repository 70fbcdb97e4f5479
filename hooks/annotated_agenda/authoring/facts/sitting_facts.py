"""What may stand under `dates`, `sittings` and `events` in docs/<source language>/index.md."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from annotated_agenda.authoring.facts.written import (
    Language,
    LinesByLanguage,
    LocalTime,
    Number,
    OneOrMore,
    RemediedError,
    SomeWords,
    WebAddress,
    WrittenModel,
)
from annotated_agenda.meeting.change import SITTING_CHANGES
from annotated_agenda.meeting.occasion import (
    ACCESS,
    EVENT_KINDS,
    PROGRAMME_KINDS,
    RESERVATIONS,
    SITTING_KINDS,
)
from annotated_agenda.meeting.sitting_time import PARTS_OF_DAY, Hours, PartOfDay, SittingTime


def _no_language(written: str) -> str:
    if written != "none":
        raise RemediedError(
            f'"{written}" is not a list of languages', 'write it as "[ar, en, fr]", or "none"'
        )
    return written


Interpretation = Annotated[
    Annotated[str, AfterValidator(_no_language), Tag("<none>")]
    | Annotated[list[Language], Field(min_length=1), Tag("<list>")],
    Discriminator(lambda written: "<list>" if isinstance(written, list) else "<none>"),
]


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
    reason: SomeWords | None = None
    start: LocalTime | None = None
    end: LocalTime | None = None
    formerly: DayFacts | None = None

    @property
    def former(self) -> SittingTime | None:
        """When a moved sitting was to be before; without a zone."""
        if self.start:
            return Hours(self.start, self.end)
        return self.formerly.when if self.formerly else None


class ReservedFacts(WrittenModel):
    """What is not certain to take place says so."""

    if_necessary: bool = False
    tentative: bool = False

    @property
    def reservations(self) -> tuple[str, ...]:
        """The reservations that are made."""
        return tuple(name for name in RESERVATIONS if getattr(self, name))


class ProgrammeFacts(ReservedFacts):
    """A line of a sitting's programme: items, or words, with their own times where they are known."""

    start: dt.time | None = None
    end: dt.time | None = None
    items: list[Number] = Field(default_factory=list)
    kind: Literal[PROGRAMME_KINDS] | None = None  # type: ignore[valid-type]
    title: SomeWords | None = None
    note: SomeWords | None = None
    concluded: bool = False

    @model_validator(mode="after")
    def _says_something(self) -> ProgrammeFacts:
        if not self.items and not self.kind and not self.title:
            raise RemediedError("this line says nothing", "add items, a title or a kind")
        return self


class OccasionFacts(ReservedFacts):
    """What stands in the timetable: local start and end, or the date while the hours are not known."""

    start: LocalTime | None = None
    end: LocalTime | None = None
    date: dt.date | None = None
    time: Literal[PARTS_OF_DAY] | None = None  # type: ignore[valid-type]
    title: SomeWords | None = None
    note: SomeWords | None = None
    room: OneOrMore[SomeWords] | None = None
    webcast: WebAddress | None = None
    join: WebAddress | None = None
    access: Literal[ACCESS] | None = None  # type: ignore[valid-type]
    interpretation: Interpretation | None = None

    @property
    def when(self) -> SittingTime:
        """When it is; without a zone."""
        if self.start:
            return Hours(self.start, self.end)
        assert self.date, "one of the two stands there"
        return PartOfDay(self.date, self.time or "")

    @property
    def rooms(self) -> list[str | LinesByLanguage]:
        """The places at which it is held."""
        if self.room is None:
            return []
        return list(self.room) if isinstance(self.room, list) else [self.room]

    @model_validator(mode="after")
    def _is_at_one_time(self) -> OccasionFacts:
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


class SittingFacts(OccasionFacts):
    """A sitting, and what happens at it beside the items that name it."""

    kind: Literal[SITTING_KINDS] | None = None  # type: ignore[valid-type]
    programme: list[ProgrammeFacts] = Field(default_factory=list)
    changes: list[SittingChange] = Field(default_factory=list)


class EventFacts(OccasionFacts):
    """What stands in the timetable and is no sitting; `items` are those that it concerns."""

    kind: Literal[EVENT_KINDS] | None = None  # type: ignore[valid-type]
    items: list[Number] = Field(default_factory=list)

    @model_validator(mode="after")
    def _has_a_name(self) -> EventFacts:
        if not self.kind and not self.title:
            raise RemediedError("it is not said what this is", "add a kind or a title")
        return self
