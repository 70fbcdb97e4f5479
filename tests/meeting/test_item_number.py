from __future__ import annotations

import pytest

from annotated_agenda.meeting.item_number import NumberStyle, parse_item_number
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording


@pytest.mark.parametrize(
    ("written", "positions", "slug"),
    [
        ("5", (5,), "5"),
        ("5 a", (5, 1), "5a"),
        ("5a", (5, 1), "5a"),
        ("12 z", (12, 26), "12z"),
        ("12 aa", (12, 27), "12aa"),
        ("12 bb", (12, 28), "12bb"),
        ("2 a i", (2, 1, 1), "2ai"),
        ("2 b iv", (2, 2, 4), "2biv"),
        ("3 i", (3, 9), "3i"),  # the ninth letter, not a numeral
        ("3 i ix", (3, 9, 9), "3iix"),
        ("5.3", (5, 3), "5.3"),
        ("5.10", (5, 10), "5.10"),
        ("5.3.1", (5, 3, 1), "5.3.1"),
        ("11.1.1.1", (11, 1, 1, 1), "11.1.1.1"),
        ("5.1 b", (5, 1, 2), "5.1b"),
        ("IV", (4,), "IV"),
        ("III.2", (3, 2), "III.2"),
        ("XLIX a", (49, 1), "XLIXa"),
        ("5 A", (5, 1), "5A"),
        ("5C", (5, 3), "5C"),
        ("5 C a", (5, 3, 1), "5Ca"),
        ("II.A", (2, 1), "II.A"),
        ("X I", (10, 9), "X.I"),
        ("5 A bis", (5, 1), "5Abis"),
        ("1 bis", (1,), "1bis"),
        ("5 a ter", (5, 1), "5ater"),
        ("5.1 bis", (5, 1), "5.1bis"),
    ],
)
def test_numbers_are_read_and_become_slugs(
    written: str, positions: tuple[int, ...], slug: str
) -> None:
    number = parse_item_number(written)
    assert tuple(level.position for level in number.levels) == positions
    assert number.slug == slug
    assert parse_item_number(str(number)) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Item 1.", "1"), ("Agenda item 5 (a)", "5 a"), ("Point 5 a)", "5 a"), ("Tema 1.", "1"),
        ("Пункт 1.", "1"), ("البند 5 (أ)", "5 a"), ("第5项", "5"), ("议程项目5（a）", "5 a"),
        ("5.", "5"), ("5. a)", "5 a"), ("5 (a) (ii)", "5 a ii"), ("Item IV", "IV"), ("Item 5.A.", "5 A"), ("Item II.B", "II.B"),
        ("5 а)", "5 a"),  # Cyrillic
        ("٥", "5"),
    ],
)  # fmt: skip
def test_numbers_may_be_typed_as_documents_print_them(typed: str, number: str) -> None:
    assert str(parse_item_number(typed)) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "0",
        "a",
        "5 AB",
        "IVA",
        "A",
        "5 abc",
        "5 ab",  # after z come aa, bb, cc
        "5..3",
        "5 a iiii",
        "5 a b c",
        "-5",
        "5,3",
        "05",
        "IIII",
        "one 5",
        "Item",
        "5 б",
        "5 sexies",
        "项",
    ],
)
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_item_number(written)


def test_numbers_are_ordered_by_position_not_by_letter() -> None:
    written = ["10", "2", "2 b", "2 a", "2 a ii", "1", "2 aa", "5.10", "5.9"]
    ordered = sorted(map(parse_item_number, written))
    assert [str(number) for number in ordered] == [
        "1", "2", "2 a", "2 a ii", "2 b", "2 aa", "5.9", "5.10", "10",
    ]  # fmt: skip


def test_a_bis_follows_its_number_and_letters_come_before_decimals() -> None:
    ordered = [
        "1",
        "1 bis",
        "1 ter",
        "2",
        "5",
        "5 A",
        "5 B",
        "5 a",
        "5 a bis",
        "5 b",
        "5.1",
        "5.1 a",
        "5.2",
        "6",
    ]
    assert [str(number) for number in sorted(map(parse_item_number, reversed(ordered)))] == ordered


def test_a_decimal_and_a_letter_are_two_items() -> None:
    assert parse_item_number("5.1") != parse_item_number("5 a")


def test_a_number_holds_those_below_it() -> None:
    number = parse_item_number("5 a")
    held = [
        below
        for below in ("5 a", "5 a ii", "5", "5 b", "5.1")
        if number.holds(parse_item_number(below))
    ]
    assert held == ["5 a", "5 a ii"]


def test_the_parent_is_one_level_up() -> None:
    assert str(parse_item_number("2 a i").parent) == "2 a"
    assert str(parse_item_number("5.3").parent) == "5"
    assert parse_item_number("5").parent is None


@pytest.mark.parametrize(
    ("language", "number", "written", "mark"),
    [
        ("ar", "5 a", "5\u00a0(أ)", "(أ)"),
        ("ar", "5 e", "5\u00a0(هـ)", "(هـ)"),
        ("en", "5 a", "5\u00a0(a)", "(a)"),
        ("en", "2 a ii", "2\u00a0(a)\u00a0(ii)", "(ii)"),
        ("es", "5 a", "5\u00a0a)", "a)"),
        ("fr", "5 a", "5\u00a0a)", "a)"),
        ("fr", "2 a ii", "2\u00a0a)\u00a0ii)", "ii)"),
        ("ru", "5 a", "5\u00a0а)", "а)"),  # Cyrillic а, then Latin letters
        ("ru", "5 b", "5\u00a0b)", "b)"),
        ("en", "1 bis", "1 bis", "1 bis."),
        ("ar", "1 bis", "1 مكررا", "1 مكررا."),
        ("zh", "5 a ter", "5(a)之三", "(a)之三"),
        ("fr", "III.2", "III.2", "III.2"),
        ("en", "5 B", "5\u00a0B", "B."),
        ("ar", "5 B", "5\u00a0باء", "باء."),
        ("zh", "5 B", "5B", "B."),
        ("fr", "II.B", "II.B", "B."),
        ("en", "5 B a", "5\u00a0B\u00a0(a)", "(a)"),
        ("en", "5.1 a", "5.1\u00a0(a)", "(a)"),
        ("zh", "5 a", "5(a)", "(a)"),
        # The same in every language
        ("ar", "5.3", "5.3", "5.3"),
        ("ru", "7", "7", "7."),
        # Past the letters that a language has
        ("ru", "5 aa", "5\u00a0aa)", "aa)"),
    ],
)
def test_each_language_writes_numbers_in_its_own_way(
    language: str, number: str, written: str, mark: str
) -> None:
    style: NumberStyle = Wording(language, read_terms()).number_style
    assert parse_item_number(number).written(style) == written
    assert parse_item_number(number).mark(style) == mark


@pytest.mark.parametrize(
    ("number", "heading"),
    [("5", "5."), ("5 b", "5\u00a0(b)"), ("2 a i", "2\u00a0(a)\u00a0(i)"), ("5.3", "5.3")],
)
def test_the_number_before_a_title(number: str, heading: str) -> None:
    style: NumberStyle = Wording("en", read_terms()).number_style
    assert parse_item_number(number).heading(style) == heading
