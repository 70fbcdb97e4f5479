"""What a phone shows first: titles that leave room for the text, and ways to what is looked for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

LANGUAGES = ("", "ar/", "en/", "es/", "ru/", "zh/")
SCREEN = 800


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", ["3", "5a", "6"])
def test_a_long_title_takes_a_third_of_the_screen_at_most(
    browser: Browser, served: str, language: str, item: str
) -> None:
    with browser.new_page(viewport={"width": 360, "height": SCREEN}) as page:
        page.goto(f"{served}{language}items/{item}/")
        box = page.locator("h1").bounding_box()
    assert box
    assert box["height"] <= SCREEN / 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_documents_of_an_item_are_one_tap_away(
    browser: Browser, served: str, language: str
) -> None:
    with browser.new_page(viewport={"width": 360, "height": SCREEN}) as page:
        page.goto(f"{served}{language}items/3/")
        way = page.locator(".aa-jumps a").first
        box = way.bounding_box()
        assert box
        assert box["y"] + box["height"] <= SCREEN
        way.click()
        heading = page.locator("#documentation-1").bounding_box()
    assert heading
    assert 0 <= heading["y"] < SCREEN / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_leads_from_home_to_agenda_sittings_and_documents(
    browser: Browser, served: str, language: str
) -> None:
    with browser.new_page(viewport={"width": 360, "height": SCREEN}) as page:
        page.goto(served + language)
        ways = page.locator(".aa-jumps a").evaluate_all(
            "all => all.map((one) => [one.hash, one.getBoundingClientRect().bottom])"
        )
    assert [way for way, _ in ways] == ["#agenda", "#sittings", "#documents", "#facts"]
    assert all(bottom <= SCREEN for _, bottom in ways)


def test_a_title_in_the_menu_is_never_cut(browser: Browser, served: str) -> None:
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{served}items/6/")
        words = page.locator(".aa-agenda-menu [aria-current] .aa-words")
        words.evaluate("one => { one.textContent = 'De la confiscation du produit '.repeat(9) }")
        cut = words.evaluate("one => one.scrollHeight > one.clientHeight + 1")
    assert not cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timetable_is_read_on_two_screens(browser: Browser, served: str, language: str) -> None:
    """Twelve lines at four sittings; with their whole titles they took up to 2,600 pixels."""
    with browser.new_page(viewport={"width": 360, "height": SCREEN}) as page:
        page.goto(f"{served}{language}schedule/")
        heights = [page.locator(part).bounding_box() for part in (".aa-timetable", ".aa-by-item")]
        narrowest = page.locator(".aa-by-item dd").evaluate_all(
            "all => Math.min(...all.map((one) => one.clientWidth))"
        )
    assert [box is not None and box["height"] <= 2 * SCREEN for box in heights] == [True, True]
    assert narrowest > 300


@pytest.mark.parametrize("language", ["", "ar/"])
def test_each_day_is_one_tap_away_wherever_the_timetable_is_read(
    browser: Browser, served: str, language: str
) -> None:
    with browser.new_page(viewport={"width": 360, "height": SCREEN}) as page:
        page.goto(f"{served}{language}schedule/")
        days = page.locator(".aa-days")
        assert days.locator("a").count() == 3 + 2
        page.locator("#reading-list").scroll_into_view_if_needed()
        for place in (2, 0):
            days.locator("a").nth(place).click()
            day = page.locator(".aa-timetable__day th").nth(place).bounding_box()
            bar = days.bounding_box()
            assert day
            assert bar
            assert bar["y"] + bar["height"] <= day["y"] + 1 < SCREEN
