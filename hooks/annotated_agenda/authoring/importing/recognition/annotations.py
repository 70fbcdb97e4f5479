"""What stands below the list of items: annotations, openings, documentation, annexes, timetable."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotated_agenda.authoring.importing.blocks.block import Block, Paragraph, Table
from annotated_agenda.authoring.importing.recognition.agenda import (
    Agenda,
    Item,
    Section,
    words_of,
)
from annotated_agenda.authoring.importing.recognition.listed import (
    document_of_paragraph,
    documents_of_line,
    documents_of_table,
)
from annotated_agenda.authoring.importing.recognition.marks import (
    Mark,
    mark_of,
    numbers_of,
    title_runs,
)
from annotated_agenda.authoring.importing.recognition.outline import Outline
from annotated_agenda.authoring.importing.recognition.sequence import stands_out
from annotated_agenda.authoring.importing.recognition.timetable import is_timetable
from annotated_agenda.authoring.importing.recognition.titles import is_same_title, plain_title
from annotated_agenda.authoring.importing.recognition.words import folded, is_heading_of, pattern
from annotated_agenda.meeting.item_number import ItemNumber, Kind, Level

_LONGEST_HEADING = 220


@dataclass
class Parts:
    """The blocks of a document below its list, sorted: each annex and the timetable by itself."""

    timetable: list[Block] = field(default_factory=list)
    timetable_title: str = ""


class Annotations:
    """Walks through the blocks below the list; `agenda` is filled on the way."""

    def __init__(self, agenda: Agenda, outline: Outline) -> None:
        self.agenda = agenda
        self.language = agenda.language
        self.parts = Parts()
        self.item: Item | None = None
        self.section: Section | None = None
        self.annex: Section | None = None
        self.in_list = False
        self.in_timetable = False
        self.has_begun = outline.is_annotated
        self.known = {entry.position: entry.number for entry in outline.entries}
        self.headings = outline.headings
        self.opened: set[ItemNumber] = set()

    def walk(self, blocks: Sequence[Block], first: int, *, known: bool) -> None:
        """Go through `blocks` from position `first` on; `known` when the list's lines are headings."""
        for position in range(first, len(blocks)):
            block = blocks[position]
            if known and position in self.known:
                self._open(self.agenda.item(self.known[position]), block, "title")
            elif known and position in self.headings:
                self.agenda.record(block, f"heading {self.headings[position]} of the agenda")
            else:
                self._take(block, blocks[position + 1 : position + 4])

    def _take(self, block: Block, below: Sequence[Block]) -> None:
        if isinstance(block, Table):
            self._table(block)
        elif not self._is_item(block) and not self._is_part(block, below):
            self._text(block)

    def _is_part(self, block: Paragraph, below: Sequence[Block]) -> bool:
        """Take headings of parts: annotations, an annex, the timetable, documentation."""
        text = block.text
        if len(text) > _LONGEST_HEADING:
            return False
        if is_heading_of("annotations", text, self.language) and not self.annex:
            self.has_begun, self.item, self.in_list = True, None, False
            self.agenda.record(block, "heading “annotations”")
            return True
        if self._is_annex(text):
            self._open_annex(block)
            return True
        if (
            is_heading_of("timetable", text, self.language)
            and (self.annex or self._is_high(block))
            and self._leads_to_days(below)
        ):
            self.in_timetable, self.in_list = True, False
            self.parts.timetable_title = text
            self.agenda.record(block, "heading of the timetable")
            return True
        if is_heading_of("documentation", text, self.language) and self.item and not self.annex:
            self.in_list = True
            self.agenda.record(block, f"heading “documentation” of item {self.item.number}")
            return True
        return False

    def _leads_to_days(self, below: Sequence[Block]) -> bool:
        """Say whether this is a heading over rows, and no title of an annotation."""
        return bool(self.annex) or not any(
            isinstance(block, Paragraph) and len(block.text) > 250 for block in below[:1]
        )

    def _is_high(self, block: Paragraph) -> bool:
        return (
            block.is_bold
            or block.role in {"chapter", "title", "heading"}
            or bool(re.match(r"\s*[IVX]+\.", block.text))
        )

    def _is_annex(self, text: str) -> bool:
        words = pattern("annex", self.language).pattern
        mark = r"\s*(?P<mark>[ivx]+|[a-z]|\d{1,2}|[一二三四五六七八九十]+|(?:ال)?[اأثرخ]\w+)?"
        return re.fullmatch(rf"{words}{mark}\s*[.:*]?", folded(text)) is not None

    def _open_annex(self, block: Paragraph) -> None:
        self.annex = Section("", number=len(self.agenda.annexes) + 1, notes=block.notes)
        self.agenda.annexes.append(self.annex)
        self.item, self.in_list, self.in_timetable = None, False, False
        self.agenda.record(block, "heading of an annex")

    def _is_item(self, block: Paragraph) -> bool:
        """Take the heading of an item's annotation."""
        if self.annex or self.in_timetable or len(block.text) > 2 * _LONGEST_HEADING:
            return False
        mark = mark_of(block, self.language)
        item = self._item_of(block, mark) if mark else self._item_called(block)
        if item is None:
            return False
        self._open(item, block, "heading of the annotation")
        return True

    def _item_of(self, block: Paragraph, mark: Mark) -> Item | None:
        title = words_of(title_runs(block, mark))
        for number in self._candidates(mark):
            item = self.agenda.item(number)
            if item and is_same_title(item.title, title):
                return item
            if item and mark.says_item and (not title or stands_out(block, mark)):
                return item
        return None

    def _candidates(self, mark: Mark) -> list[ItemNumber]:
        if mark.kind != "letter":
            return numbers_of(mark)
        if self.item is None:
            return []
        levels = self.item.number.levels
        kinds: tuple[Kind, ...] = ("letter", "numeral")
        return [
            ItemNumber((*levels[:depth], Level(kinds[min(depth, 2) - 1], position)))
            for depth in range(len(levels), 0, -1)
            for position in mark.positions
        ]

    def _item_called(self, block: Paragraph) -> Item | None:
        """Return the item whose title a heading without a number is, the next of that title."""
        title = plain_title(block.text)
        same = [item for item in self.agenda.items if plain_title(item.title) == title]
        return next((item for item in same if title and item.number not in self.opened), None)

    def _open(self, item: Item | None, block: Block, what: str) -> None:
        assert item
        self.opened.add(item.number)
        for opening in self.agenda.openings:
            opening.before = opening.before or item.number
        self.item, self.section, self.in_list, self.annex = item, None, False, None
        self.has_begun = True
        if isinstance(block, Paragraph):
            new = tuple(note for note in block.notes if note not in item.notes)
            item.notes = (*item.notes, *new)
        self.agenda.record(block, f"{what} of item {item.number}")

    def _table(self, table: Table) -> None:
        documents = (
            None if self.annex or self.in_timetable else documents_of_table(table, self.language)
        )
        if documents and self.item:
            self.item.documents += documents
            self.agenda.record(table, f"documents of item {self.item.number}")
        elif self.in_timetable or self._is_days(table):
            self.parts.timetable.append(table)
        else:
            self._place(table)

    def _is_days(self, table: Table) -> bool:
        return is_timetable([table], self.language, self.agenda.masthead.year)

    def _text(self, block: Paragraph) -> None:
        if self.in_timetable:
            self.parts.timetable.append(block)
        elif (
            self.annex
            and not self.annex.title
            and not self.annex.blocks
            and len(block.text) < _LONGEST_HEADING
        ):
            self.annex.title = block.text
            if is_heading_of("timetable", block.text, self.language):
                self.in_timetable = True
                self.parts.timetable_title = block.text
            self.agenda.record(block, "title of an annex")
        elif self.in_list and self.item and not self._is_heading(block):
            self.item.documents.append(document_of_paragraph(block, self.language))
            self.agenda.record(block, f"document of item {self.item.number}")
        else:
            self.in_list = False
            if not self._lists_documents(block):
                self._place(block)

    def _lists_documents(self, block: Paragraph) -> bool:
        """Take a line "Documentation: A/1/2; A/1/3"."""
        documents = [] if self.annex else documents_of_line(block, self.language)
        if self.item is None or not documents:
            return False
        self.item.documents += documents
        self.agenda.record(block, f"documents of item {self.item.number}")
        return True

    def _is_heading(self, block: Paragraph) -> bool:
        if len(block.text) > _LONGEST_HEADING:
            return False
        return block.role in {"chapter", "heading", "title"} or block.is_bold

    def _place(self, block: Block) -> None:
        """Put a block where it stands: annex, item, opening, or the introduction."""
        if self.annex:
            self.annex.blocks.append(block)
            self.agenda.record(block, f"annex {self.annex.number}")
        elif self.item:
            self.item.blocks.append(block)
            self.agenda.record(block, f"annotation of item {self.item.number}")
        elif self.has_begun and isinstance(block, Paragraph) and self._is_heading(block):
            self.section = Section(block.text, notes=block.notes)
            self.agenda.openings.append(self.section)
            self.agenda.record(block, "heading of a text without a number")
        elif self.section:
            self.section.blocks.append(block)
            self.agenda.record(block, f"text under “{self.section.title}”")
        else:
            self.agenda.introduction.append(block)
            self.agenda.record(block, "text above the agenda")
