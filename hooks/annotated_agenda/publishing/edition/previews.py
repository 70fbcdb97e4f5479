"""What a preview says of the texts that an annotation cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import document_address
from annotated_agenda.publishing.edition.documents import remarks

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class CitedReference:
    """What a preview says of a text that the annotation cites; `address` is the entry's page."""

    address: str
    title: str
    language: str
    direction: str
    about: str


def cited_references(edition: Edition, annotation: Annotation | None) -> tuple[CitedReference, ...]:
    """Return what an annotation cites, in order, each once."""
    return tuple(_references(edition, annotation)) if annotation else ()


def _references(edition: Edition, annotation: Annotation) -> Iterator[CitedReference]:
    cited = {
        citation.symbol: None
        for paragraph in annotation.paragraphs
        for citation in paragraph.citations
    }
    for symbol in cited:
        document = edition.meeting.register[symbol]
        title = edition.text(document.titles)
        kind = edition.wording.say(f"kind_{document.kind}")
        about = " · ".join([kind, *remarks(edition, document)])
        yield CitedReference(
            document_address(symbol), title.words, title.language, title.direction, about
        )
