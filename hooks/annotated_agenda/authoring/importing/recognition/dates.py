"""Dates and hours as the six languages write them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from babel import Locale, UnknownLocaleError

from annotated_agenda.authoring.importing.recognition.words import folded

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_AFTERNOON = ("p.m", "pm", "下午", "晚上", "مساء", "بعد الظهر")
_HOUR = (
    r"(?P<half{n}>上午|下午|中午|晚上)?\s*(?P<hour{n}>[01]?\d|2[0-4])"
    r"(?:\s?(?P<unit{n}>[:.٫/](?=\d\d)|heures?|h(?![a-z])|ч\.?|时|時|点|horas?)"
    r"\s?(?P<minute{n}>[0-5]\d)?(?:\s?(?:м\.?|мин\.?|分|min\.?|horas|h|ч\.?))?)?"
    r"(?:\s?(?P<noon{n}>[ap]\.\s?m\b\.?|[ap]m\b|صباحا|مساءً?|بعد الظهر))?"
)
_HOURS_WORDS = (
    r"(?<![^\W\d_])(?:[ap]\.\s?m\.?|heures?|horas?|часов|года?|ч\.|м\.|noon|midi)(?![^\W\d_])"
    r"|上午|下午|中午|晚上|星期[一二三四五六日]|\d{1,4}[年月日时時点分]|至|الساعة|صباحا|مساءً?"
)
_TO = r"\s*(?:[-–—−]|to|à|a(?= )|до|至|إلى(?: الساعة)?|and|until)\s*"
_FROM = r"\s*(?:(?:from|de|de las|с|从|من(?: الساعة)?|الساعة|at)\s+)?"
_RANGE = re.compile(_FROM + _HOUR.format(n=1) + _TO + _HOUR.format(n=2))
_SINGLE = re.compile(_FROM + _HOUR.format(n=1))


@dataclass(frozen=True)
class FoundDate:
    """A date in a text, and where it stands."""

    day: date
    start: int
    end: int
    has_year: bool


@dataclass(frozen=True)
class FoundHours:
    """Hours at the beginning of a text: `end` is None for "3 p.m.", `length` how long they are."""

    start: time
    end: time | None
    length: int


@cache
def _months(language: str) -> dict[str, int]:
    try:
        locale = Locale.parse(language)
    except UnknownLocaleError:
        locale = Locale.parse("en")
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                if len(name.strip(".")) > 2 or language == "zh":
                    names[folded(name).strip(".")] = number
    return names


@cache
def _weekdays(language: str) -> re.Pattern[str]:
    try:
        locale = Locale.parse(language)
    except UnknownLocaleError:
        locale = Locale.parse("en")
    names = {folded(name) for name in locale.days["format"]["wide"].values()}
    return re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)))


@cache
def _date_pattern(language: str) -> re.Pattern[str]:
    if language == "zh":
        return re.compile(
            r"(?:(?P<year>\d{4})\s?年\s?)?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"
        )
    names = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    day = r"(?<![\d.:/])(?P<day>\d{1,2})(?:er|re|º|-?го|st|nd|rd|th)?"
    # Arabic documents write both names: "تشرين الأول/أكتوبر".
    month = rf"(?:[^\W\d_]+(?: [^\W\d_]+)?\s?/\s?)?(?P<month>{names})\b\.?"
    year = r"(?:,?\s(?:de\s|del\s)?(?P<year>(?:19|20)\d\d)\b)?"
    return re.compile(rf"{day}\s(?:de\s)?{month}{year}")


def find_dates(text: str, language: str, year: int | None = None) -> list[FoundDate]:
    """Return the dates in a text; `year` is taken where a date has none, and else it is passed over."""
    plain = (
        text.translate(_EASTERN)
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("\t", " ")
        .casefold()
    )
    found = []
    for match in _date_pattern(language).finditer(plain):
        month = int(match["month"]) if language == "zh" else _months(language)[match["month"]]
        own = int(match["year"]) if match["year"] else year
        try:
            if own:
                day = date(own, month, int(match["day"]))
                found.append(FoundDate(day, match.start(), match.end(), bool(match["year"])))
        except ValueError:
            continue
    return found


def find_days(text: str, language: str, year: int | None) -> tuple[date, date] | None:
    """Return the first and last day that a line such as "30 April – 1 May 2018" names, or None."""
    found = find_dates(text, language, year)
    if not found:
        return None
    first, last = found[0].day, found[-1].day
    plain = text.translate(_EASTERN)
    before = re.search(r"(?<!\d)(\d{1,2})\D{1,6}$", plain[: found[0].start])
    after = re.match(r"\D{0,3}(\d{1,2})\s?日", plain[found[-1].end :])
    if before and 0 < int(before[1]) < first.day:
        first = first.replace(day=int(before[1]))
    if after and last.day < int(after[1]) <= monthrange(last.year, last.month)[1]:
        last = last.replace(day=int(after[1]))
    return first, last


def is_date_alone(text: str, language: str) -> bool:
    """Say whether a text is a date and perhaps a weekday, and nothing else."""
    found = find_dates(text, language, 2000)
    if len(found) != 1:
        return False
    rest = folded(text[: found[0].start] + " " + text[found[0].end :])
    rest = _weekdays(language).sub("", rest)
    return not re.sub(r"[\W_]|года|г\b|年|星期[一二三四五六日]", "", rest)


def names_weekday(text: str, language: str) -> bool:
    """Say whether a weekday stands in a text."""
    return _weekdays(language).search(folded(text)) is not None


def without_times(text: str, language: str) -> str:
    """Return a text without its dates, weekdays and hours: the words that are left."""
    for found in reversed(find_dates(text, language, 2000)):
        text = f"{text[: found.start]} {text[found.end :]}"
    text = _weekdays(language).sub(" ", folded(text))
    return re.sub(_HOURS_WORDS, " ", text)


def read_hours(text: str) -> FoundHours | None:
    """Return the hours that a text begins with, or None where a number there is no time."""
    plain = text.translate(_EASTERN).casefold().replace("\u00a0", " ").replace("\u202f", " ")
    if (match := _RANGE.match(plain)) and _has_unit(match, 1, 2):
        start, end = _time(match, 1), _time(match, 2)
        if start and end:
            start, end = _in_one_half(match, start, end)
            return FoundHours(start, end, match.end()) if start < end else None
    if (match := _SINGLE.match(plain)) and _has_unit(match, 1) and (start := _time(match, 1)):
        return FoundHours(start, None, match.end())
    return None


def _in_one_half(match: re.Match[str], start: time, end: time) -> tuple[time, time]:
    """Return the hours of "3–6 p.m." and "下午3时至6时", where the half of the day is said once."""
    says_first, says_last = (bool(match[f"half{n}"] or match[f"noon{n}"]) for n in (1, 2))
    if says_last and not says_first and _is_late(match, 2) and start.hour + 12 < end.hour:
        return start.replace(hour=start.hour + 12), end
    if says_first and not says_last and _is_late(match, 1) and end.hour < 12 and end < start:
        return start, end.replace(hour=end.hour + 12)
    return start, end


def _has_unit(match: re.Match[str], *numbers: int) -> bool:
    """Say whether something tells that these numbers are hours."""
    signs = [match[f"{name}{number}"] for number in numbers for name in ("half", "unit", "noon")]
    return any(signs)


def _is_late(match: re.Match[str], number: int) -> bool:
    said = (match[f"half{number}"] or "") + (match[f"noon{number}"] or "").replace(" ", "")
    return said.startswith(_AFTERNOON) if said else False


def _time(match: re.Match[str], number: int) -> time | None:
    hour, minute = int(match[f"hour{number}"]), int(match[f"minute{number}"] or 0)
    if _is_late(match, number) and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 else None
