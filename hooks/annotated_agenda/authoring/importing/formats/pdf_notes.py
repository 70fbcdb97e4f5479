"""Footnotes at the foot of PDF pages, and their marks in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    Cell,
    Paragraph,
    Remark,
    Run,
    count_characters,
    without_start,
)
from annotated_agenda.authoring.importing.formats.pdf_lines import Line
from annotated_agenda.authoring.importing.formats.pdf_paragraphs import Measures, paragraph_of

_MARK = re.compile(r"(?P<mark>[*∗]{1,3}|\d{1,3})(?=[\s*]|[^\d.,)])\s*")
_RULE = re.compile(r"_{5,}")


def note_lines(lines: Sequence[Line], rules: Sequence[float], measures: Measures) -> list[Line]:
    """Return the lines of a page's footnotes: small ones below a short rule, from a mark on."""
    for position, line in enumerate(lines):
        small = line.size < measures.size + 0.1
        below_rule = any(0 < height - line.base < 30 for height in rules) or (
            position > 0 and _RULE.fullmatch(lines[position - 1].text) is not None
        )
        rest = lines[position:]
        below_rule = below_rule or _is_marked_above(line, lines[:position])
        if small and below_rule and _MARK.match(line.text) and _is_small(rest, measures):
            start = position - (1 if position and _RULE.fullmatch(lines[position - 1].text) else 0)
            return list(lines[start:])
    return []


def _is_marked_above(line: Line, above: Sequence[Line]) -> bool:
    """Say whether a line begins with a raised mark that stands raised in the text above it, too."""
    first = line.runs[0]
    mark = first.text.strip()
    return first.raised and any(
        run.raised and run.text.strip(" ,") == mark for one in above for run in one.runs[1:]
    )


def _is_small(lines: Sequence[Line], measures: Measures) -> bool:
    return all(line.size <= measures.size for line in lines) and not any(
        line.is_bold for line in lines
    )


@dataclass
class Notes:
    """The footnotes of a document by their keys, gathered page by page."""

    measures: Measures
    paragraphs: dict[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    def add(self, lines: Sequence[Line]) -> list[Remark]:
        """Take the footnotes of a page; return what of these lines is no text: rule and marks."""
        left_out: list[Remark] = []
        group: list[Line] = []
        for line in lines:
            if _RULE.fullmatch(line.text):
                left_out.append(
                    Remark("left out", f"page {line.page}", line.text, "the rule above footnotes")
                )
            elif _MARK.match(line.text) and self._is_next(line) and group:
                left_out += self._note(group)
                group = [line]
            else:
                group.append(line)
        return left_out + (self._note(group) if group else [])

    def mark(self, block: Block) -> Block:
        """Return a block with the raised marks in it taken for those of footnotes."""
        if isinstance(block, Paragraph):
            return replace(block, runs=tuple(one for run in block.runs for one in self._split(run)))
        rows = tuple(
            tuple(
                Cell(tuple(self._marked(one) for one in cell.paragraphs), cell.span) for cell in row
            )
            for row in block.rows
        )
        return replace(block, rows=rows)

    def _marked(self, paragraph: Paragraph) -> Paragraph:
        block = self.mark(paragraph)
        assert isinstance(block, Paragraph)
        return block

    def _is_next(self, line: Line) -> bool:
        """Say whether a line begins a footnote: its mark is raised or smaller than its words."""
        return line.runs[0].raised or line.text[0] in "*∗"

    def _note(self, lines: list[Line]) -> list[Remark]:
        place = f"page {lines[0].page}, footnote"
        paragraph = paragraph_of(lines, place, self.measures)
        text = "".join(run.text for run in paragraph.runs)
        match = _MARK.match(text)
        mark = match["mark"].replace("∗", "*") if match else ""
        key = mark if mark and mark not in self.paragraphs else f"{mark}@{lines[0].page}"
        length = match.end() if match else 0
        self.paragraphs[key] = (replace(paragraph, runs=without_start(paragraph.runs, length)),)
        return [Remark("left out", place, mark, "the mark before a footnote")] if mark else []

    def _split(self, run: Run) -> list[Run]:
        marks = (
            re.findall(r"\d+|[*∗]+", run.text)
            if run.raised or "∗" in run.text or "*" in run.text
            else []
        )
        known = [mark for mark in marks if mark.replace("∗", "*") in self.paragraphs]
        if not known or (count_characters(re.sub(r"[\d*∗,\s]", "", run.text)) and run.raised):
            return [run]
        if run.raised:
            pieces = re.findall(r"(?:\d+|[*∗]+)[^\d*∗]*", run.text)
            return [self._mark_run(piece, run) for piece in pieces]
        before, mark, after = run.text.partition(known[0])
        return [replace(run, text=before), self._mark_run(mark, run), replace(run, text=after)]

    def _mark_run(self, piece: str, run: Run) -> Run:
        key = piece.replace("∗", "*").strip(", ")
        return replace(
            run, text=piece.strip(), raised=True, note=key if key in self.paragraphs else ""
        )
