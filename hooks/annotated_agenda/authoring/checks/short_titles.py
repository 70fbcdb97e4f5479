"""Short titles: shorter than the titles they stand for, and words alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from annotated_agenda.authoring.checks.title_notes import MARK
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written


def check_short_titles(folder: DocsFolder) -> Iterator[Problem]:
    """Yield a problem for each short title that is none, and for each mark of a note in one."""
    for source, translations in folder.pages():
        for page in (source, *translations):
            yield from _check_page(page)


def _check_page(page: Written[Any]) -> Iterator[Problem]:
    short = getattr(page.front, "short_title", None) or ""
    if len(short) >= len(page.front.title):
        message = "the short title is no shorter than the title"
        yield page.source.problem(("short_title",), message, "shorten it, or remove the line")
    for mark in MARK.findall(short):
        message = f'the mark of the note "{mark}" stands in a short title'
        remedy = f"remove [^{mark}]: notes belong to the title"
        yield page.source.problem(("short_title",), message, remedy)
