"""Which texts are official: what is said of the meeting, of a language and of a page fits together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.item_facts import ItemWords
    from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts, MeetingWords
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written


def check_official(
    folder: DocsFolder, meeting: Written[MeetingFacts], source: str
) -> Iterator[Problem]:
    """Yield a problem for each page that is said to be what it cannot be."""
    listed = meeting.front.official_languages
    if listed is not None and source not in listed:
        message = f'the language of this page, "{source}", is not among them'
        yield meeting.source.problem(("official_languages",), message, f"add {source}")
    for language, pages in folder.translations():
        if language not in (listed or (source,)):
            for page in pages:
                yield from _check_page(page, language, meeting.source.path)


def _check_page(
    page: Written[ItemWords] | Written[MeetingWords], language: str, path: str
) -> Iterator[Problem]:
    if page.front.official is True:
        message = f'"{language}" is no official language'
        remedy = f"add it to official_languages in {path}, or remove this line"
        yield page.source.problem(("official",), message, remedy)
    elif page.front.official is False:
        message = f'no text in "{language}" is official'
        yield page.source.problem(("official",), message, f"remove this line; see {path}")
