"""What agenda.json holds: the one definition, from which pydantic derives its JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotated_agenda.publishing.exports.data_forms import (
    Address,
    Anchor,
    Count,
    Day,
    Division,
    Filled,
    Kind,
    Language,
    Moment,
    Purpose,
    Status,
    Symbol,
    WebAddress,
    Zone,
)
from annotated_agenda.publishing.exports.sitting_data import EventData, SittingData
from annotated_agenda.publishing.exports.words_data import WordsData

ItemStatus = Literal["current", "withdrawn"]


@dataclass(frozen=True)
class DatesData:
    """Days in a row, the first and the last."""

    first: Day
    last: Day


@dataclass(frozen=True)
class NoteData:
    """A note on a title, by its mark."""

    mark: Filled
    text: WordsData


@dataclass(frozen=True)
class MeetingData:
    """The meeting's facts.

    `start` and `end` are when it begins and ends: times, or dates alone while the hours are not known,
    or null. `dates` are its days, in one or several parts.

    `languages` are those of the site, `official_languages` those in which the body issues its
    documents, empty where that is not said; `introduction` is the text above the agenda.
    """

    symbol: Symbol
    title: WordsData
    body: WordsData
    parent_body: WordsData | None
    name: WordsData
    place: WordsData
    time_zone: Zone
    start: Moment | None
    end: Moment | None
    dates: list[DatesData]
    distribution: str
    issued_on: Day | None
    agenda_items: list[Filled]
    subtitle: WordsData | None
    notes: list[NoteData]
    introduction: AnnotationData | None
    languages: list[Language]
    official_languages: list[Language]


@dataclass(frozen=True)
class ParagraphData:
    """A paragraph: its anchor on the item's page, its number ("2 a"), its text, the labels that it cites.

    Footnotes have no number, and what stands before paragraph 1.
    """

    anchor: Anchor
    number: Filled | None
    text: str
    cites: list[Filled]


@dataclass(frozen=True)
class AnnotationData:
    """An annotation, the language that it is in, and whether this text is official."""

    language: Language
    is_official: bool
    paragraphs: list[ParagraphData]


@dataclass(frozen=True)
class ListedData:
    """A document listed at an item; without a symbol it has a title alone.

    `purpose` is a word such as "decision", empty for another; `purpose_written` is what the page says.
    `part` is what of the document is meant, `heading` that of the group that it stands in.
    """

    symbol: Symbol | None
    title: WordsData
    purpose: Purpose
    purpose_written: WordsData | None
    part: WordsData | None
    heading: WordsData | None


@dataclass(frozen=True)
class ItemData:
    """An agenda item with its sub-items; `documents` are the symbols of `documentation`; `address` counts from the root of the language.

    `sittings` are those at which it is taken up, alone, with its sub-items or with the item above
    it; a withdrawn item is taken up at none.
    """

    number: Filled
    written: Filled
    status: ItemStatus
    address: Address
    title: WordsData
    short_title: WordsData | None
    notes: list[NoteData]
    cluster: str
    sittings: list[Count]
    jointly_with: list[Filled]
    documents: list[Symbol]
    documentation: list[ListedData]
    annotation: AnnotationData | None
    items: list[ItemData]


@dataclass(frozen=True)
class SectionData:
    """A text that belongs to no item; `label` is "Annex I", empty for another text.

    It stands before the item `before`, or, where that is null, after all of them.
    """

    slug: Filled
    label: str
    address: Address
    title: WordsData
    short_title: WordsData | None
    notes: list[NoteData]
    before: Filled | None
    documents: list[Symbol]
    documentation: list[ListedData]
    annotation: AnnotationData | None


@dataclass(frozen=True)
class DocumentData:
    """A register entry; `through` ends a range of symbols, `also_called` are other names in this language, `text_in` is the symbol of the document that carries its text. `article_texts` are by division ("16.5.a"), a line for each paragraph. `languages` are empty where they are not known, `listed_under` are numbers of items, "sections/opening" and "annexes/1", `cited_in` are the addresses of the paragraphs that cite it."""

    symbol: Symbol
    through: Symbol | None
    kind: Kind
    status: Status
    expected_on: Day | None
    title: WordsData
    also_called: list[Filled]
    languages: list[Language]
    official_links: dict[Language, WebAddress]
    text_in: Symbol | None
    article_texts: dict[Division, WordsData]
    address: Address
    listed_under: list[Filled]
    cited_in: list[Address]


@dataclass(frozen=True)
class AgendaData:
    """The whole meeting in one language."""

    language: Language
    meeting: MeetingData
    items: list[ItemData]
    sections: list[SectionData]
    annexes: list[SectionData]
    sittings: list[SittingData]
    events: list[EventData]
    documents: list[DocumentData]
