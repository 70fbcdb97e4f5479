"""What may stand in docs/<language>/items/5a.md: an item's facts and words."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from annotated_agenda.authoring.facts.listed_facts import Documents
from annotated_agenda.authoring.facts.written import (
    Digest,
    Line,
    Number,
    SomeWords,
    WrittenModel,
)
from annotated_agenda.meeting.change import ITEM_CHANGES


class ItemChange(WrittenModel):
    """A change of an item."""

    date: date
    kind: Literal[ITEM_CHANGES]  # type: ignore[valid-type]
    reason: SomeWords | None = None


class ItemFacts(WrittenModel):
    """docs/<source language>/items/5a.md: an agenda item."""

    item: Number
    title: Line
    short_title: Line | None = None
    sittings: list[Annotated[int, Field(ge=1)]] = Field(default_factory=list)
    documents: Documents
    jointly_with: list[Number] = Field(default_factory=list)
    notes: dict[Line, Line] = Field(default_factory=dict)
    cluster: Line | None = None
    changes: list[ItemChange] = Field(default_factory=list)
    formerly: list[Number] = Field(default_factory=list)


class ItemWords(WrittenModel):
    """docs/<translation>/items/5a.md: an agenda item's words."""

    title: Line
    short_title: Line | None = None
    notes: dict[Line, Line] = Field(default_factory=dict)
    official: bool | None = None
    translated_from: Digest | None = None
