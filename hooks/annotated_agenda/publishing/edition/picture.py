"""What the picture of a page says where a link to it is shown: body, number, title, meeting and dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import PICTURE, part_address
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class Picture:
    """The words of a picture in a language, from above: `head`, `name` ("Item 5 (b)"), `title`, the lines of its `foot`."""

    language: str
    head: Text
    name: str
    title: Text
    foot: tuple[tuple[Text, ...], ...]


def part_picture(edition: Edition, part: Part) -> Picture:
    """Return the picture of a part of the agenda."""
    head = edition.text(edition.meeting.bodies)
    return Picture(
        edition.language, head, edition.name(part), edition.title(part), _foot(edition, Text(""))
    )


def meeting_picture(edition: Edition) -> Picture:
    """Return the picture of the meeting, which pages without one of their own have."""
    meeting = edition.meeting
    head, title = edition.text(meeting.parent_bodies), edition.text(meeting.bodies)
    return Picture(edition.language, head, "", title, _foot(edition, edition.text(meeting.titles)))


def picture_address(edition: Edition, address: str) -> str:
    """Return the whole address of the picture of a page; empty where the site has none."""
    if not edition.plan.has_pictures:
        return ""
    parts = {part_address(part) for part in edition.meeting.parts}
    own = address if address in parts else ""
    return edition.public_address(f"{own}{PICTURE}")


def _foot(edition: Edition, document: Text) -> tuple[tuple[Text, ...], ...]:
    """Return the meeting with place and dates, and the symbol with what the document is called."""
    meeting = edition.meeting
    held = (edition.text(meeting.names), edition.text(meeting.places), Text(edition.dates()))
    lines = (held, (document, Text(meeting.symbol)))
    return tuple(tuple(part for part in line if part.words) for line in lines)
