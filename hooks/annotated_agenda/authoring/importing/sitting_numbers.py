"""Numbers by which items name their sittings, where the page's list has others than the document's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotated_agenda.authoring.importing.reissued_keys import start_of


@dataclass(frozen=True)
class SittingNumbers:
    """The sittings of the meeting's page before and after, of the document before and now."""

    own: Sequence[Any] = ()
    merged: Sequence[Any] = ()
    was: Sequence[Any] = ()
    now: Sequence[Any] = ()

    def of_page(self, keys: Mapping[str, Any]) -> dict[str, Any]:
        """Return an item's keys of the page, its sittings numbered as the page's list is now."""
        return self._numbered(keys, self.own)

    def of_former(self, keys: Mapping[str, Any]) -> dict[str, Any]:
        """Return an item's keys of the former document, its sittings numbered as the page's list is now."""
        return self._numbered(keys, self.was)

    def of_new(self, keys: Mapping[str, Any]) -> dict[str, Any]:
        """Return an item's keys of the document, its sittings numbered as the page's list is now."""
        return self._numbered(keys, self.now)

    def _numbered(self, keys: Mapping[str, Any], sittings: Sequence[Any]) -> dict[str, Any]:
        numbers = keys.get("sittings")
        if "item" not in keys or not isinstance(numbers, list) or not self._are_known_by_start():
            return dict(keys)
        places = _places(self.merged)
        starts = {str(at): start_of(one) for at, one in enumerate(sittings, 1)}
        found = [places.get(starts.get(str(number), "")) for number in numbers]
        if None in found:
            return dict(keys)
        return {**keys, "sittings": [str(place) for place in found]}

    def _are_known_by_start(self) -> bool:
        lists = (self.own, self.merged, self.was, self.now)
        return all(len({start_of(one) for one in each}) == len(each) for each in lists)


def _places(sittings: Sequence[Any]) -> dict[str, int]:
    """Return the numbers of sittings by their starts, and by those that they had before they moved."""
    now = {start_of(one): at for at, one in enumerate(sittings, 1)}
    changes = [
        (change, at)
        for at, one in enumerate(sittings, 1)
        for change in (one.get("changes") or [] if isinstance(one, Mapping) else [])
        if isinstance(change, Mapping) and change.get("start")
    ]
    return {start_of(change): at for change, at in changes} | now
