"""The timetable by day and by item, the way to what is on, and the clock that a reader chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.visit import settle, visit
from tests.conftest import serve
from tests.drawn_site import ITEM, MEETING, build, draw

Open = Callable[..., Page]
DAY, ITEM_CHOICE = "Day", "Agenda item"
ON = "2016-10-20T15:30:00+02:00"


@pytest.fixture
def open_page(browser: Browser, served: str) -> Iterator[Open]:
    """Opens a page of the real site at a moment, in a zone; all are closed at the end."""
    opened: list[Page] = []

    def open_at(
        address: str, moment: str = ON, zone: str = "Europe/Vienna", first: str = ""
    ) -> Page:
        page = browser.new_context(timezone_id=zone).new_page()
        opened.append(page)
        page.clock.set_fixed_time(datetime.fromisoformat(moment))
        page.add_init_script(first)
        visit(page, served + address)
        return page

    yield open_at
    for page in opened:
        page.context.close()


def sittings(page: Page) -> list[str]:
    return _ids(page, ".aa-timetable__sitting:visible")


def days(page: Page) -> list[str]:
    return _ids(page, ".aa-timetable__day:visible th")


def _ids(page: Page, selector: str) -> list[str]:
    found: list[str] = page.locator(selector).evaluate_all("all => all.map((one) => one.id)")
    return found


def test_a_day_and_an_item_are_chosen_and_stand_in_the_address(open_page: Open) -> None:
    page = open_page("en/schedule/")
    assert sittings(page) == ["sitting-1", "sitting-2", "sitting-3", "sitting-4"]
    page.get_by_label(DAY).select_option("2016-10-20")
    assert sittings(page) == ["sitting-2", "sitting-3"]
    assert days(page) == ["2016-10-20"]
    page.get_by_label(ITEM_CHOICE).select_option(
        label="3 The Convention as a basis for cooperation"
    )
    assert sittings(page) == ["sitting-2"]
    expect(page.locator("aa-timetable-filter [role=status]")).to_have_text("Shown: 1 of 4")
    assert page.url.endswith("en/schedule/?day=2016-10-20&item=3")
    page.get_by_role("link", name="中文").first.click()
    show_all = page.get_by_role("button", name="显示全部")
    expect(show_all).to_be_visible()
    assert sittings(page) == ["sitting-2"]
    show_all.click()
    assert len(sittings(page)) == 4
    assert len(days(page)) == 3
    assert page.url.endswith("zh/schedule/")


def test_an_item_has_the_sittings_of_those_below_it(open_page: Open) -> None:
    assert sittings(open_page("schedule/?item=1")) == ["sitting-1"]
    assert sittings(open_page("schedule/?item=5b")) == ["sitting-3"]


def test_nothing_at_a_day_is_said(open_page: Open) -> None:
    page = open_page("en/schedule/?item=5&day=2016-10-21")
    assert sittings(page) == []
    assert days(page) == []
    expect(page.locator("aa-timetable-filter [role=status]")).to_have_text("Shown: 0 of 4")


@pytest.mark.parametrize(
    "ending",
    ["?day=2016-13-99", "?item=<img src=x onerror=alert(1)>", "?item=constructor", "#%E0%A4%A"],
)
def test_an_address_with_another_day_or_item_shows_all(open_page: Open, ending: str) -> None:
    page = open_page("en/schedule/" + ending)
    assert len(sittings(page)) == 4
    assert page.locator("aa-timetable-filter img").count() == 0


def test_what_a_link_leads_to_is_shown_whatever_was_chosen(open_page: Open) -> None:
    page = open_page("en/schedule/?item=7")
    assert sittings(page) == ["sitting-4"]
    page.locator("aa-now a").nth(1).click()
    expect(page.locator("#sitting-3")).to_be_visible()
    assert len(sittings(page)) == 4


def test_a_reader_jumps_to_what_is_on_or_next(open_page: Open) -> None:
    page = open_page("en/schedule/?item=7")
    page.get_by_role("button", name="Jump to now").click()
    expect(page.locator("#sitting-3 th").first).to_be_focused()
    assert page.url.endswith("#sitting-3")
    between = open_page("en/schedule/", "2016-10-20T14:00:00+02:00")
    between.get_by_role("button", name="Jump to now").click()
    assert between.url.endswith("#sitting-3")


@pytest.mark.parametrize("moment", ["2016-10-18T12:00:00+02:00", "2016-10-22T12:00:00+02:00"])
def test_there_is_no_now_before_and_after_the_meeting(open_page: Open, moment: str) -> None:
    page = open_page("en/schedule/", moment)
    expect(page.get_by_label(DAY)).to_be_visible()
    assert page.get_by_role("button", name="Jump to now").count() == 0


def own_times(page: Page) -> list[str]:
    return [words.strip() for words in page.locator(".aa-own-time").all_text_contents()]


def test_a_zone_is_chosen_by_hand_and_kept(open_page: Open, served: str) -> None:
    page = open_page("schedule/")
    assert own_times(page) == []
    page.get_by_label("Afficher aussi l’heure de").select_option("Asia/Dhaka")
    assert "19:00" in own_times(page)[0]
    visit(page, served)
    assert "19:00" in own_times(page)[0]
    visit(page, f"{served}schedule/")
    page.get_by_label("Afficher aussi l’heure de").select_option("none")
    assert own_times(page) == []
    settle(page, page.reload)
    assert own_times(page) == []


UNKNOWN = "localStorage.setItem('timeZone', 'Mars/Base')"
NO_LIST = f"{UNKNOWN}; delete Intl.supportedValuesOf"
NO_STORE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
NO_ZONE = (
    "const own = Intl.DateTimeFormat.prototype.resolvedOptions;"
    "Intl.DateTimeFormat.prototype.resolvedOptions = function () {"
    " return { ...own.call(this), timeZone: undefined } }"
)


@pytest.mark.parametrize("first", [UNKNOWN, NO_LIST, NO_STORE, NO_ZONE])
def test_a_browser_that_knows_less_shows_the_time_of_the_device(
    open_page: Open, first: str
) -> None:
    page = open_page("en/schedule/", zone="America/New_York", first=first)
    assert len(own_times(page)) == 4
    choice = page.get_by_label("Also show the time of")
    assert choice.input_value() == ""
    choice.select_option("UTC")
    assert "1:00" in own_times(page)[0]


@pytest.mark.parametrize("name", ["aa-own-time", "aa-timetable-filter"])
def test_what_is_taken_out_leaves_the_timetable_whole(open_page: Open, name: str) -> None:
    page = open_page("en/schedule/?item=7", zone="Asia/Tokyo")
    page.evaluate(f"window.taken = document.querySelector('{name}'); taken.remove()")
    assert len(sittings(page)) == (4 if name == "aa-timetable-filter" else 1)
    assert len(own_times(page)) == (0 if name == "aa-own-time" else 4)
    page.evaluate("document.querySelector('.aa-lead').after(taken)")
    assert sittings(page) == ["sitting-4"]
    assert len(own_times(page)) == 4


def test_without_scripts_the_timetable_is_whole(browser: Browser, served: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{served}en/schedule/?item=7")
    assert len(sittings(page)) == 4
    assert not page.locator("aa-time-zone").is_visible()
    assert not page.locator("aa-timetable-filter").is_visible()
    page.context.close()


NOTHING_YET = MEETING[: MEETING.index("    sittings:")] + "    ---\n"
ONE_DAY = {"fr/index.md": MEETING, "fr/items/1.md": ITEM.replace("A/1/2", "une note")}


@pytest.mark.parametrize(
    ("meeting", "count"), [(MEETING, 1), (NOTHING_YET, 0)], ids=["one day", "no sittings"]
)
def test_a_meeting_of_one_day_in_one_language_or_without_sittings(
    browser: Browser, tmp_path: Path, meeting: str, count: int
) -> None:
    item = (
        ONE_DAY["fr/items/1.md"]
        if count
        else ONE_DAY["fr/items/1.md"].replace("    sittings: [1]\n", "")
    )
    files = {"fr/index.md": meeting, "fr/items/1.md": item}
    built = build(draw(tmp_path, files, ("fr",)), "--strict")
    assert built.code == 0, built.output
    with serve(built.site) as address:
        page = browser.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        for path in ("schedule/", "", "items/1/"):
            visit(page, address + path)
        visit(page, address + "schedule/")
        assert wrong == []
        assert page.locator("aa-timetable-filter").count() == count
        assert page.locator("aa-time-zone").count() == count
        assert page.locator("aa-timetable-filter select").count() == 0
        page.close()
