"""What may stand in docs/<language>/index.md: the meeting's facts and words."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field

from annotated_agenda.authoring.facts.written import (
    Digest,
    Label,
    Language,
    Line,
    LinesByLanguage,
    LocalTime,
    WrittenModel,
    read_zone,
)
from annotated_agenda.meeting.change import SITTING_CHANGES


class SittingChange(WrittenModel):
    """A change of a sitting: `start` and `end` are what they were before it was moved."""

    date: date
    kind: Literal[SITTING_CHANGES]  # type: ignore[valid-type]
    reason: Line | LinesByLanguage | None = None
    start: LocalTime | None = None
    end: LocalTime | None = None


class SittingFacts(WrittenModel):
    """A sitting: local start and end, and the room where sittings run side by side."""

    start: LocalTime
    end: LocalTime
    room: Line | LinesByLanguage | None = None
    changes: list[SittingChange] = Field(default_factory=list)


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
    original_language: Language | None = None
    official_languages: list[Language] | None = Field(default=None, min_length=1)
    reissue: ReissueFacts | None = None
    clusters: dict[Line, Line] = Field(default_factory=dict)
    sittings: list[SittingFacts] = Field(default_factory=list)


class MeetingWords(WrittenModel):
    """docs/<translation>/index.md: the meeting's words."""

    title: Line
    body: Line
    meeting: Line
    place: Line
    parent_body: Line | None = None
    reissue_note: Line | None = None
    official: bool | None = None
    translated_from: Digest | None = None
    clusters: dict[Line, Line] = Field(default_factory=dict)
