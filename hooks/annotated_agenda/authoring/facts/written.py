"""The kinds of values that authors write: lines, numbers, labels, times, zones, addresses."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import cache
from typing import Annotated, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    field_validator,
    model_validator,
)
from typing_extensions import Self

from annotated_agenda.meeting.item_number import ItemNumber, parse_item_number
from annotated_agenda.meeting.problem import nearest

_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9()-]*(?:\.[A-Za-z0-9()-]+)*")
# Of any organization: "A74/1", "GC(65)/1", "CL 168/1"; signs that Markdown and addresses need are none of it.
_SEGMENT = r"\w[\w.,:&+()-]*(?: [\w(][\w.,:&+()-]*)*"
_SYMBOL = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})+")
_ONE, _SEVERAL = "<one>", "<several>"
_LABEL_LENGTH = 100
_FIRST_YEAR, _LAST_YEAR, _DAYS = 1900, 2199, 400
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


def _paragraphs(text: str) -> str:
    """Return each paragraph on a line of its own; an empty line, or the end of a line, ends one."""
    written = [line for line in text.splitlines() if line.strip()]
    return "\n".join(map(_line_of_text, written)) if written else _line_of_text("")


def _division(key: object) -> str:
    if isinstance(key, float):
        raise RemediedError(f"{key} may be article {key} or another", "put it between quotes")
    if not re.fullmatch(r"\d+(?:\.[0-9a-z]+)*", str(key)):
        raise RemediedError(f'"{key}" is no article', 'write it as "16" or "16.5.a"')
    return str(key)


def _item_number(text: object) -> ItemNumber:
    try:
        return parse_item_number(str(text))
    except ValueError:
        raise RemediedError(
            f'"{text}" is not an item number',
            'write it as "5", "5 a", "5 a i", "5.3", "5 A", "IV" or "1 bis"',
        ) from None


def read_label(text: str) -> str:
    """Read a document symbol or a label; raise RemediedError when it is none."""
    if not _LABEL.fullmatch(text) and not _SYMBOL.fullmatch(text):
        raise RemediedError(
            f'"{text}" is not a document symbol or label',
            "a symbol has letters, digits, brackets, . , : & + - and single slashes and blanks; a label of "
            "your own has neither slashes nor blanks",
        )
    if len(text) > _LABEL_LENGTH or "index.html" in text.lower().split("/"):
        raise RemediedError(
            f'"{text:.40}" cannot be the address of a page',
            f"choose another label, of {_LABEL_LENGTH} letters at most, without index.html",
        )
    return text


def read_zone(text: object) -> ZoneInfo:
    """Read the name of a time zone; raise RemediedError when it is none."""
    zones = _known_zones()
    if not isinstance(text, str) or text not in zones:
        suggestion = nearest(str(text), zones)
        raise RemediedError(
            f'"{text}" is not a time zone', suggestion or 'write it as "Europe/Vienna"'
        )
    return ZoneInfo(str(text))


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())  # it opens every file of the database


def _web_address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+", text) or not _has_host(text):
        raise RemediedError(f'"{text}" is not a web address', "begin it with https://")
    return text


def _has_host(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # "http://["
        return False


def _digest(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}", text):
        raise RemediedError(
            f'"{text}" names no version of the source', "remove the line and run make translated"
        )
    return text


@cache
def is_language(code: str) -> bool:
    """Say whether a text is the code of a language: "fr", "pt-BR", "zh-Hant"."""
    form = re.fullmatch(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|\d{3}))?", code)
    return form is not None and form[1] in Locale("en").languages


def _language(code: str) -> str:
    if not is_language(code):
        raise RemediedError(f'"{code}" is no language', 'write its code: "fr", "pt-BR", "zh-Hant"')
    return code


def _hours(text: object) -> object:
    if isinstance(text, str) and re.fullmatch(r"\d{4}-\d\d?-\d\d?", text.strip()):
        raise RemediedError(
            f'"{text}" has no hours',
            'write it as "2016-10-19 15:00", or, while the hours are not known, "date: 2016-10-19"',
        )
    return text


def _local_time(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        raise RemediedError(
            "the time has a zone of its own", "write local time at the venue: 2016-10-19 15:00"
        )
    return moment


Line = Annotated[str, AfterValidator(_line_of_text)]


Language = Annotated[str, AfterValidator(_language)]


Digest = Annotated[str, AfterValidator(_digest)]


LinesByLanguage = dict[str, Line]


# A line in the source language, or lines by language.
SomeWords = Annotated[
    Annotated[Line, Tag("<line>")] | Annotated[LinesByLanguage, Tag("<lines>")],
    Discriminator(lambda written: "<lines>" if isinstance(written, dict) else "<line>"),
]


# Texts of one or several paragraphs, each on a line of its own.
ParagraphsByLanguage = dict[str, Annotated[str, AfterValidator(_paragraphs)]]


# A part of a treaty: "16", "16.5.a".
Division = Annotated[str, BeforeValidator(_division)]


def _names_by_language(written: object) -> object:
    """Give names that hold for all languages their key, and a single name its list."""
    names = written if isinstance(written, dict) else {IN_ALL_LANGUAGES: written}
    return {code: name if isinstance(name, list) else [name] for code, name in names.items()}


# The names by which readers know a text, by language; under "" those that hold in all of them.
IN_ALL_LANGUAGES = ""
OtherNames = Annotated[
    dict[str, list[Line]], BeforeValidator(_names_by_language), Field(default_factory=dict)
]


Number = Annotated[ItemNumber, BeforeValidator(_item_number)]


Label = Annotated[Line, AfterValidator(read_label)]


LocalTime = Annotated[datetime, BeforeValidator(_hours), AfterValidator(_local_time)]


WebAddress = Annotated[Line, AfterValidator(_web_address)]


def _how_many(written: object) -> str:
    return _SEVERAL if isinstance(written, list) else _ONE


T = TypeVar("T")

# One mapping or line, or a list of them.
OneOrMore = Annotated[
    Annotated[T, Tag(_ONE)] | Annotated[list[T], Tag(_SEVERAL)],
    Discriminator(_how_many),
]


class WrittenModel(BaseModel):
    """What a kind of page may hold; anything else is a problem."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    @field_validator("*")
    @classmethod
    def _is_of_our_time(cls, value: object) -> object:
        """Refuse dates for which calendars and time zones have no rules."""
        if isinstance(value, date) and not _FIRST_YEAR <= value.year <= _LAST_YEAR:
            raise RemediedError(
                f"the year is {value.year}",
                f"correct it: {_FIRST_YEAR} to {_LAST_YEAR} can be published",
            )
        return value

    @model_validator(mode="after")
    def _ends_in_time(self) -> Self:
        """Refuse what goes on for longer than a year."""
        start, end = getattr(self, "start", None), getattr(self, "end", None)
        if isinstance(start, date) and end and (end - start).days > _DAYS:
            raise RemediedError(
                f"it goes on for more than {_DAYS} days", "correct its start or its end"
            )
        return self
