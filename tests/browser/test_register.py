"""The table of documents: in the order that a reader asks for, and as cards on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect


def symbols(page: Page) -> list[str]:
    return page.locator(".aa-register tbody a bdi").all_inner_texts()


@pytest.mark.parametrize("language", ["", "ar/", "zh/"])
def test_a_reader_sorts_by_symbol_and_by_status(
    browser: Browser, served: str, language: str
) -> None:
    with browser.new_page() as page:
        page.goto(f"{served}{language}documents/")
        item, symbol, status = page.locator(".aa-register thead button").all()
        by_item = symbols(page)
        symbol.click()
        assert symbols(page)[0] == "CTOC/COP/2008/CRP.5"
        expect(page.locator("[aria-sort=ascending] button")).to_have_text(symbol.inner_text())
        by_symbol = symbols(page)
        symbol.click()
        assert symbols(page) == by_symbol[::-1]
        expect(page.locator("[aria-sort]")).to_have_attribute("aria-sort", "descending")
        status.focus()
        page.keyboard.press("Enter")
        assert symbols(page)[0] == "CTOC/COP/2008/CRP.5"
        expect(status).to_be_focused()
        item.click()
        assert symbols(page) == by_item


def test_without_a_script_the_table_is_in_the_order_of_the_items(
    browser: Browser, served: str
) -> None:
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(f"{served}documents/")
        assert symbols(page)[1] == "CTOC/COP/WG.3/2016/2"
        assert page.locator(".aa-register button").count() == 0


@pytest.mark.parametrize("language", ["", "ar/"])
def test_a_phone_shows_cards_that_stay_a_table_for_those_who_hear_them(
    browser: Browser, served: str, language: str
) -> None:
    with browser.new_page(viewport={"width": 360, "height": 800}) as page:
        page.goto(f"{served}{language}documents/")
        rows = page.get_by_role("table").get_by_role("row")
        assert rows.count() == 1 + 5
        cells = rows.nth(4).locator("td, th")
        lefts = cells.evaluate_all("all => all.map((one) => one.getBoundingClientRect().left)")
        assert len(lefts) == 4
        assert len(set(lefts)) == 1
