"""The words by which parts of a document are known, in each of its languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("words.yml")
# Official languages; a document in another is read by its look alone, with the words of English.
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
_APOSTROPHES = str.maketrans({"'": "’", "`": "’"})


def folded(text: str) -> str:
    """Return words as they are compared: small letters, one kind of apostrophe and of blank."""
    return " ".join(text.casefold().translate(_APOSTROPHES).split())


@cache
def _table() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return table


@cache
def pattern(what: str, language: str) -> re.Pattern[str]:
    """Return the expression for one part ("annex") in a language."""
    by_language = _table()[what]
    return re.compile(f"(?:{by_language.get(language, by_language['en'])})")


@cache
def only_pattern(language: str) -> re.Pattern[str]:
    """Return the expression for "English only" with the languages named in it."""
    names = "|".join(language_names(language).values())
    by_language = _table()["only"]
    return re.compile(by_language.get(language, by_language["en"]).replace("{languages}", names))


def language_names(language: str) -> dict[str, str]:
    """Return what the six languages are called in one of them, as expressions."""
    by_language = _table()["languages"]
    names: dict[str, str] = by_language.get(language, by_language["en"])
    return names


def named_languages(text: str, language: str) -> list[str]:
    """Return the languages that a text names."""
    text = folded(text)
    return [code for code, name in language_names(language).items() if re.search(name, text)]


def is_heading_of(what: str, text: str, language: str) -> bool:
    """Say whether a text is this heading and nothing else; a number or letter may stand before it."""
    text = re.sub(r"^(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]\s*", "", folded(text)).strip(" .:*：")
    return pattern(what, language).fullmatch(text) is not None


def has_word(what: str, text: str, language: str) -> bool:
    """Say whether the words stand anywhere in a text."""
    return pattern(what, language).search(folded(text)) is not None


def distribution(text: str) -> str:
    """Return "general", "limited" or "restricted" for the word of a masthead, or ""."""
    kinds = _table()["distributions"].items()
    return next((kind for kind, form in kinds if re.search(form, folded(text))), "")


def purpose_of(text: str, language: str) -> str:
    """Return what a document is submitted for, as every language of the site says it, or ""."""
    kinds = _table()["purposes"].items()
    return next(
        (kind for kind, words in kinds if re.search(words.get(language, "$^"), folded(text))), ""
    )


def stop_words() -> dict[str, set[str]]:
    """Return the commonest words of the languages in Latin letters."""
    return {language: set(words.split()) for language, words in _table()["stop_words"].items()}
