"""Which sitting is on and which is next, for readers in three zones, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable
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
        page.goto(served + address)
        return page

    return open_page


@pytest.mark.parametrize("address", ["en/", "en/schedule/"])
@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (
            "2016-10-18T12:00:00+02:00",
            ["The meeting has not begun.", "Next: Wednesday, 19 October 2016, 3–6 p.m."],
        ),
        (
            "2016-10-19T15:00:00+02:00",
            [
                "Now: Wednesday, 19 October 2016, 3–6 p.m.",
                "Next: Thursday, 20 October 2016, 10 a.m.–1 p.m.",
            ],
        ),
        ("2016-10-20T14:00:00+02:00", ["Next: Thursday, 20 October 2016, 3–6 p.m."]),
        ("2016-10-21T12:59:00+02:00", ["Now: Friday, 21 October 2016, 10 a.m.–1 p.m."]),
        ("2016-10-21T13:00:00+02:00", ["The meeting is over."]),
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Vienna", "America/New_York", "Pacific/Auckland"])
def test_the_reader_is_told_what_is_on(
    look: Look, address: str, moment: str, said: list[str], zone: str
) -> None:
    page = look(address, moment, zone)
    assert page.locator(".aa-now p").all_inner_texts() == said
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


def test_without_scripts_the_page_is_complete(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "en/schedule/")
    assert not page.locator(".aa-now").is_visible()
    assert page.locator(".aa-timetable td a").count() == 12
    context.close()
