"""Without a network the page that is read stays, and says so; single keys can be switched off."""

from __future__ import annotations

from playwright.sync_api import Browser, Page
from tests.browser.visit import settle, visit


def open_page(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    visit(page, address)
    return page


def test_the_search_says_that_it_cannot_be_loaded(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "en/items/3/")
    page.context.set_offline(True)
    page.locator(".aa-search-link").click()
    page.get_by_text("The search could not be loaded. Check the network.").wait_for()
    assert page.url == served + "en/items/3/"
    assert page.locator("h1").is_visible()
    page.context.close()


def test_the_other_language_says_that_it_cannot_be_loaded(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "en/items/3/")
    page.context.set_offline(True)
    page.locator("aa-side-by-side a").first.click()
    page.get_by_text("The other language could not be loaded.").wait_for()
    assert page.url == served + "en/items/3/"
    assert page.locator(".aa-pair").count() == 0
    page.context.set_offline(False)
    page.locator("aa-side-by-side a").first.click()
    page.locator(".aa-pair").first.wait_for()
    page.context.close()


def test_keys_for_the_search_can_be_switched_off(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "en/items/3/")
    button = page.get_by_role("button", name="Keys for the search")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    settle(page, page.reload)
    assert button.get_attribute("aria-pressed") == "false"
    page.keyboard.press("s")
    page.wait_for_timeout(300)
    assert page.locator("dialog").count() == 0
    button.click()
    page.keyboard.press("s")
    page.locator("dialog[open]").wait_for()
    page.context.close()
