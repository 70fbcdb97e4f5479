"""The record of a page that every meeting has, found by its title and by what readers call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotated_agenda.publishing.search.forms import page_token, page_words, search_words
from annotated_agenda.publishing.search.record import SearchRecord

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.search.record import Kind


def page_record(edition: Edition, address: str, kind: Kind, title: str) -> SearchRecord:
    """Return the record of a page that every meeting has."""
    token = page_token(address)
    called = page_words(address, edition.language)
    return SearchRecord(
        address,
        kind,
        title,
        "",
        title,
        edition.language,
        names=(token, *search_words(called, edition.language)),
        is_title=True,
    )
