"""Notes on titles: the mark that stands in a title ("*", "1"), and what is said below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.words import Words
    from annotated_agenda.publishing.edition.edition import Edition


# A web address in a sentence, without the sign that ends it.
_ADDRESS = re.compile(r"https?://[^\s<>()\"'，。；]*[^\s<>()\"'.,;:!?，。；]")


@dataclass(frozen=True)
class TitleNote:
    """A note on a title: its mark and its words."""

    mark: str
    text: Text

    def __html__(self) -> str:
        """Return the words as HTML, with the addresses in them as links."""
        link = r'<a href="\g<0>" rel="external">\g<0></a>'
        return _ADDRESS.sub(link, self.text.__html__())


def title_notes(edition: Edition, notes: Mapping[str, Words]) -> tuple[TitleNote, ...]:
    """Return the notes on the titles of a page, in the order in which they are written."""
    return tuple(TitleNote(mark, edition.text(words)) for mark, words in notes.items())
