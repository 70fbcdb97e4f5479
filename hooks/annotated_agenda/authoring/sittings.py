"""What authors wrote of sittings, events and changes, as facts of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from annotated_agenda.authoring.facts.item_facts import ItemChange
from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.occasion import Attendance, Event, ProgrammeEntry
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotated_agenda.authoring.facts.sitting_facts import (
        DatesFacts,
        EventFacts,
        OccasionFacts,
        ProgrammeFacts,
        SittingChange,
        SittingFacts,
    )
    from annotated_agenda.meeting.item_number import ItemNumber
    from annotated_agenda.meeting.words import Words


class SittingAssembly:
    """Puts sittings and changes together; words without a language are in the `source` language."""

    def __init__(self, source: str, zone: ZoneInfo) -> None:
        self.source = source
        self.zone = zone

    def sittings(self, written: Sequence[SittingFacts]) -> tuple[Sitting, ...]:
        """Return the sittings, numbered in the order in which they stand."""
        return tuple(
            Sitting(
                **self._occasion(number, facts),
                changes=tuple(self.change(change) for change in facts.changes),
                programme=tuple(self._entry(entry) for entry in facts.programme),
            )
            for number, facts in enumerate(written, 1)
        )

    def events(self, written: Sequence[EventFacts]) -> tuple[Event, ...]:
        """Return the events, numbered in the order in which they stand."""
        return tuple(
            Event(
                **self._occasion(number, facts),
                programme=(ProgrammeEntry(tuple(facts.items)),) if facts.items else (),
            )
            for number, facts in enumerate(written, 1)
        )

    def change(self, facts: SittingChange | ItemChange) -> Change:
        """Return a change of a sitting or of an item."""
        former = None if isinstance(facts, ItemChange) else facts.former
        return Change(
            facts.date, facts.kind, self.words(facts.reason), former and former.at(self.zone)
        )

    def words(self, words: str | Words | None) -> Words:
        """Return words by language."""
        return {self.source: words} if isinstance(words, str) else words or {}

    def _occasion(self, number: int, facts: SittingFacts | EventFacts) -> dict[str, Any]:
        """Return what sittings and events have alike."""
        return {
            "number": number,
            "time": facts.when.at(self.zone),
            "rooms": tuple(map(self.words, facts.rooms)),
            "kind": facts.kind or "",
            "titles": self.words(facts.title),
            "notes": self.words(facts.note),
            "attendance": _attendance(facts),
            "reservations": facts.reservations,
        }

    def _entry(self, facts: ProgrammeFacts) -> ProgrammeEntry:
        return ProgrammeEntry(
            items=tuple(facts.items),
            start=facts.start,
            end=facts.end,
            kind=facts.kind or "",
            titles=self.words(facts.title),
            notes=self.words(facts.note),
            reservations=facts.reservations,
            is_concluded=facts.concluded,
        )


def _attendance(facts: OccasionFacts) -> Attendance:
    languages = facts.interpretation
    return Attendance(
        webcast=facts.webcast or "",
        joining=facts.join or "",
        access=facts.access or "",
        interpretation=None
        if languages is None
        else ()
        if isinstance(languages, str)
        else tuple(languages),
    )


def periods(written: Sequence[DatesFacts]) -> tuple[Period, ...]:
    """Return the days of a meeting, in the order in which they stand."""
    return tuple(Period(dates.start, dates.end or dates.start) for dates in written)


def named_by_programmes(written: Sequence[SittingFacts], number: ItemNumber) -> set[int]:
    """Return the numbers of the sittings whose programme names an item."""
    return {
        position
        for position, sitting in enumerate(written, 1)
        if any(number in entry.items for entry in sitting.programme)
    }
