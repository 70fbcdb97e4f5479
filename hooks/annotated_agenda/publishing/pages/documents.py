"""The register's page: a table of the documents that are before the meeting, then what they cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotated_agenda.meeting.document import ListedDocument
from annotated_agenda.publishing.edition.addresses import HOME
from annotated_agenda.publishing.edition.documents import (
    DocumentLine,
    OfficialLink,
    document_line,
    languages_remark,
    listed_line,
    official_links,
    status_of,
)
from annotated_agenda.publishing.edition.links import ItemLink, part_link
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Document
    from annotated_agenda.publishing.edition.edition import Edition


# The order of a table by status: what readers wait for comes first.
_BY_STATUS = ("expected", "reissue_expected", "issued")


@dataclass(frozen=True)
class DocumentRow:
    """A document at an item: where it belongs, what it is, its official texts, and whether it is issued.

    `only` says that it is not in all languages, `status` is empty for what has no symbol; `is_awaited` is one
    that is not there yet, or will be there anew. `by_symbol` and `by_status` are its places in the other orders
    of the table.
    """

    part: ItemLink
    line: DocumentLine
    official: tuple[OfficialLink, ...]
    only: str
    status: str
    is_awaited: bool
    by_symbol: int = 0
    by_status: int = 0


@dataclass(frozen=True)
class DocumentsPage:
    """What the template documents.html prints."""

    title: Text
    rows: tuple[DocumentRow, ...]
    cited: tuple[DocumentLine, ...]


def make_documents_page(edition: Edition) -> DocumentsPage:
    """Return the documents of the meeting, in the order of its items, and the other texts of the register."""
    register = edition.meeting.register
    rows = tuple(_rows(edition))
    listed = {row.line.symbol for row in rows}
    others = [entry for entry in register.values() if entry.name not in listed]
    return DocumentsPage(
        Text(edition.wording.say("documents")),
        _in_all_orders(edition, rows),
        tuple(document_line(edition, entry) for entry in others),
    )


def _rows(edition: Edition) -> Iterator[DocumentRow]:
    """Yield the agenda's own document, and what each part of it lists."""
    meeting = edition.meeting
    if meeting.symbol in meeting.register:
        agenda = Text(edition.wording.say("agenda"))
        home = ItemLink("", agenda, HOME, agenda)
        yield _row(edition, home, ListedDocument(meeting.symbol))
    for part in meeting.parts:
        for listed in part.documentation:
            yield _row(edition, part_link(edition, part), listed)


def _row(edition: Edition, part: ItemLink, listed: ListedDocument) -> DocumentRow:
    line = replace(listed_line(edition, listed), remarks=())
    document = edition.meeting.register.get(listed.symbol)
    if document is None:
        return DocumentRow(part, line, (), "", "", is_awaited=False)
    return DocumentRow(
        part,
        line,
        official_links(edition, document),
        _only(edition, document),
        status_of(edition, document),
        is_awaited=_urgency(document) < _BY_STATUS.index("issued"),
    )


def _only(edition: Edition, document: Document) -> str:
    remark = languages_remark(edition, document).strip("()（）")
    return edition.wording.sentence_start(remark)


def _in_all_orders(edition: Edition, rows: tuple[DocumentRow, ...]) -> tuple[DocumentRow, ...]:
    """Return the rows with their places by symbol, which is the register's order, and by status.

    What has no symbol comes last; what is still awaited comes first.
    """
    register = edition.meeting.register
    symbols = {entry.name: place for place, entry in enumerate(register.values())}
    statuses = {entry.name: _urgency(entry) for entry in register.values()}
    return tuple(
        replace(
            row,
            by_symbol=symbols.get(row.line.symbol, len(symbols)),
            by_status=statuses.get(row.line.symbol, len(_BY_STATUS)),
        )
        for row in rows
    )


def _urgency(document: Document) -> int:
    return _BY_STATUS.index("issued" if document.reissued_on else document.status)
