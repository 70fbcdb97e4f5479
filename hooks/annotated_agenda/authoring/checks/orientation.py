"""Translations of the sentence above the agenda that has none, or not its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.authoring.facts.meeting_facts import NO_ORIENTATION
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written


def check_orientation(folder: DocsFolder, meeting: Written[MeetingFacts]) -> Iterator[Problem]:
    """Yield a problem for each translation of a sentence that the source does not have."""
    if meeting.front.orientation not in {None, NO_ORIENTATION}:
        return
    for page in folder.meeting_words.values():
        if page.front.orientation:
            message = f"{meeting.source.path} has no sentence of its own here"
            remedy = "write it there, too, or remove it here"
            yield page.source.problem(("orientation",), message, remedy)
