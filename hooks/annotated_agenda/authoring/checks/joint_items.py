"""Items that are said to be considered jointly and cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from annotated_agenda.meeting.problem import Problem, nearest

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.item_number import ItemNumber
    from annotated_agenda.meeting.meeting import Meeting


def check_joint_items(meeting: Meeting, files: Mapping[str, SourceFile]) -> Iterator[Problem]:
    """Yield a problem for each item that another one names in vain; `files` are the pages by slug."""
    known = {item.number: item for item in meeting.items}
    for item in meeting.items:
        for position, number in enumerate(item.jointly_with):
            found = _problem(meeting, item, number, known)
            if found:
                key = ("jointly_with", position)
                yield files[item.number.slug].problem(key, *found)


def _problem(
    meeting: Meeting,
    item: AgendaItem,
    number: ItemNumber,
    known: Mapping[ItemNumber, AgendaItem],
) -> tuple[str, str] | None:
    """Return what is wrong with naming an item, and the remedy; None where nothing is."""
    other = known.get(number)
    if other is None:
        return f'there is no item "{number}"', nearest(str(number), map(str, known)) or "remove it"
    if other == item:
        return "an item is not considered jointly with itself", "remove it"
    if item.jointly_with.count(number) > 1:
        return f'the item "{number}" stands twice', "keep one of the two"
    if other in meeting.ancestors(item.number) or item in meeting.ancestors(number):
        return f'"{item.number}" and "{number}" are parts of one item', "remove it"
    return _apart(meeting, item, other)


def _apart(meeting: Meeting, item: AgendaItem, other: AgendaItem) -> tuple[str, str] | None:
    mine, theirs = (
        {sitting.number for sitting in meeting.sittings_of(one)} for one in (item, other)
    )
    is_said_before = item.number in other.jointly_with and other.number < item.number
    if is_said_before or not mine or not theirs or mine & theirs:
        return None
    return (
        f'items "{item.number}" and "{other.number}" have no sitting in common',
        "correct their sittings, or remove it",
    )
