"""What a reader sends on: the citation of each paragraph, and the address that knows no language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import segno

from annotated_agenda.meeting.section import Section
from annotated_agenda.publishing.edition.addresses import (
    neutral_address,
    part_address,
    sheet_address,
)
from annotated_agenda.publishing.edition.citations import place_name

if TYPE_CHECKING:
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class SharedParagraph:
    """A paragraph: its anchor and its name ("para. 2")."""

    anchor: str
    name: str


@dataclass(frozen=True)
class Sharing:
    """What the controls of a page need.

    `address` is its language-neutral page from the root of the site; `citation` is that of each of its
    paragraphs, with the paragraph's name in place of "{place}", and `remark` what follows it where the
    text is no official one. `quotation` are the marks of the text's language around "{words}";
    `languages` are those of the site in which the text stands as well.
    """

    address: str
    citation: str
    remark: str
    quotation: str
    languages: tuple[str, ...]
    paragraphs: tuple[SharedParagraph, ...]


def make_sharing(edition: Edition, item: Part) -> Sharing:
    """Return what can be sent on of the page of an item, an annotation without a number or an annex."""
    annotation, wording = edition.annotation(item), edition.wording
    language = annotation.language if annotation else edition.language
    is_official = language in edition.standing(item).official
    return Sharing(
        address=neutral_address(part_address(item)),
        citation=wording.say(
            "citation",
            symbol=edition.meeting.symbol,
            item=_cited(edition, item),
            place="{place}",
        ),
        remark="" if is_official else wording.say("cited_unofficially"),
        quotation=wording.say_in(language, "quotation"),
        languages=tuple(
            other
            for other in edition.plan.languages
            if other in item.annotations and other not in {language, edition.language}
        ),
        paragraphs=tuple(
            SharedParagraph(paragraph.anchor, place_name(edition, paragraph))
            for paragraph in (annotation.paragraphs if annotation else ())
        ),
    )


def item_code(edition: Edition, item: Part) -> str:
    """Return the QR code of an item's page as SVG; empty when the site has no address of its own."""
    plan = edition.plan
    address = plan.public_address(plan.source, neutral_address(part_address(item)))
    return _code(address) if address else ""


def sheet_code(edition: Edition, number: int) -> str:
    """Return the QR code of a sitting's sheet as SVG; empty when the site has no address of its own."""
    plan = edition.plan
    address = plan.public_address(plan.source, neutral_address(sheet_address(number)))
    return _code(address) if address else ""


@cache
def _code(address: str) -> str:
    """Return the QR code of an address: every language prints it on two pages."""
    code: str = segno.make(address).svg_inline(scale=3, omitsize=True)
    return code


def _cited(edition: Edition, part: Part) -> str:
    """Return how a citation names a part of the document: "item 5 (b)", "annex I", a title."""
    if not isinstance(part, Section):
        return edition.wording.say("item_in_citation", number=edition.number(part))
    label = edition.label(part)
    return label[:1].lower() + label[1:] if label else f"“{edition.title(part)}”"
