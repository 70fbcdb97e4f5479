"""What is wrong with the register's own references, and what in it nobody uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.meeting.document_symbol import modified_symbol
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.annotations.labels import Labels
    from annotated_agenda.authoring.facts.entry_facts import EntryFacts
    from annotated_agenda.authoring.files.docs_folder import DocsFolder
    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.own_page import PageText

_POINTERS = ("revised_by", "superseded_by", "corrected_by", "text_in")


def check_references(folder: DocsFolder, labels: Labels) -> Iterator[Problem]:
    """Yield what is wrong with the entries that an entry names."""
    for position, entry in folder.register:
        if entry.text_in == entry.symbol:
            message = f'the text of "{entry.symbol}" is said to be in itself'
            remedy = "name the document that carries it, or remove the line"
            yield folder.register_file.problem((position, "text_in"), message, remedy)
        yield from _check_pointers(folder, position, entry, labels)


def check_unused(folder: DocsFolder, meeting: Meeting) -> Iterator[Problem]:
    """Yield a warning for each entry that nothing uses; of use once all symbols in the texts are known."""
    used = set(_used(meeting))
    for position, entry in folder.register:
        if entry.symbol not in used:
            message = f'nothing cites "{entry.symbol}", and no item lists it'
            remedy = "cite it, list it, or remove the entry"
            yield folder.register_file.problem((position, "symbol"), message, remedy, "warning")


def _check_pointers(
    folder: DocsFolder, position: int, entry: EntryFacts, labels: Labels
) -> Iterator[Problem]:
    pointers = [((position, key), getattr(entry, key)) for key in _POINTERS]
    pointers += [((position, "about", at), label) for at, label in enumerate(entry.about)]  # type: ignore[misc]
    pointers += [
        ((position, "article_texts", division), f"{entry.symbol} art. {division}")  # type: ignore[misc]
        for division in entry.article_texts
    ]
    for key_path, label in pointers:
        if label and labels.find(label) is None:
            yield folder.register_file.problem(key_path, *labels.explain(label))


def _used(meeting: Meeting) -> Iterator[str]:
    """Yield every symbol that is the meeting's own, listed, cited, pointed at, or modifies another."""
    yield meeting.symbol
    for part in meeting.parts:
        yield from part.documents
    for text in _texts(meeting):
        for paragraph in text.paragraphs:
            yield from (citation.symbol for citation in paragraph.citations)
    for document in meeting.register.values():
        yield from (document.revised_by, document.superseded_by, document.corrected_by)
        yield document.text_in
        yield from (reference.symbol for reference in document.about)
        if modified_symbol(document.symbol) in meeting.register:
            yield document.symbol


def _texts(meeting: Meeting) -> Iterator[Annotation | PageText]:
    for texts in (meeting.introductions, *(part.annotations for part in meeting.parts)):
        yield from texts.values()
    for page in meeting.own_pages:
        yield from page.texts.values()
