"""Which paragraphs count the items of the first level: 1, 2, 3 …, or I, II, III …."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from annotated_agenda.authoring.importing.blocks.block import Block, Paragraph
from annotated_agenda.authoring.importing.recognition.agenda import words_of
from annotated_agenda.authoring.importing.recognition.marks import Mark, title_runs
from annotated_agenda.authoring.importing.recognition.titles import is_same_title, plain_title
from annotated_agenda.authoring.importing.recognition.words import has_word, is_heading_of

# A title is no longer than this; a paragraph with a number of its own often is.
LONGEST_TITLE = 600
_LONGEST_USUAL_TITLE = 220
# What stands between two lines of a list and is longer is text of its own, and so is a sentence.
_LONGEST_BETWEEN = 60
_SHORTEST_SENTENCE = 25
_FEWEST = 3
# The list of an agenda stands near its beginning: below so many other lists nobody looks for it.
_MOST_STARTS = 60
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.。] ?(?=[A-ZÀ-ÖØ-ÞА-Я一-龥ء-ي])")
_PARTS = ("agenda", "annotations", "timetable", "annex", "documentation", "contents")


def find_sequence(
    blocks: Sequence[Block], marks: Sequence[Mark | None], language: str
) -> list[int]:
    """Return the positions of the items of the first level, empty where a document counts none."""
    for kind in ("number", "upper"):
        if found := _Sequences(blocks, marks, language, kind).best():
            return found
    return []


def title_of(block: Block, mark: Mark | None) -> str:
    """Return the words of a paragraph behind its number."""
    assert isinstance(block, Paragraph)
    return words_of(title_runs(block, mark))


def stands_out(block: Block, mark: Mark | None) -> bool:
    """Say whether a paragraph is set as a heading: by its style, or bold or italic throughout."""
    if not isinstance(block, Paragraph):
        return False
    words = [run for run in title_runs(block, mark) if run.text.strip() and not run.note]
    is_set_so = all(run.bold for run in words) or all(run.italic for run in words)
    return block.role in {"chapter", "heading", "title"} or (bool(words) and is_set_so)


def is_text(block: Block) -> bool:
    """Say whether a block is a text of its own, and no line of a list."""
    length = printed_length(block.text)
    is_sentence = block.text.endswith((".", "。")) and length > _SHORTEST_SENTENCE
    return length > _LONGEST_BETWEEN or is_sentence


def printed_length(text: str) -> int:
    """Return how long a text is in Latin letters: one Chinese sign says what three of them do."""
    return sum(3 if "\u2e80" <= sign <= "\uffef" else 1 for sign in text)


class _Sequences:
    """Looks for the longest count of one kind of mark that is a list of titles."""

    def __init__(
        self, blocks: Sequence[Block], marks: Sequence[Mark | None], language: str, kind: str
    ) -> None:
        self._blocks = blocks
        self._marks = marks
        self._language = language
        self._kind = kind
        self._beginnings: dict[str, list[int]] = {}
        for position, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                key = _beginning(title_of(block, marks[position]))
                self._beginnings.setdefault(key, []).append(position)

    def best(self) -> list[int]:
        """Return the list by itself; else the headings that are counted; else whatever is counted."""
        starts = [
            position
            for position, mark in enumerate(self._marks)
            if self._is(mark, 1) and not self._names_agenda(position)
        ][:_MOST_STARTS]
        alone = self._longest(starts, self._stands_alone)
        heads = self._longest(starts, self._stands_out)
        if self._kind == "upper":
            found = max(heads, alone, key=len)
            return [] if len(found) < _FEWEST or self._are_parts(found) else found
        loose = self._longest(starts, lambda _: True)
        chosen = max(alone, heads, key=lambda one: (self._annotated(one), len(one)))
        if len(chosen) < _FEWEST:
            return loose
        is_better = self._annotated(loose) > self._annotated(chosen)
        is_longer = len(loose) > len(chosen) and not self._annotated(chosen) and not heads
        return loose if is_better or is_longer else chosen

    def _longest(self, starts: Sequence[int], takes: Callable[[int], bool]) -> list[int]:
        best: list[int] = []
        for start in starts:
            if start not in best and takes(start):
                found = self._from(start, takes)
                if len(found) > len(best) and self._are_titles(found):
                    best = found
        return best

    def _from(self, start: int, takes: Callable[[int], bool]) -> list[int]:
        """Return the positions of 1, 2, 3 … from `start` on, up to where the count begins anew."""
        found = [start]
        only_alone = takes == self._stands_alone
        for position in range(start + 1, len(self._blocks)):
            block, mark = self._blocks[position], self._marks[position]
            if is_heading_of("annex", block.text, self._language):
                break
            if len(found) > 1 and is_heading_of("annotations", block.text, self._language):
                break
            if not isinstance(block, Paragraph):
                if only_alone:
                    break
                continue
            if len(found) > 1 and self._begins_anew(start, position):
                break
            is_next = self._is_next(mark, found)
            counts_anew = mark is not None and mark.kind == self._kind and not mark.below
            if only_alone and (not takes(position) or (counts_anew and not is_next)):
                break
            if is_next and takes(position) and len(block.text) < LONGEST_TITLE:
                found.append(position)
        return found

    def _begins_anew(self, start: int, position: int) -> bool:
        if not self._is(self._marks[position], 1):
            return False
        titles = (title_of(self._blocks[one], self._marks[one]) for one in (start, position))
        return is_same_title(*titles)

    def _is(self, mark: Mark | None, number: int) -> bool:
        return (
            mark is not None
            and mark.kind == self._kind
            and mark.positions == (number,)
            and not mark.below
            and mark.repeat == 1
        )

    def _is_next(self, mark: Mark | None, found: Sequence[int]) -> bool:
        """Say whether a mark counts on: 4 after 3, or 3 bis after 3."""
        last = self._marks[found[-1]]
        assert last
        if mark and mark.kind == self._kind and mark.repeat > 1 and not mark.below:
            return mark.positions == last.positions and mark.repeat == last.repeat + 1
        return self._is(mark, last.positions[0] + 1)

    def _stands_alone(self, position: int) -> bool:
        """Say whether a block is a line of a list: it has a mark, or is too short for a text."""
        return self._marks[position] is not None or not is_text(self._blocks[position])

    def _stands_out(self, position: int) -> bool:
        return stands_out(self._blocks[position], self._marks[position])

    def _names_agenda(self, position: int) -> bool:
        """Say whether this is "Item 1 of the provisional agenda", which stands in mastheads."""
        mark = self._marks[position]
        title = title_of(self._blocks[position], mark)
        said = mark is not None and mark.says_item
        return said and (title[:1].islower() or has_word("agenda", title[:40], self._language))

    def _are_titles(self, found: Sequence[int]) -> bool:
        """Say whether these are titles: numbered paragraphs have several sentences, and are long."""
        texts = [self._blocks[position].text for position in found]
        if sorted(map(len, texts))[len(texts) // 2] > _LONGEST_USUAL_TITLE:
            return False
        prose = [
            text for text in texts if _TWO_SENTENCES.search(text[4:]) or len(text) > LONGEST_TITLE
        ]
        return len(found) > 1 and len(prose) * 3 < len(texts)

    def _are_parts(self, found: Sequence[int]) -> bool:
        """Say whether these are the chapters of the document and no items: "I. Provisional agenda"."""
        titles = [title_of(self._blocks[one], self._marks[one]) for one in found]
        return any(
            is_heading_of(part, title, self._language) for title in titles for part in _PARTS
        )

    def _annotated(self, found: Sequence[int]) -> bool:
        """Say whether most items stand again below the list, with their number and title."""
        end = found[-1] if found else 0
        again = [
            one
            for one in found
            if any(other > end and self._is_alike(one, other) for other in self._same(one))
        ]
        return len(again) * 2 > len(found)

    def _same(self, position: int) -> Sequence[int]:
        title = _beginning(title_of(self._blocks[position], self._marks[position]))
        return self._beginnings.get(title, ()) if title else ()

    def _is_alike(self, one: int, other: int) -> bool:
        here, there = self._marks[one], self._marks[other]
        assert here
        return there is None or (there.positions, there.repeat) == (here.positions, here.repeat)


def _beginning(title: str) -> str:
    return plain_title(title)[:30]
