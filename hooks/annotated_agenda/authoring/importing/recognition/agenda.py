"""What a document says of a meeting, in one language; nothing here knows a file's format or docs/."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from annotated_agenda.authoring.importing.blocks.block import (
    INVISIBLE,
    Block,
    Paragraph,
    Remark,
    Run,
)
from annotated_agenda.meeting.item_number import ItemNumber


@dataclass
class ListedDocument:
    """A document in a list or table: `text` is what the list says, without symbol and remarks."""

    symbols: tuple[str, ...]
    text: str
    place: str
    purpose: str = ""
    only: tuple[str, ...] = ()
    status: str = "issued"
    remark: str = ""


@dataclass
class Section:
    """Paragraphs under a heading that is no item: "Opening", which stands `before` item 1, or annex `number`."""

    title: str
    blocks: list[Block] = field(default_factory=list)
    number: int = 0
    before: ItemNumber | None = None
    notes: tuple[str, ...] = ()


@dataclass
class Item:
    """An item: its title with the keys of its footnotes, its annotation, its documents."""

    number: ItemNumber
    title: str
    notes: tuple[str, ...] = ()
    blocks: list[Block] = field(default_factory=list)
    documents: list[ListedDocument] = field(default_factory=list)
    cluster: str = ""


@dataclass(frozen=True)
class Row:
    """A row of the timetable: an item, or words; `start` where it has a time of its own, `note` its footnotes' words."""

    text: str
    item: ItemNumber | None = None
    is_continued: bool = False
    speaker: str = ""
    start: datetime | None = None
    end: datetime | None = None
    place: str = ""
    kind: str = ""
    note: str = ""


@dataclass(frozen=True)
class Event:
    """What stands in the timetable and is no sitting: a break, a deadline, a holiday."""

    day: date
    start: datetime | None
    end: datetime | None
    kind: str
    title: str
    items: tuple[ItemNumber, ...] = ()
    place: str = ""
    note: str = ""


@dataclass
class Sitting:
    """Half a day of meeting; `start` and `end` are None where the document does not say them."""

    day: date
    start: datetime | None
    end: datetime | None
    rows: list[Row] = field(default_factory=list)
    place: str = ""


@dataclass
class Masthead:
    """The head of the first page; what is not found is empty."""

    symbol: str = ""
    distribution: str = ""
    subtitle: str = ""
    date: date | None = None
    original: str = ""
    organ: str = ""
    bodies: list[str] = field(default_factory=list)
    session: str = ""
    place: str = ""
    dates: str = ""
    agenda_item: str = ""
    title: str = ""
    notes: tuple[str, ...] = ()
    year: int | None = None


@dataclass
class Fate:
    """What became of a block: where it went, in the words of the report."""

    block: Block
    became: str


@dataclass
class Agenda:
    """A document as an agenda."""

    language: str
    masthead: Masthead
    notes: dict[str, tuple[Paragraph, ...]]
    marks: dict[str, str] = field(default_factory=dict)
    introduction: list[Block] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    clusters: dict[str, str] = field(default_factory=dict)
    openings: list[Section] = field(default_factory=list)
    sittings: list[Sitting] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    annexes: list[Section] = field(default_factory=list)
    fates: list[Fate] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    reissue: tuple[date | None, str] | None = None

    def record(self, block: Block, became: str) -> None:
        """Note what became of a block."""
        self.fates.append(Fate(block, became))

    def remark(self, kind: str, place: str, text: str, message: str) -> None:
        """Note something for the officer to look at."""
        self.remarks.append(Remark(kind, place, text, message))

    def item(self, number: ItemNumber) -> Item | None:
        """Return an item by its number."""
        return next((item for item in self.items if item.number == number), None)


def words_of(runs: tuple[Run, ...]) -> str:
    """Return the words of a title: one line, without footnotes' marks and signs of direction."""
    words = "".join(run.text for run in runs if not run.note)
    return " ".join(INVISIBLE.sub("", words).split())
