"""Which items are taken up at a sitting, which sittings an item has, and what is considered jointly.

This is the one answer: timetable, calendars, search, pages and data ask it of the Meeting.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from annotated_agenda.meeting.grouping import grouped
from annotated_agenda.meeting.occasion import Event
from annotated_agenda.meeting.sitting import Sitting

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda import Agenda
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.item_number import ItemNumber
    from annotated_agenda.meeting.occasion import Occasion


class TakenUp:
    """What is taken up when: `sittings` in the order of their numbers, `occasions` in order of time."""

    def __init__(
        self, agenda: Agenda, sittings: tuple[Sitting, ...], occasions: tuple[Occasion, ...]
    ) -> None:
        self._agenda = agenda
        self._sittings = sittings
        self._occasions = occasions

    def items_at(self, occasion: Occasion) -> tuple[AgendaItem, ...]:
        """Return the items taken up at a sitting, in order: those that name it, unless withdrawn.

        Those of an event are the ones that it names.
        """
        if isinstance(occasion, Sitting):
            return self._at_sittings.get(occasion.number, ())
        named = {number for entry in occasion.programme for number in entry.items}
        items = (self._agenda.item(number) for number in sorted(named & self._agenda.numbers))
        return tuple(item for item in items if not self._agenda.is_withdrawn(item))

    def events_of(self, item: AgendaItem) -> tuple[Event, ...]:
        """Return the events that an item is named at, in order of time."""
        return tuple(
            one for one in self._occasions if isinstance(one, Event) and item in self.items_at(one)
        )

    def sittings_of(self, item: AgendaItem) -> tuple[Sitting, ...]:
        """Return the sittings at which an item is taken up, in order; a withdrawn one at none.

        An item that names none is taken up with its sub-items, or else with the items above it.
        """
        if self._agenda.is_withdrawn(item):
            return ()
        named = item.sittings or self._named_below(item) or self._named_above(item)
        return tuple(self._sittings[number - 1] for number in sorted(set(named)))

    def considered_with(self, item: AgendaItem) -> tuple[AgendaItem, ...]:
        """Return the items that are considered jointly with one, in order.

        An item that names others makes a group with them; a withdrawn item is in none.
        """
        if self._agenda.is_withdrawn(item):
            return ()
        groups = self._joint_groups.get(item.number, ())
        numbers = {number for group in groups for number in group} - {item.number}
        items = (self._agenda.item(number) for number in sorted(numbers & self._agenda.numbers))
        return tuple(one for one in items if not self._agenda.is_withdrawn(one))

    def _named_below(self, item: AgendaItem) -> tuple[int, ...]:
        return tuple(
            number
            for below in self._agenda.sub_items(item.number)
            if not below.is_withdrawn
            for number in (*below.sittings, *self._named_below(below))
        )

    def _named_above(self, item: AgendaItem) -> tuple[int, ...]:
        return tuple(
            number for one in self._agenda.ancestors(item.number) for number in one.sittings
        )

    @cached_property
    def _at_sittings(self) -> Mapping[int, tuple[AgendaItem, ...]]:
        return grouped(
            (number, item)
            for item in self._agenda.items
            if not self._agenda.is_withdrawn(item)
            for number in item.sittings
        )

    @cached_property
    def _joint_groups(self) -> Mapping[ItemNumber, tuple[frozenset[ItemNumber], ...]]:
        groups = [
            frozenset({item.number, *item.jointly_with})
            for item in self._agenda.items
            if item.jointly_with
        ]
        return grouped((number, group) for group in groups for number in group)
