"""Word files -> blocks, with a walk of our own over all runs.

python-docx opens the package; its `Paragraph.text` leaves out the text in w:dir (5.5 % of a real
Arabic document), w:ins, w:sdt and hyperlinks, so that the walk is ours. mammoth knows no
right-to-left. Deletions (w:del, w:moveFrom) are left out and said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    Cell,
    Paragraph,
    Remark,
    SourceDocument,
    Table,
    count_characters,
    joined_runs,
    without_start,
)
from annotated_agenda.authoring.importing.formats.furniture import first_symbol
from annotated_agenda.authoring.importing.formats.word_numbering import Numbering
from annotated_agenda.authoring.importing.formats.word_package import W, WordParts, open_parts
from annotated_agenda.authoring.importing.formats.word_runs import RunWalk
from annotated_agenda.authoring.importing.formats.word_styles import (
    Styles,
    paragraph_format,
    read_styles,
)

_HOLDERS = {
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
}
CARRIED = "urn:annotated-agenda:pages"
_VALUE = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}lpwstr"


def read_word(name: str, content: bytes) -> SourceDocument:
    """Return a Word file's blocks; raise RefusedError where it is none, broken or a bomb."""
    parts = open_parts(name, content)
    reading = _Reading(parts)
    blocks = tuple(reading.blocks(parts.body))
    notes = reading.notes()
    margins = [_margin(tree) for tree in parts.margins]
    left_out = [
        *reading.walk.left_out,
        *(
            Remark("left out", "header or footer", text, "running head or foot")
            for text in margins
            if text
        ),
    ]
    return SourceDocument(
        name,
        "word",
        blocks,
        notes,
        tuple(left_out),
        properties=_properties(parts, margins),
        characters=reading.walk.characters + sum(map(count_characters, margins)),
        pages=_pages(parts),
    )


@dataclass
class _Reading:
    """One walk through a document; paragraphs are counted on the way."""

    parts: WordParts
    styles: Styles = field(init=False)
    numbering: Numbering = field(init=False)
    walk: RunWalk = field(init=False)
    position: int = 0

    def __post_init__(self) -> None:
        self.styles = read_styles(self.parts.styles)
        self.numbering = Numbering(self.parts.numbering)
        self.walk = RunWalk(self.styles)

    def blocks(self, holder: Any) -> Iterator[Block]:
        """Yield the paragraphs and tables below an element, in order."""
        for element in holder:
            if element.tag == f"{W}p":
                yield from self._paragraphs(element)
            elif element.tag == f"{W}tbl":
                yield self._table(element)
            elif element.tag in _HOLDERS:
                yield from self.blocks(element)
            elif element.tag in {f"{W}del", f"{W}moveFrom"}:
                self.walk.leave_out(element, f"paragraph {self.position}", "deleted by its authors")

    def notes(self) -> dict[str, tuple[Paragraph, ...]]:
        """Return the footnotes and endnotes that the text refers to, by their keys."""
        found: dict[str, tuple[Paragraph, ...]] = {}
        for tree, tag in ((self.parts.footnotes, "footnote"), (self.parts.endnotes, "endnote")):
            for element in () if tree is None else tree.iter(f"{W}{tag}"):
                key = f"{tag} {element.get(f'{W}id')}"
                if element.get(f"{W}type") in {None, "normal"}:
                    whole = [
                        block for block in self.blocks(element) if isinstance(block, Paragraph)
                    ]
                    found[key] = self._without_mark(key, [one for one in whole if one.text])
        return found

    def _without_mark(self, key: str, paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
        """Return a footnote without the mark before it: one that authors typed, "*"."""
        mark = self.walk.marks.get(key, "").strip()
        text = "".join(run.text for run in paragraphs[0].runs) if paragraphs else ""
        if not mark or not text.lstrip().startswith(mark):
            return tuple(paragraphs)
        length = len(text) - len(text.lstrip()) + len(mark)
        self.walk.left_out.append(
            Remark("left out", paragraphs[0].place, mark, "the mark before a footnote")
        )
        first = replace(paragraphs[0], runs=without_start(paragraphs[0].runs, length))
        return (first, *paragraphs[1:])

    def _paragraphs(self, element: Any) -> Iterator[Paragraph]:
        self.position += 1
        place = f"paragraph {self.position}"
        properties = element.find(f"{W}pPr")
        named = None if properties is None else properties.find(f"{W}pStyle")
        base = self.styles.of(None if named is None else named.get(f"{W}val"))
        style = paragraph_format(properties, base)
        runs = joined_runs(list(self.walk.runs(element, base.look, place)))
        boxes = self.walk.take_boxes()
        if any(run.text.strip() or run.note for run in runs):
            number = self.numbering.next_number(style.list_id, style.level)
            self.walk.characters += count_characters(number)
            text = "".join(run.text for run in runs if not run.note)
            role = "" if style.role == "note" else style.role
            yield Paragraph(
                runs,
                place,
                role,
                style.indent,
                is_centred=style.is_centred,
                number=number,
                lines=tuple(text.split("\n")),
            )
        for box in boxes:
            yield from (block for block in self.blocks(box) if isinstance(block, Paragraph))

    def _table(self, element: Any) -> Table:
        place = f"table after paragraph {self.position}"
        rows = [tuple(self._cell(cell) for cell in _cells(row)) for row in _rows(element)]
        return Table(tuple(row for row in rows if row), place)

    def _cell(self, element: Any) -> Cell:
        paragraphs: list[Paragraph] = []
        for block in self.blocks(element):
            if isinstance(block, Paragraph):
                paragraphs.append(block)
            else:
                paragraphs += [one for row in block.rows for cell in row for one in cell.paragraphs]
        span = element.find(f"{W}tcPr/{W}gridSpan")
        width = "1" if span is None else span.get(f"{W}val", "1")
        return Cell(tuple(paragraphs), int(width) if width.isdigit() else 1)


def _rows(table: Any) -> Iterator[Any]:
    for element in table:
        if element.tag == f"{W}tr":
            yield element
        elif element.tag in _HOLDERS:
            yield from _rows(element)


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        if element.tag == f"{W}tc":
            yield element
        elif element.tag in _HOLDERS:
            yield from _cells(element)


def _margin(tree: Any) -> str:
    words = [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in tree.iter(f"{W}p")
    ]
    return " ".join(" ".join(words).split())


def _pages(parts: WordParts) -> dict[str, str]:
    """Return the pages that `annotated-agenda docx` made the file from."""
    return {
        page.get("name", ""): page.text or ""
        for tree in parts.carried
        for page in tree.iter(f"{{{CARRIED}}}page")
    }


def _properties(parts: WordParts, margins: list[str]) -> dict[str, str]:
    """Return what the file says of itself: custom.xml first, core.xml, then the running heads."""
    said: dict[str, str] = {}
    for tree in parts.properties:
        for element in tree:
            key = element.get("name") or element.tag.rpartition("}")[2]
            value = element.findtext(_VALUE) or element.text or ""
            if value.strip():
                said.setdefault(key, value.strip())
    symbols = [said.get("Symbol1", ""), said.get("title", ""), *margins]
    symbol = next(filter(None, map(first_symbol, symbols)), "")
    job = said.get("JobNo") or said.get("subject", "")
    return {**said, **{key: value for key, value in (("symbol", symbol), ("job", job)) if value}}
