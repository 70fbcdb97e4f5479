"""What a search can find: every paragraph, title, register entry, article and sitting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import CHANGES, DOCUMENTS, PRINT, TRANSLATIONS
from annotated_agenda.publishing.search.agenda_records import agenda_records
from annotated_agenda.publishing.search.own_page_records import own_page_records
from annotated_agenda.publishing.search.page_record import page_record
from annotated_agenda.publishing.search.register_records import register_records
from annotated_agenda.publishing.search.timetable_records import timetable_records

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.search.record import Kind, SearchRecord

# Pages that every meeting has, with the term that is their title.
_PAGES: tuple[tuple[str, Kind, str], ...] = (
    (DOCUMENTS, "document", "documents"),
    (CHANGES, "site", "changes"),
    (PRINT, "site", "whole_agenda"),
    (TRANSLATIONS, "site", "translations"),
)


def search_records(edition: Edition) -> Iterator[SearchRecord]:
    """Yield what readers of an edition can find, in the order of the agenda and of the register."""
    yield from agenda_records(edition)
    yield from timetable_records(edition)
    for address, kind, term in _PAGES:
        yield page_record(edition, address, kind, edition.wording.say(term))
    yield from own_page_records(edition)
    yield from register_records(edition)
