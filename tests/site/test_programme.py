"""What stands in the timetable beside items: holidays, breaks, side events, deadlines, titles, lines with times."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import pytest
from bs4 import BeautifulSoup
from ical.calendar_stream import IcsCalendarStream
from tests.drawn_site import Built, build, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.checks.readiness import check_readiness
from annotated_agenda.authoring.files.docs_folder import read_docs_folder
from annotated_agenda.authoring.reader import read_meeting
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.search.records import search_records

URL = "https://example.org/m/"
MEETING = """---
symbol: C/9/1
title: Agenda
body: Council on Rivers
meeting: Ninth session
place: Lima
time_zone: America/Lima
dates: {start: 2026-03-02, end: 2026-03-06}
sittings:
  - start: 2026-03-02 10:00
    end: 2026-03-02 13:00
    room: [Hall A, {en: Online, zh: 线上}]
    webcast: https://example.org/live
    join: https://example.org/join
    interpretation: [en, fr]
    access: open
    programme:
      - {start: 10:00, end: 10:15, kind: opening, note: {en: Statement by the Chair, zh: 主席发言}}
      - {start: 10:15, end: 11:30, items: [1]}
      - {start: 11:30, end: 11:45, kind: break}
      - {start: 11:45, title: {en: Joint general discussion, zh: 联合一般性讨论}, items: [2, 3]}
  - start: 2026-03-02 15:00
    title: {en: The state of rivers, zh: 河流状况}
    kind: high_level_segment
    note: Heads of delegation speak first.
    if_necessary: yes
    access: closed
    interpretation: none
  - date: 2026-03-04
    time: morning
    tentative: yes
    programme: [{items: [1], concluded: yes}, {title: {en: Debate, zh: 辩论}, concluded: yes}]
events:
  - {date: 2026-03-03, kind: holiday, title: {en: Day of the Rivers, zh: 河流日}}
  - {start: 2026-03-02 13:15, end: 2026-03-02 14:30, kind: side_event, title: Clean water, room: Hall B, access: open}
  - {start: 2026-03-05 18:00, kind: deadline, title: Draft proposals, items: [2]}
  - {start: 2026-03-02 13:00, end: 2026-03-02 15:00, kind: break}
  - {start: 2026-03-05 10:00, end: 2026-03-05 13:00, kind: informal_consultations, items: [3]}
