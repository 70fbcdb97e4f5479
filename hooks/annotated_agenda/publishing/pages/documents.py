"""The register's page: the meeting's own documents first, then what they cite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.meeting.document import ListedDocument
from annotated_agenda.publishing.edition.documents import (
    DocumentLine,
    document_line,
    listed_lines,
)
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotated_agenda.meeting.document import Document
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class DocumentGroup:
    """Register entries under a heading."""

    heading: str
    lines: tuple[DocumentLine, ...]


@dataclass(frozen=True)
class DocumentsPage:
    """What the template documents.html prints."""

    title: Text
    groups: tuple[DocumentGroup, ...]


def make_documents_page(edition: Edition) -> DocumentsPage:
    """Return the register's page: the meeting's own documents first, then what they cite."""
    meeting, wording = edition.meeting, edition.wording
    listed = {symbol for part in meeting.parts for symbol in part.documents} | {meeting.symbol}
    own = [entry for entry in meeting.register.values() if entry.symbol in listed]
    others = [entry for entry in meeting.register.values() if entry.symbol not in listed]
    groups = (
        DocumentGroup(wording.say(heading), lines)
        for heading, lines in (
            ("documents_of_the_meeting", (*_lines(edition, own), *_without_symbol(edition))),
            ("references_cited", _lines(edition, others)),
        )
        if lines
    )
    return DocumentsPage(Text(wording.say("documents")), tuple(groups))


def _lines(edition: Edition, entries: Iterable[Document]) -> tuple[DocumentLine, ...]:
    return tuple(document_line(edition, entry) for entry in entries)


def _without_symbol(edition: Edition) -> tuple[DocumentLine, ...]:
    """Return the documents that have no symbol, each once, in the order of the agenda."""
    listed = (one for part in edition.meeting.parts for one in part.documentation)
    return listed_lines(
        edition, (ListedDocument(titles=one.titles) for one in listed if one.titles)
    )
