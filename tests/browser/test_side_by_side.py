"""Languages side by side: in place, with heads, titles and documents, three of them on wide screens."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route
from tests.browser.visit import visit

WIDE = {"width": 1920, "height": 1000}


def open_page(browser: Browser, address: str, viewport: dict[str, int] = WIDE) -> Page:
    page = browser.new_context(viewport=viewport).new_page()  # type: ignore[arg-type]
    visit(page, address)
    return page


def test_a_language_is_put_beside_in_place(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "en/items/3/")
    page.locator("#p6").evaluate("e => e.scrollIntoView({block: 'start'})")
    place = page.locator("#p6").bounding_box()
    page.evaluate("window.isSamePage = true")
    page.locator("aa-side-by-side a[lang=ar]").evaluate("e => e.click()")
    page.locator(".aa-pair").first.wait_for()
    after = page.locator("#p6").bounding_box()
    assert place is not None
    assert after is not None
    assert abs(place["y"] - after["y"]) < 20
    assert page.evaluate("window.isSamePage")
    assert page.url.endswith("en/items/3/?with=ar")
    page.context.close()


def test_each_language_has_its_head_and_its_documents(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "en/items/3/?with=ar,zh")
    heads = page.locator("article > .aa-beside").first.locator(".aa-other")
    assert heads.locator(".aa-other__language").all_inner_texts() == ["العربية", "中文"]
    assert page.locator(".aa-pair").first.locator("> *").count() == 3
    boxes = [one.bounding_box() for one in page.locator(".aa-pair").first.locator("> *").all()]
    assert all(box and abs(box["y"] - boxes[0]["y"]) < 40 for box in boxes)  # type: ignore[index]
    documents = page.locator(".aa-beside section[aria-labelledby=documentation-1] ~ .aa-other")
    assert documents.count() == 2
    page.context.close()


def test_it_goes_on_to_the_next_item_and_ends(browser: Browser, served: str) -> None:
    page = open_page(browser, served + "en/items/3/?with=ar")
    page.locator(".aa-neighbours a[rel=next]").click()
    page.locator(".aa-pair").first.wait_for()
    assert page.url.endswith("en/items/4/?with=ar")
    page.get_by_role("link", name="One language only").click()
    # What stood beside is taken away by the module that put it there, which may still be on its way.
    page.wait_for_function("!document.querySelector('.aa-other, .aa-pair, .aa-beside')")
    assert page.locator(".aa-other, .aa-pair, .aa-beside").count() == 0
    assert page.url.endswith("en/items/4/")
    assert page.locator(".aa-share").count() > 0
    page.context.close()


@pytest.mark.parametrize("asked", ["en", "en,en", "xx", "ar,ar"])
def test_what_is_no_other_language_is_left_out(browser: Browser, served: str, asked: str) -> None:
    page = open_page(browser, f"{served}en/items/4/?with={asked}")
    pairs = page.locator(".aa-pair")
    assert (pairs.first.locator(".aa-other").count() if pairs.count() else 0) == ("ar" in asked)
    assert page.get_by_role("link", name="One language only").count() == ("ar" in asked)
    page.context.close()


def test_arabic_has_the_size_of_its_own_page(browser: Browser, served: str) -> None:
    size = "e => getComputedStyle(e).fontSize"
    own = open_page(browser, served + "ar/items/4/")
    beside = open_page(browser, served + "en/items/4/?with=ar")
    assert beside.locator(".aa-pair .aa-other p, .aa-pair .aa-other").first.evaluate(size) == (
        own.locator("#p1").evaluate(size)
    )
    beside.emulate_media(media="print")
    columns = beside.locator(".aa-pair").first.evaluate(
        "e => getComputedStyle(e).gridTemplateColumns"
    )
    assert len(columns.split()) == 2
    own.context.close()
    beside.context.close()


def test_a_language_that_loads_slowly_gives_way_to_a_later_choice(
    browser: Browser, served: str
) -> None:
    page = open_page(browser, served + "en/items/3/")
    held: list[Route] = []
    page.route("**/ar/items/3/", lambda route: held.append(route))  # noqa: PLW0108
    page.locator("aa-side-by-side a[lang=ar]").click()
    with page.expect_event("requestfailed", lambda asked: "/ar/" in asked.url, timeout=5000):
        page.locator("aa-side-by-side a[lang=zh]").click()
    page.locator(".aa-pair").first.wait_for()
    assert [one.request.failure for one in held] == ["net::ERR_ABORTED"]
    assert page.locator(".aa-other__language").all_inner_texts() == ["中文"]
    assert page.url.endswith("en/items/3/?with=zh")
    assert page.get_by_text("The other language could not be loaded.").count() == 0
    page.context.close()
