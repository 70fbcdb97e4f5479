"""Blocks -> the body of a page: its parts as Markdown, its footnotes at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from annotated_agenda.authoring.annotations.list_marks import begins_list, read_mark
from annotated_agenda.authoring.importing.blocks.block import Block, Paragraph, Run, Table
from annotated_agenda.authoring.importing.recognition.marks import mark_of, title_runs
from annotated_agenda.authoring.importing.writing.inline import as_paragraph, inline

_LONGEST_HEADING = 220

Marker = Callable[[str], str]


@dataclass(frozen=True)
class Part:
    """A part of a page: `kind` is "paragraph", "numbered", "entry", "heading" or "table".

    `text` are its words alone; `place` is where it stands in the document.
    """

    kind: str
    markdown: str
    text: str
    place: str
    notes: int = 0
    pin: str = ""


@dataclass
class Body:
    """The parts of a page, and its footnotes in the order of their marks."""

    parts: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    first_note: int = 1

    def markdown(self) -> str:
        """Return the page's text: lists without empty lines, everything else apart."""
        lines = ""
        for position, part in enumerate(self.parts):
            if position:
                before = self.parts[position - 1]
                lines += "\n" if before.kind == part.kind == "entry" else "\n\n"
            lines += part.markdown + (f"\n{{#{part.pin}}}" if part.pin else "")
        notes = "".join(
            f"\n\n[^{number}]: {text}" for number, text in enumerate(self.notes, self.first_note)
        )
        return (lines + notes).strip() + "\n" if lines or notes else ""


class BodyWriter:
    """Writes the pages of one document; remembers which footnotes a page has already."""

    def __init__(self, notes: dict[str, tuple[Paragraph, ...]], language: str) -> None:
        self._notes = notes
        self._language = language

    def body(self, blocks: Sequence[Block], first_note: int = 1) -> Body:
        """Return the body of a page, whose footnotes count from `first_note`."""
        body = Body(first_note=first_note)
        keys: list[str] = []

        def mark(key: str) -> str:
            if key not in keys:
                keys.append(key)
            return f"[^{keys.index(key) + first_note}]"

        for block in blocks:
            in_list = bool(body.parts) and body.parts[-1].kind == "entry"
            body.parts.append(self._part(block, mark, in_list=in_list))
        body.notes = [self._note(key) for key in keys]
        return body

    def words(self, runs: Sequence[Run]) -> str:
        """Return runs as Markdown without footnotes."""
        return inline([run for run in runs if not run.note], lambda _: "")

    def note_text(self, key: str) -> str:
        """Return a footnote as Markdown."""
        return self._note(key)

    def _note(self, key: str) -> str:
        paragraphs = self._notes.get(key, ())
        return " ".join(inline(_unmarked(one), lambda _: "") for one in paragraphs)

    def _part(self, block: Block, mark: Marker, *, in_list: bool) -> Part:
        if isinstance(block, Table):
            return Part("table", self._table(block, mark), block.text, block.place)
        kind, markdown = self._paragraph(block, mark, in_list=in_list)
        return Part(kind, markdown, block.text, block.place, len(block.notes))

    def _paragraph(self, block: Paragraph, mark: Marker, *, in_list: bool) -> tuple[str, str]:
        if self._is_heading(block):
            title = inline([replace(run, bold=False) for run in self._with_number(block)], mark)
            return "heading", "# " + title
        number = mark_of(block, self._language)
        if number and number.kind == "number" and not number.says_item:
            return "numbered", f"{number.positions[0]}. {inline(title_runs(block, number), mark)}"
        text = inline(self._with_number(block), mark)
        begins = begins_list(text) or (in_list and read_mark(text) is not None)
        return ("entry", text) if begins else ("paragraph", as_paragraph(text))

    def _with_number(self, block: Paragraph) -> tuple[Run, ...]:
        return (Run(block.number + " "), *block.runs) if block.number else block.runs

    def _is_heading(self, block: Paragraph) -> bool:
        if len(block.text) > _LONGEST_HEADING or block.text[-1:] in {".", "。", ";"}:
            return False
        return block.role in {"chapter", "heading", "title"} or (
            block.is_bold and block.role != "paragraph"
        )

    def _table(self, table: Table, mark: Marker) -> str:
        width = max(sum(cell.span for cell in row) for row in table.rows)
        rows = []
        for row in table.rows:
            cells = []
            for cell in row:
                words = " ".join(inline(one.runs, mark) for one in cell.paragraphs)
                cells += [words.replace("|", "\\|"), *[""] * (cell.span - 1)]
            rows.append("| " + " | ".join([*cells, *[""] * (width - len(cells))]) + " |")
        return "\n".join([rows[0], "|" + " --- |" * width, *rows[1:]])


def _unmarked(paragraph: Paragraph) -> list[Run]:
    """Return a footnote's runs without the blank or tab behind its mark."""
    runs = [run for run in paragraph.runs if not run.note]
    return [replace(runs[0], text=runs[0].text.lstrip()), *runs[1:]] if runs else []
