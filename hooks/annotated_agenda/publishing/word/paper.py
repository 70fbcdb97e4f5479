"""A Word document in the making: styles of the Geneva template, runs, footnotes, tables, what it carries.

The style names are those of the template ("_ Single Txt_G", in Arabic "_ Single Txt_GA").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from annotated_agenda.publishing.word.footnotes import add_footnote, footnotes, raised
from annotated_agenda.publishing.word.span import Span
from annotated_agenda.publishing.word.tables import draw_rules, turn, widths_of

CARRIED = "urn:annotated-agenda:pages"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# By level: the style's name in the template, its size in points, whether it is bold.
_STYLES = {
    "title": ("_ H __M_G", 17, True),
    "chapter": ("_ H _Ch_G", 14, True),
    "item": ("_ H_1_G", 12, True),
    "heading": ("_ H_2/3_G", 10, True),
    "paragraph": ("_ Single Txt_G", 10, False),
    "masthead": ("Normal", 10, False),
}
_TEXT_SIZE = 10
# A document says nothing of the day on which it was made, so that it is the same each time.
_EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001  Word has no zones


class Paper:
    """A document in one language; add to it from the top down, then take its `content`."""

    def __init__(self, *, right_to_left: bool) -> None:
        self._right_to_left = right_to_left
        self._file = Document()
        _set_font(self._file.styles["Normal"], _TEXT_SIZE, bold=False)
        self._notes: list[Sequence[Span]] = []
        self._marks: list[str] = []

    def add(self, level: str, spans: Sequence[Span]) -> None:
        """Add a paragraph of a level: "title", "chapter", "item", "heading", "paragraph", "masthead"."""
        paragraph = self._file.add_paragraph(style=self._style(level))
        self._fill(paragraph, spans)

    def add_table(self, rows: Sequence[Sequence[Sequence[Sequence[Span]]]]) -> None:
        """Add a table: rows of cells of paragraphs."""
        draw_rules(self._table(rows))

    def add_head(self, rows: Sequence[Sequence[Sequence[Sequence[Span]]]]) -> None:
        """Add the head of the first page: a table that nobody sees."""
        self._table(rows)

    def _table(self, rows: Sequence[Sequence[Sequence[Sequence[Span]]]]) -> Any:
        widths = widths_of(rows)
        table = self._file.add_table(0, len(widths))
        if self._right_to_left:
            turn(table._tbl)  # noqa: SLF001
        for column, points in zip(table.columns, widths, strict=True):
            column.width = Pt(points)
        for cells in rows:
            row = table.add_row()
            for cell, points in zip(row.cells, widths, strict=True):
                cell.width = Pt(points)
            for cell, paragraphs in zip(row.cells, cells, strict=False):
                for position, spans in enumerate(paragraphs):
                    own = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
                    self._fill(own, spans)
        return table._tbl  # noqa: SLF001

    def add_note(self, spans: Sequence[Span], mark: str = "") -> int:
        """Add a footnote and return its number; `mark` is printed where it is not the number."""
        self._notes.append(spans)
        self._marks.append(mark)
        return len(self._notes)

    def content(self, title: str, carried: Mapping[str, str]) -> bytes:
        """Return the file; `title` stands in its properties and running head, `carried` in it unseen."""
        self._add_notes()
        self._carry(carried)
        about = self._file.core_properties
        about.title, about.author, about.comments = title, "", ""
        about.created = about.modified = _EPOCH
        header = self._file.sections[0].header.paragraphs[0]
        self._fill(header, [Span(title, bold=True)])
        self._add_page_number(self._file.sections[0].footer.paragraphs[0])
        stream = BytesIO()
        self._file.save(stream)
        return stream.getvalue()

    def _style(self, level: str) -> str:
        name, size, bold = _STYLES[level]
        name += "A" if self._right_to_left and name.endswith("_G") else ""
        if name not in [style.name for style in self._file.styles]:
            style = self._file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            _set_font(style, size, bold=bold)
        return name

    def _fill(self, paragraph: Any, spans: Sequence[Span]) -> None:
        if self._right_to_left:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001
        for span in spans:
            element = self._note_mark(span) if span.note else self._run(paragraph, span)
            if span.label:
                link = OxmlElement("w:hyperlink")
                link.set(qn("w:anchor"), "_top")
                link.set(qn("w:tooltip"), span.label)
                paragraph._p.append(link)  # noqa: SLF001
                link.append(element)
            else:
                paragraph._p.append(element)  # noqa: SLF001

    def _run(self, paragraph: Any, span: Span) -> Any:
        run = paragraph.add_run(span.text)
        run.bold = run.font.cs_bold = span.bold or None
        run.italic = run.font.cs_italic = span.italic or None
        run.font.superscript = span.raised or None
        if self._right_to_left:
            run.font.rtl = True
        return run._r  # noqa: SLF001

    def _note_mark(self, span: Span) -> Any:
        run, reference = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
        run.append(raised())
        reference.set(qn("w:id"), str(span.note))
        run.append(reference)
        if mark := self._marks[span.note - 1]:
            reference.set(qn("w:customMarkFollows"), "1")
            text = OxmlElement("w:t")
            text.text = mark
            run.append(text)
        return run

    def _add_notes(self) -> None:
        root = footnotes()
        for number, (spans, mark) in enumerate(zip(self._notes, self._marks, strict=True), 1):
            add_footnote(root, number, mark, spans, right_to_left=self._right_to_left)
        self._add_part("/word/footnotes.xml", _NOTES, root, RELATION.FOOTNOTES)

    def _carry(self, carried: Mapping[str, str]) -> None:
        """Put the pages that the document was made from into it, as data beside the text."""
        root = etree.Element(f"{{{CARRIED}}}pages", nsmap={None: CARRIED})
        for name, text in carried.items():
            etree.SubElement(root, f"{{{CARRIED}}}page", {"name": name}).text = text
        self._add_part("/customXml/agenda.xml", "application/xml", root, _CUSTOM)

    def _add_part(self, name: str, kind: str, root: Any, relation: str) -> None:
        xml = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package = self._file.part.package
        self._file.part.relate_to(Part(PackURI(name), kind, xml, package), relation)

    def _add_page_number(self, paragraph: Any) -> None:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        paragraph._p.append(field)  # noqa: SLF001


def _set_font(style: Any, size: int, *, bold: bool) -> None:
    """Set size and weight, of Arabic letters, too."""
    style.font.size, style.font.bold, style.font.cs_bold = Pt(size), bold, bold
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(2 * size))
    style.element.rPr.append(complex_size)
