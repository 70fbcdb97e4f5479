"""The list of items: where it stands in a document, and its tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from annotated_agenda.authoring.importing.blocks.block import Block, Paragraph
from annotated_agenda.authoring.importing.recognition.agenda import words_of
from annotated_agenda.authoring.importing.recognition.marks import (
    Mark,
    is_roman,
    item_number,
    mark_of,
    title_runs,
)
from annotated_agenda.authoring.importing.recognition.words import folded, has_word, is_heading_of
from annotated_agenda.meeting.item_number import ItemNumber

# A title is no longer than this; a paragraph with a number of its own often is.
_LONGEST_TITLE = 600
_LONGEST_USUAL_TITLE = 220
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.。] ?(?=[A-ZÀ-ÖØ-ÞА-Я一-龥ء-ي])")


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
    best: list[int] = []
    for start, mark in enumerate(marks):
        if (
            _is_number(mark, 1)
            and start not in best
            and not _names_agenda(blocks[start], mark, language)
        ):
            sequence = _sequence(blocks, marks, start, language)
            if len(sequence) > len(best) and _are_titles(blocks, sequence):
                best = sequence
    if not best:
        return Outline()
    return _Builder(blocks, marks, best, language).outline()


def is_same_title(one: str, other: str) -> bool:
    """Say whether two titles are one: the list and the heading often differ by a word."""
    left, right = plain_title(one), plain_title(other)
    if not left or not right:
        return False
    shorter = min(len(left), len(right))
    if left[:shorter] == right[:shorter] and shorter > 12:
        return True
    return SequenceMatcher(None, left, right, autojunk=False).ratio() > 0.72


def plain_title(text: str) -> str:
    """Return a title as it is compared: letters and digits."""
    return re.sub(r"[\W_]+", " ", folded(text)).strip()


def _is_number(mark: Mark | None, number: int) -> bool:
    return mark is not None and mark.kind == "number" and mark.positions == (number,)


def _names_agenda(block: Block, mark: Mark | None, language: str) -> bool:
    """Say whether this is "Item 1 of the provisional agenda", which stands in mastheads."""
    title = _title(block, mark)
    said = mark is not None and mark.says_item
    return said and (title[:1].islower() or has_word("agenda", title[:40], language))


def _sequence(
    blocks: Sequence[Block], marks: Sequence[Mark | None], start: int, language: str
) -> list[int]:
    """Return the positions of 1, 2, 3 … from `start` on, up to where the count begins anew."""
    sequence = [start]
    for position in range(start + 1, len(blocks)):
        block, mark = blocks[position], marks[position]
        if is_heading_of("annex", block.text, language):
            break
        if is_heading_of("annotations", block.text, language) and len(sequence) > 1:
            break
        if not isinstance(block, Paragraph):
            continue
        if (
            _is_number(mark, 1)
            and len(sequence) > 1
            and is_same_title(_title(blocks[start], marks[start]), _title(block, mark))
        ):
            break
        if _is_number(mark, len(sequence) + 1) and len(block.text) < _LONGEST_TITLE:
            sequence.append(position)
    return sequence


def _title(block: Block, mark: Mark | None) -> str:
    assert isinstance(block, Paragraph)
    return words_of(title_runs(block, mark))


def _are_titles(blocks: Sequence[Block], sequence: Sequence[int]) -> bool:
    """Say whether these are titles: numbered paragraphs have several sentences, and are long."""
    texts = [blocks[position].text for position in sequence]
    if sorted(map(len, texts))[len(texts) // 2] > _LONGEST_USUAL_TITLE:
        return False
    prose = [
        text for text in texts if _TWO_SENTENCES.search(text[4:]) or len(text) > _LONGEST_TITLE
    ]
    return len(sequence) > 1 and len(prose) * 3 < len(texts)


class _Builder:
    """Goes through the blocks between the first item and the last, and below."""

    def __init__(
        self,
        blocks: Sequence[Block],
        marks: Sequence[Mark | None],
        sequence: Sequence[int],
        language: str,
    ) -> None:
        self.blocks = blocks
        self.marks = marks
        self.top = set(sequence)
        self.last = sequence[-1]
        self.language = language
        self.found = Outline(start=sequence[0])
        self.path: list[int] = []
        self.cluster = ""

    def outline(self) -> Outline:
        """Return the list with its tree."""
        for position in range(self.found.start, len(self.blocks)):
            block = self.blocks[position]
            if not self._take(position, block) and position > self.last:
                break
            self.found.end = position + 1
        between = [
            block
            for position, block in enumerate(
                self.blocks[self.found.start : self.last], self.found.start
            )
            if position not in self.found.headings and not self._is_entry(position)
        ]
        long = [block for block in between if len(block.text) > 60]
        self.found.is_annotated = len(long) * 3 > len(self.top)
        self._headings_before()
        return self.found

    def _is_entry(self, position: int) -> bool:
        return any(entry.position == position for entry in self.found.entries)

    def _take(self, position: int, block: Block) -> bool:
        """Take a block as an item or a heading of the list; return False where it is neither."""
        mark = self.marks[position]
        if position in self.top and mark:
            self.path = [mark.positions[0]]
            return self._add(position, block, mark)
        if not isinstance(block, Paragraph) or len(block.text) > _LONGEST_TITLE:
            return False
        if mark and mark.kind == "decimal" and self._is_below(mark.positions):
            self.path = list(mark.positions)
            return self._add(position, block, mark, is_decimal=True)
        if mark and mark.kind == "letter" and (path := self._next_letter(mark)):
            self.path = path
            return self._add(position, block, mark)
        if mark and mark.kind == "upper" and self._leads_to_an_item(position):
            return self._open_cluster(position, block, mark)
        return False

    def _is_below(self, positions: tuple[int, ...]) -> bool:
        return bool(self.path) and positions[0] == self.path[0] and positions[-1] >= 1

    def _next_letter(self, mark: Mark) -> list[int]:
        """Return the path of the sub-item that a letter or Roman numeral counts, or nothing."""
        if not self.path:
            return []
        last = self.path[1] if len(self.path) > 1 else 0
        if last + 1 in mark.positions and not (
            is_roman(mark.written) and len(self.path) > 2 and self.path[2] + 1 in mark.positions
        ):
            return [self.path[0], last + 1]
        deeper = self.path[2] if len(self.path) > 2 else 0
        if last and is_roman(mark.written) and deeper + 1 in mark.positions:
            return [self.path[0], last, deeper + 1]
        return []

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
            self.found.clusters = {"A": _title(block, mark), **self.found.clusters}
            self.found.headings[position] = "A"
            for entry in self.found.entries:
                entry.cluster = entry.cluster or "A"

    def _add(self, position: int, block: Block, mark: Mark, *, is_decimal: bool = False) -> bool:
        assert isinstance(block, Paragraph)
        title = words_of(title_runs(block, mark)).rstrip(" .;。；")
        number = item_number(self.path, is_decimal=is_decimal)
        self.found.entries.append(Entry(number, title, block.notes, position, self.cluster))
        return True
