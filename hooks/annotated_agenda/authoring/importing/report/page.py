"""The report of an import as one page for a browser: no scripts, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from annotated_agenda.authoring.importing.blocks.block import Remark, SourceDocument
from annotated_agenda.authoring.importing.recognition.agenda import Agenda
from annotated_agenda.authoring.importing.report.accounting import Count, account, fates

_TEMPLATE = Path(__file__).with_name("page.html.jinja")
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
_GROUPS = (
    ("to be written", "wrong", "To be written", "No document says it; it stands in the pages as a question mark."),
    ("not understood", "wrong", "Not understood", "It has no place in the pages: see whether it should."),
    ("differs", "guess", "Pages that differ", "These pages were there. They stay as they are, or took what changed with --update."),
    ("kept yours", "guess", "Yours stayed", "You and the document both changed this since the former import. Yours stayed; see which is right."),
    ("uneven", "guess", "Languages that differ", "Paragraphs that do not stand one beside one."),
    ("guessed", "guess", "Guessed", "Probably right; correct it in the pages if not."),
    ("proposed", "guess", "Proposed", "Named in the text and not linked, because it is not certain what is meant."),
    ("repaired", "", "Repaired", "Broken by a line’s end, put together again."),
    ("left out", "out", "Left out", "What belongs to the printed page and not to the text."),
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A line of a table."""

    place: str
    text: str
    message: str
    look: str = ""


@dataclass(frozen=True)
class Group:
    """Remarks of one kind."""

    id: str
    look: str
    title: str
    meaning: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class EditionReport:
    """One document: its characters in parts, and its paragraphs."""

    name: str
    language: str
    direction: str
    verdict: str
    counts: Sequence[Count]
    counted: int
    rows: Sequence[Row]


def report_page(
    summary: Iterable[str],
    remarks: Sequence[Remark],
    documents: Iterable[tuple[SourceDocument, Agenda]],
) -> str:
    """Return the page: what was imported, every remark, and the documents paragraph by paragraph."""
    environment = Environment(autoescape=True)
    template = environment.from_string(_TEMPLATE.read_text("utf-8"))
    return template.render(
        summary=list(summary),
        groups=_groups(remarks),
        editions=[_edition(document, agenda) for document, agenda in documents],
    )


def _groups(remarks: Sequence[Remark]) -> list[Group]:
    return [
        Group(
            kind.replace(" ", "-"),
            look,
            title,
            meaning,
            [Row(one.place, one.text, one.message) for one in remarks if one.kind == kind],
        )
        for kind, look, title, meaning in _GROUPS
    ]


def _edition(document: SourceDocument, agenda: Agenda) -> EditionReport:
    parts = account(document, agenda)
    verdict = f"The file has {parts.whole} printed characters; each of them is in this table."
    if not parts.is_even:
        verdict = (
            f"The file has {parts.whole} printed characters, and {parts.counted} are found here."
        )
    rows = [
        Row(block.place, block.text, became, "wrong" if became == "nothing" else "")
        for block, became in fates(document, agenda)
    ]
    rows += [
        Row(one.place, one.text, f"footnote {agenda.marks.get(key, '')}")
        for key, paragraphs in document.notes.items()
        for one in paragraphs
    ]
    rows += [Row(one.place, one.text, one.message, "out") for one in document.left_out]
    direction = "rtl" if agenda.language in _RIGHT_TO_LEFT else "ltr"
    return EditionReport(
        document.name, agenda.language, direction, verdict, parts.counts, parts.counted, rows
    )
