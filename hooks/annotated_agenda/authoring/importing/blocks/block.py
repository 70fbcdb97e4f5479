"""Paragraphs and tables as every format gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

_BLANKS = re.compile(r"[\s\u00a0\u202f]+")
# What steers the direction of text and prints nothing.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True)
class Run:
    """A piece of text in one look; `note` is the key of the footnote whose mark `text` is."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    note: str = ""
    label: str = ""

    @property
    def look(self) -> tuple[bool, bool, bool, str, str]:
        """Everything but the text."""
        return self.bold, self.italic, self.raised, self.note, self.label


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `place` says where it stands in its file ("page 3, line 12").

    `role` is what its style says it is ("title", "chapter", "heading", "paragraph", "masthead") or
    empty; `number` is one that the style makes; `indent` is in points; `lines` are its printed
    lines where the format has any, with tabs between columns.
    """

    runs: tuple[Run, ...]
    place: str
    role: str = ""
    indent: float = 0
    size: float = 0
    is_centred: bool = False
    number: str = ""
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words on one line, without the marks of footnotes."""
        words = "".join(run.text for run in self.runs if not run.note)
        return _BLANKS.sub(" ", (f"{self.number} " if self.number else "") + words).strip()

    @property
    def is_bold(self) -> bool:
        """Whether every word of it is bold."""
        words = [run for run in self.runs if run.text.strip() and not run.note]
        return bool(words) and all(run.bold for run in words)

    @property
    def notes(self) -> tuple[str, ...]:
        """The keys of the footnotes that it bears."""
        return tuple(run.note for run in self.runs if run.note)


@dataclass(frozen=True)
class Cell:
    """A cell of a table; `span` columns wide."""

    paragraphs: tuple[Paragraph, ...]
    span: int = 1

    @property
    def text(self) -> str:
        """The words of the cell on one line."""
        return " ".join(filter(None, (paragraph.text for paragraph in self.paragraphs)))


@dataclass(frozen=True)
class Table:
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]
    place: str

    @property
    def text(self) -> str:
        """The words of all cells on one line."""
        return " ".join(filter(None, (cell.text for row in self.rows for cell in row)))


Block = Paragraph | Table


@dataclass(frozen=True)
class Remark:
    """Something to tell the officer about a place; `text` are the document's words there."""

    kind: str
    place: str
    text: str
    message: str


@dataclass(frozen=True)
class SourceDocument:
    """A file as blocks; `notes` are its footnotes by key, `left_out` what is no text of the agenda.

    `pages` are those that a file of ours was made from, by their names in docs/. `characters` counts every printed character of the file, blanks not; `properties` are what the
    file says of itself (symbol, job number).
    """

    name: str
    kind: str
    blocks: tuple[Block, ...]
    notes: dict[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    left_out: tuple[Remark, ...] = ()
    repairs: tuple[Remark, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    characters: int = 0
    pages: dict[str, str] = field(default_factory=dict)


def count_characters(text: str) -> int:
    """Return how many characters are printed: blanks and signs of direction are not."""
    return len(_BLANKS.sub("", INVISIBLE.sub("", text)))


def characters_of(block: Block) -> int:
    """Return how many printed characters a block has, the marks of its footnotes with it."""
    return sum(
        count_characters(paragraph.number)
        + sum(count_characters(run.text) for run in paragraph.runs)
        for paragraph in paragraphs_of(block)
    )


def paragraphs_of(block: Block) -> Iterator[Paragraph]:
    """Yield a paragraph itself, or those of a table's cells."""
    if isinstance(block, Paragraph):
        yield block
    else:
        for row in block.rows:
            for cell in row:
                yield from cell.paragraphs


def joined_runs(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs with neighbours of one look put together, empty ones left out."""
    kept = [run for run in runs if run.text or run.note]
    together = []
    for _, group in groupby(kept, key=lambda run: run.look):
        alike = list(group)
        if alike[0].note:
            together += alike
        else:
            text = "".join(run.text for run in alike)
            together.append(Run(text, *alike[0].look))
    return tuple(together)


def without_start(runs: Sequence[Run], length: int) -> tuple[Run, ...]:
    """Return the runs without their first `length` characters and the blanks behind them."""
    kept: list[Run] = []
    for run in runs:
        if run.note and length > 0 and not kept:
            kept.append(run)
            continue
        cut, length = min(length, len(run.text)), max(0, length - len(run.text))
        text = run.text[cut:]
        if not any(not one.note for one in kept):
            text = text.lstrip()
        kept.append(Run(text, *run.look))
    return joined_runs(kept)
