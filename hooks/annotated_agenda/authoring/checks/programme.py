"""Events and lines of programmes that contradict the sittings, the agenda or the languages of the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from annotated_agenda.authoring.checks.words import (
    check_languages,
    check_source,
    words_by_language,
)
from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.problem import Problem, nearest
from annotated_agenda.meeting.sitting_time import may_meet

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts
    from annotated_agenda.authoring.facts.sitting_facts import ProgrammeFacts, SittingFacts
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written
    from annotated_agenda.authoring.files.front_matter import KeyPath


def check_programme(
    folder: DocsFolder, meeting: Written[MeetingFacts], languages: Sequence[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the events and with what happens at the sittings."""
    known = {page.front.item for page in folder.items.values()}
    yield from check_languages(meeting, languages)
    for position, sitting in enumerate(meeting.front.sittings):
        key = ("sittings", position)
        yield from _check_lines(meeting, key, sitting)
        yield from _check_holidays(meeting, key, sitting)
        for at, entry in enumerate(sitting.programme):
            yield from _check_items(meeting, (*key, "programme", at), entry.items, known)
        yield from check_source(meeting, key, sitting, languages[0])
    for position, event in enumerate(meeting.front.events):
        yield from _check_items(meeting, ("events", position), event.items, known)
        yield from check_source(meeting, ("events", position), event, languages[0])
        if event.start and event.end and event.end <= event.start:
            remedy = f"it begins at {event.start:%Y-%m-%d %H:%M}"
            key_of_end = ("events", position, "end")
            yield meeting.source.problem(key_of_end, "this ends before it begins", remedy)


def _check_lines(
    meeting: Written[MeetingFacts], key: KeyPath, sitting: SittingFacts
) -> Iterator[Problem]:
    """Yield a problem for each line that is not within its sitting, or not in order."""
    for at, entry in enumerate(sitting.programme):
        found = _misplaced(sitting, entry)
        if found:
            part, message, remedy = found
            yield meeting.source.problem((*key, "programme", at, part), message, remedy)
    starts = ((at, entry.start) for at, entry in enumerate(sitting.programme))
    timed = [(at, start) for at, start in starts if start]
    for (_, former), (at, later) in pairwise(timed):
        if later < former:
            message, remedy = "this line begins before one above it", "put them in order of time"
            yield meeting.source.problem((*key, "programme", at, "start"), message, remedy)


def _misplaced(sitting: SittingFacts, entry: ProgrammeFacts) -> tuple[str, str, str] | None:
    """Return the key, what is wrong with the times of a line and the remedy; None where nothing is."""
    start, end = entry.start, entry.end
    if start is None:
        return (
            ("end", "there is an end and no beginning", "add start, or remove end") if end else None
        )
    if end and end <= start:
        return "end", "this line ends before it begins", f"it begins at {start:%H:%M}"
    if sitting.start and start < sitting.start.time():
        remedy = f"the sitting begins at {sitting.start:%H:%M}"
        return "start", "this line begins before its sitting", remedy
    if sitting.end and (end or start) > sitting.end.time():
        remedy = f"the sitting ends at {sitting.end:%H:%M}"
        return "end" if end else "start", "this line goes on after its sitting", remedy
    return None


def _check_holidays(
    meeting: Written[MeetingFacts], key: KeyPath, sitting: SittingFacts
) -> Iterator[Problem]:
    if any(change.kind == "cancelled" for change in sitting.changes[-1:]):
        return
    for event in meeting.front.events:
        if event.kind == "holiday" and may_meet(event.when, sitting.when):
            message = f"the sitting is on a holiday ({event.when.date})"
            remedy = "correct one of the two, or cancel the sitting"
            key_of_time = (*key, "start" if sitting.start else "date")
            yield meeting.source.problem(key_of_time, message, remedy)


def _check_items(
    meeting: Written[MeetingFacts],
    key: KeyPath,
    items: Sequence[ItemNumber],
    known: set[ItemNumber],
) -> Iterator[Problem]:
    for position, number in enumerate(items):
        if number not in known:
            message = f'there is no item "{number}"'
            remedy = nearest(str(number), map(str, known)) or "correct it, or write its page"
            yield meeting.source.problem((*key, "items", position), message, remedy)


def note_untranslated(
    meeting: Written[MeetingFacts], languages: Sequence[str]
) -> Iterator[Problem]:
    """Yield a note for all words of a sitting or an event that are not in every language of the site."""
    for name, all_facts in (("sittings", meeting.front.sittings), ("events", meeting.front.events)):
        for position, facts in enumerate(all_facts):
            for key, words in words_by_language((name, position), facts, languages[0]):
                lacking = [language for language in languages if language not in words]
                if lacking:
                    message = f"there are no words in {', '.join(lacking)}"
                    remedy = "those of the source language are shown, marked so"
                    yield meeting.source.problem(key, message, remedy, "note")
