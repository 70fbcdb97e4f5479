"""Where a register entry is cited: by item, by paragraph, with the sentence around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from annotated_agenda.meeting.own_page import PageText
from annotated_agenda.publishing.edition.addresses import HOME, part_address
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation, Citation, Paragraph
    from annotated_agenda.publishing.edition.edition import Edition

# A full stop ends a sentence before a capital; "art. 13" and "par. 2" go on.
_SENTENCE_END = re.compile(
    r"(?<=[.!?…؟])[\"”»’)\]]*\s+(?=[\"“«‘(\[]*[^\W\d_a-zа-яàâçéèêëîïôöûü])|(?<=[。！？])"
)


@dataclass(frozen=True)
class CitingSentence:
    """A sentence that cites an entry, cut around the citing words; `address` is its paragraph."""

    address: str
    place: str
    before: str
    citing: str
    after: str
    language: str
    direction: str


@dataclass(frozen=True)
class CitingItem:
    """An agenda item with its sentences that cite an entry."""

    number: str
    title: Text
    address: str
    sentences: tuple[CitingSentence, ...]


@dataclass(frozen=True)
class _CitingText:
    """A text of the document, or of a page beside it: its page, what it is called there, and its words."""

    address: str
    name: str
    title: Text
    text: Annotation | PageText


class CitationIndex:
    """Every citation in the annotations of an edition, by symbol."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def cited_in(self, symbol: str, division: str = "") -> tuple[CitingItem, ...]:
        """Return the items that cite an entry as a whole, or one division of a treaty ("16.5.a").

        The text above the agenda is among them, and so are texts that belong to no item, and own pages.
        """
        found: dict[str, tuple[_CitingText, list[CitingSentence]]] = {}
        for text, paragraph, citation in self._citations.get(symbol, ()):
            if citation.division == division:
                sentence = self._sentence(text, paragraph, citation)
                found.setdefault(text.address, (text, []))[1].append(sentence)
        return tuple(
            CitingItem(text.name, text.title, text.address, tuple(sentences))
            for text, sentences in found.values()
        )

    def divisions(self, symbol: str) -> frozenset[str]:
        """Return the articles of a treaty that are cited ("16", "18.7")."""
        return frozenset(citation.division for *_, citation in self._citations.get(symbol, ()))

    def places(self, symbol: str) -> Iterator[str]:
        """Yield the address of each paragraph that cites an entry or a part of it, in order."""
        found = (
            _place(text.address, paragraph)
            for text, paragraph, _ in self._citations.get(symbol, ())
        )
        yield from dict.fromkeys(found)

    def texts(self, symbol: str) -> tuple[Annotation | PageText, ...]:
        """Return the texts that cite an entry or a part of it, in order."""
        texts = {text.address: text.text for text, *_ in self._citations.get(symbol, ())}
        return tuple(texts.values())

    @cached_property
    def _citations(self) -> Mapping[str, list[tuple[_CitingText, Paragraph, Citation]]]:
        by_symbol: dict[str, list[tuple[_CitingText, Paragraph, Citation]]] = {}
        for text in self._texts():
            for paragraph in text.text.paragraphs:
                for citation in paragraph.citations:
                    by_symbol.setdefault(citation.symbol, []).append((text, paragraph, citation))
        return by_symbol

    def _texts(self) -> Iterator[_CitingText]:
        edition = self._edition
        if edition.introduction:
            title = edition.text(edition.meeting.titles)
            yield _CitingText(HOME, title.words, Text(""), edition.introduction)
        for part in edition.meeting.parts:
            annotation = edition.annotation(part)
            if annotation:
                name, title = edition.name(part), edition.title(part)
                if not name:  # the title is then what leads there
                    name, title = title.words, Text("")
                yield _CitingText(part_address(part), name, title, annotation)
        for page in edition.own_pages():
            if text := edition.page_text(page):
                title = edition.text(page.titles)
                yield _CitingText(page.address, title.words, Text(""), text)

    def _sentence(
        self, text: _CitingText, paragraph: Paragraph, citation: Citation
    ) -> CitingSentence:
        start, end = sentence_around(paragraph.text, citation.start, citation.end)
        language = text.text.language
        words = Text("", "" if language == self._edition.language else language)
        return CitingSentence(
            address=_place(text.address, paragraph),
            place=self._place_name(text, paragraph),
            before=paragraph.text[start : citation.start].lstrip(),
            citing=paragraph.text[citation.start : citation.end],
            after=paragraph.text[citation.end : end].rstrip(),
            language=words.language,
            direction=words.direction,
        )

    def _place_name(self, text: _CitingText, paragraph: Paragraph) -> str:
        """Return how a paragraph is cited; on a page beside the agenda, by the heading above it."""
        if isinstance(text.text, PageText):
            return text.text.headings.get(paragraph.anchor, text.name)
        return place_name(self._edition, paragraph)


def _place(address: str, paragraph: Paragraph) -> str:
    return f"{address}#{paragraph.anchor}" if paragraph.anchor else address


def place_name(edition: Edition, paragraph: Paragraph) -> str:
    """Return how a paragraph is cited: "para. 2", "para. 2 (a)", "note 1"."""
    wording = edition.wording
    if paragraph.number:
        return wording.say("paragraph", number=paragraph.number.written(wording.number_style))
    kind, _, note = paragraph.anchor.replace(":", "-").partition("-")
    return (
        wording.say("footnote", number=note) if kind == "fn" else wording.say("opening_paragraph")
    )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence that holds text[start:end] begins and ends."""
    breaks = [match.end() for match in _SENTENCE_END.finditer(text)]
    first = max((at for at in breaks if at <= start), default=0)
    last = min((at for at in breaks if at >= end), default=len(text))
    return first, last
