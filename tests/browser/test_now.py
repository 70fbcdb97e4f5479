"""Which sitting is on and which is next, for readers in three zones, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.conftest import serve
from tests.drawn_site import MEETING, SMALL, build, draw

Look = Callable[..., Page]


@pytest.fixture
def look(browser: Browser, served: str) -> Look:
    """Opens a page of the real site at a moment, in a zone."""

    def open_page(address: str, moment: str, zone: str = "Europe/Vienna") -> Page:
        page = browser.new_context(timezone_id=zone).new_page()
        page.clock.set_fixed_time(datetime.fromisoformat(moment))
        page.goto(served + address, wait_until="networkidle")
        return page

    return open_page


def said_on(page: Page) -> list[str]:
    return [line.replace("\u00a0", " ") for line in page.locator("aa-now p").all_text_contents()]


@pytest.mark.parametrize("address", ["en/", "en/schedule/"])
@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (
            "2016-10-18T12:00:00+02:00",
            [
                "The meeting has not begun.",
                "Next: Items 1 (a), 1 (b), 2, 3 · Wednesday, 19 October 2016, 3–6 p.m.",
            ],
        ),
        (
            "2016-10-19T15:00:00+02:00",
            [
                "Now: Items 1 (a), 1 (b), 2, 3 · until 6 p.m.",
                "Next: Items 3, 4 · Thursday, 20 October 2016, 10 a.m.–1 p.m.",
            ],
        ),
        (
            "2016-10-20T14:00:00+02:00",
            ["Next: 5 Best practices and challenges · Thursday, 20 October 2016, 3–6 p.m."],
        ),
        ("2016-10-21T12:59:00+02:00", ["Now: Items 6, 7, 8 · until 1 p.m."]),
        ("2016-10-21T13:00:00+02:00", ["The meeting is over."]),
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Vienna", "America/New_York", "Pacific/Auckland"])
def test_the_reader_is_told_what_is_on(
    look: Look, address: str, moment: str, said: list[str], zone: str
) -> None:
    page = look(address, moment, zone)
    assert said_on(page) == said
    assert page.locator("[data-state]").count() == sum(line.startswith("Now") for line in said)
    page.context.close()


@pytest.mark.parametrize(
    ("zone", "own"),
    [
        ("Europe/Vienna", None),
        ("Europe/Paris", None),  # another zone, the same time
        ("America/New_York", ["your time: Wed 9:00", "AM", "12:00", "PM"]),
        ("Pacific/Auckland", ["Thu 2:00", "5:00", "AM"]),  # the day after
    ],
)
def test_one_s_own_time_stands_beside_the_venue_s_where_it_differs(
    look: Look, zone: str, own: list[str] | None
) -> None:
    page = look("en/schedule/", "2016-10-18T12:00:00+02:00", zone)
    times = page.locator(".aa-own-time")
    if own is None:
        assert times.count() == 0
    else:
        assert times.count() == 4
        for part in own:
            assert part in times.first.inner_text().replace("\u202f", " ").replace(
                "Wed, ", "Wed "
            ).replace("Thu, ", "Thu ")
    page.context.close()


def test_the_clocks_change_between_two_sittings(browser: Browser, tmp_path: Path) -> None:
    meeting = MEETING.replace("2026-03-02 10", "2026-10-24 10").replace(
        "2026-03-02 13", "2026-10-24 13"
    )
    meeting = meeting.replace("2026-03-02 15", "2026-10-26 10").replace(
        "2026-03-02 18", "2026-10-26 13"
    )
    built = build(draw(tmp_path, {**SMALL, "fr/index.md": meeting}), "--strict")
    assert built.code == 0, built.output
    with serve(built.site) as address:
        page = browser.new_context(timezone_id="UTC").new_page()
        page.goto(address + "schedule/")
        times = page.locator(".aa-own-time").all_inner_texts()
        assert "08:00" in times[0]
        assert "09:00" in times[1]
        page.context.close()


NOT_EXACT = """
    dates: {start: 2026-03-02, end: 2026-03-05}
    sittings:
      - {date: 2026-03-02, time: morning}
      - {start: 2026-03-02 15:00}
      - {start: 2026-03-04 10:00, end: 2026-03-04 13:00}
    ---
