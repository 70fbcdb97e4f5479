from __future__ import annotations

import string
from datetime import date, datetime

import pytest
from babel import Locale

from annotated_agenda.meeting.document import DOCUMENT_KINDS
from annotated_agenda.meeting.sitting_time import Hours, PartOfDay
from annotated_agenda.publishing.edition.documents import only_in
from annotated_agenda.publishing.language.term_base import check_terms, read_terms
from annotated_agenda.publishing.language.wording import Wording

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


def moment(clock: str) -> datetime:
    return datetime.fromisoformat(f"2016-10-19 {clock}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_term_base_is_complete(language: str) -> None:
    assert list(check_terms(read_terms(), [language])) == []


def test_each_kind_of_document_has_its_words() -> None:
    assert {f"kind_{kind}" for kind in DOCUMENT_KINDS} <= read_terms().keys()


def test_what_has_forms_has_those_of_each_language_s_plural_rules() -> None:
    for term, words in read_terms().items():
        for language, forms in words.items():
            if not isinstance(forms, str):
                assert "other" in forms, (term, language)
                assert set(forms) <= {"other", *Locale.parse(language).plural_form.tags}


# Patterns of clocks, dates and numbers differ by language on purpose.
PATTERNS = ("clock_", "time", "item_letter", "item_num", "date_range", "locale")


@pytest.mark.parametrize("term", [t for t in sorted(read_terms()) if not t.startswith(PATTERNS)])
def test_every_language_fills_in_the_same_placeholders(term: str) -> None:
    placeholders = {
        (language, form): {name for _, name, _, _ in string.Formatter().parse(words) if name}
        for language, forms in read_terms()[term].items()
        if language in LANGUAGES
        for form, words in ({"": forms} if isinstance(forms, str) else forms).items()
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
    assert wording.moment(Hours(moment("15:00"), moment("18:00"))) == written


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
    assert Wording(language, read_terms()).times(Hours(moment(start), moment(end))) == written


@pytest.mark.parametrize(
    ("language", "open_end", "morning", "day"),
    [
        ("ar", "الأربعاء، 19 تشرين الأول/أكتوبر 2016، الساعة 15:00", "قبل الظهر", "الأربعاء، 19 تشرين الأول/أكتوبر 2016"),
        ("en", "Wednesday, 19 October 2016, 3 p.m.", "morning", "Wednesday, 19 October 2016"),
        ("es", "miércoles 19 de octubre de 2016, a las 15.00 horas", "por la mañana", "miércoles 19 de octubre de 2016"),
        ("fr", "mercredi 19 octobre 2016, 15 heures", "matin", "mercredi 19 octobre 2016"),
        ("ru", "среда, 19 октября 2016 года, 15 ч. 00 м.", "первая половина дня", "среда, 19 октября 2016 года"),
        ("zh", "2016年10月19日，星期三，下午3时", "上午", "2016年10月19日，星期三"),
    ],
)  # fmt: skip
def test_a_time_is_said_as_exactly_as_it_is_known(
    language: str, open_end: str, morning: str, day: str
) -> None:
    wording, date_ = Wording(language, read_terms()), date(2016, 10, 19)
    assert wording.moment(Hours(moment("15:00"))) == open_end
    assert wording.times(PartOfDay(date_, "morning")) == morning
    assert wording.moment(PartOfDay(date_)) == day


@pytest.mark.parametrize(
    ("language", "in_a_month", "in_a_year", "over_a_year"),
    [
        (
            "ar",
            "19-21 تشرين الأول/أكتوبر 2016",
            "29 آب/أغسطس - 9 أيلول/سبتمبر 2022",
            "28 كانون الأول/ديسمبر 2022 - 6 كانون الثاني/يناير 2023",
        ),
        (
            "en",
            "19–21 October 2016",
            "29 August–9 September 2022",
            "28 December 2022–6 January 2023",
        ),
        (
            "es",
            "19 a 21 de octubre de 2016",
            "29 de agosto a 9 de septiembre de 2022",
            "28 de diciembre de 2022 a 6 de enero de 2023",
        ),
        (
            "fr",
            "19-21 octobre 2016",
            "29 août-9 septembre 2022",
            "28 décembre 2022-6 janvier 2023",
        ),
        (
            "ru",
            "19–21 октября 2016 года",
            "29 августа – 9 сентября 2022 года",
            "28 декабря 2022 года – 6 января 2023 года",
        ),
        ("zh", "2016年10月19日至21日", "2022年8月29日至9月9日", "2022年12月28日至2023年1月6日"),
        # A language whose dates are not in the terms writes them as CLDR has it.
        (
            "pt",
            "19\u2009–\u200921 de out. de 2016",
            "29 de ago.\u2009–\u20099 de set. de 2022",
            "28 de dez. de 2022\u2009–\u20096 de jan. de 2023",
        ),
    ],
)
def test_the_dates_of_a_meeting(
    language: str, in_a_month: str, in_a_year: str, over_a_year: str
) -> None:
    wording = Wording(language, read_terms())
    assert wording.date_range(date(2016, 10, 19), date(2016, 10, 21)) == in_a_month
    assert wording.date_range(date(2022, 8, 29), date(2022, 9, 9)) == in_a_year
    assert wording.date_range(date(2022, 12, 28), date(2023, 1, 6)) == over_a_year


def test_a_meeting_that_begins_on_the_first_of_a_month() -> None:
    french = Wording("fr", read_terms())
    assert french.date_range(date(2015, 6, 1), date(2015, 6, 5)) == "1er-5 juin 2015"
    assert french.date_range(date(2015, 5, 31), date(2015, 6, 1)) == "31 mai-1er juin 2015"


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        # One, two, three, eleven and twenty-one items: what stands before their numbers.
        ("ar", ["البند", "البندان", "البنود", "البنود", "البنود"]),
        ("en", ["Item", "Items", "Items", "Items", "Items"]),
        ("es", ["Tema", "Temas", "Temas", "Temas", "Temas"]),
        ("fr", ["Point", "Points", "Points", "Points", "Points"]),
        ("ru", ["Пункт", "Пункты", "Пункты", "Пункты", "Пункты"]),
        ("zh", ["项目"] * 5),
    ],
)
def test_a_word_agrees_with_the_list_after_it(language: str, forms: list[str]) -> None:
    wording = Wording(language, read_terms())
    assert [wording.say_of("agenda_item_short", count) for count in (1, 2, 3, 11, 21)] == forms


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ar", "الإنكليزية والفرنسية"),
        ("es", "inglés y francés"),
        ("ru", "английский и французский"),
        ("zh", "英文和法文"),
        ("de", "Englisch und Französisch"),
    ],
)
def test_languages_are_called_as_united_nations_documents_call_them(
    language: str, names: str
) -> None:
    wording = Wording(language, read_terms())
    assert wording.join(map(wording.language_name, ("en", "fr"))) == names


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "(باللغات التالية فقط: الإنكليزية والفرنسية)"),
        ("en", "(English and French only)"),
        ("fr", "(anglais et français seulement)"),
        ("zh", "（仅有英文和法文）"),
    ],
)
def test_several_languages_of_a_document_are_a_list(language: str, said: str) -> None:
    assert only_in(Wording(language, read_terms()), ("en", "fr")) == said


def test_a_language_without_terms_borrows_english_ones() -> None:
    assert Wording("pt", read_terms()).say("agenda") == "Agenda"
    assert Wording("pt", read_terms()).say_of("agenda_item_short", 1) == "Item"
