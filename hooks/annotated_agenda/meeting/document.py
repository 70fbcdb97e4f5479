"""An entry of the register: a document, resolution, treaty … that the agenda cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from annotated_agenda.meeting.document_symbol import split_number
from annotated_agenda.meeting.words import Words

DOCUMENT_KINDS = (
    "document",
    "resolution",
    "decision",
    "declaration",
    "treaty",
    "publication",
    "web_resource",
)


DOCUMENT_STATUSES = ("issued", "expected", "reissue_expected")


# What a document is before a meeting for.
PURPOSES = (
    "action",
    "adoption",
    "approval",
    "comment",
    "consideration",
    "decision",
    "discussion",
    "endorsement",
    "information",
    "noting",
)


@dataclass(frozen=True)
class ListedDocument:
    """A document in the documentation of an item: of the register, or, without a symbol, a title alone.

    `purpose` is one of PURPOSES, or `purposes` its own words; `remarks` say what of it is meant
    ("paras. 2 and 3 of annex III"); `headings` are those of the group that it stands in.
    """

    symbol: str = ""
    titles: Words = field(default_factory=dict)
    purpose: str = ""
    purposes: Words = field(default_factory=dict)
    remarks: Words = field(default_factory=dict)
    headings: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Reference:
    """What a label leads to: a register entry, and for a treaty's article its division ("16.5.a")."""

    label: str
    symbol: str
    division: str = ""


@dataclass(frozen=True)
class Document:
    """An entry of the register: a document, resolution, treaty … that the agenda cites.

    `through` is the last symbol of a range that is one entry, empty for a single document. `listed_as` is what a documentation list prints where that is more than the title.
    `also_called` are other names by language, under "" those of all languages.
    `languages` are those it was issued in, empty where that is not known. `links` are official addresses that differ from the rule.
    `about` is what it concerns; `revised_by`, `superseded_by`, `corrected_by` and `text_in`, the
    document that carries its text, are symbols of the register. `article_texts` are texts of a treaty's
    articles by division ("16", "16.5.a") and language; lines are paragraphs.
    """

    symbol: str
    kind: str
    titles: Words
    languages: tuple[str, ...]
    status: str = "issued"
    also_called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    listed_as: Words = field(default_factory=dict)
    links: Words = field(default_factory=dict)
    sales_numbers: Words = field(default_factory=dict)
    articles: int | None = None
    about: tuple[Reference, ...] = ()
    expected_on: date | None = None
    reissued_on: date | None = None
    revised_by: str = ""
    superseded_by: str = ""
    corrected_by: str = ""
    text_in: str = ""
    article_texts: Mapping[str, Words] = field(default_factory=dict)
    through: str = ""

    @property
    def name(self) -> str:
        """The symbol as documents write it; for a range its ends: "A/CONF.1/NGO/1–132"."""
        _, last = split_number(self.through)
        return f"{self.symbol}–{last}" if self.through else self.symbol

    def text_of(self, division: str) -> Words:
        """Return the text of an article, or of the nearest division around it that has one."""
        parts = division.split(".")
        around = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
        return next((self.article_texts[one] for one in around if one in self.article_texts), {})

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbol, or those of a range, in order."""
        series, first = split_number(self.symbol)
        _, last = split_number(self.through)
        following = (f"{series}{number}" for number in range(first + 1, last + 1))
        return (self.symbol, *following) if self.through else (self.symbol,)

    def names_in(self, language: str) -> tuple[str, ...]:
        """Return the names by which readers of a language know it, beside its title and symbol."""
        return (*self.also_called.get("", ()), *self.also_called.get(language, ()))

    @property
    def has_document_symbol(self) -> bool:
        """Whether `symbol` is the symbol that the document bears, not a label of the register ("UNTOC")."""
        return "/" in self.symbol
