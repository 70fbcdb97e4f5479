"""What may stand in docs/<language>/sections/opening.md and annexes/1.md: texts that belong to no item."""

from __future__ import annotations

from pydantic import Field

from annotated_agenda.authoring.facts.listed_facts import Documents
from annotated_agenda.authoring.facts.written import Line, Number, WrittenModel


class SectionFacts(WrittenModel):
    """docs/<source language>/sections/opening.md: an annotation without a number."""

    title: Line
    short_title: Line | None = None
    before: Number | None = None
    documents: Documents
    notes: dict[Line, Line] = Field(default_factory=dict)


class AnnexFacts(WrittenModel):
    """docs/<source language>/annexes/1.md: an annex; its number is the name of the file."""

    title: Line
    short_title: Line | None = None
    documents: Documents
    notes: dict[Line, Line] = Field(default_factory=dict)
