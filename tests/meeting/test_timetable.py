from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.item_number import parse_item_number
from annotated_agenda.meeting.meeting import Meeting
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Hours
from annotated_agenda.meeting.timetable import make_timetable

ZONE = ZoneInfo("Europe/Vienna")


def sitting(number: int, day: int, hour: int) -> Sitting:
    start = datetime(2026, 3, day, hour, tzinfo=ZONE)
    return Sitting(number, Hours(start, start.replace(hour=hour + 3)))


def meeting(items: dict[str, tuple[int, ...]], *sittings: Sitting) -> Meeting:
    words = {"fr": "…"}
    return Meeting(
        symbol="A/1/1", titles=words, bodies=words, parent_bodies={}, names=words, places=words,
        zone=ZONE, source="fr",
        items=tuple(
            AgendaItem(parse_item_number(number), words, taken) for number, taken in items.items()
        ),
        sittings=sittings, register={},
    )  # fmt: skip


def rows(made: Meeting) -> list[tuple[int, str, int, bool]]:
    """Each row as (sitting, item, depth, continued)."""
    return [
        (taken.occasion.number, str(row.item.number), row.depth, row.is_continued)
        for day in make_timetable(made)
        for taken in day.held
        for row in taken.rows
    ]


def test_an_item_that_comes_back_is_continued() -> None:
    made = meeting(
        {"1": (1, 2, 3), "2": (2,)}, sitting(1, 2, 10), sitting(2, 2, 15), sitting(3, 3, 10)
    )
    assert rows(made) == [
        (1, "1", 0, False), (2, "1", 0, True), (2, "2", 0, False), (3, "1", 0, True),
    ]  # fmt: skip


def test_a_sub_item_stands_under_its_item_at_the_same_sitting_only() -> None:
    items = {"1": (), "1 a": (1,), "5": (1,), "5 a": (1,), "5 a i": (1,), "5 b": (2,)}
    made = meeting(items, sitting(1, 2, 10), sitting(2, 2, 15))
    assert rows(made) == [
        (1, "1 a", 0, False), (1, "5", 0, False), (1, "5 a", 1, False), (1, "5 a i", 2, False),
        (2, "5 b", 0, False),
    ]  # fmt: skip


def test_sittings_side_by_side_do_not_continue_each_other() -> None:
    made = meeting({"1": (1, 2)}, sitting(1, 2, 10), sitting(2, 2, 10))
    assert rows(made) == [(1, "1", 0, False), (2, "1", 0, False)]


def test_days_follow_the_venue_and_a_sitting_without_items_stays() -> None:
    made = meeting({}, sitting(1, 2, 10), sitting(2, 3, 20))
    assert [(str(day.date), len(day.held)) for day in make_timetable(made)] == [
        ("2026-03-02", 1), ("2026-03-03", 1),
    ]  # fmt: skip
