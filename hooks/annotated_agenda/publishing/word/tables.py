"""How a table is set on paper: rules, direction, columns as wide as their words need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from annotated_agenda.publishing.word.span import Span

# The width of a page's text in points, and how many letters count for the width of a column.
_WIDTH = 432.0
_FEWEST, _MOST = 8, 60


def widths_of(rows: Sequence[Sequence[Sequence[Sequence[Span]]]]) -> list[float]:
    """Return the width of each column in points, from the longest paragraph in it."""
    longest = [_FEWEST] * max(map(len, rows))
    for row in rows:
        # A row of one cell is a heading over all columns.
        for column, paragraphs in enumerate(row if len(row) > 1 else ()):
            lengths = [sum(len(span.text) for span in spans) for spans in paragraphs]
            longest[column] = max(longest[column], min(_MOST, max(lengths, default=0) + 4))
    return [_WIDTH * length / sum(longest) for length in longest]


def draw_rules(table: Any) -> None:
    """Draw a rule above each row, and below the last."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        rule = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
    table.tblPr.find(qn("w:tblLook")).addprevious(borders)


def turn(table: Any) -> None:
    """Let the first column stand on the right."""
    table.tblPr.find(qn("w:tblW")).addprevious(OxmlElement("w:bidiVisual"))
