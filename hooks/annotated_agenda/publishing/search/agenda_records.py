"""What can be found of the agenda: the meeting, each item and section, and each paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.meeting.section import Section
from annotated_agenda.publishing.edition.addresses import HOME, part_address
from annotated_agenda.publishing.edition.citations import place_name
from annotated_agenda.publishing.search.cited import tokens_cited, tokens_of
from annotated_agenda.publishing.search.forms import (
    common_names,
    fact_token,
    item_token,
)
from annotated_agenda.publishing.search.record import SearchRecord

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.edition import Edition


def agenda_records(edition: Edition) -> Iterator[SearchRecord]:
    """Yield the records of the meeting, of its items and sections, and of their paragraphs, in order."""
    yield from _home(edition)
    for part in edition.meeting.parts:
        yield _part(edition, part)
        yield from _annotation(
            edition, edition.annotation(part), part_address(part), edition.heading(part)
        )


def _home(edition: Edition) -> Iterator[SearchRecord]:
    meeting = edition.meeting
    name = edition.text(meeting.bodies)
    facts = [edition.text(words).words for words in (meeting.names, meeting.titles, meeting.places)]
    text = " · ".join(fact for fact in (*facts, edition.dates()) if fact)
    language = name.language or edition.language
    facts_asked = tuple(map(fact_token, ("place", "dates", "languages", "room")))
    yield SearchRecord(HOME, "annotation", name.words, "", text, language, names=facts_asked)
    yield from _annotation(edition, edition.introduction, HOME, name.words)


def _part(edition: Edition, part: Part) -> SearchRecord:
    title = edition.title(part)
    language = title.language or edition.language
    return SearchRecord(
        address=part_address(part),
        kind="annotation",
        heading=edition.heading(part),
        place="",
        text=edition.heading(part) if isinstance(part, Section) else title.words,
        language=language,
        names=()
        if isinstance(part, Section)
        else (
            item_token(part.number),
            *map(item_token, part.formerly),
        ),
        mentions=tuple(_names_beside(edition, part)),
        places=tuple(tokens_of(edition, part.documents)),
        is_title=True,
    )


def _names_beside(edition: Edition, item: Part) -> Iterator[str]:
    """Yield the short title, and the titles of documents that have no page of their own."""
    if edition.has_short_title(item):
        yield edition.short_title(item).words
    for listed in item.documentation:
        if not listed.symbol:
            yield edition.text(listed.titles).words


def _annotation(
    edition: Edition, annotation: Annotation | None, address: str, heading: str
) -> Iterator[SearchRecord]:
    for paragraph in annotation.paragraphs if annotation else ():
        yield SearchRecord(
            address=f"{address}#{paragraph.anchor}",
            kind="annotation",
            heading=heading,
            place=place_name(edition, paragraph),
            text=paragraph.text,
            language=annotation.language if annotation else edition.language,
            mentions=tuple(common_names(paragraph.text, edition.language)),
            places=tuple(tokens_cited(edition, paragraph.citations)),
        )
