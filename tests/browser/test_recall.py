"""The search finds what readers ask for: hundreds of queries in six languages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from tests.search.asking import Answer, ask, questions, share

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
PLACES = ("symbol", "partial_symbol", "article", "item")


@pytest.fixture(scope="module")
def answers(browser: Browser, served: str) -> list[Answer]:
    page = browser.new_page()
    asked = questions("tuned", "held", "later")
    found = [
        answer
        for language in LANGUAGES
        for answer in ask(page, served, [one for one in asked if one.language == language])
    ]
    page.close()
    return found


def missed(answers: list[Answer], count: int) -> list[tuple[str, str, str]]:
    lost = (answer for answer in answers if not answer.is_within(count))
    return [(one.question.language, one.question.query, " ".join(one.found[:2])) for one in lost]


def test_the_first_result_is_right(answers: list[Answer]) -> None:
    assert share(answer.is_within(1) for answer in answers) >= 0.9, missed(answers, 1)


def test_one_of_the_first_three_is_right(answers: list[Answer]) -> None:
    assert share(answer.is_within(3) for answer in answers) >= 0.97, missed(answers, 3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_left_behind(answers: list[Answer], language: str) -> None:
    own = [answer for answer in answers if answer.question.language == language]
    assert share(answer.is_within(3) for answer in own) >= 0.93, missed(own, 3)


@pytest.mark.parametrize("kind", PLACES)
def test_places_are_always_first(answers: list[Answer], kind: str) -> None:
    own = [answer for answer in answers if answer.question.kind == kind]
    assert missed(own, 1) == []


def test_a_result_leads_to_the_right_paragraph(answers: list[Answer]) -> None:
    found = [answer for answer in answers if answer.is_within(12)]
    wrong = [one.question.query for one in found if not one.is_right_paragraph()]
    assert share(answer.is_right_paragraph() for answer in found) >= 0.95, wrong
