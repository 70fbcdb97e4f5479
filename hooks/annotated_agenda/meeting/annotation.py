"""What an item's page says in one language: its paragraphs, and what they cite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from annotated_agenda.meeting.document import Reference

# What a citation's link leads to in an annotation's HTML, before its label: "cite:UNTOC art. 16.5.a".
CITE = "cite:"


@dataclass(frozen=True)
class Citation:
    """One place in a paragraph's text that cites a register entry.

    `label` is the entry's symbol, for a treaty's article with the division ("UNTOC art. 16.5.a");
    `start` and `end` are offsets into the paragraph's text.
    """

    label: str
    symbol: str
    division: str
    start: int
    end: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, list entry or footnote of an annotation; `anchor` ("p2") is its address."""

    anchor: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Annotation:
    """What an item's page says in one language.

    `html` is the whole text. A link in it that cites the register has the label in place of an
    address ("cite:A/RES/55/25"); `references` are what these labels lead to.
    """

    language: str
    html: str
    paragraphs: tuple[Paragraph, ...] = ()
    references: tuple[Reference, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """What tells this annotation from any other."""
        return sha256(repr(self).encode()).hexdigest()
