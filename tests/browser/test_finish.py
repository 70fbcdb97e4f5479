"""Small things of print and layout: gaps, margins, lines that nobody wrote, columns that are cut."""

from __future__ import annotations

import itertools
from datetime import datetime

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.visit import visit

ON = "2016-10-20T15:30:00+02:00"


@pytest.mark.parametrize("language", ["", "ar/"])
def test_links_to_official_texts_stand_apart_whichever_way_they_run(
    browser: Browser, served: str, language: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{served}{language}")
    page.locator(".aa-facts dd:has(a[rel=external])").first.evaluate(
        "e => (e.style.whiteSpace = 'nowrap')"
    )
    boxes = page.locator(".aa-facts a[rel=external]").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right])"
        ".sort(([one], [other]) => one - other)"
    )
    assert len(boxes) == 6
    gaps = [after[0] - before[1] for before, after in itertools.pairwise(boxes)]
    assert max(gaps) - min(gaps) < 2
    page.close()


def test_a_sitting_that_is_on_stands_below_the_others_with_its_bar_apart(
    browser: Browser, served: str
) -> None:
    page = browser.new_context(timezone_id="Europe/Vienna").new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(ON))
    visit(page, served)
    lefts = page.locator(".aa-glance ul").evaluate_all(
        """days => days.map((day) => [...day.querySelectorAll("time")]
          .map((one) => Math.round(one.getBoundingClientRect().left)))"""
    )
    assert sorted(map(len, lefts)) == [1, 1, 2]  # on the day of the one that is on there is another
    assert all(len(set(day)) == 1 for day in lefts)
    marked = page.locator(".aa-glance [data-state]")
    assert marked.evaluate("e => parseFloat(getComputedStyle(e).paddingInlineStart)") >= 4
    page.context.close()


@pytest.mark.parametrize("address", ["en/items/3/", "zh/items/3/"])
def test_a_control_that_is_not_seen_makes_no_line(
    browser: Browser, served: str, address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    visit(page, served + address)
    longer = page.evaluate(
        """() => {
          const found = []
          for (const one of document.querySelectorAll(".aa-annotation > p[id]")) {
            for (let width = 240; width < 300; width += 1) {
              one.style.width = `${width}px`
              const control = one.querySelector(".aa-share")
              const before = one.offsetHeight
              control.style.display = "none"
              if (one.offsetHeight !== before) found.push(`${one.id} at ${width}`)
              control.style.display = ""
            }
          }
          return found
        }"""
    )
    assert longer == []
    page.close()


@pytest.mark.parametrize("language", ["", "ar/"])
def test_the_state_of_translations_is_seen_whole_on_a_phone(
    browser: Browser, served: str, language: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    visit(page, f"{served}{language}about/translations/")
    scroll = page.locator(".aa-scroll")
    assert scroll.evaluate("e => e.scrollWidth <= e.clientWidth")
    cell = page.locator(".aa-status td").last
    assert cell.evaluate("e => getComputedStyle(e, '::before').content").startswith('"中文"')
    assert page.get_by_role("table").get_by_role("columnheader").count() == 7
    page.close()


@pytest.mark.parametrize("query", ["UNTOC 18", "UNTOC art. 18"])
def test_an_article_of_a_treaty_that_is_named_has_all_the_words(
    browser: Browser, served: str, query: str
) -> None:
    page = browser.new_page()
    page.goto(f"{served}en/?q={query}")
    expect(page.get_by_role("option").first).to_contain_text("Article 18")
    status = page.locator(".aa-search__status")
    expect(status).to_contain_text("Results:")
    expect(status).not_to_contain_text("No text has all")
    page.close()
