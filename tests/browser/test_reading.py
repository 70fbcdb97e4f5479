"""What a reader sees in a real browser."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Browser

PAGES = (
    "",
    "items/5b/",
    "items/6/",
    "schedule/",
    "documents/",
    "documents/CTOC/COP/WG.3/2016/2/",
    "documents/UNTOC/",
)
LANGUAGES = ("", "ar/", "en/", "zh/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_and_nothing_fails(browser: Browser, served: str, language: str) -> None:
    page = browser.new_page()
    wrong: list[object] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("response", lambda answer: wrong.append(answer.url) if answer.status >= 400 else None)
    page.on(
        "request", lambda asked: None if asked.url.startswith(served) else wrong.append(asked.url)
    )
    for width, address in product((320, 390, 1280), PAGES):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(served + language + address)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wrong.append((address, width))
    assert wrong == []
    page.close()


def test_arabic_is_read_from_the_right(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(served + "ar/items/5b/")
    menu, text = page.locator(".aa-agenda-menu"), page.locator("article")
    menu_box, text_box = menu.bounding_box(), text.bounding_box()
    assert menu_box is not None
    assert text_box is not None
    assert menu_box["x"] > text_box["x"]
    assert page.locator("h1").evaluate("e => getComputedStyle(e).direction") == "rtl"
    page.close()


def test_the_menu_names_the_page_one_is_on(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + "schedule/")
    assert page.locator(".aa-menu [aria-current=page]").inner_text() == "Calendrier"
    page.close()


def test_the_language_switch_keeps_the_page(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + "items/5b/")
    for name, prefix in (("العربية", "ar/"), ("中文", "zh/"), ("Français", "")):
        page.get_by_role("link", name=name, exact=True).first.click()
        assert page.url == f"{served}{prefix}items/5b/"
    page.close()


def test_a_paragraph_that_one_arrives_at_is_marked(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + "items/5b/#p2")
    marked = page.locator("#p2").evaluate("e => getComputedStyle(e).backgroundColor")
    other = page.locator("#p1").evaluate("e => getComputedStyle(e).backgroundColor")
    assert marked != other
    page.close()


def test_printing_leaves_navigation_away(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + "items/5b/")
    page.emulate_media(media="print")
    assert not page.locator(".aa-menu").is_visible()
    assert page.locator(".aa-annotation").is_visible()
    page.close()


def test_the_language_switch_keeps_paragraph_and_query(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + "items/5b/?x=1")
    page.evaluate("location.hash = '#p3'")
    for name, prefix in (("العربية", "ar/"), ("中文", "zh/"), ("Français", "")):
        page.get_by_role("link", name=name, exact=True).first.click()
        page.wait_for_url(f"{served}{prefix}items/5b/?x=1#p3")
        assert page.locator("#p3").evaluate("e => e.matches(':target')")
    assert page.evaluate("localStorage.getItem('language')") == "fr"
    page.close()


def test_the_language_switch_keeps_the_page_without_scripts(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "items/5b/")
    page.get_by_role("link", name="中文", exact=True).first.click()
    assert page.url == f"{served}zh/items/5b/"
    context.close()


@pytest.mark.parametrize(
    ("address", "language", "direction"),
    [("nowhere/", "fr", "ltr"), ("ar/nowhere/", "ar", "rtl"), ("zh/items/99/", "zh", "ltr")],
)
def test_a_wrong_address_is_answered_in_its_language(
    browser: Browser, served: str, address: str, language: str, direction: str
) -> None:
    page = browser.new_page()
    page.goto(served + address)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("html").get_attribute("dir") == direction
    assert page.locator("[data-path]:visible").count() == 1
    page.close()


def test_a_reference_is_previewed_on_focus_and_on_hover(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + "en/items/4/")
    link = page.locator(".aa-annotation a", has_text="CRP.5")
    preview = page.get_by_role("tooltip")
    link.focus()
    assert "Informal expert working group" in preview.inner_text()
    assert "Document · (English only) · (reissue expected)" in preview.inner_text()
    assert link.get_attribute("aria-describedby") == "reference-preview"
    page.keyboard.press("Escape")
    assert not preview.is_visible()
    page.locator("h1").click()
    link.hover()
    assert preview.is_visible()
    page.mouse.move(0, 0)
    preview.wait_for(state="hidden")
    page.close()


def test_the_timetable_is_not_offered_for_sorting(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(served + "schedule/")
    headings = page.locator(".aa-timetable [role=columnheader]")
    assert headings.count() == 3
    assert headings.first.evaluate("e => getComputedStyle(e).cursor") == "auto"
    assert headings.first.evaluate("e => getComputedStyle(e, '::after').content") == "none"
    page.close()
