"""Which item is taken up at which sitting: asked of the meeting, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.meeting.test_timetable import meeting, sitting

from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.item_number import parse_item_number
from annotated_agenda.meeting.meeting import Meeting

SITTINGS = (sitting(1, 2, 10), sitting(2, 2, 15), sitting(3, 3, 10))


def changed(made: Meeting, number: str, *kinds: str) -> Meeting:
    """Return the meeting with these changes of one item, a day apart."""
    changes = tuple(Change(date(2026, 2, day), kind) for day, kind in enumerate(kinds, 1))
    items = (
        replace(item, changes=changes) if str(item.number) == number else item
        for item in made.items
    )
    return replace(made, items=tuple(items))


def sittings_of(made: Meeting, number: str) -> list[int]:
    item = made.item(parse_item_number(number))
    return [one.number for one in made.sittings_of(item)]


def items_at(made: Meeting, number: int) -> list[str]:
    return [str(item.number) for item in made.items_at(made.sittings[number - 1])]


@pytest.mark.parametrize(
    ("items", "number", "expected"),
    [
        ({"1": (1, 2)}, "1", [1, 2]),
        ({"1": (), "1 a": (1,), "1 b": (3,), "1 b i": (2,)}, "1", [1, 2, 3]),
        ({"1": (1,), "1 a": (2,)}, "1", [1]),
        ({"1": (2, 3), "1 a": ()}, "1 a", [2, 3]),
        ({"1": (), "1 a": (), "2": (1,)}, "1 a", []),
    ],
    ids=["its own", "those of its sub-items", "its own first", "those of the item above", "none"],
)
def test_the_sittings_of_an_item(
    items: dict[str, tuple[int, ...]], number: str, expected: list[int]
) -> None:
    assert sittings_of(meeting(items, *SITTINGS), number) == expected


def test_the_items_at_a_sitting_are_those_that_name_it_in_the_agenda_s_order() -> None:
    made = meeting({"1": (1,), "2": (2,), "2 a": (1,), "3": (3, 1)}, *SITTINGS)
    assert items_at(made, 1) == ["1", "2 a", "3"]


def test_a_withdrawn_item_is_taken_up_nowhere() -> None:
    made = changed(meeting({"1": (1,), "2": (1, 2)}, *SITTINGS), "2", "withdrawn")
    assert (items_at(made, 1), items_at(made, 2), sittings_of(made, "2")) == (["1"], [], [])


def test_an_item_that_came_back_is_taken_up_again() -> None:
    made = changed(meeting({"1": (1,)}, *SITTINGS), "1", "withdrawn", "added")
    assert (items_at(made, 1), sittings_of(made, "1")) == (["1"], [1])


def test_what_stands_below_a_withdrawn_item_is_withdrawn_with_it() -> None:
    items = {"1": (1,), "1 a": (2,), "1 b": ()}
    made = changed(meeting(items, *SITTINGS), "1", "withdrawn")
    assert [sittings_of(made, number) for number in items] == [[], [], []]
    assert items_at(made, 2) == []


def test_a_withdrawn_sub_item_lends_no_sitting_to_the_item_above() -> None:
    made = meeting({"1": (), "1 a": (1,), "1 b": (2,)}, *SITTINGS)
    assert sittings_of(changed(made, "1 a", "withdrawn"), "1") == [2]
