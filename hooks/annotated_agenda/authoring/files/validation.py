"""Whether what authors wrote may stand there, and what is wrong with it in their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from annotated_agenda.authoring.facts.item_facts import ItemFacts, ItemWords
from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts, MeetingWords
from annotated_agenda.authoring.facts.section_facts import SectionFacts
from annotated_agenda.authoring.facts.written import RemediedError
from annotated_agenda.authoring.files.front_matter import KeyPath, SourceFile
from annotated_agenda.meeting.problem import Problem, nearest, nearest_of

_UNION_BRANCH = re.compile(r"<.*>|str|dict\[.*\]|(?:function|constrained|chain)-.*")
Model = TypeVar("Model", bound=BaseModel)

# The facts a translation may not repeat: they stand once, in the source language.
FACT_KEYS = (
    set(MeetingFacts.model_fields) | set(ItemFacts.model_fields) | set(SectionFacts.model_fields)
) - set(MeetingWords.model_fields)


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
        found = [dict(details) for details in error.errors()]
        meant = set(_meant_keys(model, found))
        missing = [one for one in found if one["type"] == "missing" and one["loc"] in meant]
        return None, [_problem(model, source, at, one) for one in found if one not in missing]


def _meant_keys(model: type[BaseModel], found: list[dict[str, Any]]) -> Iterator[KeyPath]:
    """Yield the keys that misspelt ones stand for: where "titel" is said, "title" is not missing."""
    for details in found:
        if details["type"] == "extra_forbidden":
            *above, key = details["loc"]
            within = _model_at(model, above)
            meant = nearest_of(str(key), within.model_fields) if within else ""
            yield (*above, meant)


def _model_at(model: type[BaseModel], location: Iterable[str | int]) -> type[BaseModel] | None:
    """Return the model whose keys stand at a place; None where any key may."""
    within: type[BaseModel] | None = model
    for part in location:
        if within and isinstance(part, str) and part in within.model_fields:
            within = next(_models_in(within.model_fields[part].annotation), None)
    return within


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _problem(
    model: type[BaseModel], source: SourceFile, at: tuple[str | int, ...], details: object
) -> Problem:
    assert isinstance(details, dict)
    location = tuple(details["loc"])
    known, last = location, ()
    if details["type"] == "extra_forbidden":  # there the last part is what the author wrote
        known, last = location[:-1], location[-1:]
    location = (*(part for part in known if not _is_union_branch(part)), *last)
    message, remedy = _words(model, location, details)
    return source.problem((*at, *location), message, remedy)


def _is_union_branch(part: str | int) -> bool:
    return isinstance(part, str) and bool(_UNION_BRANCH.fullmatch(part))


def _words(
    model: type[BaseModel], location: tuple[str | int, ...], details: dict[str, object]
) -> tuple[str, str]:
    context = details.get("ctx", {})
    assert isinstance(context, dict)
    cause = context.get("error")
    if isinstance(cause, RemediedError):
        return str(cause), cause.remedy
    kind = str(details["type"])
    if kind == "extra_forbidden":
        return _unknown_key(_model_at(model, location[:-1]) or model, str(location[-1]))
    if kind == "missing":
        return "this key is missing", f'add a line "{location[-1]}: …"'
    shown = details["input"]
    described = f'"{shown}"' if isinstance(shown, (str, int)) else "this"
    if kind == "literal_error":
        expected = _expected(details)
        words = re.findall("'([^']+)'", expected)
        return f"{described} is not known here", nearest(str(shown), words) or expected
    if kind in _WRONG_VALUES:
        message, remedy = _WRONG_VALUES[kind]
        return message.format(described), remedy.format_map(context)
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
    "time_parsing": ("{} is not a time of day", 'write it as "10:15"'),
    "time_type": ("{} is not a time of day", 'write it as "10:15"'),
    "int_parsing": ("{} is not a whole number", "write a number such as 3"),
    "bool_parsing": ("{} is neither true nor false", 'write "true" or "false"'),
    "bool_type": ("{} is neither true nor false", 'write "true" or "false"'),
    "too_short": ("the list is empty", "write what belongs into it, or remove the key"),
    "too_long": ("the list is too long", "write no more than {max_length:,} of them"),
    "int_type": ("{} is not a whole number", "write a number such as 3"),
    "greater_than_equal": ("{} is too small", "count from 1"),
    "list_type": ("{} is not a list", 'write it as "[1, 2]" or one entry per line after "- "'),
    "dict_type": ("{} is not a list of keys", 'write lines of the form "fr: …" below it'),
    "model_type": ("{} is not a list of keys", 'write lines of the form "key: …" below it'),
    "string_type": ("{} is not a line of text", "write one line of text after the colon"),
}
