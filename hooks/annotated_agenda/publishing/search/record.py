"""What a search finds: one result."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from annotated_agenda.publishing.search.forms import search_words

Kind = Literal["annotation", "document", "timetable", "site"]


@dataclass(frozen=True)
class SearchRecord:
    """One result: where it leads, the heading it stands under, its place there, what is shown.

    `language` is that of the text. `names` are words that mean this record before any other,
    `mentions` words that it holds beside those of its text, `places` the names of other records that
    it leads to; `is_title` is a text that names a page.
    """

    address: str
    kind: Kind
    heading: str
    place: str
    text: str
    language: str
    names: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    is_title: bool = False

    @property
    def page(self) -> str:
        """The address of the page, without the place on it."""
        return self.address.partition("#")[0]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text as the index knows them."""
        return tuple(search_words(self.text, self.language))
