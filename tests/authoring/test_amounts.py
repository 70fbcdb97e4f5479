"""Numbers that say the same in six languages."""

from __future__ import annotations

import pytest

from annotated_agenda.authoring.checks.amounts import amounts, numbers

ALIKE = [
    {"en": "300 billion", "fr": "300 milliards", "es": "300 mil millones", "ru": "300 млрд", "ar": "300 بليون", "zh": "3000亿"},
    {"en": "1.5 million", "fr": "1,5 million", "es": "1,5 millones", "ru": "1,5 миллиона", "ar": "1.5 مليون", "zh": "150万"},
    {"en": "186,000", "fr": "186\u202f000", "es": "186.000", "ru": "186 000", "ar": "١٨٦٬٠٠٠", "zh": "18.6万"},
    {"en": "2 trillion", "fr": "2 billions", "es": "2 billones", "ru": "2 трлн", "ar": "2 تريليون", "zh": "2万亿"},
    {"en": "12 thousand", "fr": "12 mille", "es": "12 mil", "ru": "12 тыс.", "ar": "12 ألف", "zh": "1.2万"},
    {"en": "3 lakh", "fr": "300 000", "zh": "30万"},
    {"en": "3,00,000", "fr": "300 000"},
    {"en": "1,234.5 million", "fr": "1 234,5 millions"},
    {"en": "7 crore", "fr": "70 millions"},
]  # fmt: skip


@pytest.mark.parametrize("written", ALIKE, ids=lambda written: str(written["en"]))
def test_amounts_are_read_by_their_value(written: dict[str, str]) -> None:
    (value,) = {tuple(amounts(f"({text})", language)) for language, text in written.items()}
    assert len(value) == 1


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("articles 5 and 13, 2016", "en", ["13", "2016", "5"]),
        ("le 19 octobre 2016", "fr", ["19", "2016"]),
        ("billion-dollar 3", "en", ["3"]),
        ("5 millionaires", "en", ["5"]),
        ("2016 15 000 personnes", "fr", ["15000", "2016"]),
    ],
)
def test_what_only_looks_like_an_amount_stays_apart(
    text: str, language: str, found: list[str]
) -> None:
    assert sorted(amounts(text, language).elements()) == found


def test_digits_are_counted_as_they_stand() -> None:
    assert sorted(numbers("3,5 millions, le 13 à 15.00").elements()) == ["13", "15", "3", "5"]
