"""The page of a text that belongs to no item: an annotation without a number, or an annex."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.addresses import part_address
from annotated_agenda.publishing.edition.beginning import beginning_of
from annotated_agenda.publishing.edition.documents import DocumentLine, listed_lines
from annotated_agenda.publishing.edition.links import Neighbour, neighbours
from annotated_agenda.publishing.edition.passage import make_passage
from annotated_agenda.publishing.edition.scripts import for_scripts
from annotated_agenda.publishing.edition.sharing import item_code
from annotated_agenda.publishing.edition.title_notes import TitleNote, title_notes
from annotated_agenda.publishing.exports.linked_data import part_data
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.section import Section
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class SectionPage:
    """What the template section.html prints; `label` is "Annex I", empty for another text.

    `annotation` is HTML; `language` and `direction` are empty when it is in the page's language. `code`
    is a QR code of the page, an SVG element.
    """

    title: Text
    description: str
    linked_data: dict[str, Any]
    label: str
    heading: Text
    notes: tuple[TitleNote, ...]
    annotation: str
    language: str
    direction: str
    documents: tuple[DocumentLine, ...]
    code: str
    for_scripts: dict[str, Any]
    previous: Neighbour | None
    next: Neighbour | None


def make_section_page(edition: Edition, section: Section) -> SectionPage:
    """Return a section's page in one language."""
    annotation = edition.annotation(section)
    passage = make_passage(edition, annotation, part_address(section), heading=2)
    description = beginning_of(annotation)
    label, heading = edition.label(section), edition.title(section)
    previous, following = neighbours(edition, section)
    return SectionPage(
        title=Text(f"{label} {heading}".strip()),
        description=description,
        linked_data=part_data(edition, section, description),
        label=label,
        heading=heading,
        notes=title_notes(edition, section.notes),
        annotation=passage.html,
        language=passage.language,
        direction=passage.direction,
        documents=listed_lines(edition, section.documentation),
        code=item_code(edition, section),
        for_scripts=for_scripts(edition, section),
        previous=previous,
        next=following,
    )
