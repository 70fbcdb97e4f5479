"""The forms of the values in agenda.json, as its JSON Schema says them to whoever reads or writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from annotated_agenda.meeting.document import DOCUMENT_KINDS, DOCUMENT_STATUSES, PURPOSES

_DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_TIME = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?"

Filled = Annotated[str, Field(min_length=1)]
Day = Annotated[str, Field(pattern=f"^{_DAY}$", json_schema_extra={"format": "date"})]
# A time with the venue's offset, or a day while the hours are not known.
Moment = Annotated[str, Field(pattern=f"^{_DAY}(T{_TIME})?$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$")]
Zone = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$")]
Division = Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9a-z]+)*$")]
Symbol = Annotated[str, Field(pattern=r"^\S+$")]
Anchor = Annotated[str, Field(pattern=r"^\S+$")]
# From the root of the language.
Address = Annotated[
    str, Field(pattern=r"^[^/\s#?][^\s]*$", json_schema_extra={"format": "iri-reference"})
]
WebAddress = Annotated[
    str, Field(pattern=r"^https?://[^\s]+$", json_schema_extra={"format": "iri"})
]
Count = Annotated[int, Field(ge=1)]
Kind = Literal[DOCUMENT_KINDS]  # type: ignore[valid-type]
Status = Literal[DOCUMENT_STATUSES]  # type: ignore[valid-type]
Purpose = Literal[("", *PURPOSES)]  # type: ignore[valid-type]
