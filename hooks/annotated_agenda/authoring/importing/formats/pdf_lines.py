"""Letters -> the lines of a page in the order of reading, columns apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from annotated_agenda.authoring.importing.blocks.block import Run, joined_runs
from annotated_agenda.authoring.importing.formats.pdf_letters import Letter

# A gap between columns, in sizes of the letters beside it; words are a quarter apart.
_COLUMN_GAP = 1.6


@dataclass(frozen=True)
class Line:
    """Letters on one base line, or the part of them in one column."""

    letters: tuple[Letter, ...]
    page: int = 0

    @property
    def base(self) -> float:
        """The base line that most of its letters stand on."""
        return max(self.letters, key=lambda letter: letter.size).base

    @property
    def size(self) -> float:
        """The size of its largest letters."""
        return max(letter.size for letter in self.letters)

    @property
    def left(self) -> float:
        """Where it begins on the left."""
        return min(letter.left for letter in self._printed)

    @property
    def right(self) -> float:
        """Where it ends on the right."""
        return max(letter.right for letter in self._printed)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(letter.sign for letter in self.letters).strip()

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return all(letter.bold for letter in self._printed)

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its words by their look; what stands raised in small letters is a mark."""
        size, base = self.size, self.base
        return joined_runs(
            [
                Run(
                    one.sign,
                    one.bold,
                    one.italic,
                    one.size < 0.8 * size and one.base > base + 0.1 * size,
                )
                for one in self.letters
            ]
        )

    @property
    def _printed(self) -> Sequence[Letter]:
        return [letter for letter in self.letters if letter.sign.strip()] or self.letters


def lines_of(letters: Iterable[Letter], page: int) -> list[Line]:
    """Return the lines of a page from the top down, those on one height from the left."""
    pieces = [Line(tuple(piece), page) for piece in _pieces(letters)]
    pieces = [piece for piece in pieces if piece.text]
    return [line for row in rows_of(pieces) for line in _justified(row)]


def _justified(row: list[Line]) -> list[Line]:
    """Return words that were driven apart to fill the line as one line again."""
    ordered = sorted(row, key=lambda line: line.left)
    gaps = [right.left - left.right for left, right in pairwise(ordered)]
    if len(gaps) < 3 or max(gaps) > 1.3 * min(gaps):
        return row
    blank = replace(row[0].letters[-1], sign=" ")
    letters = [letter for line in row for letter in (*line.letters, blank)]
    return [Line(tuple(letters), row[0].page)]


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines that stand on one height together, in the order of reading."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        if rows and abs(rows[-1][0].base - line.base) < 0.4 * max(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.left)
    return rows


def _pieces(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Yield letters that follow each other on one line without a gap between columns."""
    piece: list[Letter] = []
    for letter in letters:
        if not letter.sign.strip():
            if piece:
                piece.append(letter)
            continue
        if piece and not _follows(letter, piece):
            yield piece
            piece = []
        piece.append(letter)
    if piece:
        yield piece


def _follows(letter: Letter, piece: list[Letter]) -> bool:
    last = next(one for one in reversed(piece) if one.sign.strip())
    size = max(letter.size, last.size)
    if abs(letter.base - last.base) > 0.55 * size:
        return False
    if abs(letter.base - last.base) > 0.15 * size and abs(letter.size - last.size) < 0.15 * size:
        return False
    gap = max(letter.left - last.right, last.left - letter.right)
    return gap < _COLUMN_GAP * size or _is_number(piece, letter)


def _is_number(piece: list[Letter], letter: Letter) -> bool:
    """Say whether the piece is a number, "12." or "(a)", or a footnote's mark: a tab stands behind."""
    text = "".join(one.sign for one in piece).strip()
    if text.isdigit() and len(text) <= 3:
        return piece[0].size < 0.8 * letter.size
    return len(text) <= 9 and (text[-1] in ")）、" or re.search(r"\d\.$", text) is not None)
