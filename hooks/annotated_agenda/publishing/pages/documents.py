"""The register's page: the meeting's own documents first, then what they cite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.documents import DocumentLine, document_line
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
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
    listed = {symbol for item in meeting.items for symbol in item.documents} | {meeting.symbol}
    own = [entry for entry in meeting.register.values() if entry.symbol in listed]
    others = [entry for entry in meeting.register.values() if entry.symbol not in listed]
    groups = (
        DocumentGroup(
            wording.say(heading), tuple(document_line(edition, entry) for entry in entries)
        )
        for heading, entries in (("documents_of_the_meeting", own), ("references_cited", others))
        if entries
    )
    return DocumentsPage(Text(wording.say("documents")), tuple(groups))