---
"""
FILES = {
    "en/index.md": MEETING,
    "en/items/1.md": "---\nitem: 1\ntitle: Adoption of the agenda\nsittings: [1]\n---\n",
    "en/items/2.md": "---\nitem: 2\ntitle: Water\n---\n",
    "en/items/2a.md": "---\nitem: 2 a\ntitle: Lakes\nsittings: [1]\n---\n",
    "en/items/3.md": "---\nitem: 3\ntitle: Boats\n---\n",
    "register.yml": "[]\n",
    "zh/index.md": "---\ntitle: 议程\nbody: 河流理事会\nmeeting: 第九届会议\nplace: 利马\n---\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(draw(tmp_path_factory.mktemp("programme"), FILES, ("en", "zh"), URL), "--strict")
    assert built.code == 0, built.output
    return built


def texts(built: Built, address: str, parts: str) -> list[str]:
    page = BeautifulSoup(built.page(address), "html.parser")
    return [" ".join(one.get_text(" ", strip=True).split()) for one in page.select(parts)]


def lines(built: Built, address: str, anchor: str) -> list[str]:
    return texts(built, address, f"#{anchor} tr")


def test_the_lines_of_a_sitting_stand_in_their_order(site: Built) -> None:
    head, *rest = lines(site, "schedule", "sitting-1")
    assert head == (
        "10 a.m.–1 p.m. Sitting 1 · Hall A · Online Open to the public Interpretation: English and French "
        "Webcast Join online 10–10.15 a.m. Opening Statement by the Chair"
    )
    assert rest == [
        "1 10.15–11.30 a.m. Adoption of the agenda",
        "11.30–11.45 a.m. Break",
        "11.45 a.m. Joint general discussion",
        "2 Water",
        "(a) Lakes",
        "3 Boats",
    ]


def test_a_sitting_has_a_title_a_kind_and_a_note(site: Built) -> None:
    assert lines(site, "schedule", "sitting-2") == [
        "3 p.m. Sitting 2 Closed Without interpretation High-level segment: The state of rivers "
        "(if necessary) Heads of delegation speak first."
    ]
    assert lines(site, "zh/schedule", "sitting-2") == [
        "下午3时 第2场会议 非公开会议 无口译 高级别部分： 河流状况 （如有必要） Heads of delegation speak first."
    ]
    assert lines(site, "schedule", "sitting-3") == [
        "Morning Sitting 3 (to be confirmed) 1 Adoption of the agenda (concluded)",
        "Debate (concluded)",
    ]  # fmt: skip


def test_what_is_no_sitting_has_no_number_and_stands_at_its_time(site: Built) -> None:
    blocks = BeautifulSoup(site.page("schedule"), "html.parser").select(".aa-timetable__sitting")
    assert [block["id"] for block in blocks] == [
        "sitting-1", "event-4", "event-2", "sitting-2", "event-1", "sitting-3", "event-5", "event-3",
    ]  # fmt: skip
    assert lines(site, "schedule", "event-1") == ["Official holiday: Day of the Rivers"]
    assert lines(site, "zh/schedule", "event-1") == ["法定假日： 河流日"]
    assert lines(site, "schedule", "event-2") == [
        "1.15–2.30 p.m. Hall B Open to the public Side event: Clean water"
    ]
    assert (
        "对公众开放" in lines(site, "zh/schedule", "event-2")[0]
    )  # not the public meeting of a body
    assert lines(site, "schedule", "event-3") == ["6 p.m. Deadline: Draft proposals", "2 Water"]


def test_what_has_no_times_has_no_empty_heading(site: Built) -> None:
    heads = texts(site, "schedule", ".aa-timetable__sitting th")
    assert len(heads) == 7
    assert all(heads)


@pytest.mark.parametrize("address", ["", "print"])
def test_home_and_print_show_them_too(site: Built, address: str) -> None:
    text = " ".join(texts(site, address, ".aa-glance, .aa-timetable"))
    for words in ("Official holiday", "The state of rivers", "Clean water", "(if necessary)"):
        assert words in text


def test_an_item_is_linked_to_the_sittings_that_name_it(site: Built) -> None:
    assert texts(site, "items/2", ".aa-sittings li") == [
        "Monday, 2 March 2026, 10 a.m.–1 p.m.",
        "Deadline: Draft proposals, Thursday, 5 March 2026, 6 p.m.",
    ]
    assert texts(site, "items/3", ".aa-sittings li")[1].startswith("Informal consultations")


def calendar(built: Built, address: str) -> dict[str, Any]:
    raw = (built.site / address).read_bytes()
    IcsCalendarStream.calendar_from_ics(raw.decode())
    whole: Any = icalendar.Calendar.from_ical(raw)
    return {str(event["uid"]).split("@")[0].split(".")[1]: event for event in whole.walk("VEVENT")}


def test_the_calendar_has_what_one_may_go_to(site: Built) -> None:
    events = calendar(site, "schedule.ics")
    assert set(events) == {
        "meeting-1", "sitting-1", "sitting-2", "sitting-3", "event-1", "event-2", "event-3", "event-5",
    }  # fmt: skip
    assert events["sitting-1"]["location"] == "Hall A, Online, Lima"
    assert events["sitting-1"]["description"].splitlines()[:3] == [
        "10–10.15 a.m. Opening", "Statement by the Chair", "10.15–11.30 a.m.",
    ]  # fmt: skip
    assert [str(way) for way in events["sitting-1"]["conference"]] == [
        "https://example.org/live", "https://example.org/join",
    ]  # fmt: skip
    assert events["sitting-2"]["summary"] == (
        "Council on Rivers: High-level segment: The state of rivers (if necessary)"
    )
    assert [events[f"sitting-{n}"]["status"] for n in (1, 2, 3)] == [
        "CONFIRMED", "TENTATIVE", "TENTATIVE",
    ]  # fmt: skip
    assert events["event-1"]["transp"] == "TRANSPARENT"
    assert set(calendar(site, "items/2.ics")) == {"sitting-1", "event-3"}


def test_the_data_has_all_of_it(site: Built) -> None:
    data = json.loads((site.site / "agenda.json").read_text("utf-8"))
    jsonschema.validate(data, json.loads((site.site / "agenda.schema.json").read_text("utf-8")))
    first, second, third = data["sittings"]
    assert [line["concluded"] for line in third["programme"]] == [True, True]
    assert first["programme"][1] == {
        "start": "10:15", "end": "11:30", "kind": "", "title": None, "note": None,
        "items": ["1"], "reservations": [], "concluded": False,
    }  # fmt: skip
    assert (first["items"], first["interpretation"]) == (["1", "2", "2 a", "3"], ["en", "fr"])
    assert (second["interpretation"], second["access"]) == ([], "closed")
    assert second["reservations"] == ["if_necessary"]
    assert [event["kind"] for event in data["events"]] == [
        "holiday", "side_event", "deadline", "break", "informal_consultations",
    ]  # fmt: skip
    assert data["events"][2]["items"] == ["2"]


def test_linked_data_has_what_one_may_go_to(site: Built) -> None:
    script = BeautifulSoup(site.page(""), "html.parser").select_one(
        'script[type="application/ld+json"]'
    )
    assert script is not None
    parts = json.loads(script.get_text())["subEvent"]
    assert [part["name"] for part in parts] == [
        "Sitting 1", "Side event: Clean water", "Sitting 2 – High-level segment: The state of rivers",
        "Sitting 3", "Informal consultations",
    ]  # fmt: skip
    assert parts[0]["location"][1] == {
        "@type": "VirtualLocation",
        "url": "https://example.org/join",
    }


def test_the_search_finds_them(tmp_path: Path) -> None:
    reading = read_meeting(
        draw(tmp_path, FILES, ("en", "zh")) / "docs", ("en", "zh"), MarkdownSettings()
    )
    assert reading.meeting is not None
    plan = SitePlan({"en": "English", "zh": "中文"}, "en", "", {})
    found = search_records(Edition(reading.meeting, plan, Wording("en", read_terms())))
    places = {record.place: record for record in found if record.kind == "timetable"}
    assert places["Side event: Clean water"].text == "Monday, 2 March 2026, 1.15–2.30 p.m. · Hall B"
    assert places["Side event: Clean water"].address == "schedule/#event-2"
    assert "The state of rivers" in places["Sitting 2"].text
    assert "Statement by the Chair" in places["Sitting 1"].text
    assert "Break" not in places


def test_the_home_page_says_what_a_sitting_without_a_title_begins_with(site: Built) -> None:
    assert texts(site, "", ".aa-glance__title")[:3] == [
        "Opening", "Break", "Side event: Clean water",
    ]  # fmt: skip


def test_words_that_a_language_lacks_are_worth_knowing(tmp_path: Path) -> None:
    docs = draw(tmp_path, FILES, ("en", "zh")) / "docs"
    folder = read_docs_folder(docs, ("en", "zh"))
    said = [str(note) for note in check_readiness(folder, docs, ("en", "zh"))]
    lacking = [
        note.partition(": there are no words in zh; ")[0] for note in said if "words" in note
    ]
    assert lacking == [
        "docs/en/index.md:25: sittings[1].note",
        "docs/en/index.md:35: events[1].title",
        "docs/en/index.md:36: events[2].title",
    ]
