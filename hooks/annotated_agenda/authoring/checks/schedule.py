"""Items that no sitting takes up, and those that are taken up after they were concluded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.meeting import Meeting


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


def check_conclusions(meeting: Meeting, file: SourceFile) -> Iterator[Problem]:
    """Yield a problem for each item that comes back after it was concluded; `file` is the meeting's page."""
    for sitting in meeting.sittings:
        for at, entry in enumerate(sitting.programme):
            for number in entry.items if entry.is_concluded else ():
                taken = meeting.sittings_of(meeting.item(number))
                later = [one.number for one in taken if one.time.order > sitting.time.order]
                if later:
                    key = ("sittings", sitting.number - 1, "programme", at, "concluded")
                    message = f'item "{number}" is taken up again at sitting {later[0]}'
                    yield file.problem(key, message, "put this line there, or correct one of them")
