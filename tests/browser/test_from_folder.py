"""A site that is opened from a folder, a USB stick in a meeting room: pages and links work, the rest says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.conftest import serve
from tests.drawn_site import ITEM, SMALL, Built, build, draw

FOLDER = "Browsers do not allow this to pages that are opened from a folder"
FILES = SMALL | {
    "en/index.md": "---\ntitle: Agenda\nbody: Committee\nmeeting: First meeting\nplace: Vienna\n---\n",
    "en/items/1.md": "---\ntitle: Opening\n---\n\nThe meeting opens at 10 o’clock (A/1/2).\n",
    "fr/items/2.md": ITEM.replace("item: 1", "item: 2").replace("[1]", "[2]"),
    "fr/travel.md": "# Venir\n\nVoir [le point 1](items/1.md#p1) et [la séance](schedule/#sitting-2).\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = draw(tmp_path_factory.mktemp("stick"), FILES)
    settings = folder / "mkdocs.yml"
    settings.write_text(f"{settings.read_text('utf-8')}\nuse_directory_urls: false\n", "utf-8")
    made = build(folder)
    assert made.code == 0, made.output
    return made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_every_link_to_a_page_leads_to_a_file(built: Built, page: Page) -> None:
    way = "[...document.querySelectorAll('a[href]')].map((one) => one.href).filter((one) => one.startsWith('file:'))"
    seen: set[str] = set()
    waiting = [(built.site / "index.html").as_uri()]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        assert Path(address.removeprefix("file://")).is_file(), address
        if address.endswith(".html"):
            page.goto(address)
            waiting += [link.partition("#")[0].partition("?")[0] for link in page.evaluate(way)]
    names = {address.removeprefix(built.site.as_uri()) for address in seen}
    assert names >= {
        "/schedule/index.html",
        "/schedule/1/index.html",
        "/en/items/1/index.html",
        "/documents/A/1/2/index.html",
        "/travel.html",
        "/en/travel.html",
    }


def test_a_reader_goes_from_the_timetable_to_an_item_and_to_another_language(
    built: Built, page: Page
) -> None:
    page.goto((built.site / "schedule/index.html").as_uri())
    page.click(".aa-timetable a:has-text('Ouverture')")
    assert page.url.endswith("/items/1/index.html")
    page.goto(page.url + "#p1")
    page.click(".aa-languages a[lang=en]")
    # the script that keeps the paragraph runs
    page.wait_for_url("**/en/items/1/index.html#p1")


def test_an_own_page_leads_to_the_meeting(built: Built, page: Page) -> None:
    page.goto((built.site / "travel.html").as_uri())
    page.click("text=la séance")
    assert page.url.endswith("/schedule/index.html#sitting-2")


def test_an_address_without_a_language_leads_on(built: Built, page: Page) -> None:
    page.goto((built.site / "go/1/index.html").as_uri())
    page.wait_for_url("**/items/1/index.html")


def test_the_search_says_why_it_cannot_be(built: Built, page: Page) -> None:
    page.goto((built.site / "en/items/1/index.html").as_uri())
    page.click(".aa-search-link")
    page.wait_for_selector(f".aa-said:has-text('{FOLDER}')")
    page.goto((built.site / "en/search/index.html").as_uri())
    page.wait_for_selector(f".aa-said:has-text('{FOLDER}')")


def test_side_by_side_says_why_it_cannot_be(built: Built, page: Page) -> None:
    page.goto((built.site / "en/items/1/index.html").as_uri())
    page.click("aa-side-by-side a[lang=fr]")
    page.wait_for_selector(f"[role=status]:has-text('{FOLDER}')")


def test_a_paragraph_s_address_is_said_and_the_timetable_is_read_by_item(
    built: Built, page: Page
) -> None:
    page.goto((built.site / "en/items/1/index.html").as_uri())
    page.focus("#p1 > .aa-share")
    page.keyboard.press("Enter")
    page.wait_for_selector("aa-sharing:has-text('go/1/')")
    page.goto((built.site / "en/schedule/index.html").as_uri())
    page.get_by_label("Agenda item").select_option("2")
    assert page.locator(".aa-timetable__sitting:visible").count() == 1


def test_on_a_server_all_is_as_ever(built: Built, browser: Browser) -> None:
    with serve(built.site) as address:
        page = browser.new_page()
        page.goto(f"{address}en/items/1/")
        page.click("aa-side-by-side a[lang=fr]")
        page.wait_for_selector(".aa-other")
        page.click(".aa-search-link")
        page.fill("dialog[open] input", "opening")
        page.wait_for_selector("dialog[open] a:has-text('Opening')")
        page.close()
