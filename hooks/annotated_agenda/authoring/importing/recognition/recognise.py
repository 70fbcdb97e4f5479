"""A document as blocks -> an agenda: the doorway of this room."""

from __future__ import annotations

import re

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    SourceDocument,
    paragraphs_of,
)
from annotated_agenda.authoring.importing.recognition.agenda import Agenda, Item, Masthead
from annotated_agenda.authoring.importing.recognition.annotations import Annotations
from annotated_agenda.authoring.importing.recognition.dates import find_dates
from annotated_agenda.authoring.importing.recognition.masthead import read_masthead
from annotated_agenda.authoring.importing.recognition.outline import Outline, find_outline
from annotated_agenda.authoring.importing.recognition.programme import (
    first_day,
    recognise_programme,
    set_year,
)
from annotated_agenda.authoring.importing.recognition.second_look import (
    leave_out_marks,
    lift_documents,
)
from annotated_agenda.authoring.importing.recognition.timetable import (
    read_timetable,
    record_lines,
)
from annotated_agenda.authoring.importing.recognition.timetable_notes import texts_of
from annotated_agenda.authoring.importing.recognition.words import has_word, is_heading_of

# What leads to a date at the end of a note: "… on 9 August 2016".
_DATE_WORD = re.compile(r"[\s,]*(?:\b(?:on|le|el|du|em)\b|في|于)?[\s.,;。]*$")


def recognise(document: SourceDocument, language: str) -> Agenda:
    """Return what a document says of its meeting; every block has its fate in the result."""
    agenda = Agenda(language, Masthead(), dict(document.notes))
    agenda.remarks += [*document.left_out, *document.repairs]
    agenda.marks = _marks(document)
    outline = find_outline(document.blocks, language)
    agenda.clusters = dict(outline.clusters)
    agenda.items = [
        Item(entry.number, entry.title, entry.notes, cluster=entry.cluster)
        for entry in outline.entries
    ]
    if not outline.entries and (day := first_day(document.blocks, language)) is not None:
        recognise_programme(document, day, agenda)
        return agenda
    above = _above(document.blocks, outline, agenda)
    agenda.introduction += read_masthead(document, above, agenda)
    for block in agenda.introduction:
        agenda.record(block, "text above the agenda")
    set_year(document, agenda)
    annotations = _walk(document.blocks, outline, agenda)
    _take_timetable(annotations.parts.timetable, agenda)
    _take_reissue(agenda)
    lift_documents(agenda)
    leave_out_marks(agenda)
    return agenda


def _marks(document: SourceDocument) -> dict[str, str]:
    """Return the marks that footnotes have in print, by their keys: their own, or 1, 2, 3 …."""
    marks: dict[str, str] = {}
    counted = 0
    for block in document.blocks:
        for paragraph in paragraphs_of(block):
            for run in paragraph.runs:
                if run.note and run.note not in marks:
                    own = run.text.strip(" ,")
                    counted += not own
                    marks[run.note] = own or str(counted)
    return marks


def _above(blocks: tuple[Block, ...], outline: Outline, agenda: Agenda) -> list[Block]:
    """Return the blocks above the list, without the heading "Provisional agenda" over it."""
    above = list(blocks[: outline.start])
    if above and above[-1] in [blocks[position] for position in outline.headings]:
        agenda.record(above.pop(), "heading of the agenda")
    if not above or not is_heading_of("agenda", above[-1].text, agenda.language):
        return above
    others = [one for one in above[:-1] if has_word("agenda", one.text, agenda.language)]
    if others:
        agenda.record(above.pop(), "heading of the list of items")
    return above


def _walk(blocks: tuple[Block, ...], outline: Outline, agenda: Agenda) -> Annotations:
    annotations = Annotations(agenda, outline)
    if outline.is_annotated or not outline.entries:
        annotations.walk(blocks, outline.start, known=True)
        return annotations
    for entry in outline.entries:
        agenda.record(blocks[entry.position], f"title of item {entry.number}")
    for position, mark in outline.headings.items():
        if position >= outline.start:
            agenda.record(blocks[position], f"heading {mark} of the agenda")
    listed = {entry.position for entry in outline.entries} | set(outline.headings)
    for position in range(outline.start, outline.end):
        if position not in listed:
            agenda.introduction.append(blocks[position])
            agenda.record(blocks[position], "text above the agenda")
    annotations.walk(blocks, outline.end, known=False)
    return annotations


def _take_timetable(blocks: list[Block], agenda: Agenda) -> None:
    reading = read_timetable(
        blocks, agenda.items, agenda.language, agenda.masthead.year, texts_of(agenda.notes)
    )
    agenda.sittings, agenda.events = reading.sittings, reading.events
    for block in blocks:
        agenda.record(block, "timetable")
    record_lines(reading, agenda)
    agenda.annexes = [
        annex
        for annex in agenda.annexes
        if annex.blocks or (annex.title and not _names_timetable(annex.title, agenda))
    ]


def _names_timetable(title: str, agenda: Agenda) -> bool:
    return is_heading_of("timetable", title, agenda.language)


def _take_reissue(agenda: Agenda) -> None:
    """Take the note "Reissued for technical reasons on 9 August 2016", a fact of the meeting."""
    for key, paragraphs in list(agenda.notes.items()):
        text = " ".join(paragraph.text for paragraph in paragraphs)
        if has_word("reissued", text, agenda.language):
            found = find_dates(text, agenda.language)
            words = text[: found[0].start] if found else text
            agenda.reissue = (found[0].day if found else None, _DATE_WORD.sub("", words))
            agenda.masthead.notes = tuple(note for note in agenda.masthead.notes if note != key)
