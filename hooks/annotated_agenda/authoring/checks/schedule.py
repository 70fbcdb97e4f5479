"""Items that no sitting takes up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.problem import Problem


def check_schedule(meeting: Meeting, files: Mapping[str, SourceFile]) -> Iterator[Problem]:
    """Yield a note for each item that waits for a sitting; `files` are the source pages by slug.

    An agenda may be scheduled bit by bit: readers are told which items have no sitting yet.
    """
    for item in meeting.items:
        is_expected = meeting.sittings and not meeting.is_withdrawn(item)
        if is_expected and not meeting.sittings_of(item):
            message = "this item is taken up at no sitting"
            remedy = 'add a line such as "sittings: [3]" when it is known'
            yield files[item.number.slug].problem(("item",), message, remedy, "note")
