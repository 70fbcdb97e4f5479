"""PDF files -> blocks, by pypdfium2 (PyMuPDF would read them as well and is AGPL)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pypdfium2

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    Cell,
    Remark,
    SourceDocument,
    Table,
    count_characters,
)
from annotated_agenda.authoring.importing.formats.furniture import (
    is_furniture_line,
    job_number,
    repeated_symbol,
)
from annotated_agenda.authoring.importing.formats.pdf_letters import letters_of, rules_of
from annotated_agenda.authoring.importing.formats.pdf_lines import Line, lines_of
from annotated_agenda.authoring.importing.formats.pdf_notes import Notes, note_lines
from annotated_agenda.authoring.importing.formats.pdf_paragraphs import (
    Measures,
    joined_pages,
    measures_of,
    paragraph_of,
    paragraphs_on,
)
from annotated_agenda.authoring.importing.formats.pdf_right_to_left import (
    in_reading_order,
    is_right_to_left,
    mirrored_rules,
)
from annotated_agenda.authoring.importing.formats.pdf_tables import Grid, cells_of, grids_of
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.formats.repairs import words_with_hyphens

_MOST_PAGES = 400
_FURNITURE = "running head, page or job number"


@dataclass
class _Page:
    """A page: its lines of text, its tables, the lines of its footnotes."""

    number: int
    lines: list[Line]
    grids: list[Grid]
    rules: list[float] = field(default_factory=list)


def read_pdf(name: str, content: bytes) -> SourceDocument:
    """Return a PDF's blocks; raise RefusedError where it is locked, broken, scanned or too long."""
    pages = _pages(name, content)
    everything = [line for page in pages for line in page.lines]
    texts = [line.text for line in everything]
    symbol = repeated_symbol(texts)
    left_out = _take_furniture(pages, symbol)
    measures = measures_of(
        [line for page in pages for line in page.lines],
        words_with_hyphens(line.text for line in everything),
    )
    notes = Notes(measures)
    blocks: list[Block] = []
    for page in pages:
        outside = [line for line in page.lines if not any(grid.holds(line) for grid in page.grids)]
        own = note_lines(outside, page.rules, measures)
        left_out += notes.add(own)
        page.lines = [line for line in page.lines if line not in own]
        blocks += joined_pages(blocks, _blocks(page, measures), measures)
    properties = {"symbol": symbol, "job": job_number("\n".join(texts))}
    return SourceDocument(
        name,
        "pdf",
        tuple(notes.mark(block) for block in blocks),
        notes.paragraphs,
        tuple(left_out + measures.left_out),
        tuple(measures.repairs),
        {key: value for key, value in properties.items() if value},
        sum(map(count_characters, texts)),
    )


def _pages(name: str, content: bytes) -> list[_Page]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as reason:
        if "password" in str(reason).lower():
            raise RefusedError(name, "the PDF has a password", "save it without one") from None
        raise RefusedError(name, "this is no PDF, or a broken one", "save it again") from None
    with document:
        if len(document) > _MOST_PAGES:
            remedy = f"give the agenda alone: at most {_MOST_PAGES} pages are read"
            raise RefusedError(name, f"the PDF has {len(document)} pages", remedy)
        pages = []
        for number in range(len(document)):
            page = document[number]
            rules, posts = rules_of(page)
            letters = list(letters_of(page.get_textpage()))
            if is_right_to_left(letters):
                rules, posts = mirrored_rules(rules, posts, page.get_width())
                letters = in_reading_order(letters, page.get_width())
            lines = lines_of(letters, number + 1)
            short = [rule.height for rule in rules if 40 < rule.right - rule.left < 220]
            pages.append(_Page(number + 1, lines, grids_of(rules, posts, lines), short))
    if not any(page.lines for page in pages):
        message = "the PDF has no text: it is made of pictures of pages"
        raise RefusedError(name, message, "give the Word file, or run text recognition first")
    return pages


def _take_furniture(pages: list[_Page], symbol: str) -> list[Remark]:
    """Take what stands on every page out of the pages, and return it."""
    left_out = []
    for page in pages:
        kept = []
        top, foot = page.lines[:3], page.lines[-4:]
        for line in page.lines:
            at_edge = line in top or line in foot
            bare_number = at_edge and re.fullmatch(r"\d{1,4}(/\d{1,4})?", line.text) is not None
            own_symbol = symbol if at_edge and page.number > 1 else ""
            if bare_number or is_furniture_line(line.text, own_symbol):
                left_out.append(Remark("left out", f"page {page.number}", line.text, _FURNITURE))
            else:
                kept.append(line)
        page.lines = kept
    return left_out


def _blocks(page: _Page, measures: Measures) -> list[Block]:
    """Return the paragraphs and tables of a page, from the top down."""
    tables = [(grid, table) for grid in page.grids if (table := _table(page, grid, measures))]
    rest = [line for line in page.lines if not any(grid.holds(line) for grid, _ in tables)]
    placed: list[tuple[float, Block]] = [(-grid.heights[0], table) for grid, table in tables]
    breaks = [grid.heights[0] for grid, _ in tables]
    placed += [(-height, one) for height, one in paragraphs_on(page.number, rest, breaks, measures)]
    return [block for _, block in sorted(placed, key=lambda one: one[0])]


def _table(page: _Page, grid: Grid, measures: Measures) -> Table | None:
    rows = []
    place = f"page {page.number}, table"
    for row in cells_of(grid, page.lines):
        cells = []
        for lines in row:
            paragraphs = (paragraph_of(lines, place, measures),) if lines else ()
            cells.append(Cell(paragraphs, len(grid.columns[0]) - 1 if len(row) == 1 else 1))
        rows.append(tuple(cells))
    return Table(tuple(rows), place) if rows else None
