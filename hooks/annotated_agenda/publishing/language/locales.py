"""Language codes (BCP 47: "fr", "pt-BR", "zh-Hant") and what CLDR, the Unicode Consortium's data, knows of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from babel import Locale, UnknownLocaleError
from babel.core import get_global, parse_locale

T = TypeVar("T")


@cache
def find_locale(language: str) -> Locale | None:
    """Return what CLDR knows of a language, or None for a code that it does not have."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


def locale_of(language: str) -> Locale:
    """Return how a language writes dates and names; English where CLDR does not know it."""
    return find_locale(language) or Locale("en")


@cache
def direction(language: str) -> str:
    """Return "rtl" or "ltr" for a language code, as CLDR has it."""
    return "rtl" if locale_of(language).character_order == "right-to-left" else "ltr"


@cache
def script(language: str) -> str:
    """Return the script that a language is written in: "Latn", "Hant"; empty where it is not known."""
    try:
        code, region, own, *_ = parse_locale(language, sep="-")
    except ValueError:
        return ""
    likely = get_global("likely_subtags")
    whole = likely.get(f"{code}_{region}") or likely.get(code) or ""
    return own or next((part for part in whole.split("_") if len(part) == 4), "")


@cache
def serving(language: str) -> tuple[str, ...]:
    """Return the languages whose words serve this one's readers: "pt-BR", then "pt".

    A language written in another script does not: "zh" is none for "zh-Hant", "sr" none for "sr-Latn".
    """
    parts = language.split("-")
    shorter = ["-".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]
    return (language, *(code for code in shorter if script(code) == script(language)))


def in_language(table: Mapping[str, T], language: str, none: T) -> T:
    """Return what a table by language has for the readers of one; `none` where it has nothing."""
    return next((table[code] for code in serving(language) if code in table), none)
