"""The Commission on Tides' agenda as plain data, in six languages; see tides.yml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
SYMBOL = "E/TID/2031/1"
# The sittings' rows: items, and whether they go on from the last sitting.
ROWS = ((("1", False), ("2", False), ("2a", False)), (("2a", True), ("2b", False)), (("3", False),))
JOB_LETTERS = {"ar": "A", "zh": "C", "en": "E", "fr": "F", "ru": "R", "es": "S"}

_LETTERS = {"ar": "أب", "ru": "аb"}


@cache
def words(language: str) -> dict[str, Any]:
    """What the document says in a language."""
    table = yaml.safe_load(Path(__file__).with_name("tides.yml").read_text("utf-8"))
    found: dict[str, Any] = table[language]
    return found


def number(slug: str, language: str) -> str:
    """How a language's document writes an item's number before its title: "1.", "(a)", "а)"."""
    if len(slug) == 1:
        return f"{slug}."
    letter = _LETTERS.get(language, "ab")[ord(slug[1]) - ord("a")]
    return f"{letter})" if language in {"fr", "es", "ru"} else f"({letter})"


def row(slug: str, language: str) -> str:
    """How the timetable writes it: "2 a)"."""
    return slug[0] if len(slug) == 1 else f"{slug[0]} {number(slug, language)}"


def title(slug: str, language: str) -> str:
    """An item's title without the colon before its sub-items."""
    return str(words(language)["items"][slug]).rstrip(":：")
