"""What stands at the head of the agenda's own document, beside its symbol and its title."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.words import Words

DISTRIBUTIONS = ("general", "limited", "restricted")


@dataclass(frozen=True)
class Masthead:
    """The distribution, the document's date, its items of the provisional agenda, its subtitle.

    `distribution` is one of DISTRIBUTIONS or empty; `subtitles` are words such as "Note by the Secretariat".
    """

    distribution: str = ""
    issued_on: date | None = None
    agenda_items: tuple[ItemNumber, ...] = ()
    subtitles: Words = field(default_factory=dict)
