"""Meetings of which the hours, or all sittings, are not known yet: every page and file says what is."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import icalendar
import jsonschema
import pytest
from bs4 import BeautifulSoup
from ical.calendar_stream import IcsCalendarStream
from tests.drawn_site import Built, build, draw

URL = "https://example.org/m/"
HEAD = """---
symbol: C/9/1
title: Programa
body: Consejo de los Ríos
meeting: Noveno período de sesiones
place: Lima
time_zone: America/Lima
"""
ITEMS = {
    "es/items/1.md": "---\nitem: 1\ntitle: Apertura\n{}---\n",
    "es/items/2.md": "---\nitem: 2\ntitle: Aguas\n---\n",
    "es/items/2a.md": "---\nitem: 2 a\ntitle: Lagos\n---\n",
    "zh/index.md": "---\ntitle: 议程\nbody: 河流理事会\nmeeting: 第九届会议\nplace: 利马\n---\n",
}
DATES = "dates: {start: 2026-03-02, end: 2026-03-06}\n"
PARTLY = (
    DATES + "sittings:\n  - {date: 2026-03-02, time: morning}\n  - {start: 2026-03-02 15:00}\n"
    "  - {date: 2026-03-03}\n"
)


def publish(folder: Any, facts: str, item: str = "") -> Built:
    files = {name: text.replace("{}", item) for name, text in ITEMS.items()}
    files |= {"es/index.md": f"{HEAD}{facts}---\n", "register.yml": "[]\n"}
    built = build(draw(folder, files, ("es", "zh"), URL), "--strict")
    assert built.code == 0, built.output
    return built


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Dates, and no sitting."""
    return publish(tmp_path_factory.mktemp("dated"), DATES)


@pytest.fixture(scope="module")
def partly(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Dates, and sittings of the first days, none with all its hours."""
    return publish(tmp_path_factory.mktemp("partly"), PARTLY, "sittings: [1, 2]\n")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Neither dates nor sittings."""
    return publish(tmp_path_factory.mktemp("bare"), "")


def soup(built: Built, address: str) -> BeautifulSoup:
    return BeautifulSoup(built.page(address), "html.parser")


def text(built: Built, address: str) -> str:
    return " ".join(soup(built, address).get_text(" ", strip=True).split())


def data(built: Built) -> Any:
    agenda = json.loads((built.site / "agenda.json").read_text("utf-8"))
    jsonschema.validate(agenda, json.loads((built.site / "agenda.schema.json").read_text("utf-8")))
    return agenda


def linked(built: Built) -> Any:
    script = soup(built, "").select_one('script[type="application/ld+json"]')
    assert script is not None
    return json.loads(script.get_text())


def events(built: Built, address: str = "schedule.ics") -> list[Any]:
    raw = (built.site / address).read_bytes()
    IcsCalendarStream.calendar_from_ics(raw.decode())  # a second program reads it, too
    calendar: Any = icalendar.Calendar.from_ical(raw)
    return list(calendar.walk("VEVENT"))


@pytest.mark.parametrize("address", ["", "schedule", "print"])
def test_dates_are_said_without_sittings(dated: Built, address: str) -> None:
    assert "2 a 6 de marzo de 2026" in text(dated, address)
    assert "2026年3月2日至6日" in text(dated, f"zh/{address}")


@pytest.mark.parametrize("address", ["", "schedule"])
def test_a_timetable_that_does_not_exist_is_said(dated: Built, bare: Built, address: str) -> None:
    page = soup(dated, address)
    assert "Aún no se ha fijado el calendario." in page.get_text()
    assert not page.select(".aa-timetable, .aa-by-item, .aa-glance")
    assert not soup(bare, address).select(".aa-timetable, .aa-by-item, .aa-glance, .aa-calendar")


def test_the_calendar_has_the_days_of_the_meeting(dated: Built, bare: Built) -> None:
    (event,) = events(dated)
    assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2026, 3, 2), dt.date(2026, 3, 7))
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event["transp"] == "TRANSPARENT"
    assert event["uid"] == "C-9-1.meeting-1@annotated-agenda"
    assert event["summary"] == "Consejo de los Ríos, Noveno período de sesiones"
    assert not (bare.site / "schedule.ics").exists()


def test_data_has_days_where_hours_are_not_known(dated: Built, bare: Built) -> None:
    assert (data(dated)["meeting"]["start"], data(dated)["meeting"]["end"]) == (
        "2026-03-02", "2026-03-06",
    )  # fmt: skip
    assert data(dated)["meeting"]["dates"] == [{"first": "2026-03-02", "last": "2026-03-06"}]
    assert (linked(dated)["startDate"], linked(dated)["endDate"]) == ("2026-03-02", "2026-03-06")
    assert data(bare)["meeting"]["start"] is None
    assert "startDate" not in linked(bare)


def test_sittings_are_said_as_exactly_as_they_are_known(partly: Built) -> None:
    blocks = soup(partly, "schedule").select(".aa-timetable__sitting .aa-times")
    assert [" ".join(block.get_text().split()) for block in blocks] == [
        "Por la mañana", "A las 15.00 horas", "Hora por determinar",
    ]  # fmt: skip
    moments = [one.get_text() for one in soup(partly, "zh/items/1").select(".aa-sittings time")]
    assert moments == ["2026年3月2日，星期一，上午", "2026年3月2日，星期一，下午3时"]


def test_what_is_not_scheduled_yet_is_listed(partly: Built) -> None:
    waiting = [
        one.get_text(" ", strip=True) for one in soup(partly, "schedule").select(".aa-waiting li")
    ]
    assert waiting == ["2 Aguas"]
    assert "No se ha fijado ninguna sesión para este tema." in text(partly, "items/2a")


def test_events_are_as_exact_as_their_times(partly: Built) -> None:
    whole, morning, afternoon, day = events(partly)
    assert whole["dtend"].dt == dt.date(2026, 3, 7)
    assert (morning["dtstart"].dt, morning["dtend"].dt) == (
        dt.date(2026, 3, 2), dt.date(2026, 3, 3),
    )  # fmt: skip
    assert morning["summary"] == "Consejo de los Ríos: tema 1, por la mañana"
    assert afternoon["dtstart"].dt.isoformat() == "2026-03-02T15:00:00-05:00"
    assert "dtend" not in afternoon
    assert day["dtstart"].dt == dt.date(2026, 3, 3)
    assert len(events(partly, "zh/items/1.ics")) == 2


def test_data_is_as_exact_as_the_times(partly: Built) -> None:
    times = [(one["start"], one["end"], one["part_of_day"]) for one in data(partly)["sittings"]]
    assert times == [
        ("2026-03-02", None, "morning"),
        ("2026-03-02T15:00:00-05:00", None, ""),
        ("2026-03-03", None, ""),
    ]
    starts = [(one["startDate"], "endDate" in one) for one in linked(partly)["subEvent"]]
    assert starts == [(time[0], False) for time in times]
    assert data(partly)["meeting"]["start"] == "2026-03-02"
