"""The agenda as a tree: an item's sub-items, the items above it, and what was withdrawn with it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.item_number import ItemNumber


class Agenda:
    """The items of a meeting, in order."""

    def __init__(self, items: tuple[AgendaItem, ...]) -> None:
        self.items = items

    @property
    def numbers(self) -> Set[ItemNumber]:
        """The numbers that items have."""
        return self._items_by_number.keys()

    def item(self, number: ItemNumber) -> AgendaItem:
        """Return the item with this number; raise KeyError when there is none."""
        return self._items_by_number[number]

    def sub_items(self, number: ItemNumber | None) -> tuple[AgendaItem, ...]:
        """Return the items one level below `number`, in order; None asks for the first level."""
        return self._children.get(number, ())

    def ancestors(self, number: ItemNumber) -> tuple[AgendaItem, ...]:
        """Return the items above `number`, the first level first."""
        above = number.parent
        return (*self.ancestors(above), self.item(above)) if above else ()

    def is_withdrawn(self, item: AgendaItem) -> bool:
        """Say whether an item, or one above it, was withdrawn."""
        return any(one.is_withdrawn for one in (item, *self.ancestors(item.number)))

    @cached_property
    def _items_by_number(self) -> Mapping[ItemNumber, AgendaItem]:
        return {item.number: item for item in self.items}

    @cached_property
    def _children(self) -> Mapping[ItemNumber | None, tuple[AgendaItem, ...]]:
        children: dict[ItemNumber | None, tuple[AgendaItem, ...]] = {}
        for item in self.items:
            above = item.number.parent
            children[above] = (*children.get(above, ()), item)
        return children
