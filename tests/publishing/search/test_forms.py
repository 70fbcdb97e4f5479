"""How words are made alike before they are compared."""

from __future__ import annotations

import pytest

from annotated_agenda.meeting.item_number import parse_item_number
from annotated_agenda.publishing.search.folding import fold
from annotated_agenda.publishing.search.forms import (
    article_token,
    common_names,
    item_token,
    search_words,
    symbol_tokens,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        # capitals and diacritics
        ("Élèves ÉTÉ", "eleves ete"),
        ("AÑO acción", "ano accion"),
        # ё and е, й and и
        ("Всё ещё", "все еще"),
        ("Йод", "иод"),
        # alef, hamza, ta marbuta, tatweel, vowel signs, digits
        ("أمن إرهاب آخر", "امن ارهاب اخر"),
        ("مُصَادَرَة", "مصادره"),
        ("مصــادرة", "مصادره"),
        ("مؤتمر هيئة", "موتمر هييه"),
        ("٢٠١٦", "2016"),
        # compatibility forms: full width, ligatures, narrow spaces
        ("ＷＧ．３", "wg.3"),
        ("ﬁn œuvre", "fin oeuvre"),
        ("5\u00a0a)", "5 a)"),
        # what nobody sees
        ("con\u00adfis\u200bcation", "confiscation"),
    ],
)
def test_words_that_look_alike_are_the_same(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "L’entraide aux fins de la confiscation", ["entraide", "fins", "confiscation"]),
        ("en", "the proceeds of crime", ["proceeds", "crime"]),
        ("es", "el decomiso, en 2016", ["decomiso", "2016"]),
        ("ru", "о конфискации и доходах", ["конфискации", "доходах"]),
        ("ar", "في المصادرة وللمصادرة", ["مصادره", "مصادره"]),
        # however they are written
        ("ar", "على المصادرة", ["مصادره"]),
        ("ru", "договор, который", ["договор"]),
        # a plural made inside the word counts as its singular
        ("ar", "والخبراء والأطفال", ["خبير", "طفل"]),
        # the same letters are a word in another language
        ("en", "les 5", ["les", "5"]),
    ],
)
def test_a_text_is_held_without_its_stop_words(language: str, text: str, words: list[str]) -> None:
    assert list(search_words(text, language)) == words


@pytest.mark.parametrize(
    ("text", "count"),
    [("没收", 1), ("联合调查", 3), ("第13条", 3), ("公约", 1), ("款", 1)],
)
def test_chinese_is_held_as_pairs(text: str, count: int) -> None:
    assert len(list(search_words(text, "zh"))) == count


def test_a_single_character_begins_each_pair_that_it_begins() -> None:
    (single,), (pair,) = search_words("没", "zh"), search_words("没收", "zh")
    assert pair.startswith(single)


def test_places_have_words_of_their_own() -> None:
    assert item_token(parse_item_number("5 b")) == "it5bq"
    assert item_token(parse_item_number("5.3")) == "it5p3q"
    assert item_token(parse_item_number("II.A")) == item_token(parse_item_number("II a"))
    assert article_token("16.5.a") == "ar16p5paq"
    assert symbol_tokens("CTOC/COP/WG.3/2016/CRP.1") == (
        "syctoczcopzwgz3z2016zcrpz1q",
        "sycopzwgz3z2016zcrpz1q",
        "sywgz3z2016zcrpz1q",
        "sy2016zcrpz1q",
        "sycrpz1q",
    )


@pytest.mark.parametrize(
    ("symbol", "words"),
    [
        ("EB148/1", ("syebz148z1q",)),
        ("GC(65)/1", ("sygcz65z1q",)),
        ("UNEP/OzL.Pro.33/1", ("syunepzozlzproz33z1q", "syozlzproz33z1q")),
    ],
)
def test_symbols_of_every_organization_have_words(symbol: str, words: tuple[str, ...]) -> None:
    assert symbol_tokens(symbol) == words


@pytest.mark.parametrize(
    ("language", "text", "known"),
    [
        ("en", "The Economic and Social Council met.", ["ECOSOC"]),
        ("ru", "призвал Экономическому и Социальному Совету", ["ECOSOC ЭКОСОС"]),
        ("fr", "Le Conseil se réunit", []),
    ],
)
def test_bodies_are_known_by_their_common_names(language: str, text: str, known: list[str]) -> None:
    assert list(common_names(text, language)) == known
