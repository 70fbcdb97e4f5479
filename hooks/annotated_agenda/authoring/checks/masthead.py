"""The head of the agenda's document: what it says of items and dates fits what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts, MeetingWords
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written


def check_masthead(folder: DocsFolder, meeting: Written[MeetingFacts]) -> Iterator[Problem]:
    """Yield a problem for an item that does not exist, a date after that of the reissue, a subtitle alone."""
    facts = meeting.front
    numbers = {item.front.item for item in folder.items.values()}
    for position, number in enumerate(facts.agenda_items):
        if number not in numbers:
            message = f'there is no item "{number}" in this agenda'
            remedy = "correct it; an item of another agenda is said in subtitle"
            yield meeting.source.problem(("agenda_items", position), message, remedy)
    if facts.issued_on and facts.reissue and facts.reissue.date < facts.issued_on:
        message = f"the document was issued after its reissue of {facts.reissue.date}"
        yield meeting.source.problem(("issued_on",), message, "correct one of the two dates")
    for page in folder.meeting_words.values():
        yield from _check_subtitle(page, meeting)


def _check_subtitle(
    page: Written[MeetingWords], meeting: Written[MeetingFacts]
) -> Iterator[Problem]:
    if page.front.subtitle and not meeting.front.subtitle:
        message = f"{meeting.source.path} has no subtitle"
        yield page.source.problem(("subtitle",), message, "add it there, or remove it here")
