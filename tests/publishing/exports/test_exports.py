"""The meeting as data, calendars and feed, for meetings of other shapes than the project's own."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import Any

import jsonschema
import pytest
from icalendar import Calendar

from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.exports.calendar import make_calendar
from annotated_agenda.publishing.exports.data import agenda_json
from annotated_agenda.publishing.exports.feed import make_feed
from annotated_agenda.publishing.exports.schema import agenda_schema

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("name", ["english", "spanish", "bare"])
def test_the_data_keep_to_their_schema(name: str, request: pytest.FixtureRequest) -> None:
    edition: Edition = request.getfixturevalue(name)
    jsonschema.validate(json.loads(agenda_json(edition)), json.loads(agenda_schema()))


def test_the_data_say_what_holds_and_what_does_not(spanish: Edition) -> None:
    data: dict[str, Any] = json.loads(agenda_json(spanish))
    assert [(one["number"], one["status"], one["items"]) for one in data["sittings"]] == [
        (1, "scheduled", ["1", "2.1"]),
        (2, "scheduled", ["2.1"]),
        (3, "cancelled", []),
    ]
    vaccines, water = data["items"][1]["items"]
    assert (vaccines["sittings"], water["sittings"], water["status"]) == ([1, 2], [], "withdrawn")
    assert vaccines["annotation"]["paragraphs"][0]["cites"] == ["E/HB/3/2", "HC art. 4"]
    assert water["title"] == {"text": "Water", "language": "en"}


def test_a_meeting_without_sittings_has_no_dates(bare: Edition) -> None:
    data = json.loads(agenda_json(bare))
    assert (data["meeting"]["start"], data["meeting"]["end"], data["sittings"]) == (None, None, [])


def test_a_calendar_has_an_event_for_each_sitting(english: Edition) -> None:
    sittings = english.meeting.sittings
    calendar = Calendar.from_ical(make_calendar(english, sittings, "schedule.ics"))
    events = calendar.walk("VEVENT")
    assert [str(event["status"]) for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert str(events[0]["summary"]) == "Board of Health: items 1, 2.1"
    assert str(events[1]["location"]) == "Room II, Geneva"
    assert str(events[2]["uid"]) == "E-HB-3-1.sitting-3@annotated-agenda"
    assert events[0].decoded("dtstart").isoformat() == "2027-05-31T09:30:00+02:00"
    assert events[2]["sequence"] == 1


def test_a_calendar_without_sittings_is_one(english: Edition) -> None:
    calendar = Calendar.from_ical(make_calendar(english, (), "items/2.10.ics"))
    assert calendar.walk("VEVENT") == []
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Zurich"]


def test_the_feed_has_every_change_the_newest_first(spanish: Edition) -> None:
    feed = ET.fromstring(make_feed(spanish))
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "es"
    updated = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert updated == ["2027-05-20T00:00:00Z", "2027-05-10T00:00:00Z"]
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert "https://example.org/m/es/feed.xml" in links
    assert "https://example.org/m/es/items/2.10/" in links


def test_a_feed_without_changes_has_no_entry(bare: Edition) -> None:
    assert list(ET.fromstring(make_feed(bare)).iter(f"{ATOM}entry")) == []
