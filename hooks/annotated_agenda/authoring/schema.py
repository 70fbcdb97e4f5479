"""What authors may write in front matter and in the register: the one definition."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import cache
from typing import Annotated, Literal, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
)

from annotated_agenda.authoring.front_matter import SourceFile
from annotated_agenda.meeting.change import ITEM_CHANGES, SITTING_CHANGES
from annotated_agenda.meeting.item_number import ItemNumber, parse_item_number
from annotated_agenda.meeting.model import DOCUMENT_KINDS, DOCUMENT_STATUSES
from annotated_agenda.meeting.problem import Problem, nearest

_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9()-]*(?:[./][A-Za-z0-9()-]+)*")
_UNION_BRANCH = re.compile(r"str|dict\[.*\]|(?:function|constrained|chain)-.*")
_INVISIBLE = {"Cc", "Cs", "Co", "Cn"}
_BIDI_CONTROLS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class RemediedError(ValueError):
    """A ValueError that says what is wrong and, after it, what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


def _line_of_text(text: str) -> str:
    text = text.strip()
    if not text:
        raise RemediedError("there is no text", "write it, or remove the key")
    if any(map(_is_control, set(text))):
        raise RemediedError("the text has a control character", "type the text again")
    return " ".join(text.split(" "))


@cache
def _is_control(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE or character in _BIDI_CONTROLS


def _item_number(text: object) -> ItemNumber:
    try:
        return parse_item_number(str(text))
    except ValueError:
        raise RemediedError(
            f'"{text}" is not an item number', 'write it as "5", "5 a", "5 a i" or "5.3"'
        ) from None


def _label(text: str) -> str:
    if not _LABEL.fullmatch(text):
        raise RemediedError(
            f'"{text}" is not a document symbol or label',
            "use letters, digits, hyphens, full stops and single slashes, without blanks",
        )
    return text


def _zone(text: object) -> ZoneInfo:
    zones = available_timezones()
    if text not in zones:
        suggestion = nearest(str(text), zones)
        raise RemediedError(
            f'"{text}" is not a time zone', suggestion or 'write it as "Europe/Vienna"'
        )
    return ZoneInfo(str(text))


def _web_address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+", text):
        raise RemediedError(f'"{text}" is not a web address', "begin it with https://")
    return text


def _digest(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}", text):
        raise RemediedError(
            f'"{text}" names no version of the source', "remove the line and run make translated"
        )
    return text


def _local_time(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        raise RemediedError(
            "the time has a zone of its own", "write local time at the venue: 2016-10-19 15:00"
        )
    return moment


Line = Annotated[str, AfterValidator(_line_of_text)]
Digest = Annotated[str, AfterValidator(_digest)]
LinesByLanguage = dict[str, Line]
Number = Annotated[ItemNumber, BeforeValidator(_item_number)]
Label = Annotated[Line, AfterValidator(_label)]
LocalTime = Annotated[datetime, AfterValidator(_local_time)]
WebAddress = Annotated[Line, AfterValidator(_web_address)]


class _Written(BaseModel):
    """What a kind of page may hold; anything else is a problem."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class SittingChange(_Written):
    """A change of a sitting: `start` and `end` are what they were before it was moved."""

    date: date
    kind: Literal[SITTING_CHANGES]  # type: ignore[valid-type]
    reason: Line | LinesByLanguage | None = None
    start: LocalTime | None = None
    end: LocalTime | None = None


class ItemChange(_Written):
    """A change of an item."""

    date: date
    kind: Literal[ITEM_CHANGES]  # type: ignore[valid-type]
    reason: Line | LinesByLanguage | None = None


class SittingFacts(_Written):
    """A sitting: local start and end, and the room where sittings run side by side."""

    start: LocalTime
    end: LocalTime
    room: Line | LinesByLanguage | None = None
    changes: list[SittingChange] = Field(default_factory=list)


class ReissueFacts(_Written):
    """The note of a reissue, in the source language, and its date."""

    date: date
    note: Line


class MeetingFacts(_Written):
    """docs/<source language>/index.md: the meeting."""

    symbol: Label
    title: Line
    body: Line
    meeting: Line
    place: Line
    time_zone: Annotated[ZoneInfo, BeforeValidator(_zone)]
    parent_body: Line | None = None
    original_language: Line | None = None
    reissue: ReissueFacts | None = None
    clusters: dict[Line, Line] = Field(default_factory=dict)
    sittings: list[SittingFacts] = Field(default_factory=list)


class MeetingWords(_Written):
    """docs/<translation>/index.md: the meeting's words."""

    title: Line
    body: Line
    meeting: Line
    place: Line
    parent_body: Line | None = None
    reissue_note: Line | None = None
    translated_from: Digest | None = None
    clusters: dict[Line, Line] = Field(default_factory=dict)


class ItemFacts(_Written):
    """docs/<source language>/items/5a.md: an agenda item."""

    item: Number
    title: Line
    sittings: list[Annotated[int, Field(ge=1)]] = Field(default_factory=list)
    documents: list[Label] = Field(default_factory=list)
    cluster: Line | None = None
    changes: list[ItemChange] = Field(default_factory=list)
    formerly: list[Number] = Field(default_factory=list)


class ItemWords(_Written):
    """docs/<translation>/items/5a.md: an agenda item's words."""

    title: Line
    translated_from: Digest | None = None


class EntryFacts(_Written):
    """An entry of docs/register.yml."""

    symbol: Label
    kind: Literal[DOCUMENT_KINDS]  # type: ignore[valid-type]
    title: LinesByLanguage
    listed_as: LinesByLanguage = Field(default_factory=dict)
    languages: list[Line] | None = None
    status: Literal[DOCUMENT_STATUSES] = "issued"  # type: ignore[valid-type]
    links: dict[str, WebAddress] = Field(default_factory=dict)
    sales_number: LinesByLanguage = Field(default_factory=dict)
    articles: Annotated[int, Field(ge=1)] | None = None
    about: list[Line] = Field(default_factory=list)
    reissued_on: date | None = None
    revised_by: Label | None = None
    superseded_by: Label | None = None
    corrected_by: Label | None = None


Model = TypeVar("Model", bound=BaseModel)

# The facts a translation may not repeat: they stand once, in the source language.
FACT_KEYS = (set(MeetingFacts.model_fields) | set(ItemFacts.model_fields)) - set(
    MeetingWords.model_fields
)


def validate(
    model: type[Model], source: SourceFile, data: object, at: tuple[str | int, ...] = ()
) -> tuple[Model | None, list[Problem]]:
    """Return what the author wrote as a model, or None and every problem in it.

    `at` is the key path of `data` within the file, for a register entry its position.
    """
    if not isinstance(data, dict):
        remedy = 'write lines of the form "title: …"'
        return None, [source.problem(at, "there are no keys here", remedy)]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_problem(model, source, at, details) for details in error.errors()]


def _problem(
    model: type[BaseModel], source: SourceFile, at: tuple[str | int, ...], details: object
) -> Problem:
    assert isinstance(details, dict)
    location = tuple(details["loc"])
    if details["type"] != "extra_forbidden":  # there the last part is what the author wrote
        location = tuple(part for part in location if not _is_union_branch(part))
    message, remedy = _words(model, location, details)
    return source.problem((*at, *location), message, remedy)


def _is_union_branch(part: str | int) -> bool:
    return isinstance(part, str) and bool(_UNION_BRANCH.fullmatch(part))


def _words(
    model: type[BaseModel], location: tuple[str | int, ...], details: dict[str, object]
) -> tuple[str, str]:
    cause = details.get("ctx", {}).get("error")  # type: ignore[attr-defined]
    if isinstance(cause, RemediedError):
        return str(cause), cause.remedy
    kind = str(details["type"])
    if kind == "extra_forbidden":
        return _unknown_key(model, str(location[-1]))
    if kind == "missing":
        return "this key is missing", f'add a line "{location[-1]}: …"'
    shown = details["input"]
    described = f'"{shown}"' if isinstance(shown, (str, int)) else "this"
    if kind in _WRONG_VALUES:
        message, remedy = _WRONG_VALUES[kind]
        return message.format(described), remedy
    return f"{described}: {details['msg']}", _expected(details)


def _expected(details: dict[str, object]) -> str:
    context = details.get("ctx", {})
    assert isinstance(context, dict)
    return f"write {context['expected']}" if "expected" in context else "correct the value"


def _unknown_key(model: type[BaseModel], key: str) -> tuple[str, str]:
    if model in (MeetingWords, ItemWords) and key in FACT_KEYS:
        remedy = "remove it here: facts stand once, in the source language"
        return "a translation carries words only, and this is a fact", remedy
    suggestion = nearest(key, model.model_fields)
    return "this key is not known", suggestion or f"known are: {', '.join(model.model_fields)}"


_WRONG_VALUES = {
    "datetime_from_date_parsing": ("{} is not a time", 'write it as "2016-10-19 15:00"'),
    "datetime_parsing": ("{} is not a time", 'write it as "2016-10-19 15:00"'),
    "datetime_type": ("{} is not a time", 'write it as "2016-10-19 15:00"'),
    "date_from_datetime_parsing": ("{} is not a date", 'write it as "2016-08-09"'),
    "date_parsing": ("{} is not a date", 'write it as "2016-08-09"'),
    "date_type": ("{} is not a date", 'write it as "2016-08-09"'),
    "int_parsing": ("{} is not a whole number", "write a number such as 3"),
    "int_type": ("{} is not a whole number", "write a number such as 3"),
    "greater_than_equal": ("{} is too small", "count from 1"),
    "list_type": ("{} is not a list", 'write it as "[1, 2]" or one entry per line after "- "'),
    "dict_type": ("{} is not a list of keys", 'write lines of the form "fr: …" below it'),
    "model_type": ("{} is not a list of keys", 'write lines of the form "key: …" below it'),
    "string_type": ("{} is not a line of text", "write one line of text after the colon"),
}
