"""What a preview says of the texts that an annotation cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import reference_address
from annotated_agenda.publishing.edition.articles import article_name, article_text
from annotated_agenda.publishing.edition.documents import remarks

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.document import Document, Reference
    from annotated_agenda.publishing.edition.edition import Edition

_LONGEST_TEXT = 300


@dataclass(frozen=True)
class PreviewLine:
    """A line of a preview; `language` and `direction` are empty where it is in the page's language."""

    words: str
    language: str = ""
    direction: str = ""


@dataclass(frozen=True)
class CitedReference:
    """What a preview says of a text that the annotation cites; `address` is its place on the site."""

    address: str
    lines: tuple[PreviewLine, ...]


def cited_references(edition: Edition, annotation: Annotation | None) -> tuple[CitedReference, ...]:
    """Return what an annotation cites, each once."""
    references = annotation.references if annotation else ()
    return tuple(
        CitedReference(reference_address(one), tuple(_lines(edition, one))) for one in references
    )


def _lines(edition: Edition, reference: Reference) -> Iterator[PreviewLine]:
    """Yield the article, the title of the document, what it is, and the beginning of an article's text."""
    document = edition.meeting.register[reference.symbol]
    title = edition.text(document.titles)
    if reference.division:
        yield PreviewLine(article_name(edition, reference.division))
    yield PreviewLine(title.words, title.language, title.direction)
    yield PreviewLine(" · ".join(_about(edition, document)))
    paragraphs = article_text(edition, document, reference.division) if reference.division else ()
    if paragraphs:
        first = paragraphs[0]
        words = shorten(" ".join(map(str, paragraphs)), _LONGEST_TEXT, placeholder=" …")
        yield PreviewLine(words, first.language, first.direction)


def _about(edition: Edition, document: Document) -> Iterator[str]:
    wording = edition.wording
    if document.has_document_symbol:
        yield document.name
    yield wording.say(f"kind_{document.kind}")
    yield from remarks(edition, document)
    if document.text_in:
        yield f"{wording.say('text_is_in')} {document.text_in}"
