"""The meeting as data: agenda.json in each language."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.publishing.edition.addresses import (
    document_address,
    item_address,
    part_address,
)
from annotated_agenda.publishing.edition.citations import CitationIndex
from annotated_agenda.publishing.edition.documents import listed_line, official_links
from annotated_agenda.publishing.edition.title_notes import title_notes
from annotated_agenda.publishing.exports.agenda_data import (
    AgendaData,
    AnnotationData,
    DatesData,
    DocumentData,
    ItemData,
    ListedData,
    MeetingData,
    NoteData,
    ParagraphData,
    SectionData,
)
from annotated_agenda.publishing.exports.json_bytes import as_json
from annotated_agenda.publishing.exports.sitting_data import event_data, sitting_data
from annotated_agenda.publishing.exports.words_data import words_data

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.document import Document, ListedDocument
    from annotated_agenda.meeting.section import Part, Section
    from annotated_agenda.meeting.words import Words
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.exports.words_data import WordsData


def agenda_json(edition: Edition) -> bytes:
    """Return the meeting in one language as JSON."""
    return as_json(asdict(_agenda(edition)))


def _agenda(edition: Edition) -> AgendaData:
    meeting, index = edition.meeting, CitationIndex(edition)
    return AgendaData(
        language=edition.language,
        meeting=_meeting(edition),
        items=[_item(edition, item) for item in meeting.sub_items(None)],
        sections=[_section(edition, section) for section in meeting.sections],
        annexes=[_section(edition, annex) for annex in meeting.annexes],
        sittings=[sitting_data(edition, sitting) for sitting in meeting.sittings],
        events=[event_data(edition, event) for event in meeting.events],
        documents=[_document(edition, index, entry) for entry in meeting.register.values()],
    )


def _meeting(edition: Edition) -> MeetingData:
    meeting = edition.meeting
    start, end = meeting.duration.start, meeting.duration.end
    above, subtitles = meeting.parent_bodies, meeting.masthead.subtitles
    issued_on, introduction = meeting.masthead.issued_on, edition.introduction
    return MeetingData(
        symbol=meeting.symbol,
        title=words_data(edition, edition.text(meeting.titles)),
        body=words_data(edition, edition.text(meeting.bodies)),
        parent_body=words_data(edition, edition.text(above)) if above else None,
        name=words_data(edition, edition.text(meeting.names)),
        place=words_data(edition, edition.text(meeting.places)),
        time_zone=meeting.zone.key,
        start=start.isoformat() if start else None,
        end=end.isoformat() if end else None,
        dates=[
            DatesData(period.first.isoformat(), period.last.isoformat())
            for period in meeting.duration.periods
        ],
        distribution=meeting.masthead.distribution,
        issued_on=issued_on.isoformat() if issued_on else None,
        agenda_items=list(map(str, meeting.masthead.agenda_items)),
        subtitle=words_data(edition, edition.text(subtitles)) if subtitles else None,
        notes=_notes(edition, meeting.notes),
        introduction=_annotation(introduction, meeting.official) if introduction else None,
        languages=list(edition.plan.languages),
        official_languages=list(meeting.official_languages),
    )


def _notes(edition: Edition, notes: Mapping[str, Words]) -> list[NoteData]:
    return [
        NoteData(note.mark, words_data(edition, note.text)) for note in title_notes(edition, notes)
    ]


def _short_title(edition: Edition, part: Part) -> WordsData | None:
    if not edition.has_short_title(part):
        return None
    return words_data(edition, edition.short_title(part))


def _item(edition: Edition, item: AgendaItem) -> ItemData:
    annotation = edition.annotation(item)
    return ItemData(
        number=str(item.number),
        written=edition.number(item),
        status="withdrawn" if edition.meeting.is_withdrawn(item) else "current",
        address=item_address(item.number),
        title=words_data(edition, edition.title(item)),
        short_title=_short_title(edition, item),
        notes=_notes(edition, item.notes),
        cluster=item.cluster,
        sittings=[sitting.number for sitting in edition.meeting.sittings_of(item)],
        jointly_with=[str(one.number) for one in edition.meeting.considered_with(item)],
        documents=list(item.documents),
        documentation=[_listed(edition, listed) for listed in item.documentation],
        annotation=_annotation(annotation, item.official) if annotation else None,
        items=[_item(edition, below) for below in edition.meeting.sub_items(item.number)],
    )


def _section(edition: Edition, section: Section) -> SectionData:
    annotation = edition.annotation(section)
    return SectionData(
        slug=section.slug,
        label=edition.label(section),
        address=part_address(section),
        title=words_data(edition, edition.title(section)),
        short_title=_short_title(edition, section),
        notes=_notes(edition, section.notes),
        before=str(section.before) if section.before else None,
        documents=list(section.documents),
        documentation=[_listed(edition, listed) for listed in section.documentation],
        annotation=_annotation(annotation, section.official) if annotation else None,
    )


def _listed(edition: Edition, listed: ListedDocument) -> ListedData:
    line = listed_line(edition, listed)
    return ListedData(
        symbol=listed.symbol or None,
        title=words_data(edition, line.title),
        purpose=listed.purpose,
        purpose_written=words_data(edition, line.purpose) if line.purpose.words else None,
        part=words_data(edition, line.part) if line.part.words else None,
        heading=words_data(edition, line.heading) if line.heading.words else None,
    )


def _annotation(annotation: Annotation, official: Container[str]) -> AnnotationData:
    paragraphs = [
        ParagraphData(
            paragraph.anchor,
            str(paragraph.number) if paragraph.number else None,
            paragraph.text.strip(),
            [citation.label for citation in paragraph.citations],
        )
        for paragraph in annotation.paragraphs
    ]
    is_official = annotation.language in official
    return AnnotationData(annotation.language, is_official, paragraphs)


def _document(edition: Edition, index: CitationIndex, document: Document) -> DocumentData:
    return DocumentData(
        symbol=document.symbol,
        through=document.through or None,
        kind=document.kind,
        status=document.status,
        expected_on=document.expected_on.isoformat() if document.expected_on else None,
        title=words_data(edition, edition.text(document.titles)),
        also_called=list(document.names_in(edition.language)),
        languages=list(document.languages),
        official_links={link.language: link.url for link in official_links(edition, document)},
        text_in=document.text_in or None,
        article_texts={
            division: words_data(edition, edition.text(texts))
            for division, texts in document.article_texts.items()
        },
        address=document_address(document.symbol),
        listed_under=[
            str(part.number) if isinstance(part, AgendaItem) else part.slug
            for part in edition.meeting.parts_listing(document.symbol)
        ],
        cited_in=list(index.places(document.symbol)),
    )
