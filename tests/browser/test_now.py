"""Which sitting is on and which is next, for readers in three zones, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.visit import visit
from tests.conftest import serve
from tests.drawn_site import MEETING, SMALL, build, draw

Open = Callable[[str], Page]
VIENNA = "Europe/Vienna"


@pytest.fixture
def open_in(browser: Browser) -> Iterator[Open]:
    """Gives an empty page of a reader in a zone."""
    contexts = []

    def open_page(zone: str) -> Page:
        contexts.append(browser.new_context(timezone_id=zone))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


def visit_at(page: Page, moment: str, address: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    visit(page, address)


def said_on(page: Page) -> list[str]:
    return [line.replace("\u00a0", " ") for line in page.locator("aa-now p").all_text_contents()]


EXACT = {
    "2016-10-18T12:00:00+02:00": [
        "The meeting has not begun.",
        "Next: Items 1 (a), 1 (b), 2, 3 · Wednesday, 19 October 2016, 3–6 p.m.",
    ],
    "2016-10-19T15:00:00+02:00": [
        "Now: Items 1 (a), 1 (b), 2, 3 · until 6 p.m.",
        "Next: Items 3, 4 · Thursday, 20 October 2016, 10 a.m.–1 p.m.",
    ],
    "2016-10-20T14:00:00+02:00": [
        "Next: 5 Best practices and challenges · Thursday, 20 October 2016, 3–6 p.m."
    ],
    "2016-10-21T12:59:00+02:00": ["Now: Items 6, 7, 8 · until 1 p.m."],
    "2016-10-21T13:00:00+02:00": ["The meeting is over."],
}


@pytest.mark.parametrize("zone", [VIENNA, "America/New_York", "Pacific/Auckland"])
def test_the_reader_is_told_what_is_on(open_in: Open, served: str, zone: str) -> None:
    page = open_in(zone)
    marked = {
        moment: sum(line.startswith("Now") for line in said) for moment, said in EXACT.items()
    }
    for address in ("en/", "en/schedule/"):
        told, states = {}, {}
        for moment in EXACT:
            visit_at(page, moment, served + address)
            told[moment] = said_on(page)
            states[moment] = page.locator("[data-state]").count()
        assert told == EXACT, address
        assert states == marked, address


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
    open_in: Open, served: str, zone: str, own: list[str] | None
) -> None:
    page = open_in(zone)
    visit_at(page, "2016-10-18T12:00:00+02:00", served + "en/schedule/")
    times = page.locator(".aa-own-time")
    if own is None:
        assert times.count() == 0
    else:
        assert times.count() == 4
        for part in own:
            assert part in times.first.inner_text().replace("\u202f", " ").replace(
                "Wed, ", "Wed "
            ).replace("Thu, ", "Thu ")


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


NOT_BY_THE_HOUR = {
    "2026-03-01T23:59:00+01:00": [
        "The meeting has not begun.",
        "Next: 1 Ouverture · Monday, 2 March 2026, morning",
    ],
    "2026-03-02T09:00:00+01:00": [
        "Today: 1 Ouverture · Monday, 2 March 2026, morning",
        "Next: Sitting 2 · Monday, 2 March 2026, 3 p.m.",
    ],
    "2026-03-02T15:00:00+01:00": [
        "Today: 1 Ouverture · Monday, 2 March 2026, morning",
        "Today: Sitting 2 · Monday, 2 March 2026, 3 p.m.",
        "Next: Sitting 3 · Wednesday, 4 March 2026, 10 a.m.–1 p.m.",
    ],
    "2026-03-03T12:00:00+01:00": ["Next: Sitting 3 · Wednesday, 4 March 2026, 10 a.m.–1 p.m."],
    "2026-03-04T11:00:00+01:00": ["Now: Sitting 3 · until 1 p.m."],
    "2026-03-05T12:00:00+01:00": ["The meeting is under way."],
    "2026-03-06T00:00:00+01:00": ["The meeting is over."],
}


@pytest.mark.parametrize("zone", [VIENNA, "Pacific/Auckland"])
def test_what_is_not_known_by_the_hour_is_today(open_in: Open, not_exact: str, zone: str) -> None:
    page = open_in(zone)
    told = {}
    for moment in NOT_BY_THE_HOUR:
        visit_at(page, moment, f"{not_exact}en/schedule/")
        told[moment] = said_on(page)
    assert told == NOT_BY_THE_HOUR


def test_without_scripts_the_page_is_complete(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "en/schedule/")
    assert not page.locator("aa-now").is_visible()
    assert page.locator(".aa-timetable td a").count() == 12
    context.close()


ON = "2016-10-20T15:30:00+02:00"


def test_every_page_says_what_is_on_while_the_meeting_runs(open_in: Open, served: str) -> None:
    page = open_in(VIENNA)
    for address in ("items/2/", "documents/UNTOC/", "print/", "ar/items/5a/"):
        visit_at(page, ON, served + address)
        said = page.locator("aa-now p")
        assert said.count() == 2, address
        target = said.first.locator("a").first.get_attribute("href") or ""
        assert target.endswith("/items/5/"), address
        box = said.last.bounding_box()
        assert box is not None, address
        assert box["y"] + box["height"] < 350, address


def test_pages_of_a_meeting_that_has_not_begun_or_is_over(open_in: Open, served: str) -> None:
    page = open_in(VIENNA)
    for moment, said in {
        "2016-10-01T12:00:00+02:00": [],
        "2036-01-01": ["The meeting is over."],
    }.items():
        visit_at(page, moment, served + "en/items/2/")
        assert page.locator("aa-now").is_visible() == bool(said), moment
        assert said_on(page) == said, moment
        words = (page.locator(".aa-strip__meeting").text_content() or "").split()
        assert " ".join(words) == "Seventh meeting · Vienna · 19–21 October 2016", moment


def test_the_items_under_discussion_are_marked_in_words(open_in: Open, served: str) -> None:
    page = open_in(VIENNA)
    visit_at(page, ON, served + "en/items/5a/")
    marked = page.locator(".aa-agenda-menu li > a:has(.aa-on) .aa-mark").all_inner_texts()
    assert [mark.strip() for mark in marked] == ["5.", "(a)", "(b)"]
    assert page.locator(".aa-sittings .aa-on").inner_text() == "Now"


def test_what_is_said_is_left_alone_until_it_changes(open_in: Open, served: str) -> None:
    page = open_in(VIENNA)
    page.clock.install(time=datetime.fromisoformat(ON))
    visit(page, served + "en/items/5a/")
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


def test_without_a_network_the_meeting_is_under_way(open_in: Open, served: str) -> None:
    page = open_in(VIENNA)
    page.route("**/now.json", lambda route: route.abort())
    visit_at(page, ON, served + "en/items/5a/")
    assert said_on(page) == ["The meeting is under way."]


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
