from __future__ import annotations

import pytest

from annotated_agenda.meeting.item_number import NumberStyle, parse_item_number
from annotated_agenda.publishing.edition.term_base import read_terms
from annotated_agenda.publishing.edition.wording import Wording


@pytest.mark.parametrize(
    ("written", "positions", "slug"),
    [
        ("5", (5,), "5"),
        ("5 a", (5, 1), "5a"),
        ("5a", (5, 1), "5a"),
        ("12 z", (12, 26), "12z"),
        ("12 aa", (12, 27), "12aa"),
        ("2 a i", (2, 1, 1), "2ai"),
        ("2 b iv", (2, 2, 4), "2biv"),
        ("3 i", (3, 9), "3i"),  # the ninth letter, not a numeral
        ("3 i ix", (3, 9, 9), "3iix"),
        ("5.3", (5, 3), "5.3"),
        ("5.10", (5, 10), "5.10"),
        ("5.3.1", (5, 3, 1), "5.3.1"),
    ],
)
def test_numbers_are_read_and_become_slugs(
    written: str, positions: tuple[int, ...], slug: str
) -> None:
    number = parse_item_number(written)
    assert number.positions == positions
    assert number.slug == slug
    assert parse_item_number(str(number)) == number


@pytest.mark.parametrize(
    "written",
    ["", "0", "a", "5 A", "5 abc", "5.", "5..3", "5 a iiii", "5 a b c", "-5", "5,3", "05"],
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
        ("ru", "5 b", "5(б)", "(б)"),
        ("zh", "5 a", "5(a)", "(a)"),
        # The same in every language
        ("ar", "5.3", "5.3", "5.3"),
        ("ru", "7", "7", "7."),
        # Past the letters that a language has
        ("ru", "5 aa", "5(aa)", "(aa)"),
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
