"""What a reader sends on: the citation of each paragraph, and the address that knows no language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import segno

from annotated_agenda.publishing.edition.addresses import item_address, neutral_address
from annotated_agenda.publishing.edition.citations import place_name

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.annotation import Paragraph
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class SharedParagraph:
    """A paragraph: its anchor, its name ("para. 2"), the label of its control, its citation."""

    anchor: str
    name: str
    label: str
    citation: str


@dataclass(frozen=True)
class Sharing:
    """What the controls of an item's page need.

    `address` is the item's language-neutral page from the root of the site.
    """

    address: str
    paragraphs: tuple[SharedParagraph, ...]


def make_sharing(edition: Edition, item: AgendaItem) -> Sharing:
    """Return what can be sent on of an item's page."""
    annotation = edition.annotation(item)
    return Sharing(
        address=neutral_address(item_address(item.number)),
        paragraphs=tuple(
            _paragraph(edition, item, paragraph)
            for paragraph in (annotation.paragraphs if annotation else ())
        ),
    )


def item_code(edition: Edition, item: AgendaItem) -> str:
    """Return the QR code of an item's page as SVG; empty when the site has no address of its own."""
    plan = edition.plan
    address = plan.public_address(plan.source, neutral_address(item_address(item.number)))
    return _code(address) if address else ""


@cache
def _code(address: str) -> str:
    """Return the QR code of an address: every language prints it on two pages."""
    code: str = segno.make(address).svg_inline(scale=3, omitsize=True)
    return code


def _paragraph(edition: Edition, item: AgendaItem, paragraph: Paragraph) -> SharedParagraph:
    wording, place = edition.wording, place_name(edition, paragraph)
    citation = wording.say(
        "citation",
        symbol=edition.meeting.symbol,
        item=wording.say("item_in_citation", number=edition.number(item)),
        place=place,
    )
    return SharedParagraph(
        paragraph.anchor, place, wording.say("share_place", place=place), citation
    )
