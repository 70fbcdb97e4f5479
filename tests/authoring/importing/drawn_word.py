"""Draws Word files as Conference Services make them: templates' style names, footnotes, tables, runs in w:dir and w:ins."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from tests.authoring.importing.tides import JOB_LETTERS, ROWS, SYMBOL, number, row, words

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


@dataclass(frozen=True)
class Template:
    """The style names of one template, by level."""

    title: str
    chapter: str
    heading: str
    paragraph: str
    makes_numbers: bool = False


NEW_YORK = Template("Title_H_CH", "_ H _Ch", "_ H_2/3", "__Single Txt")
GENEVA = Template("_ H __M_G", "_ H _Ch_G", "_ H_2/3_G", "_ Single Txt_G")
GENEVA_ARABIC = Template("_ H __M_GA", "_ H _Ch_GA", "_ H_2/3_GA", "_ Single Txt_GA")
UNFCCC = Template("_ H _Ch_G", "Anno_H__Ch_G", "Anno_H_2/3_G", "Anno_Single Txt_G")
PLAIN = Template("Normal", "Normal", "Normal", "Normal")
TEMPLATES = {
    "New York": NEW_YORK,
    "Geneva": GENEVA,
    "UNFCCC": UNFCCC,
    "plain": PLAIN,
}


class DrawnWord:
    """One document in the making."""

    def __init__(self, language: str, template: Template) -> None:
        self.language = language
        self.template = template
        self.said = words(language)
        self.file = Document()
        self.notes: list[str] = []

    def content(self) -> bytes:
        """Return the whole file."""
        self._masthead()
        self._list()
        self._annotations()
        self._annex()
        self._footnotes_part()
        self.file.core_properties.title = SYMBOL
        self.file.core_properties.subject = f"GE.31-00123{JOB_LETTERS[self.language]}"
        self.file.sections[0].header.paragraphs[0].text = SYMBOL
        stream = BytesIO()
        self.file.save(stream)
        return stream.getvalue()

    def paragraph(self, text: str, style: str, *, bold: bool = False) -> Any:
        """Add a paragraph; its words stand in three runs, one of them inserted, one nested in w:dir."""
        paragraph = self.file.add_paragraph(style=self._style(style))
        third = len(text) // 3 + 1
        for position, start in enumerate(range(0, len(text), third)):
            run = paragraph.add_run(text[start : start + third])
            run.bold = bold or None
            holder = {1: "ins", 2: "dir" if self.language == "ar" else "smartTag"}.get(position)
            if holder:
                element = parse_xml(f"<w:{holder} {nsdecls('w')}/>")
                run._r.addprevious(element)  # noqa: SLF001 (python-docx has no nested runs)
                element.append(run._r)  # noqa: SLF001
        return paragraph

    def _style(self, name: str) -> str:
        if name not in [style.name for style in self.file.styles]:
            self.file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        return name

    def _heading(self, text: str, style: str) -> Any:
        return self.paragraph(text, style, bold=self.template is PLAIN)

    def _masthead(self) -> None:
        table = self.file.add_table(2, 2)
        table.cell(0, 0).text = "United Nations"
        table.cell(0, 1).text = SYMBOL
        table.cell(1, 0).text = self.said["organ"]
        cell = table.cell(1, 1).paragraphs[0]
        for line in ("Distr.: General", self.said["date"], self.said["original"]):
            cell.add_run(line).add_break()
        for text in (self.said["body"], self.said["session"], self.said["place"]):
            self.paragraph(text, "Normal")
        title = self._heading(self.said["title"], self.template.title)
        self._footnote(title, self.said["note"])

    def _list(self) -> None:
        self._heading(self.said["agenda"], self.template.chapter)
        for slug, text in self.said["items"].items():
            self.paragraph(f"{number(slug, self.language)}\t{text}", self.template.paragraph)

    def _annotations(self) -> None:
        self._heading(self.said["annotations"], self.template.chapter)
        for slug, text in self.said["items"].items():
            self._heading(f"{number(slug, self.language)}\t{text}", self.template.heading)
            for paragraph in self.said["text"].get(slug, ()):
                self.paragraph(paragraph, self.template.paragraph)
            if slug in self.said["documents"]:
                self._heading(self.said["documentation"], self.template.heading)
                for document in self.said["documents"][slug]:
                    self.paragraph(document, self.template.paragraph)

    def _annex(self) -> None:
        self._heading(self.said["annex"], self.template.chapter)
        self._heading(self.said["timetable"], self.template.chapter)
        table = self.file.add_table(1, 3)
        for cell, text in zip(table.rows[0].cells, self.said["head"], strict=True):
            cell.text = text
        days = (self.said["days"][0], None, self.said["days"][1])
        for day, hours, rows in zip(days, self.said["hours"], ROWS, strict=True):
            if day:
                table.add_row().cells[0].text = day
            for position, (slug, continued) in enumerate(rows):
                cells = table.add_row().cells
                cells[0].text = hours if position == 0 else ""
                cells[1].text = row(slug, self.language)
                cells[2].text = self.said["items"][slug] + (
                    f" {self.said['continued']}" if continued else ""
                )

    def _footnote(self, paragraph: Any, text: str) -> None:
        self.notes.append(text)
        mark = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        paragraph._p.append(parse_xml(mark))  # noqa: SLF001

    def _footnotes_part(self) -> None:
        notes = "".join(
            f'<w:footnote w:id="{position}"><w:p><w:r><w:footnoteRef/></w:r>'
            f"<w:r><w:tab/><w:t>{text}</w:t></w:r></w:p></w:footnote>"
            for position, text in enumerate(self.notes, 1)
        )
        xml = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>"
        part = Part(
            PackURI("/word/footnotes.xml"), _FOOTNOTES, xml.encode(), self.file.part.package
        )
        self.file.part.relate_to(part, RELATION.FOOTNOTES)


def word_file(language: str, template: Template | None = None) -> bytes:
    """Return the agenda as a Word file in a template, by default the one of Geneva."""
    usual = GENEVA_ARABIC if language == "ar" else GENEVA
    return DrawnWord(language, template or usual).content()


def with_deletion(content: bytes, text: str) -> bytes:
    """Return a Word file with a paragraph at its end that its authors deleted."""
    file = Document(BytesIO(content))
    paragraph = file.add_paragraph()
    xml = f"<w:del {nsdecls('w')}><w:r><w:delText>{text}</w:delText></w:r></w:del>"
    paragraph._p.append(parse_xml(xml))  # noqa: SLF001
    assert paragraph._p.find(qn("w:del")) is not None  # noqa: SLF001
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()
