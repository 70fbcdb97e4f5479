"""What may stand in docs/<language>/index.md: the meeting's facts and words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field

from annotated_agenda.authoring.facts.sitting_facts import DatesFacts, EventFacts, SittingFacts
from annotated_agenda.authoring.facts.written import (
    Digest,
    Label,
    Language,
    Line,
    Number,
    OneOrMore,
    WrittenModel,
    read_zone,
)
from annotated_agenda.meeting.masthead import DISTRIBUTIONS

# What takes the sentence above the agenda away.
NO_ORIENTATION = "none"

# Far more than any session has; each is held against all the others.
MOST_OCCASIONS = 1000


class ReissueFacts(WrittenModel):
    """The note of a reissue, in the source language, and its date."""

    date: date
    note: Line


class MeetingFacts(WrittenModel):
    """docs/<source language>/index.md: the meeting."""

    symbol: Label
    title: Line
    body: Line
    meeting: Line
    place: Line
    time_zone: Annotated[ZoneInfo, BeforeValidator(read_zone)]
    parent_body: Line | None = None
    orientation: Line | None = None
    original_language: Language | None = None
    official_languages: list[Language] | None = Field(default=None, min_length=1)
    distribution: Literal[DISTRIBUTIONS] | None = None  # type: ignore[valid-type]
    issued_on: date | None = None
    agenda_items: list[Number] = Field(default_factory=list)
    subtitle: Line | None = None
    reissue: ReissueFacts | None = None
    notes: dict[Line, Line] = Field(default_factory=dict)
    clusters: dict[Line, Line] = Field(default_factory=dict)
    dates: OneOrMore[DatesFacts] = Field(default_factory=list)
    sittings: list[SittingFacts] = Field(default_factory=list, max_length=MOST_OCCASIONS)
    events: list[EventFacts] = Field(default_factory=list, max_length=MOST_OCCASIONS)

    @property
    def parts(self) -> Sequence[DatesFacts]:
        """The days of the meeting, in one or several parts."""
        return self.dates if isinstance(self.dates, list) else [self.dates]


class MeetingWords(WrittenModel):
    """docs/<translation>/index.md: the meeting's words."""

    title: Line
    body: Line
    meeting: Line
    place: Line
    parent_body: Line | None = None
    orientation: Line | None = None
    subtitle: Line | None = None
    reissue_note: Line | None = None
    notes: dict[Line, Line] = Field(default_factory=dict)
    official: bool | None = None
    translated_from: Digest | None = None
    clusters: dict[Line, Line] = Field(default_factory=dict)
