"""A Word document in the making: styles of the Geneva template, runs, footnotes, tables, what it carries.

The style names are those of the template ("_ Single Txt_G", in Arabic "_ Single Txt_GA").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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

CARRIED = "urn:annotated-agenda:pages"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# By level: the style's name in the template, its size in points, whether it is bold.
_STYLES = {
    "title": ("_ H __M_G", 17, True),
    "chapter": ("_ H _Ch_G", 14, True),
    "item": ("_ H_1_G", 12, True),
    "heading": ("_ H_2/3_G", 10, True),
    "paragraph": ("_ Single Txt_G", 10, False),
    "masthead": ("Normal", 10, False),
}
# A document says nothing of the day on which it was made, so that it is the same each time.
_EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001  Word has no zones


@dataclass(frozen=True)
class Span:
    """Words in one look; `label` is what a link leads to, `note` the number of a footnote."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    label: str = ""
    note: int = 0

    def within(self, **look: Any) -> Span:
        """Return the words with more look."""
        return replace(self, **look)


class Paper:
    """A document in one language; add to it from the top down, then take its `content`."""

    def __init__(self, *, right_to_left: bool) -> None:
        self._right_to_left = right_to_left
        self._file = Document()
        self._notes: list[Sequence[Span]] = []
        self._marks: list[str] = []

    def add(self, level: str, spans: Sequence[Span]) -> None:
        """Add a paragraph of a level: "title", "chapter", "item", "heading", "paragraph", "masthead"."""
        paragraph = self._file.add_paragraph(style=self._style(level))
        self._fill(paragraph, spans)

    def add_table(self, rows: Sequence[Sequence[Sequence[Sequence[Span]]]]) -> None:
        """Add a table: rows of cells of paragraphs."""
        width = max(map(len, rows))
        table = self._file.add_table(0, width)
        for cells in rows:
            row = table.add_row()
            for cell, paragraphs in zip(row.cells, cells, strict=False):
                for position, spans in enumerate(paragraphs):
                    own = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
                    self._fill(own, spans)

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
            style.font.size, style.font.bold = Pt(size), bold
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
        run.bold, run.italic = span.bold or None, span.italic or None
        run.font.superscript = span.raised or None
        if self._right_to_left:
            run.font.rtl = True
        return run._r  # noqa: SLF001

    def _note_mark(self, span: Span) -> Any:
        run, reference = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(span.note))
        run.append(reference)
        if mark := self._marks[span.note - 1]:
            reference.set(qn("w:customMarkFollows"), "1")
            text = OxmlElement("w:t")
            text.text = mark
            run.append(text)
        return run

    def _add_notes(self) -> None:
        root = etree.Element(f"{{{_W}}}footnotes", nsmap={"w": _W})
        for number, spans in enumerate(self._notes, 1):
            note = etree.SubElement(root, f"{{{_W}}}footnote", {f"{{{_W}}}id": str(number)})
            paragraph = etree.SubElement(note, f"{{{_W}}}p")
            for span in spans:
                run = etree.SubElement(paragraph, f"{{{_W}}}r")
                looks = etree.SubElement(run, f"{{{_W}}}rPr")
                if span.italic:
                    etree.SubElement(looks, f"{{{_W}}}i")
                text = etree.SubElement(run, f"{{{_W}}}t")
                text.text = span.text
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
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
