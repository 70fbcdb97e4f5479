"""What is known of a language by its code, also with a script or a region."""

from __future__ import annotations

from datetime import datetime

import pytest

from annotated_agenda.meeting.sitting_time import Hours
from annotated_agenda.publishing.language.locales import direction, script, serving
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording


@pytest.mark.parametrize(
    ("language", "read_from", "written_in", "words_from"),
    [
        ("fr", "ltr", "Latn", ("fr",)),
        ("ar", "rtl", "Arab", ("ar",)),
        ("pt-BR", "ltr", "Latn", ("pt-BR", "pt")),
        ("zh-Hant", "ltr", "Hant", ("zh-Hant",)),
        ("zh-TW", "ltr", "Hant", ("zh-TW",)),
        ("zh-Hant-HK", "ltr", "Hant", ("zh-Hant-HK", "zh-Hant")),
        ("sr-Latn", "ltr", "Latn", ("sr-Latn",)),
        ("sr-RS", "ltr", "Cyrl", ("sr-RS", "sr")),
        ("az-Arab", "rtl", "Arab", ("az-Arab",)),
        ("xx", "ltr", "", ("xx",)),
        ("no such code", "ltr", "", ("no such code",)),
    ],
)
def test_a_language(
    language: str, read_from: str, written_in: str, words_from: tuple[str, ...]
) -> None:
    assert direction(language) == read_from
    assert script(language) == written_in
    assert serving(language) == words_from


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("pt-BR", "quarta-feira, 19 de outubro de 2016, 15:00–18:00"),
        ("zh-Hant", "2016年10月19日 星期三, 15:00–18:00"),
        ("sr-Latn", "sreda, 19. oktobar 2016., 15:00–18:00"),
    ],
)
def test_a_language_without_terms_writes_dates_its_own_way(language: str, written: str) -> None:
    start, end = datetime(2016, 10, 19, 15), datetime(2016, 10, 19, 18)
    assert Wording(language, read_terms()).moment(Hours(start, end)) == written


def test_a_page_that_is_not_translated_names_no_wrong_language() -> None:
    words = Wording("pt", read_terms()).say("not_translated", language="French")
    assert words == "This page has not been translated yet. The French text is shown."
