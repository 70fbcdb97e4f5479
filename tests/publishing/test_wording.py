from __future__ import annotations

import string
from datetime import date, datetime

import pytest

from annotated_agenda.publishing.edition.term_base import check_terms, read_terms
from annotated_agenda.publishing.edition.wording import Wording

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


def moment(clock: str) -> datetime:
    return datetime.fromisoformat(f"2016-10-19 {clock}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_term_base_is_complete(language: str) -> None:
    assert list(check_terms(read_terms(), [language])) == []


# Patterns of clocks, dates and numbers differ by language on purpose.
PATTERNS = ("clock_", "time", "item_letter", "item_num", "date_range", "locale")


@pytest.mark.parametrize("term", [t for t in sorted(read_terms()) if not t.startswith(PATTERNS)])
def test_every_language_fills_in_the_same_placeholders(term: str) -> None:
    placeholders = {
        language: {name for _, name, _, _ in string.Formatter().parse(words) if name}
        for language, words in read_terms()[term].items()
        if language in LANGUAGES
    }
    assert len({frozenset(names) for names in placeholders.values()}) == 1, placeholders


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "9 آب/أغسطس 2016"),
        ("en", "9 August 2016"),
        ("es", "9 de agosto de 2016"),
        ("fr", "9 août 2016"),
        ("ru", "9 августа 2016 года"),
        ("zh", "2016年8月9日"),
    ],
)
def test_dates(language: str, written: str) -> None:
    assert Wording(language, read_terms()).date(date(2016, 8, 9)) == written


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert Wording("fr", read_terms()).date(date(2016, 4, 1)) == "1er avril 2016"
    assert Wording("fr", read_terms()).date(date(2016, 4, 11)) == "11 avril 2016"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "الأربعاء، 19 تشرين الأول/أكتوبر 2016، من الساعة 15:00 إلى الساعة 18:00"),
        ("en", "Wednesday, 19 October 2016, 3–6 p.m."),
        ("es", "miércoles 19 de octubre de 2016, de las 15.00 a las 18.00 horas"),
        ("fr", "mercredi 19 octobre 2016, 15 heures-18 heures"),
        ("ru", "среда, 19 октября 2016 года, с 15 ч. 00 м. до 18 ч. 00 м."),
        ("zh", "2016年10月19日，星期三，下午3时至6时"),
    ],
)
def test_the_moment_of_a_sitting(language: str, written: str) -> None:
    wording = Wording(language, read_terms())
    assert wording.moment(moment("15:00"), moment("18:00")) == written


@pytest.mark.parametrize(
    ("language", "start", "end", "written"),
    [
        ("en", "10:00", "13:00", "10 a.m.–1 p.m."),
        ("en", "09:30", "12:00", "9.30 a.m.–noon"),
        ("en", "12:00", "13:30", "noon–1.30 p.m."),
        ("en", "10:00", "11:30", "10–11.30 a.m."),
        ("fr", "10:30", "13:00", "10 h 30-13 heures"),
        ("es", "10:30", "13:00", "de las 10.30 a las 13.00 horas"),
        ("ru", "10:30", "13:00", "с 10 ч. 30 м. до 13 ч. 00 м."),
        ("zh", "10:00", "13:00", "上午10时至下午1时"),
        ("zh", "15:30", "18:00", "下午3时30分至6时"),
        ("ar", "09:30", "13:00", "من الساعة 09:30 إلى الساعة 13:00"),
    ],
)
def test_times(language: str, start: str, end: str, written: str) -> None:
    assert Wording(language, read_terms()).times(moment(start), moment(end)) == written


@pytest.mark.parametrize(
    ("language", "one_month", "two_months"),
    [
        (
            "ar",
            "19-21 تشرين الأول/أكتوبر 2016",
            "31 تشرين الأول/أكتوبر 2016 - 2 تشرين الثاني/نوفمبر 2016",
        ),
        ("en", "19–21 October 2016", "31 October 2016 – 2 November 2016"),
        ("es", "19 a 21 de octubre de 2016", "31 de octubre de 2016 a 2 de noviembre de 2016"),
        ("fr", "19-21 octobre 2016", "31 octobre 2016 - 2 novembre 2016"),
        ("ru", "19–21 октября 2016 года", "31 октября 2016 года – 2 ноября 2016 года"),
        ("zh", "2016年10月19日至21日", "2016年10月31日至2016年11月2日"),
    ],
)
def test_the_dates_of_a_meeting(language: str, one_month: str, two_months: str) -> None:
    wording = Wording(language, read_terms())
    assert wording.date_range(date(2016, 10, 19), date(2016, 10, 21)) == one_month
    assert wording.date_range(date(2016, 10, 31), date(2016, 11, 2)) == two_months


def test_a_language_without_terms_borrows_english_ones() -> None:
    assert Wording("pt", read_terms()).say("agenda") == "Agenda"
