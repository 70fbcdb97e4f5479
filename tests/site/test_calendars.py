"""The calendars, read back by two programs that know nothing of each other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from bs4 import BeautifulSoup
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from tests.drawn_site import MEETING, SMALL, Built, build, draw

URL = "https://example.org/m/"
TITLE = "Débat, « général » ; suite" + " et suite" * 30
FILES = {
    **SMALL,
    "fr/index.md": MEETING.replace("body: Comité", "body: 'Comité, \"spécial\"; № 1'"),
    "fr/items/2.md": f'---\nitem: 2\ntitle: "{TITLE}"\nsittings: [1, 2]\n---\n',
    "fr/items/2a.md": "---\nitem: 2 a\ntitle: Première partie\n---\n",
    "zh/index.md": "---\ntitle: 议程\nbody: 委员会，特别\nmeeting: 第一次会议\nplace: 维也纳\n---\n",
    "zh/items/2.md": "---\ntitle: 一般性辩论、续\n---\n",
    "ar/items/2.md": "---\ntitle: المناقشة العامة، تابع\n---\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = draw(tmp_path_factory.mktemp("calendars"), FILES, ("fr", "ar", "zh"), URL)
    built = build(folder, "--strict")
    assert built.code == 0, built.output
    return built


def events(built: Built, address: str) -> list[Any]:
    calendar: Any = icalendar.Calendar.from_ical((built.site / address).read_bytes())
    return list(calendar.walk("VEVENT"))


def other(built: Built, address: str) -> Calendar:
    return IcsCalendarStream.calendar_from_ics((built.site / address).read_text("utf-8"))


@pytest.mark.parametrize("prefix", ["", "ar/", "zh/"])
@pytest.mark.parametrize("name", ["schedule.ics", "items/1.ics", "items/2.ics"])
def test_both_parsers_read_the_same(site: Built, prefix: str, name: str) -> None:
    ours, theirs = events(site, prefix + name), other(site, prefix + name).events
    assert [str(event["uid"]) for event in ours] == [event.uid for event in theirs]
    assert [str(event["summary"]) for event in ours] == [event.summary for event in theirs]
    assert [str(event["description"]) for event in ours] == [event.description for event in theirs]
    assert [event["dtstart"].dt for event in ours] == [event.dtstart for event in theirs]
    assert [event["dtend"].dt for event in ours] == [event.dtend for event in theirs]


def test_every_event_names_its_organizer(site: Built) -> None:
    """RFC 5546, 3.2.1: METHOD:PUBLISH asks for it."""
    for event in events(site, "schedule.ics"):
        assert str(event["organizer"]) == URL
        assert event["organizer"].params["CN"] == "Comité, 'spécial'; № 1"
    assert [event.organizer.common_name for event in other(site, "ar/schedule.ics").events]  # type: ignore[union-attr]


def test_one_event_for_each_sitting_at_its_time(site: Built) -> None:
    first, second = events(site, "schedule.ics")
    vienna = ZoneInfo("Europe/Vienna")
    assert first["dtstart"].dt == dt.datetime(2026, 3, 2, 10, tzinfo=vienna)
    assert second["dtend"].dt == dt.datetime(2026, 3, 2, 18, tzinfo=vienna)
    assert first["dtstart"].params["TZID"] == "Europe/Vienna"


def test_identifiers_are_the_same_in_every_language(site: Built) -> None:
    identifiers = {
        tuple(str(event["uid"]) for event in events(site, f"{prefix}schedule.ics"))
        for prefix in ("", "ar/", "zh/")
    }
    assert identifiers == {("A-1-1.sitting-1@annotated-agenda", "A-1-1.sitting-2@annotated-agenda")}


def test_commas_quotes_and_long_lines_survive(site: Built) -> None:
    first, _ = events(site, "schedule.ics")
    assert first["summary"] == 'Comité, "spécial"; № 1\u202f: points 1, 2'
    assert f"2 {TITLE}\n{URL}items/2/" in first["description"]
    assert first["url"] == f"{URL}schedule/1/"
    assert first["description"].endswith(f"\nSéance 1\u202f: {URL}schedule/1/")
    for line in (site.site / "schedule.ics").read_bytes().split(b"\r\n"):
        assert len(line) <= 75


@pytest.mark.parametrize(
    ("address", "language", "summary", "line"),
    [
        ("zh/schedule.ics", "zh", "委员会，特别：项目1、2", "2 一般性辩论、续"),
        (
            "ar/schedule.ics",
            "ar",
            'Comité, "spécial"; № 1: البندان 1، 2',
            "2 المناقشة العامة، تابع",
        ),
    ],
)
def test_arabic_and_chinese_survive(
    site: Built, address: str, language: str, summary: str, line: str
) -> None:
    event = events(site, address)[0]
    assert event["summary"] == summary
    assert event["summary"].params["LANGUAGE"] == language
    assert line in event["description"]


def test_an_item_s_calendar_has_its_sittings_only(site: Built) -> None:
    assert len(events(site, "items/1.ics")) == 1
    assert len(events(site, "items/2.ics")) == 2
    # A sub-item without sittings of its own is taken up with the item above it.
    assert len(events(site, "items/2a.ics")) == 2


def test_the_calendar_says_what_it_is_and_where_it_comes_from(site: Built) -> None:
    calendar: Any = icalendar.Calendar.from_ical((site.site / "zh/schedule.ics").read_bytes())
    assert calendar["name"] == "委员会，特别 (A/1/1)"
    assert str(calendar["source"]) == f"{URL}zh/schedule.ics"
    assert calendar["refresh-interval"].dt == dt.timedelta(hours=6)
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/Vienna"
    assert len(zone.subcomponents) == 1  # no change of the clocks near the meeting


def test_readers_can_subscribe_or_download(site: Built) -> None:
    page = BeautifulSoup(site.page("zh/schedule"), "html.parser")
    links = [str(link["href"]) for link in page.select(".aa-calendar a")]
    assert links == ["webcal://example.org/m/zh/schedule.ics", "../schedule.ics"]
    (alternate,) = page.select('link[rel=alternate][type="text/calendar"]')
    assert alternate["href"] == "../schedule.ics"


def test_without_an_address_there_is_nothing_to_subscribe_to(tmp_path: Path) -> None:
    built = build(draw(tmp_path, FILES, ("fr", "ar", "zh")), "--strict")
    page = BeautifulSoup(built.page("schedule"), "html.parser")
    assert [link["href"] for link in page.select(".aa-calendar a")] == ["../schedule.ics"]
    assert "http" not in (built.site / "schedule.ics").read_text("utf-8")


def test_the_real_calendar_is_the_golden_one(real_site: Built) -> None:
    golden = Path(__file__).parent.parent / "golden" / "schedule.en.ics"
    assert (real_site.site / "en/schedule.ics").read_bytes() == golden.read_bytes()