"""


@pytest.fixture(scope="module")
def not_exact(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A meeting whose hours are not all known, and whose last day has no sitting."""
    meeting = MEETING[: MEETING.index("    sittings:")] + NOT_EXACT.lstrip("\n")
    folder = draw(tmp_path_factory.mktemp("not_exact"), {**SMALL, "fr/index.md": meeting})
    built = build(folder, "--strict")
    assert built.code == 0, built.output
    with serve(built.site) as address:
        yield address


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (
            "2026-03-01T23:59:00+01:00",
            ["The meeting has not begun.", "Next: 1 Ouverture · Monday, 2 March 2026, morning"],
        ),
        (
            "2026-03-02T09:00:00+01:00",
            [
                "Today: 1 Ouverture · Monday, 2 March 2026, morning",
                "Next: Sitting 2 · Monday, 2 March 2026, 3 p.m.",
            ],
        ),
        (
            "2026-03-02T15:00:00+01:00",
            [
                "Today: 1 Ouverture · Monday, 2 March 2026, morning",
                "Today: Sitting 2 · Monday, 2 March 2026, 3 p.m.",
                "Next: Sitting 3 · Wednesday, 4 March 2026, 10 a.m.–1 p.m.",
            ],
        ),
        (
            "2026-03-03T12:00:00+01:00",
            ["Next: Sitting 3 · Wednesday, 4 March 2026, 10 a.m.–1 p.m."],
        ),
        ("2026-03-04T11:00:00+01:00", ["Now: Sitting 3 · until 1 p.m."]),
        ("2026-03-05T12:00:00+01:00", ["The meeting is under way."]),
        ("2026-03-06T00:00:00+01:00", ["The meeting is over."]),
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Vienna", "Pacific/Auckland"])
def test_what_is_not_known_by_the_hour_is_today(
    browser: Browser, not_exact: str, moment: str, said: list[str], zone: str
) -> None:
    page = browser.new_context(timezone_id=zone).new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    page.goto(not_exact + "en/schedule/", wait_until="networkidle")
    assert said_on(page) == said
    page.context.close()


def test_without_scripts_the_page_is_complete(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "en/schedule/")
    assert not page.locator("aa-now").is_visible()
    assert page.locator(".aa-timetable td a").count() == 12
    context.close()


ON = "2016-10-20T15:30:00+02:00"


def test_every_page_says_what_is_on_while_the_meeting_runs(look: Look) -> None:
    for address in ("items/2/", "documents/UNTOC/", "print/", "ar/items/5a/"):
        page = look(address, ON)
        said = page.locator("aa-now p")
        assert said.count() == 2
        target = said.first.locator("a").first.get_attribute("href") or ""
        assert target.endswith("/items/5/")
        box = said.last.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 350
        page.context.close()


def test_pages_of_a_meeting_that_has_not_begun_or_is_over(look: Look) -> None:
    before, after = (
        look("en/items/2/", "2016-10-01T12:00:00+02:00"),
        look("en/items/2/", "2036-01-01"),
    )
    assert not before.locator("aa-now").is_visible()
    assert after.locator("aa-now p").all_text_contents() == ["The meeting is over."]
    for page in (before, after):
        words = (page.locator(".aa-strip__meeting").text_content() or "").split()
        assert " ".join(words) == "Seventh meeting · Vienna · 19–21 October 2016"
        page.context.close()


def test_the_items_under_discussion_are_marked_in_words(look: Look) -> None:
    page = look("en/items/5a/", ON)
    marked = page.locator(".aa-agenda-menu li > a:has(.aa-on) .aa-mark").all_inner_texts()
    assert [mark.strip() for mark in marked] == ["5.", "(a)", "(b)"]
    assert page.locator(".aa-sittings .aa-on").inner_text() == "Now"
    page.context.close()


def test_what_is_said_is_left_alone_until_it_changes(browser: Browser, served: str) -> None:
    page = browser.new_context(timezone_id="Europe/Vienna").new_page()
    page.clock.install(time=datetime.fromisoformat(ON))
    page.goto(served + "en/items/5a/", wait_until="networkidle")
    page.evaluate(
        "window.changes = 0; new MutationObserver(() => changes++)"
        ".observe(document.querySelector('aa-now'), {childList: true, subtree: true})"
    )
    page.locator("aa-now a").nth(1).focus()
    page.clock.run_for(5 * 60_000)
    assert page.evaluate("changes") == 0
    assert page.locator("aa-now a:focus").count() == 1
    page.clock.run_for(3 * 3600_000)
    assert page.locator("aa-now p").count() == 1
    assert page.locator("aa-now a:focus").count() == 1
    page.context.close()


def test_without_a_network_the_meeting_is_under_way(browser: Browser, served: str) -> None:
    page = browser.new_context(timezone_id="Europe/Vienna").new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(ON))
    page.route("**/now.json", lambda route: route.abort())
    page.goto(served + "en/items/5a/", wait_until="networkidle")
    assert page.locator("aa-now p").all_text_contents() == ["The meeting is under way."]
    page.context.close()


def test_with_forced_colours_one_entry_of_the_menu_looks_current(
    browser: Browser, served: str
) -> None:
    page = browser.new_context(forced_colors="active").new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(served + "en/items/5a/")
    colours = page.locator(".aa-agenda-menu li > a").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).borderInlineStartColor)"
    )
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(colour != background for colour in colours) == 1
    page.context.close()
