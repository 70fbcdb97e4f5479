"""The list of items: where it stands in a document, and its tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotated_agenda.authoring.importing.blocks.block import Block, Paragraph
from annotated_agenda.authoring.importing.recognition.agenda import words_of
from annotated_agenda.authoring.importing.recognition.marks import (
    Mark,
    is_roman,
    mark_of,
    numbers_of,
    title_runs,
)
from annotated_agenda.authoring.importing.recognition.sequence import (
    LONGEST_TITLE,
    find_sequence,
    is_text,
    stands_out,
    title_of,
)
from annotated_agenda.meeting.item_number import ItemNumber, Level


@dataclass
class Entry:
    """A line of the list: an item's number and title, and the position of its block."""

    number: ItemNumber
    title: str
    notes: tuple[str, ...]
    position: int
    cluster: str = ""


@dataclass
class Outline:
    """The list of items; `is_annotated` when the annotations stand between its lines."""

    entries: list[Entry] = field(default_factory=list)
    clusters: dict[str, str] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    is_annotated: bool = False


def find_outline(blocks: Sequence[Block], language: str) -> Outline:
    """Return the list of items of a document, empty where there is none."""
    marks = [mark_of(block, language) if isinstance(block, Paragraph) else None for block in blocks]
    top = find_sequence(blocks, marks, language)
    return _Builder(blocks, marks, top).outline() if top else Outline()


class _Builder:
    """Goes through the blocks between the first item and the last, and below."""

    def __init__(
        self, blocks: Sequence[Block], marks: Sequence[Mark | None], sequence: Sequence[int]
    ) -> None:
        self.blocks = blocks
        self.marks = marks
        self.top = set(sequence)
        self.last = sequence[-1]
        self.found = Outline(start=sequence[0])
        self.path: list[Level] = []
        self.cluster = ""
        self.has_look = all(stands_out(blocks[at], marks[at]) for at in sequence)
        self.in_list = False

    def outline(self) -> Outline:
        """Return the list with its tree."""
        for position in range(self.found.start, len(self.blocks)):
            block = self.blocks[position]
            if not self._take(position, block) and position > self.last:
                break
            self.found.end = position + 1
        listed = {entry.position for entry in self.found.entries} | set(self.found.headings)
        between = [
            self.blocks[position]
            for position in range(self.found.start, self.last)
            if position not in listed
        ]
        long = [block for block in between if is_text(block)]
        self.found.is_annotated = len(long) * 3 > len(self.top)
        self._headings_before()
        return self.found

    def _take(self, position: int, block: Block) -> bool:
        """Take a block as an item or a heading of the list; return False where it is neither."""
        mark = self.marks[position]
        if position in self.top and mark:
            self.path = list(numbers_of(mark)[0].levels)
            return self._add(position, block, mark)
        if not isinstance(block, Paragraph) or len(block.text) > LONGEST_TITLE or not mark:
            return False
        if mark.kind == "upper" and self._leads_to_an_item(position):
            return self._open_cluster(position, block, mark)
        if self._is_in_text(position, block, mark):
            return False
        if path := self._below(mark):
            self.path = path
            return self._add(position, block, mark)
        return False

    def _is_in_text(self, position: int, block: Block, mark: Mark) -> bool:
        """Say whether a letter counts in an annotation: "… the following: (a) …", or is set as text."""
        above = position - 1
        is_entry = any(entry.position == above for entry in self.found.entries)
        if mark.kind != "letter" or is_entry:
            self.in_list = False
        elif self.blocks[above].text.endswith((":", "：")):
            self.in_list = True
        is_text = self.has_look and not stands_out(block, mark)
        return self.in_list or (is_text and mark.kind == "letter")

    def _below(self, mark: Mark) -> list[Level]:
        """Return the path of the sub-item that a mark counts, or nothing."""
        if not self.path:
            return []
        if mark.kind == "decimal":
            is_below = mark.positions[0] == self.path[0].position and mark.positions[-1] >= 1
            return list(numbers_of(mark)[0].levels) if is_below else []
        if mark.kind == "number" and mark.below:
            is_below = mark.positions[0] == self.path[0].position
            return [self.path[0], Level("letter", mark.below[0])] if is_below else []
        return self._next_letter(mark) if mark.kind == "letter" else []

    def _next_letter(self, mark: Mark) -> list[Level]:
        """Return the path of the sub-item that a letter or Roman numeral counts, or nothing."""
        last, deeper = self._position("letter"), self._position("numeral")
        goes_on = is_roman(mark.written) and deeper and deeper + 1 in mark.positions
        if last + 1 in mark.positions and not goes_on:
            return [self.path[0], Level("letter", last + 1)]
        if last and is_roman(mark.written) and deeper + 1 in mark.positions:
            return [self.path[0], Level("letter", last), Level("numeral", deeper + 1)]
        return []

    def _position(self, kind: str) -> int:
        return next((level.position for level in self.path[1:] if level.kind == kind), 0)

    def _leads_to_an_item(self, position: int) -> bool:
        """Say whether the next block but blank ones is an item of the first level."""
        return any(below in self.top for below in (position + 1, position + 2))

    def _open_cluster(self, position: int, block: Paragraph, mark: Mark) -> bool:
        self.cluster = mark.written
        self.found.clusters[self.cluster] = words_of(title_runs(block, mark))
        self.found.headings[position] = self.cluster
        return True

    def _headings_before(self) -> None:
        """Take a heading just above the first item: "A. Organizational matters"."""
        position = self.found.start - 1
        mark = self.marks[position] if position >= 0 else None
        if mark and mark.kind == "upper" and self.found.clusters and mark.written == "A":
            block = self.blocks[position]
            self.found.clusters = {"A": title_of(block, mark), **self.found.clusters}
            self.found.headings[position] = "A"
            for entry in self.found.entries:
                entry.cluster = entry.cluster or "A"

    def _add(self, position: int, block: Block, mark: Mark) -> bool:
        assert isinstance(block, Paragraph)
        title = title_of(block, mark).rstrip(" .;。；")
        number = ItemNumber(tuple(self.path))
        self.found.entries.append(Entry(number, title, block.notes, position, self.cluster))
        return True
