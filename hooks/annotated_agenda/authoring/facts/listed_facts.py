"""What may stand under `documents` of an item: a symbol of the register, or keys that say more."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from annotated_agenda.authoring.facts.written import (
    Label,
    LinesByLanguage,
    RemediedError,
    SomeWords,
    WrittenModel,
)
from annotated_agenda.meeting.document import PURPOSES
from annotated_agenda.meeting.problem import nearest


def _purpose(words: str | LinesByLanguage) -> str | LinesByLanguage:
    if isinstance(words, str) and words not in PURPOSES:
        known = f'write one of {", ".join(PURPOSES)}, or your own words by language ("en: …")'
        raise RemediedError(f'"{words}" is no purpose', nearest(words, PURPOSES) or known)
    return words


class ListedFacts(WrittenModel):
    """A document listed at an item: of the register by its symbol, or, without one, by its title.

    A `heading` stands alone; the documents after it stand under it.
    """

    symbol: Label | None = None
    title: SomeWords | None = None
    purpose: Annotated[SomeWords, AfterValidator(_purpose)] | None = None
    remark: SomeWords | None = None
    heading: SomeWords | None = None

    @model_validator(mode="after")
    def _has_one_name(self) -> ListedFacts:
        if self.heading:
            if self.symbol or self.title or self.purpose or self.remark:
                remedy = "write the document on a line of its own, below it"
                raise RemediedError("a heading stands alone", remedy)
            return self
        if self.symbol and self.title:
            remedy = "remove it here: the title of a document with a symbol stands in register.yml"
            raise RemediedError("a document has both symbol and title", remedy)
        if not self.symbol and not self.title:
            remedy = 'add a line "symbol: …" or, for a document that has none, "title: …"'
            raise RemediedError("it is not said which document this is", remedy)
        return self


def _keys(written: object) -> object:
    return {"symbol": written} if isinstance(written, str) else written


Documents = Annotated[
    list[Annotated[ListedFacts, BeforeValidator(_keys)]], Field(default_factory=list)
]
