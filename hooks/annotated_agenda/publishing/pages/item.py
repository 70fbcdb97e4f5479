"""An item's page: its annotation, its sittings, its documentation, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.addresses import (
    item_address,
    item_calendar_address,
    way_up,
)
from annotated_agenda.publishing.edition.agenda import AgendaEntry, agenda_entry
from annotated_agenda.publishing.edition.beginning import beginning_of
from annotated_agenda.publishing.edition.documents import DocumentLine, listed_lines
from annotated_agenda.publishing.edition.links import (
    ItemLink,
    JointItems,
    Neighbour,
    SittingLink,
    event_links,
    joint_items,
    neighbours,
    part_link,
    sitting_links,
    way_to,
)
from annotated_agenda.publishing.edition.passage import make_passage
from annotated_agenda.publishing.edition.scripts import for_scripts
from annotated_agenda.publishing.edition.sharing import item_code
from annotated_agenda.publishing.edition.title_notes import TitleNote, title_notes
from annotated_agenda.publishing.exports.linked_data import part_data
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.publishing.edition.edition import Edition


# A title of more characters would fill half of a phone’s screen as other titles are printed.
_LONG = 100


@dataclass(frozen=True)
class Documentation:
    """The documents of an item, or of the item above it: `item` is then its number."""

    heading: str
    lines: tuple[DocumentLine, ...]


@dataclass(frozen=True)
class Way:
    """A link below the title: to a place on the page, or to a file to download."""

    label: str
    address: str
    is_download: bool = False


@dataclass(frozen=True)
class FormerItem:
    """An item that had this page's number before it was renumbered."""

    words: str
    item: ItemLink


@dataclass(frozen=True)
class ItemPage:
    """What the template item.html prints.

    `ways` lead to what is looked for below a long text, and to the calendar of its sittings; `unscheduled` is said where
    there are none; a title that `is_long` has smaller letters on a phone. `annotation` is HTML, empty where there is none; `language` and `direction` are empty when it is
    in the page's language.
    """

    title: Text
    description: str
    linked_data: dict[str, Any]
    heading: Text
    mark: str
    is_long: bool
    notes: tuple[TitleNote, ...]
    changes: tuple[str, ...]
    joint: JointItems | None
    formerly_here: tuple[FormerItem, ...]
    above: tuple[ItemLink, ...]
    entries: tuple[AgendaEntry, ...]
    sittings: tuple[SittingLink, ...]
    events: tuple[SittingLink, ...]
    ways: tuple[Way, ...]
    unscheduled: str
    annotation: str
    language: str
    direction: str
    documentation: tuple[Documentation, ...]
    code: str
    for_scripts: dict[str, Any]
    previous: Neighbour | None
    next: Neighbour | None


def make_item_page(edition: Edition, item: AgendaItem) -> ItemPage:
    """Return an item's page in one language."""
    meeting, number = edition.meeting, edition.number(item)
    annotation = edition.annotation(item)
    passage = make_passage(edition, annotation, item_address(item.number))
    description = beginning_of(annotation)
    previous, following = neighbours(edition, item)
    documentation = tuple(
        _documentation(edition, item, one) for one in edition.documents_above(item)
    )
    return ItemPage(
        title=Text(f"{number} {edition.title(item)}"),
        description=description,
        linked_data=part_data(edition, item, description),
        heading=edition.title(item),
        mark=item.number.heading(edition.wording.number_style),
        is_long=len(edition.title(item).words) > _LONG,
        notes=title_notes(edition, item.notes),
        changes=tuple(_changes(edition, item)),
        joint=joint_items(edition, item),
        formerly_here=tuple(
            FormerItem(
                edition.wording.say("formerly_here", former=number, number=edition.number(one)),
                part_link(edition, one),
            )
            for one in meeting.items
            if item.number in one.formerly
        ),
        above=way_to(edition, item),
        entries=tuple(agenda_entry(edition, one) for one in meeting.sub_items(item.number)),
        sittings=sitting_links(edition, item),
        events=event_links(edition, item),
        ways=tuple(_ways(edition, item, documentation)),
        unscheduled=_unscheduled(edition, item),
        annotation=passage.html,
        language=passage.language,
        direction=passage.direction,
        documentation=documentation,
        code=item_code(edition, item),
        for_scripts=for_scripts(edition, item),
        previous=previous,
        next=following,
    )


def _ways(
    edition: Edition, item: AgendaItem, documentation: tuple[Documentation, ...]
) -> Iterator[Way]:
    terms, meeting = edition.wording.terms, edition.meeting
    count = sum(len(one.lines) for one in documentation)
    if count:
        label = edition.wording.say("titled", kind=terms["documentation"], title=count)
        yield Way(label, "#documentation-1")
    if meeting.sittings_of(item) or meeting.events_of(item):
        root, calendar = way_up(item_address(item.number)), item_calendar_address(item.number)
        yield Way(terms["calendar_download"], f"{root}{calendar}", is_download=True)


def _changes(edition: Edition, item: AgendaItem) -> Iterator[str]:
    for change in item.changes:
        yield edition.wording.say(f"item_{change.kind}")
    if edition.meeting.is_withdrawn(item) and not item.is_withdrawn:
        yield edition.wording.say("item_withdrawn")


def _unscheduled(edition: Edition, item: AgendaItem) -> str:
    """Return what is said of an item that has no sitting and waits for one."""
    is_expected = edition.meeting.sittings and not edition.meeting.is_withdrawn(item)
    return edition.wording.say("not_scheduled") if is_expected else ""


def _documentation(edition: Edition, item: AgendaItem, owner: AgendaItem) -> Documentation:
    wording = edition.wording
    is_own = owner == item
    return Documentation(
        heading=wording.say("documentation")
        if is_own
        else wording.say("documentation_of_item", number=edition.number(owner)),
        lines=listed_lines(edition, owner.documentation),
    )
