"""Words that readers have for the day and the hours of a sitting, beside those that the timetable prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from babel.dates import format_date

from annotated_agenda.publishing.language.locales import locale_of
from annotated_agenda.publishing.search.forms import forms_of

if TYPE_CHECKING:
    from annotated_agenda.meeting.sitting_time import SittingTime

# CLDR's names of the day and the month, alone and in a date, whole and short.
_PATTERNS = ("EEEE EEE", "LLLL LLL", "d MMM")


def day_words(time: SittingTime, language: str) -> Iterator[str]:
    """Yield the names of a sitting's day, month and part of the day in a language."""
    locale = locale_of(language)
    yield from (str(format_date(time.date, pattern, locale)) for pattern in _PATTERNS)
    words: str = forms_of("day_words", language, "")
    names = words.split()
    if len(names) == len(_MONTHS):
        yield names[time.date.month - 1].replace("_", " ").replace("/", " ")
    elif names:
        yield from (f"{name}{_DAYS[time.date.weekday()]}" for name in names)
    parts: dict[str, str] = forms_of("parts_of_day", language, {})
    yield parts.get(time.part, "")


_MONTHS = range(1, 13)
_DAYS = "一二三四五六日"
