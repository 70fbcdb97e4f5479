"""Items that are considered together know each other, whichever of them says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.meeting.test_timetable import meeting, sitting

from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.item_number import parse_item_number
from annotated_agenda.meeting.meeting import Meeting


def joined(groups: dict[str, list[str]], withdrawn: str = "") -> Meeting:
    """Return a meeting of five items, of which these name those."""
    made = meeting({str(number): (1,) for number in range(1, 6)}, sitting(1, 2, 10))
    items = (
        replace(
            item,
            jointly_with=tuple(map(parse_item_number, groups.get(str(item.number), []))),
            changes=(Change(date(2026, 2, 1), "withdrawn"),) * (str(item.number) == withdrawn),
        )
        for item in made.items
    )
    return replace(made, items=tuple(items))


def partners(made: Meeting) -> dict[str, list[str]]:
    found = {
        str(item.number): [str(one.number) for one in made.considered_with(item)]
        for item in made.items
    }
    return {number: others for number, others in found.items() if others}


def test_one_says_it_for_all() -> None:
    assert partners(joined({"2": ["4", "3"]})) == {
        "2": ["3", "4"],
        "3": ["2", "4"],
        "4": ["2", "3"],
    }


def test_an_item_of_two_groups_joins_no_others() -> None:
    made = joined({"1": ["2"], "3": ["2"]})
    assert partners(made) == {"1": ["2"], "2": ["1", "3"], "3": ["2"]}


def test_a_withdrawn_item_is_in_no_group() -> None:
    assert partners(joined({"2": ["3", "4"]}, withdrawn="2")) == {"3": ["4"], "4": ["3"]}
