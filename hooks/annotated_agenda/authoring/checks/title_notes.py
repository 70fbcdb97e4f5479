"""Notes on titles: every mark in a title has its note, and every note its mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written

_TITLES = ("title", "subtitle", "body", "parent_body", "meeting", "place")
# The mark of a note.
MARK = re.compile(r"\[\^([^\]\s]+)\]")


def check_title_notes(folder: DocsFolder) -> Iterator[Problem]:
    """Yield a problem for each mark without a note and each note without a mark."""
    for source, translations in folder.pages():
        known = source.front.notes.keys()
        for page in (source, *translations):
            yield from _check_page(page, known)


def _check_page(page: Written[Any], known: set[str]) -> Iterator[Problem]:
    marks: set[str] = set()
    for key in _TITLES:
        for mark in MARK.findall(getattr(page.front, key, None) or ""):
            marks.add(mark)
            if mark not in known | page.front.notes.keys():
                message = f'there is no note "{mark}"'
                remedy = f'add "{mark}": … below notes, or remove [^{mark}]'
                yield page.source.problem((key,), message, remedy)
    for mark in page.front.notes:
        if mark not in known:
            message = f'the source has no note "{mark}"'
            yield page.source.problem(("notes", mark), message, "add it there, or remove it here")
        elif mark not in marks:
            message = f'no title has the mark of the note "{mark}"'
            yield page.source.problem(("notes", mark), message, f"write [^{mark}] where it belongs")
