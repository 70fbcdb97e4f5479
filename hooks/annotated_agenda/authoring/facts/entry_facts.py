"""What may stand in docs/register.yml: an entry."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator
from typing_extensions import Self

from annotated_agenda.authoring.facts.written import (
    Division,
    Label,
    Line,
    LinesByLanguage,
    OtherNames,
    ParagraphsByLanguage,
    RemediedError,
    WebAddress,
    WrittenModel,
)
from annotated_agenda.meeting.document import DOCUMENT_KINDS, DOCUMENT_STATUSES


class EntryFacts(WrittenModel):
    """An entry of docs/register.yml."""

    symbol: Label
    through: Label | None = None
    kind: Literal[DOCUMENT_KINDS]  # type: ignore[valid-type]
    title: LinesByLanguage
    also_called: OtherNames
    listed_as: LinesByLanguage = Field(default_factory=dict)
    languages: list[Line] | None = Field(default=None, min_length=1)
    status: Literal[DOCUMENT_STATUSES] = "issued"  # type: ignore[valid-type]
    links: dict[str, WebAddress] = Field(default_factory=dict)
    sales_number: LinesByLanguage = Field(default_factory=dict)
    articles: Annotated[int, Field(ge=1)] | None = None
    about: list[Line] = Field(default_factory=list)
    expected_on: date | None = None
    reissued_on: date | None = None
    revised_by: Label | None = None
    superseded_by: Label | None = None
    corrected_by: Label | None = None
    text_in: Label | None = None
    article_texts: dict[Division, ParagraphsByLanguage] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _is_expected(self) -> Self:
        if self.expected_on and self.status != "expected":
            raise RemediedError(
                "it is said when it is expected, and not that it is",
                'add a line "status: expected", or remove expected_on',
            )
        return self
