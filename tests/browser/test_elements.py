"""Our elements: without scripts nothing is missed, and what is taken out of a page takes its doings along."""

from __future__ import annotations

from datetime import datetime

from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.visit import visit

ON = "2016-10-20T15:30:00+02:00"
ITEM = "en/items/4/"


def open_page(browser: Browser, address: str, **options: object) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 900}, **options).new_page()  # type: ignore[arg-type]
    visit(page, address)
    return page


def take_out(page: Page, name: str) -> None:
    page.evaluate(f"window.taken = document.querySelector('{name}'); taken.remove()")


def put_back(page: Page) -> None:
    page.evaluate("document.querySelector('.aa-annotation').after(taken)")


def test_without_scripts_nothing_of_them_is_seen(browser: Browser, served: str) -> None:
    page = open_page(browser, served + ITEM, java_script_enabled=False)
    for name in ("aa-now", "aa-sharing", "aa-preview", "aa-side-by-side"):
        assert page.locator(name).count() == 1
        assert not page.locator(name).is_visible()
    page.locator(".aa-annotation a", has_text="CRP.5").click()
    assert page.url.endswith("en/documents/CTOC/COP/2008/CRP.5/")
    page.context.close()


def test_pages_have_no_names_of_ours(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}{ITEM}?with=ar")
    page.locator(".aa-pair").first.wait_for()
    own = page.evaluate("Object.getOwnPropertyNames(window)")
    page.goto(f"{served}agenda.json")
    assert set(own) - set(page.evaluate("Object.getOwnPropertyNames(window)")) == set()
    page.context.close()


def test_controls_beside_paragraphs_go_and_come_with_their_element(
    browser: Browser, served: str
) -> None:
    page = open_page(browser, served + ITEM)
    count = page.locator(".aa-share").count()
    assert count > 1
    page.locator("#p1 > .aa-share").click()
    take_out(page, "aa-sharing")
    assert page.locator(".aa-share, .aa-share__menu").count() == 0
    put_back(page)
    assert page.locator(".aa-share").count() == count
    page.context.close()


def test_no_preview_is_tied_to_a_link_without_its_element(browser: Browser, served: str) -> None:
    page = open_page(browser, served + ITEM)
    link = page.locator(".aa-annotation a", has_text="CRP.5")
    link.focus()
    assert link.get_attribute("aria-describedby")
    take_out(page, "aa-preview")
    assert link.get_attribute("aria-describedby") is None
    link.blur()
    link.focus()
    assert link.get_attribute("aria-describedby") is None
    put_back(page)
    link.blur()
    link.focus()
    assert link.get_attribute("aria-describedby")
    page.context.close()


def test_a_language_that_is_under_way_is_given_up_with_its_element(
    browser: Browser, served: str
) -> None:
    page = open_page(browser, served + ITEM)
    held: list[Route] = []
    page.route("**/ar/items/4/", lambda route: held.append(route))  # noqa: PLW0108
    page.locator("aa-side-by-side a[lang=ar]").click()
    with page.expect_event("requestfailed", lambda asked: "/ar/" in asked.url):
        take_out(page, "aa-side-by-side")
    assert page.locator(".aa-pair").count() == 0
    put_back(page)
    expect(page.locator("aa-side-by-side a")).to_have_count(5)
    page.context.close()


def test_the_clock_stands_still_without_its_element(browser: Browser, served: str) -> None:
    page = browser.new_context(timezone_id="Europe/Vienna").new_page()
    page.clock.install(time=datetime.fromisoformat(ON))
    visit(page, served + ITEM)
    assert page.locator(".aa-on").count()
    take_out(page, "aa-now")
    page.clock.run_for(60_000)
    assert page.locator(".aa-on").count() == 0
    page.clock.run_for(3 * 3600_000)
    put_back(page)
    expect(page.locator("aa-now p")).to_have_count(1)
    page.context.close()
