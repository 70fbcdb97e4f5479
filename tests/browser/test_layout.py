"""The layout holds whatever fonts a reader has: rows, targets, widths, the timetable."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

LANGUAGES = ("", "ar/", "en/", "es/", "ru/", "zh/")
PAGES = (
    "", "items/5b/", "items/3/", "schedule/", "documents/", "documents/UNTOC/",
    "documents/CTOC/COP/WG.3/2016/2/", "changes/", "about/translations/", "search/", "print/",
)  # fmt: skip


@pytest.fixture
def page(any_browser: Browser) -> Iterator[Page]:
    """A page of a browser with each set of fonts."""
    with any_browser.new_page(viewport={"width": 360, "height": 800}) as page:
        yield page


def test_the_search_stands_beside_the_menu_on_a_phone(page: Page, served: str) -> None:
    for language in LANGUAGES:
        page.goto(served + language)
        rows = page.locator(".aa-menu li").evaluate_all(
            "all => all.map((one) => Math.round(one.getBoundingClientRect().bottom))"
        )
        assert len(rows) == 4, language
        assert len(set(rows)) == 1, language


def test_the_words_of_the_masthead_keep_apart(page: Page, served: str) -> None:
    close = []
    for language in LANGUAGES:
        page.goto(served + language)
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            words = page.locator(".aa-masthead a:visible").evaluate_all(_OVERLAPS)
            close += [(language, width, word) for word in words]
    assert close == []


_OVERLAPS = """(links) => {
  const boxes = links.map((link) => link.getBoundingClientRect())
  const meet = (one, other) =>
    one.left < other.right - 1 && other.left < one.right - 1 &&
    one.top < other.bottom - 1 && other.top < one.bottom - 1
  const isCut = (link) => link.scrollWidth > link.clientWidth + 1 && link.clientWidth > 0
  return links.map((link) => link.innerText).filter((_, at) =>
    isCut(links[at]) || boxes.some((other, on) => on > at && meet(boxes[at], other)))
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_its_screen(page: Page, served: str, language: str) -> None:
    """320 px is also 1280 px at 400 % (WCAG 2.2, 1.4.10)."""
    wide = []
    for address in PAGES:
        page.goto(served + language + address)
        for width in (320, 390, 1000, 1280):
            page.set_viewport_size({"width": width, "height": 640})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((address, width))
    assert wide == []


def test_targets_are_large_enough(page: Page, served: str) -> None:
    """24 px at least, but for links in a sentence (WCAG 2.2, 2.5.8)."""
    small = []
    for address in ("", "ar/items/5b/", "zh/schedule/?q=公约"):
        page.goto(served + address)
        if "?q=" in address:
            expect(page.locator(".aa-search [role=option]").first).to_be_visible()
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            small += [(address, width, one) for one in page.evaluate(_SMALL)]
    assert small == []


_SMALL = """() => [...document.querySelectorAll("nav a, button, .aa-search input, [role=option], .aa-search-link")]
          .filter((one) => one.checkVisibility() && !one.closest("p"))
          .filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 24
            && one.type !== "radio")
          .map((one) => one.outerHTML.slice(0, 100))"""


def test_lists_without_marks_begin_where_their_headings_do(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    lists = {
        "": ".aa-glance li li, .aa-glance h3",
        "documents/CTOC/COP/WG.3/2016/2/": ".aa-official > li:first-child, h2",
        "documents/UNTOC/": ".aa-cited-in > li, h2",
    }
    ragged = {}
    for language, (address, selector) in product(LANGUAGES, lists.items()):
        page.goto(served + language + address)
        starts = page.locator(selector).evaluate_all(
            """(elements) => elements.map((element) => {
              const { left, right } = element.getBoundingClientRect()
              return Math.round(document.dir === "rtl" ? right : left)
            })"""
        )
        assert len(starts) > 1, (language, address)
        if len(set(starts)) > 1:
            ragged[language + address] = starts
    assert ragged == {}


def test_the_timetable_is_laid_out_as_it_is_read(page: Page, served: str) -> None:
    """Titles stand in one column, each beside its number, and below or beside the time."""
    odd = []
    for language in LANGUAGES:
        page.goto(f"{served}{language}schedule/")
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            rows = page.locator(
                ".aa-timetable__sitting tr:has(.aa-timetable__number)"
            ).evaluate_all(_TIMETABLE_ROWS)
            assert len(rows) > 4, (language, width)
            columns = {row["column"] for row in rows}
            odd += [(language, width, columns)] if len(columns) > 1 else []
            odd += [
                (language, width, row) for row in rows if not row["beside"] or not row["headed"]
            ]
    assert odd == []


_TIMETABLE_ROWS = """(rows) => rows.map((row) => {
  const isRightToLeft = document.dir === "rtl"
  const start = (box) => isRightToLeft ? -box.right : box.left
  const end = (box) => isRightToLeft ? -box.left : box.right
  const words = (cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    return range.getBoundingClientRect()
  }
  const head = row.querySelector("th")
  const number = words(row.querySelector(".aa-timetable__number"))
  const title = words(row.querySelector(".aa-timetable__title"))
  return {
    beside: end(number) <= start(title) && Math.abs(number.top - title.top) < 4,
    headed: !head || words(head).bottom <= title.top + 1 || end(words(head)) <= start(number),
    column: Math.round(start(row.querySelector(".aa-timetable__title").getBoundingClientRect())),
  }
})"""


def test_the_timetable_stays_a_table_on_a_phone(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for language in LANGUAGES:
        page.goto(f"{served}{language}schedule/")
        table = page.get_by_role("table").first
        assert table.get_by_role("columnheader").count() == 3, language
        assert table.get_by_role("rowheader").count() == 3 + 4, language
