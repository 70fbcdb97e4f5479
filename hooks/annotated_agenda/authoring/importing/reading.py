"""Files -> one agenda for each language: what every import begins with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotated_agenda.authoring.importing.blocks.block import SourceDocument
from annotated_agenda.authoring.importing.formats.opening import open_document
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.recognition.agenda import Agenda
from annotated_agenda.authoring.importing.recognition.language import recognise_language
from annotated_agenda.authoring.importing.recognition.recognise import recognise
from annotated_agenda.authoring.importing.recognition.second_look import names_itself_agenda


@dataclass(frozen=True)
class Given:
    """A file to import; `language` is "" where nobody said it."""

    path: Path
    language: str = ""


@dataclass(frozen=True)
class Edition:
    """A document in one language, and the agenda in it."""

    language: str
    document: SourceDocument
    agenda: Agenda


def read_editions(files: Sequence[Given], say: Callable[[str], None]) -> list[Edition]:
    """Read every file; raise RefusedError for one that is no agenda, or in no language, or twice.

    `say` is told which file is being read.
    """
    editions: list[Edition] = []
    for given in files:
        say(f"{given.path.name} …")
        document = open_document(given.path)
        language = _language(given, document)
        twin = next((one for one in editions if one.language == language), None)
        if twin:
            message = f"this is {language}, and so is {twin.document.name}"
            remedy = f"give one file for each language, or say which it is: en:{given.path.name}"
            raise RefusedError(given.path.name, message, remedy)
        agenda = recognise(document, language)
        if not agenda.items and not agenda.sittings:
            message = "no list of items, numbered from 1, and no timetable was found"
            remedy = "give the (annotated) provisional agenda, or a programme of work"
            raise RefusedError(given.path.name, message, remedy)
        if not names_itself_agenda(document, agenda):
            message = f"it has numbered headings ({_first_items(agenda)}), but nowhere is it called an agenda"
            remedy = (
                "give the (annotated) provisional agenda; if this is one, write so above its list"
            )
            raise RefusedError(given.path.name, message, remedy)
        editions.append(Edition(language, document, agenda))
    return editions


def _first_items(agenda: Agenda) -> str:
    return "; ".join(f"{item.number} {item.title:.40}" for item in agenda.items[:2]) + " …"


def _language(given: Given, document: SourceDocument) -> str:
    carried = next(iter(document.pages), "").partition("/")[0]
    found = carried or recognise_language(document)
    if given.language and found and found != given.language:
        message = f"this was said to be {given.language}, but its words are {found}"
        raise RefusedError(given.path.name, message, f"write {found}:{given.path.name}")
    if not given.language and not found:
        message = "its language cannot be told"
        raise RefusedError(given.path.name, message, f"say it: en:{given.path.name}")
    return given.language or found
