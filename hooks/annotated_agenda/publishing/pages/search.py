"""The page that the search's link leads to: the dialog opens on it, or, without scripts, two links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class SearchPage:
    """What the template search.html prints."""

    title: Text


def make_search_page(edition: Edition) -> SearchPage:
    """Return the search page in one language."""
    return SearchPage(Text(edition.wording.say("search")))
