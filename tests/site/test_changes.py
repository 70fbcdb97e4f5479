"""A change is recorded once, in the sources, and shown wherever it matters."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import MEETING, PROJECT, SMALL, Built, build, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import read_meeting
from annotated_agenda.meeting.item_number import parse_item_number
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.search.forms import item_token
from annotated_agenda.publishing.search.records import search_records

URL = "https://example.org/m/"
SITTINGS = """
    sittings:
      - start: 2026-03-02 10:00
        end: 2026-03-02 13:00
      - start: 2026-03-03 15:00
        end: 2026-03-03 18:00
        changes:
          - {date: 2026-02-20, kind: moved, start: 2026-03-02 15:00, end: 2026-03-02 18:00, reason: Salle occupée}
      - start: 2026-03-04 10:00
        end: 2026-03-04 13:00
        changes:
          - {date: 2026-02-25, kind: cancelled, reason: {fr: Travaux achevés, en: Work completed}}
      - start: 2026-03-02 20:00
        end: 2026-03-02 21:00
        changes:
          - {date: 2026-02-26, kind: added}
    ---
"""
FILES = {
    **SMALL,
    "fr/index.md": MEETING[: MEETING.index("    sittings:")]
    + "    reissue: {date: 2026-01-10, note: Nouveau tirage}\n"
    + SITTINGS.lstrip("\n"),
    "fr/items/3.md": "---\nitem: 3\ntitle: Débat\nsittings: [2, 3]\nformerly: [2, 7]\n---\n",
    "fr/items/2.md": "---\nitem: 2\ntitle: Neuf\nsittings: [4]\nchanges:\n  - {date: 2026-02-01, kind: added}\n---\n",
    "fr/items/4.md": "---\nitem: 4\ntitle: Retiré\nsittings: [2]\nchanges:\n  - {date: 2026-02-02, kind: withdrawn}\n---\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(draw(tmp_path_factory.mktemp("changes"), FILES, url=URL), "--strict")
    assert built.code == 0, built.output
    return built


def soup(built: Built, address: str) -> BeautifulSoup:
    return BeautifulSoup(built.page(address), "html.parser")


def test_the_timetable_strikes_what_no_longer_holds(site: Built) -> None:
    page = soup(site, "schedule")
    blocks = {
        str(block["id"]): (
            bool(block.select("s")),
            [c.get_text().replace("\u00a0", " ") for c in block.select(".aa-change")],
        )
        for block in page.select(".aa-timetable__sitting")
    }
    assert list(blocks) == [
        "sitting-1", "sitting-2-formerly-1", "sitting-4", "sitting-2", "sitting-3",
    ]  # fmt: skip
    assert blocks["sitting-1"] == (False, [])
    assert blocks["sitting-2-formerly-1"] == (
        True,
        ["Séance déplacée\u202f; nouvelle date\u202f: mardi 3 mars 2026, 15 heures-18 heures"],
    )
    assert blocks["sitting-2"] == (
        False,
        ["Séance déplacée\u202f; initialement\u202f: lundi 2 mars 2026, 15 heures-18 heures"],
    )
    assert blocks["sitting-3"] == (True, ["Séance annulée"])
    assert blocks["sitting-4"] == (False, ["Séance ajoutée"])


def test_a_withdrawn_item_leaves_the_timetable_and_stays_in_the_agenda(site: Built) -> None:
    links = [str(link["href"]) for link in soup(site, "schedule").select(".aa-timetable td a")]
    assert "../items/4/" not in links
    assert "Point retiré" in soup(site, "").select(".aa-agenda > li")[3].get_text()
    assert "Point retiré" in soup(site, "items/4").get_text()


def test_a_withdrawn_item_has_no_sitting_on_its_page_nor_in_the_data(site: Built) -> None:
    page = soup(site, "items/4")
    assert not page.select(".aa-sittings")
    assert "Aucune séance" not in page.get_text()
    assert "Point retiré" not in soup(site, "items/3").get_text()
    item = json.loads((site.site / "agenda.json").read_text("utf-8"))["items"][3]
    assert (item["number"], item["status"], item["sittings"]) == ("4", "withdrawn", [])


def test_the_search_names_no_withdrawn_item_at_a_sitting(tmp_path: Path) -> None:
    draw(tmp_path, FILES)
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings())
    assert reading.meeting
    plan = SitePlan({"fr": "Français", "en": "English"}, "fr")
    records = search_records(Edition(reading.meeting, plan, Wording("en", read_terms())))
    (second,) = [one for one in records if one.address == "schedule/#sitting-2"]
    assert second.text == "Tuesday, 3 March 2026, 3–6 p.m. · 3"
    assert second.place == "Sitting 2"
    assert second.places == (item_token(parse_item_number("3")),)


def test_the_calendar_of_a_withdrawn_item_is_emptied_for_its_subscribers(site: Built) -> None:
    calendar: Any = icalendar.Calendar.from_ical((site.site / "items/4.ics").read_bytes())
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_the_data_say_what_changed_of_the_sittings(site: Built) -> None:
    data = json.loads((site.site / "agenda.json").read_text("utf-8"))
    jsonschema.validate(data, json.loads((site.site / "agenda.schema.json").read_text("utf-8")))
    said = [(one["status"], one["former_times"], one["items"]) for one in data["sittings"]]
    former = {"start": "2026-03-02T15:00:00+01:00", "end": "2026-03-02T18:00:00+01:00"}
    former["part_of_day"] = ""
    assert said == [
        ("scheduled", [], ["1"]),
        ("moved", [former], ["3"]),
        ("cancelled", [], ["3"]),
        ("scheduled", [], ["2"]),
    ]


def test_a_withdrawn_item_waits_for_no_sitting(tmp_path: Path) -> None:
    withdrawn = FILES["fr/items/4.md"].replace("sittings: [2]\n", "")
    below = "---\nitem: 4 a\ntitle: Dessous\n---\n"
    draw(tmp_path, {**FILES, "fr/items/4.md": withdrawn, "fr/items/4a.md": below})
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings())
    assert reading.problems == ()


def test_the_calendar_carries_the_changes(site: Built) -> None:
    calendar: Any = icalendar.Calendar.from_ical((site.site / "schedule.ics").read_bytes())
    events = [
        (int(event["sequence"]), str(event["status"]), event["last-modified"].dt.date().isoformat())
        for event in calendar.walk("VEVENT")
    ]
    assert events == [
        (1, "CONFIRMED", "2026-01-10"),
        (2, "CONFIRMED", "2026-02-20"),
        (2, "CANCELLED", "2026-02-25"),
        (2, "CONFIRMED", "2026-02-26"),
    ]


def test_the_page_lists_every_change_the_newest_first(site: Built) -> None:
    lines = [
        " | ".join(
            part.get_text(" ", strip=True).replace("\u00a0", " ") for part in entry.select("p")
        )
        for entry in soup(site, "en/changes").select(".aa-changes > li")
    ]
    assert lines == [
        "26 February 2026 | Sitting 4 – Added",
        "25 February 2026 | Sitting 3 – Cancelled | Work completed",
        "20 February 2026 | Sitting 2 – Moved from Monday, 2 March 2026, 3–6 p.m. | Salle occupée",
        "2 February 2026 | Item 4 Retiré – Item withdrawn",
        "1 February 2026 | Item 2 Neuf – Item added",
        "10 January 2026 | Ordre du jour – Reissue | Nouveau tirage",
    ]


def test_the_feed_has_the_same_entries(site: Built) -> None:
    atom = {"a": "http://www.w3.org/2005/Atom"}
    feed = ET.fromstring((site.site / "en/feed.xml").read_bytes())
    assert feed.findtext("a:updated", namespaces=atom) == "2026-02-26T00:00:00Z"
    entries = feed.findall("a:entry", atom)
    assert [entry.findtext("a:id", namespaces=atom) for entry in entries] == [
        "urn:annotated-agenda:A/1/1:sitting-4:1:en",
        "urn:annotated-agenda:A/1/1:sitting-3:1:en",
        "urn:annotated-agenda:A/1/1:sitting-2:1:en",
        "urn:annotated-agenda:A/1/1:item-4:1:en",
        "urn:annotated-agenda:A/1/1:item-2:1:en",
        "urn:annotated-agenda:A/1/1:agenda:1:en",
    ]
    for entry in entries:
        link = entry.find("a:link", atom)
        assert link is not None
        assert link.attrib["href"].startswith(URL + "en/")


def test_the_address_of_a_renumbered_item_leads_on(site: Built) -> None:
    refresh = soup(site, "items/7").select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    assert refresh["content"] == "0; url=../../items/3/"


def test_an_address_that_another_item_has_now_names_the_former_one(site: Built) -> None:
    text = soup(site, "items/2").get_text(" ", strip=True)
    assert "L’ancien point 2 est désormais le point 3\u202f: Débat" in text


def test_no_two_feeds_share_an_id(site: Built) -> None:
    """RFC 4287, 4.2.6: what has the same id is the same feed, and the same entry."""
    ids = [
        str(element.text)
        for path in sorted(site.site.rglob("feed.xml"))
        for element in ET.parse(path).iter("{http://www.w3.org/2005/Atom}id")
    ]
    assert len(ids) > 2
    assert len(set(ids)) == len(ids)


def test_the_reissue_of_the_real_meeting_is_its_first_entry(real_site: Built) -> None:
    (entry,) = soup(real_site, "changes").select(".aa-changes > li")
    assert "9\u00a0août 2016" in entry.get_text()
    assert "Nouveau tirage pour raisons techniques" in entry.get_text()


def test_the_real_feed_is_the_golden_one(real_site: Built) -> None:
    golden = PROJECT / "tests" / "golden" / "feed.en.xml"
    assert (real_site.site / "en/feed.xml").read_bytes() == golden.read_bytes()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            (", start: 2026-03-02 15:00, end: 2026-03-02 18:00", ""),
            "docs/fr/index.md:15: sittings[1].changes[0]: it is not said when the sitting was to be before; "
            "add start and end as they were; the new time is that of the sitting",
        ),
        (
            ("kind: cancelled", "kind: canceled"),
            'docs/fr/index.md:19: sittings[2].changes[0].kind: "canceled" is not known here; did you mean "cancelled"?',
        ),
    ],
)
def test_a_change_that_says_too_little_is_a_problem(
    tmp_path: Path, change: tuple[str, str], problem: str
) -> None:
    files = {**FILES, "fr/index.md": FILES["fr/index.md"].replace(*change)}
    draw(tmp_path, files)
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings())
    assert [str(one) for one in reading.problems] == [problem]
