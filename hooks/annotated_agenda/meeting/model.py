"""The meeting as plain facts and words; nothing here knows a file or a page.

`Words` are the same text by language code ({"fr": "Ouverture", "en": "Opening"}): the source
language always stands in them, a translation may be missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from hashlib import sha256
from typing import TypeVar
from zoneinfo import ZoneInfo

from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.document_symbol import modified_symbol
from annotated_agenda.meeting.item_number import ItemNumber

Words = Mapping[str, str]
T = TypeVar("T")

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


@dataclass(frozen=True)
class Reference:
    """What a label leads to: a register entry, and for a treaty's article its division ("16.5.a")."""

    label: str
    symbol: str
    division: str = ""


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

    `html` is the whole text; addresses in it that start with "~/" count from the root of the
    reader's language.
    """

    language: str
    html: str
    paragraphs: tuple[Paragraph, ...] = ()

    @cached_property
    def digest(self) -> str:
        """What tells this annotation from any other."""
        return sha256(repr(self).encode()).hexdigest()


@dataclass(frozen=True)
class Sitting:
    """One half-day meeting: its number in order from 1, and its times in the venue's zone."""

    number: int
    start: datetime
    end: datetime
    room: Words = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """Whether the last change of the sitting cancelled it."""
        return bool(self.changes) and self.changes[-1].kind == "cancelled"


@dataclass(frozen=True)
class Document:
    """An entry of the register: a document, resolution, treaty … that the agenda cites.

    `listed_as` is what a documentation list prints where that is more than the title.
    `languages` are those it was issued in. `links` are official addresses that differ from the rule.
    `about` is what it concerns; `revised_by`, `superseded_by` and `corrected_by` are
    symbols of the register.
    """

    symbol: str
    kind: str
    titles: Words
    languages: tuple[str, ...]
    status: str = "issued"
    listed_as: Words = field(default_factory=dict)
    links: Words = field(default_factory=dict)
    sales_numbers: Words = field(default_factory=dict)
    articles: int | None = None
    about: tuple[Reference, ...] = ()
    reissued_on: date | None = None
    revised_by: str = ""
    superseded_by: str = ""
    corrected_by: str = ""


@dataclass(frozen=True)
class Reissue:
    """The note of a reissue, in words, and its date."""

    date: date
    notes: Words


@dataclass(frozen=True)
class AgendaItem:
    """An item of the agenda; `sittings` are numbers, `documents` are symbols of the register.

    `stale` are the languages whose translation was made from an earlier version of the source;
    `formerly` are the numbers that the item had before.
    """

    number: ItemNumber
    titles: Words
    sittings: tuple[int, ...] = ()
    documents: tuple[str, ...] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    cluster: str = ""
    stale: frozenset[str] = frozenset()
    changes: tuple[Change, ...] = ()
    formerly: tuple[ItemNumber, ...] = ()

    @property
    def is_withdrawn(self) -> bool:
        """Whether the last change of the item withdrew it."""
        return bool(self.changes) and self.changes[-1].kind == "withdrawn"


@dataclass(frozen=True)
class Meeting:
    """A meeting: facts, agenda in order, sittings in order, register in order of symbols.

    `clusters` are the headings that group items of a long agenda, by their mark ("A").
    """

    symbol: str
    titles: Words
    bodies: Words
    parent_bodies: Words
    names: Words
    places: Words
    zone: ZoneInfo
    source: str
    items: tuple[AgendaItem, ...]
    sittings: tuple[Sitting, ...]
    register: Mapping[str, Document]
    clusters: Mapping[str, Words] = field(default_factory=dict)
    introductions: Mapping[str, Annotation] = field(default_factory=dict)
    reissue: Reissue | None = None
    original_language: str = ""
    stale: frozenset[str] = frozenset()

    @cached_property
    def _items_by_number(self) -> Mapping[ItemNumber, AgendaItem]:
        return {item.number: item for item in self.items}

    @cached_property
    def _children(self) -> Mapping[ItemNumber | None, tuple[AgendaItem, ...]]:
        children: dict[ItemNumber | None, tuple[AgendaItem, ...]] = {}
        for item in self.items:
            above = item.number.parent
            children[above] = (*children.get(above, ()), item)
        return children

    @cached_property
    def _listing(self) -> Mapping[str, tuple[AgendaItem, ...]]:
        return _grouped(
            (symbol, item) for item in self.items for symbol in dict.fromkeys(item.documents)
        )

    @cached_property
    def _modifying(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((modified_symbol(symbol), symbol) for symbol in self.register)

    @cached_property
    def _concerning(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        return _grouped(
            (reference.symbol, (reference.division, document.symbol))
            for document in self.register.values()
            for reference in document.about
        )

    def item(self, number: ItemNumber) -> AgendaItem:
        """Return the item with this number; raise KeyError when there is none."""
        return self._items_by_number[number]

    def sub_items(self, number: ItemNumber | None) -> tuple[AgendaItem, ...]:
        """Return the items one level below `number`, in order; None asks for the first level."""
        return self._children.get(number, ())

    def ancestors(self, number: ItemNumber) -> tuple[AgendaItem, ...]:
        """Return the items above `number`, the first level first."""
        above = number.parent
        return (*self.ancestors(above), self.item(above)) if above else ()

    def without_texts(self) -> Meeting:
        """Return the meeting without the words of annotations, and without what is stale."""
        return replace(
            self,
            items=tuple(
                replace(item, annotations=_emptied(item.annotations), stale=frozenset())
                for item in self.items
            ),
            introductions=_emptied(self.introductions),
            stale=frozenset(),
        )

    def items_listing(self, symbol: str) -> tuple[AgendaItem, ...]:
        """Return the items whose documentation lists a register entry, in order."""
        return self._listing.get(symbol, ())

    def modifying(self, symbol: str) -> tuple[str, ...]:
        """Return the addenda, corrigenda and revisions of an entry, in order."""
        return self._modifying.get(symbol, ())

    def concerning(self, symbol: str) -> tuple[tuple[str, str], ...]:
        """Return the entries about a treaty: what division of it ("", "16.5.a"), and their symbol."""
        return self._concerning.get(symbol, ())


def _emptied(annotations: Mapping[str, Annotation]) -> Mapping[str, Annotation]:
    return {language: Annotation(text.language, "") for language, text in annotations.items()}


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
