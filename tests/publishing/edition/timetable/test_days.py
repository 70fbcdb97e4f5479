"""The timetable: days, sittings side by side, those that do not take place or were moved."""

from __future__ import annotations

from pathlib import Path

from tests.drawn_site import MEETING, SMALL
from tests.invented import edition_of, read_invented

from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.timetable.days import make_days


def test_sittings_side_by_side_stand_on_one_day(english: Edition) -> None:
    first, second = make_days(english)
    assert (first.heading, first.date) == ("Monday, 31 May", "2027-05-31")
    assert [(one.name, one.times, str(one.rooms[0])) for one in first.sittings] == [
        ("Sitting 1", "9.30 a.m.–12.30 p.m.", "Room I"),
        ("Sitting 2", "9.30 a.m.–noon", "Room II"),
    ]
    assert [one.anchor for one in second.sittings] == ["sitting-3"]


def test_the_items_of_a_sitting_have_their_whole_numbers_and_documents(english: Edition) -> None:
    sitting = make_days(english)[0].sittings[0]
    assert [(row.number, str(row.title), row.depth) for row in sitting.lines] == [
        ("1", "Opening", 0),
        ("2.1", "Vaccines", 0),
    ]
    assert sitting.numbers_label == "Items"
    # Those of the item above, which has no sitting of its own.
    assert [line.symbol for line in sitting.documents] == ["E/HB/3/2"]


def test_a_cancelled_sitting_is_struck_and_says_why(english: Edition) -> None:
    (sitting,) = make_days(english)[1].sittings
    assert (sitting.is_struck, sitting.changes, sitting.lines) == (True, ("Cancelled",), ())


def test_times_are_those_of_the_venue(spanish: Edition) -> None:
    sitting = make_days(spanish)[0].sittings[0]
    assert sitting.clock.begins == "2027-05-31T09:30:00+02:00"
    assert sitting.moment == "lunes 31 de mayo de 2027, de las 9.30 a las 12.30 horas"
    assert (str(sitting.rooms[0]), sitting.rooms[0].language) == ("Room I", "en")


def test_a_moved_sitting_leaves_its_place_struck(tmp_path: Path) -> None:
    moved = MEETING.replace(
        "end: 2026-03-02 18:00",
        "end: 2026-03-02 18:00\n        changes:\n          - {date: 2026-02-01, kind: moved, "
        "start: 2026-03-01 15:00, end: 2026-03-01 18:00}",
    )
    meeting = read_invented(tmp_path, {**SMALL, "fr/index.md": moved})
    before, now = make_days(edition_of(meeting, "fr"))
    (left,) = before.sittings
    assert (left.anchor, left.is_struck) == ("sitting-2-formerly-1", True)
    assert "lundi 2 mars 2026" in left.changes[0]
    assert [(one.anchor, one.is_struck) for one in now.sittings] == [
        ("sitting-1", False),
        ("sitting-2", False),
    ]


def test_without_sittings_there_are_no_days(bare: Edition) -> None:
    assert make_days(bare) == ()
