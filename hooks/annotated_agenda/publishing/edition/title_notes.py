"""Notes on titles: the mark that stands in a title ("*", "1"), and what is said below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.words import Words
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class TitleNote:
    """A note on a title: its mark and its words."""

    mark: str
    text: Text


def title_notes(edition: Edition, notes: Mapping[str, Words]) -> tuple[TitleNote, ...]:
    """Return the notes on the titles of a page, in the order in which they are written."""
    return tuple(TitleNote(mark, edition.text(words)) for mark, words in notes.items())
