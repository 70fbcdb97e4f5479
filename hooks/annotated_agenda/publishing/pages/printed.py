"""The whole agenda on one page, laid out as the official document is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.publishing.edition.addresses import PRINT, part_anchor, printed_anchor
from annotated_agenda.publishing.edition.agenda import Cluster, make_agenda, make_menu
from annotated_agenda.publishing.edition.documents import DocumentLine, listed_lines
from annotated_agenda.publishing.edition.links import jointly
from annotated_agenda.publishing.edition.masthead import MastheadLines, masthead_lines
from annotated_agenda.publishing.edition.passage import Passage, make_passage
from annotated_agenda.publishing.edition.sharing import item_code
from annotated_agenda.publishing.edition.timetable.days import DayBlock, make_days
from annotated_agenda.publishing.edition.title_notes import TitleNote, title_notes
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotated_agenda.meeting.section import Part, Section
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class PrintedItem:
    """An item with its annotation and its documentation.

    `anchor` is its place on the page, `depth` 0 for an item of the first level. `cluster` is the
    heading that it is the first one under; `is_apart` says that it is the first one after such a
    heading's items and not under it. `annotation` is HTML; `language` and `direction` are
    empty when it is in the page's language. `code` is a QR code of its own page, an SVG element.
    """

    anchor: str
    depth: int
    cluster: Text
    is_apart: bool
    mark: str
    title: Text
    jointly: str
    notes: tuple[TitleNote, ...]
    annotation: str
    language: str
    direction: str
    documents: tuple[DocumentLine, ...]
    code: str


@dataclass(frozen=True)
class PrintedAnnex:
    """An annex: its label ("Annex II"), and its text; without one it is the timetable."""

    label: str
    text: PrintedItem | None


@dataclass(frozen=True)
class PrintPage:
    """What the template print.html prints; `title` is also the document's own."""

    title: Text
    body: Text
    parent_body: Text
    meeting: Text
    symbol: str
    place: Text
    dates: str
    masthead: MastheadLines
    notes: tuple[TitleNote, ...]
    reissue: Text
    introduction: Passage
    agenda: tuple[Cluster, ...]
    items: tuple[PrintedItem, ...]
    annexes: tuple[PrintedAnnex, ...]
    days: tuple[DayBlock, ...]
    time_zone_note: str


def make_print_page(edition: Edition) -> PrintPage:
    """Return the whole agenda in one language."""
    meeting, wording = edition.meeting, edition.wording
    beginning = {cluster.entries[0].anchor: cluster for cluster in make_menu(edition)}
    return PrintPage(
        title=edition.text(meeting.titles),
        body=edition.text(meeting.bodies),
        parent_body=edition.text(meeting.parent_bodies),
        meeting=edition.text(meeting.names),
        symbol=meeting.symbol,
        place=edition.text(meeting.places),
        dates=edition.dates(),
        masthead=masthead_lines(edition),
        notes=title_notes(edition, meeting.notes),
        reissue=edition.reissue(),
        introduction=make_passage(edition, edition.introduction, PRINT, heading=2),
        agenda=make_agenda(edition),
        items=tuple(
            _item(edition, part, beginning.get(part_anchor(part)))
            if isinstance(part, AgendaItem)
            else _section(edition, part, beginning.get(part_anchor(part)))
            for part in meeting.parts
            if part not in meeting.annexes
        ),
        annexes=tuple(_annexes(edition)),
        days=make_days(edition),
        time_zone_note=wording.say("time_zone_note", place=edition.text(meeting.places)),
    )


def _item(edition: Edition, item: AgendaItem, cluster: Cluster | None) -> PrintedItem:
    """Return an item as it is printed; `cluster` is the one that begins with it, if one does."""
    depth = item.number.depth
    passage = make_passage(edition, edition.annotation(item), PRINT, heading=5 if depth else 4)
    slug = item.number.slug
    return PrintedItem(
        anchor=printed_anchor(item.number),
        depth=depth,
        cluster=_heading(cluster),
        is_apart=_is_apart(edition, item, cluster),
        mark=edition.mark(item),
        title=edition.title_above(item, edition.meeting.sub_items(item.number)),
        jointly=jointly(edition, item),
        notes=title_notes(edition, item.notes),
        annotation=_with_own_anchors(passage.html, slug),
        language=passage.language,
        direction=passage.direction,
        documents=listed_lines(edition, item.documentation),
        code=item_code(edition, item),
    )


def _section(edition: Edition, section: Section, cluster: Cluster | None = None) -> PrintedItem:
    """Return a section as it is printed: an annex under a heading of the page, others under one of those.

    `cluster` is the one that begins with it, if one does.
    """
    anchor = part_anchor(section)
    passage = make_passage(
        edition, edition.annotation(section), PRINT, heading=3 if section.annex else 4
    )
    return PrintedItem(
        anchor=anchor,
        depth=0,
        cluster=_heading(cluster),
        is_apart=_is_apart(edition, section, cluster),
        mark="",
        title=edition.title(section),
        jointly="",
        notes=title_notes(edition, section.notes),
        annotation=_with_own_anchors(passage.html, anchor),
        language=passage.language,
        direction=passage.direction,
        documents=listed_lines(edition, section.documentation),
        code=item_code(edition, section),
    )


def _annexes(edition: Edition) -> Iterator[PrintedAnnex]:
    """Yield the annexes by number, and the timetable where it is one or has no place among them."""
    meeting, wording = edition.meeting, edition.wording
    own = {annex.annex: annex for annex in meeting.annexes}
    numbers = {*own, meeting.timetable_annex} if meeting.occasions else set(own)
    for number in sorted(numbers):
        if number in own:
            yield PrintedAnnex(edition.label(own[number]), _section(edition, own[number]))
        elif own:
            yield PrintedAnnex(wording.annex(number) if number else "", None)
        else:
            yield PrintedAnnex(wording.say("annex"), None)


def _heading(cluster: Cluster | None) -> Text:
    if cluster is None or not cluster.mark:
        return Text("")
    return Text(f"{cluster.mark}. {cluster.heading}", cluster.heading.language)


def _is_apart(edition: Edition, part: Part, cluster: Cluster | None) -> bool:
    meeting = edition.meeting
    begins_without = cluster is not None and not cluster.mark
    return (
        bool(meeting.clusters)
        and begins_without
        and part not in (meeting.parts[0], *meeting.annexes)
    )


def _with_own_anchors(html: str, slug: str) -> str:
    """Return an annotation whose anchors, the same in every item, differ from those of the others."""
    return re.sub(r'(\b(?:id|for|name)="|href="#)', rf"\g<1>{slug}-", html)
