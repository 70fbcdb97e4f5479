"""The home page: the meeting's facts, its agenda, its sittings and its documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotated_agenda.meeting.document import ListedDocument
from annotated_agenda.publishing.edition.addresses import HOME
from annotated_agenda.publishing.edition.agenda import Cluster, make_agenda
from annotated_agenda.publishing.edition.documents import (
    DocumentLine,
    OfficialLink,
    listed_lines,
    official_links,
)
from annotated_agenda.publishing.edition.links import ItemLink, part_link
from annotated_agenda.publishing.edition.masthead import MastheadLines, masthead_lines
from annotated_agenda.publishing.edition.passage import Passage, make_passage
from annotated_agenda.publishing.edition.scripts import times_for_scripts
from annotated_agenda.publishing.edition.timetable.days import DayBlock, make_days
from annotated_agenda.publishing.edition.title_notes import TitleNote, title_notes
from annotated_agenda.publishing.exports.linked_data import meeting_data
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class HomePage:
    """What the template home.html prints; `orientation` may be empty.

    `others` are the parts of the document that are no items.
    """

    title: Text
    heading: Text
    masthead: MastheadLines
    notes: tuple[TitleNote, ...]
    body: Text
    parent_body: Text
    meeting: Text
    symbol: str
    dates: str
    place: Text
    languages: str
    official_languages: str
    original_language: str
    reissue: Text
    official: tuple[OfficialLink, ...]
    orientation: Text
    introduction: Passage
    agenda: tuple[Cluster, ...]
    others: tuple[ItemLink, ...]
    days: tuple[DayBlock, ...]
    time_zone_note: str
    documents: tuple[DocumentLine, ...]
    linked_data: dict[str, Any]
    for_scripts: dict[str, Any]


def make_home_page(edition: Edition) -> HomePage:
    """Return the home page in one language."""
    meeting, wording = edition.meeting, edition.wording
    own = meeting.register.get(meeting.symbol)
    original = meeting.original_language
    return HomePage(
        title=edition.text(meeting.bodies),
        heading=edition.text(meeting.titles),
        masthead=masthead_lines(edition),
        notes=title_notes(edition, meeting.notes),
        body=edition.text(meeting.bodies),
        parent_body=edition.text(meeting.parent_bodies),
        meeting=edition.text(meeting.names),
        symbol=meeting.symbol,
        dates=edition.dates(),
        place=edition.text(meeting.places),
        languages=_names(edition, edition.plan.languages),
        official_languages=_official_languages(edition),
        original_language=_names(edition, [original]) if original else "",
        reissue=edition.reissue(),
        official=official_links(edition, own) if own else (),
        orientation=_orientation(edition),
        introduction=make_passage(edition, edition.introduction, HOME, heading=2),
        agenda=make_agenda(edition),
        others=tuple(part_link(edition, one) for one in (*meeting.sections, *meeting.annexes)),
        days=make_days(edition),
        time_zone_note=wording.say("time_zone_note", place=edition.text(meeting.places)),
        documents=_documents(edition),
        linked_data=meeting_data(edition),
        for_scripts=times_for_scripts(edition),
    )


def _official_languages(edition: Edition) -> str:
    """Return the names of the official languages where they are not just those of the site."""
    official = edition.meeting.official_languages
    is_same = set(official) == set(edition.plan.languages)
    return "" if is_same or not official else _names(edition, official)


def _names(edition: Edition, languages: Iterable[str]) -> str:
    wording = edition.wording
    return wording.sentence_start(wording.join(map(wording.language_name, languages)))


def _orientation(edition: Edition) -> Text:
    """Return the sentence that introduces the agenda: the meeting's own, else the site's."""
    own = edition.meeting.orientation
    return Text(edition.wording.say("orientation")) if own is None else edition.text(own)


def _documents(edition: Edition) -> tuple[DocumentLine, ...]:
    """Return the documents that items, sections and annexes list, each once, in their order.

    What of them is meant, and what for, differs from item to item and is said there.
    """
    listed = (one for part in edition.meeting.parts for one in part.documentation)
    return listed_lines(edition, (ListedDocument(one.symbol, one.titles) for one in listed))
