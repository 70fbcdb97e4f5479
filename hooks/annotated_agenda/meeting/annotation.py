"""What an item's page says in one language: its paragraphs, and what they cite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from annotated_agenda.meeting.document import Reference
from annotated_agenda.meeting.item_number import ItemNumber

# What a citation's link leads to in an annotation's HTML, before its label: "cite:UNTOC art. 16.5.a".
CITE = "cite:"
# What stands there before the address of a page, from the root of the reader's language, and of a
# file, from the root of the site.
PAGE = "page:"
FILE = "file:"


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
    """A paragraph, list entry or footnote of an annotation; `anchor` ("p2") is its address.

    `number` is the one by which it is cited: para. 2 (a). Footnotes have none, and what stands
    before paragraph 1.
    """

    anchor: str
    text: str
    citations: tuple[Citation, ...] = ()
    number: ItemNumber | None = None


@dataclass(frozen=True)
class Annotation:
    """What an item's page says in one language.

    `html` is the whole text; its highest headings are <h3>. A link in it that cites the register has the label in place of an
    address ("cite:A/RES/55/25"); `references` are what these labels lead to. `outline` is what it is
    built of beside paragraphs: headings, tables with their size, images.
    """

    language: str
    html: str
    paragraphs: tuple[Paragraph, ...] = ()
    references: tuple[Reference, ...] = ()
    outline: tuple[str, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """What tells this annotation from any other."""
        return sha256(repr(self).encode()).hexdigest()
