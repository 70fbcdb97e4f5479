"""What a first visit costs: bytes, requests, and nothing that moves under the reader's thumb."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect
from tests.drawn_site import Built

PAGES = (
    "", "items/5b/", "items/3/", "schedule/", "documents/", "documents/UNTOC/",
    "documents/CTOC/COP/WG.3/2016/2/", "changes/", "search/", "print/",
)  # fmt: skip
ITEMS = ("items/5b/", "items/3/", "ar/items/5b/", "zh/items/3/")
TEXTS = {".html", ".js", ".css", ".json", ".svg", ".xml", ".txt"}


@pytest.fixture(scope="module", params=["", "ar/", "zh/"])
def visits(
    request: pytest.FixtureRequest, browser: Browser, served: str
) -> dict[str, list[Response]]:
    """What a language's pages are answered with, each on a first visit: all of them at once, as most of it is waiting."""
    pages: dict[str, Page] = {}
    answers: dict[str, list[Response]] = {}
    for address in PAGES if request.param else (*PAGES, "404.html"):
        whole = request.param + address
        pages[whole] = browser.new_page(viewport={"width": 390, "height": 800})
        answers[whole] = _answers_to(pages[whole])
        pages[whole].goto(served + whole, wait_until="commit")
    for page in pages.values():
        page.wait_for_load_state("networkidle")
        page.close()
    return answers


def test_a_first_visit_is_light(
    visits: dict[str, list[Response]], served: str, real_site: Built
) -> None:
    every = [answer for answers in visits.values() for answer in answers]
    assert [answer.url for answer in every if not answer.url.startswith(served)] == []
    assert [answer.url for answer in every if answer.status >= 400] == []
    # On the page of the search, the search is open already.
    counted = {place: all_ for place, all_ in visits.items() if not place.endswith("search/")}
    requests = {place: [answer.url for answer in all_] for place, all_ in counted.items()}
    assert {place: urls for place, urls in requests.items() if len(urls) > 12} == {}
    weights = {
        place: _weights(real_site.site, served, answers) for place, answers in counted.items()
    }
    assert {place: weight for place, weight in weights.items() if weight > 100_000} == {}


def test_an_item_is_read_for_twenty_kilobytes(
    visits: dict[str, list[Response]], served: str, real_site: Built
) -> None:
    weights = {
        place: _weights(real_site.site, served, answers)
        for place, answers in visits.items()
        if place in ITEMS
    }
    assert weights
    assert {place: weight for place, weight in weights.items() if weight > 20 * 1024} == {}


@pytest.mark.parametrize(
    ("language", "words"), [("", "confiscation"), ("ar/", "مصادرة"), ("zh/", "没收")]
)
def test_nothing_of_the_search_comes_before_it_is_opened_and_little_before_its_first_result(
    browser: Browser, served: str, real_site: Built, language: str, words: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    loaded: list[str] = []
    page.on("response", lambda answer: loaded.append(answer.url.removeprefix(served)))
    page.goto(served + language)
    page.wait_for_load_state("networkidle")
    assert [one for one in loaded if "pagefind" in one or "search/" in one] == []
    loaded.clear()
    page.keyboard.press("/")
    page.locator(".aa-search__words").fill(words)
    page.locator(".aa-search [role=option]").first.wait_for()
    page.close()
    assert any("pagefind" in one for one in loaded)
    assert sum(_weight(real_site.site, one) for one in loaded) <= 130_000


def _answers_to(page: Page) -> list[Response]:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  it takes no builtin
    return answers


def _weights(site: Path, served: str, answers: list[Response]) -> int:
    return sum(_weight(site, answer.url.removeprefix(served)) for answer in answers)


def _weight(site: Path, address: str) -> int:
    path = site / address.partition("?")[0]
    path = path / "index.html" if path.is_dir() else path
    content = path.read_bytes()
    return len(gzip.compress(content, 9)) if path.suffix in TEXTS else len(content)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["", "items/5b/", "ar/schedule/", "zh/documents/"])
def test_nothing_moves_while_a_page_loads(
    browser: Browser, served: str, address: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries()"
        ".forEach((entry) => (window.moved += entry.value)))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(served + address, wait_until="networkidle")
    assert page.evaluate("window.moved") <= 0.01
    page.close()


@pytest.mark.parametrize("address", ["items/5b/", "schedule/", "?q=confiscation"])
def test_forced_colours_hide_nothing(browser: Browser, served: str, address: str) -> None:
    """What is current or active is said by more than a background, which such a browser drops."""
    page = browser.new_page(forced_colors="active")
    page.goto(served + address)
    if "?q=" in address:
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        style = "getComputedStyle(document.querySelector('[role=option][aria-selected=true]'))"
        assert page.evaluate(f"{style}.outlineStyle") == "solid"
    else:
        marked = page.locator("[aria-current]").first
        assert marked.evaluate(
            "(one) => getComputedStyle(one).textDecorationLine"
        ) == "underline" or (
            marked.evaluate("(one) => parseFloat(getComputedStyle(one).borderBlockEndWidth)") > 0
        )
    page.close()


def test_reduced_motion_is_respected(browser: Browser, served: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{served}items/5b/")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((one) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one)
          return [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0.01) || scrollBehavior === "smooth"
        }).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert moving == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_is_given_where_it_is_asked_for(
    browser: Browser, served: str, scheme: str
) -> None:
    page = browser.new_page(contrast="more", color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{served}items/5b/")
    quiet, text = (
        page.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--aa-{name}')")
        for name in ("quiet", "text")
    )
    assert quiet == text
    page.close()
