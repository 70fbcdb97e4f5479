"""How letters are made alike before words are compared, by the table of search forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_TABLE = Path(__file__).with_name("forms.yml")


@cache
def read_search_forms() -> Mapping[str, Any]:
    """Read the table of search forms."""
    forms: Mapping[str, Any] = yaml.load(_TABLE.read_text("utf-8"), yaml.CSafeLoader)
    return forms


def fold(text: str) -> str:
    """Return a text without capitals, diacritics and compatibility forms; "Élèves" is "eleves"."""
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    letters = (sign for sign in decomposed if unicodedata.category(sign)[0] != "M")
    return "".join(letters).translate(_folding())


@cache
def _folding() -> dict[int, str]:
    table: dict[int, str] = str.maketrans(dict(read_search_forms()["fold"]))
    return table
