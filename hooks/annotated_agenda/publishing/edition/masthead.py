"""The head of the agenda's own document, in words: "Distr.: General", "Original: English"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class MastheadLines:
    """What is said of the document; a line is empty where nothing is known."""

    distribution: str
    date: str
    original: str
    items: str
    subtitle: Text

    @property
    def right(self) -> tuple[str, ...]:
        """The lines below the symbol, in the order of United Nations documents."""
        return tuple(filter(None, (self.distribution, self.date, self.original)))


def masthead_lines(edition: Edition) -> MastheadLines:
    """Return the head of the agenda's document in one language."""
    wording, masthead = edition.wording, edition.meeting.masthead
    original = edition.meeting.original_language
    numbers = [number.written(wording.number_style) for number in masthead.agenda_items]
    return MastheadLines(
        distribution=wording.say(f"distribution_{masthead.distribution}")
        if masthead.distribution
        else "",
        date=wording.date(masthead.issued_on) if masthead.issued_on else "",
        original=wording.say("original_in", language=wording.language_name(original))
        if original
        else "",
        items=wording.say_of(
            "items_of_provisional_agenda", len(numbers), numbers=wording.join(numbers)
        )
        if numbers
        else "",
        subtitle=edition.text(masthead.subtitles),
    )
