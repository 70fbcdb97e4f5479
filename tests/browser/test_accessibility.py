"""No page has a violation that axe finds: WCAG 2.0 to 2.2, A and AA, and best practices."""

from __future__ import annotations

from itertools import product
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page
from tests.browser.visit import visit

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = (
    "", "items/5/", "items/6/", "schedule/", "documents/", "documents/UNTOC/",
    "documents/CTOC/COP/2008/CRP.5/", "changes/", "about/translations/", "print/", "search/",
)  # fmt: skip


# Of what passes, the answer names one example of each rule; all of it would take twice the time.
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}


def violations(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    response: dict[str, Any] = page.evaluate("(options) => axe.run(options)", OPTIONS)
    assert response["passes"]
    return [
        f"{page.url}: {violation['id']}: {node['html'][:120]}"
        for violation in response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("language", ["", "ar/", "en/", "es/", "ru/", "zh/"])
def test_axe_finds_nothing(browser: Browser, served: str, language: str) -> None:
    # Colours that fade into others would be read on their way.
    page = browser.new_page(reduced_motion="reduce")
    found: list[str] = []
    for address in PAGES:
        page.goto(served + language + address)
        for width, scheme in product((390, 1280), SCHEMES):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme}: {one}" for one in violations(page)]
    assert found == []
    page.close()


def test_axe_finds_what_is_wrong_in_the_dark_alone(browser: Browser, served: str) -> None:
    page = browser.new_page(color_scheme="light", reduced_motion="reduce")
    page.goto(f"{served}items/5/")
    faint = "h1 { color: #333 !important }"
    page.add_style_tag(content=f"@media (prefers-color-scheme: dark) {{ {faint} }}")
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    found = violations(page)
    assert found
    assert [one for one in found if "color-contrast" not in one] == []
    page.close()


@pytest.mark.parametrize(
    "address",
    [
        "404.html",
        "items/5b/?with=ar",
        "ar/items/5b/?with=fr",
        "schedule/?day=2016-10-20",
        "zh/schedule/?day=2016-10-21&item=3",
    ],
)
def test_axe_finds_nothing_in_special_states(browser: Browser, served: str, address: str) -> None:
    page = browser.new_page()
    visit(page, served + address)
    assert violations(page) == []
    page.close()


def test_axe_finds_nothing_while_a_control_is_open(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}en/items/4/")
    page.locator("#p2 > .aa-share").click()
    page.get_by_role("button", name="Copy for my statement").wait_for()
    assert violations(page) == []
    page.locator(".aa-annotation a").first.focus()
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("address", ["", "items/5b/", "schedule/", "documents/UNTOC/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_everything_is_reached_by_keyboard_and_shows_it(
    browser: Browser, served: str, address: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    visit(page, served + address)
    expected = page.evaluate(
        "[...document.querySelectorAll('a[href], button, select, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length"
    )
    reached = set()
    for _ in range(expected + 5):
        page.keyboard.press("Tab")
        focus = page.evaluate(
            "(() => { const e = document.activeElement; if (e === document.body) return null;"
            " const all = [...document.querySelectorAll('*')]; const style = getComputedStyle(e);"
            " return [all.indexOf(e), style.outlineStyle !== 'none' && style.opacity !== '0'] })()"
        )
        if focus is None:
            break
        assert focus[1], page.evaluate("document.activeElement.outerHTML")
        reached.add(focus[0])
    assert len(reached) == expected
    page.close()


def test_the_first_stop_skips_to_the_content(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}en/items/4/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.close()
