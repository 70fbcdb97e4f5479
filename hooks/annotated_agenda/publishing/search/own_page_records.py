"""What can be found of the pages beside the agenda: each by its title, and each part of it that has a heading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from annotated_agenda.publishing.search.cited import tokens_cited
from annotated_agenda.publishing.search.forms import common_names
from annotated_agenda.publishing.search.record import SearchRecord

if TYPE_CHECKING:
    from annotated_agenda.meeting.own_page import OwnPage, PageText
    from annotated_agenda.publishing.edition.edition import Edition

# Where the content of every page begins.
_CONTENT = "content"


def own_page_records(edition: Edition) -> Iterator[SearchRecord]:
    """Yield the records of the pages that their authors do not keep out of the search, in order."""
    for page in edition.own_pages():
        text = edition.page_text(page)
        if text and text.is_searched:
            yield from _page(edition, page, text)


def _page(edition: Edition, page: OwnPage, text: PageText) -> Iterator[SearchRecord]:
    title = edition.text(page.titles).words
    yield SearchRecord(page.address, "site", title, "", title, text.language, is_title=True)
    for anchor, paragraphs in groupby(text.paragraphs, key=lambda one: one.anchor):
        below, heading = tuple(paragraphs), text.headings.get(anchor, "")
        words = " ".join(paragraph.text.strip() for paragraph in below)
        cited = [citation for paragraph in below for citation in paragraph.citations]
        yield SearchRecord(
            address=f"{page.address}#{anchor or _CONTENT}",
            kind="site",
            heading=title,
            place="" if heading == title else heading,
            text=words,
            language=text.language,
            mentions=tuple(common_names(words, edition.language)),
            places=tuple(tokens_cited(edition, cited)),
        )
