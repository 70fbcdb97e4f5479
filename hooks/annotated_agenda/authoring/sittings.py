"""What authors wrote of sittings and of changes, as facts of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from annotated_agenda.authoring.facts.item_facts import ItemChange
from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotated_agenda.authoring.facts.sitting_facts import (
        DatesFacts,
        SittingChange,
        SittingFacts,
    )
    from annotated_agenda.meeting.words import Words


class SittingAssembly:
    """Puts sittings and changes together; words without a language are in the `source` language."""

    def __init__(self, source: str, zone: ZoneInfo) -> None:
        self.source = source
        self.zone = zone

    def sittings(self, written: Sequence[SittingFacts]) -> tuple[Sitting, ...]:
        """Return the sittings, numbered in the order in which they stand."""
        return tuple(self._sitting(number, facts) for number, facts in enumerate(written, 1))

    def change(self, facts: SittingChange | ItemChange) -> Change:
        """Return a change of a sitting or of an item."""
        former = None if isinstance(facts, ItemChange) else facts.former
        return Change(
            facts.date, facts.kind, self.words(facts.reason), former and former.at(self.zone)
        )

    def words(self, words: str | Words | None) -> Words:
        """Return words by language."""
        return {self.source: words} if isinstance(words, str) else words or {}

    def _sitting(self, number: int, facts: SittingFacts) -> Sitting:
        return Sitting(
            number,
            facts.when.at(self.zone),
            self.words(facts.room),
            tuple(self.change(change) for change in facts.changes),
        )


def periods(written: Sequence[DatesFacts]) -> tuple[Period, ...]:
    """Return the days of a meeting, in the order in which they stand."""
    return tuple(Period(dates.start, dates.end or dates.start) for dates in written)
