"""Front matter three ways: what the document said before, what it says now, what the officer made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from annotated_agenda.authoring.importing.merged_keys import TIMES, added, moved, plain

Keys = Mapping[str, Any]


@dataclass
class ReissuedKeys:
    """Takes into a page what differs between two issues of a document, and nothing else.

    `clashes` are what the officer and the document both changed, as (key, the page's, the document's):
    the page's stays.
    """

    changed_on: date
    clashes: list[tuple[str, Any, Any]] = field(default_factory=list)

    def merged(self, page: Keys, former: Keys, new: Keys) -> dict[str, Any]:
        """Return the page's keys with what changed; what the document no longer says stays."""
        merged = self._mapping(page, former, new)
        # An item that had no sitting yet is scheduled, not rescheduled.
        was = "item" in new and plain(page.get("sittings"))
        if was and was != plain(merged.get("sittings")):
            change = {"date": self.changed_on.isoformat(), "kind": "rescheduled"}
            merged["changes"] = [*(page.get("changes") or []), change]
        return merged

    def _mapping(self, page: Keys, former: Keys, new: Keys) -> dict[str, Any]:
        merged = dict(page)
        for key, now in new.items():
            was = former.get(key)
            if plain(was) == plain(now):
                continue
            value = self._value(key, page.get(key), was, now)
            if value is not None:
                merged[key] = value
        return merged

    def _value(self, key: str, own: Any, was: Any, now: Any) -> Any:
        values = (own, was, now)
        if all(isinstance(one, Mapping) for one in values):
            return self._mapping(own, was, now)
        # Numbers of sittings say nothing one by one: they count a list.
        if all(isinstance(one, list) for one in values) and not _counts(now):
            if key == "sittings":
                return self._sittings(own, was, now)
            return self._entries(key, own, was, now)
        return self._either(key, own, was, now)

    def _either(self, key: str, own: Any, was: Any, now: Any) -> Any:
        if plain(own) == plain(was):
            return now
        if plain(own) != plain(now):
            self.clashes.append((key, own, now))
        return own

    def _entries(self, key: str, own: list[Any], was: list[Any], now: list[Any]) -> list[Any]:
        """Return a list in which entries came, went and changed, each known by its symbol or words."""
        before, after = _by(_name, was), _by(_name, now)
        merged = []
        for entry in own:
            name = _name(entry)
            if name not in before or plain(before[name]) == plain(after.get(name)):
                merged.append(entry)
            elif name in after:
                merged.append(self._value(key, entry, before[name], after[name]))
            elif plain(entry) != plain(before[name]):
                self.clashes.append((key, entry, None))
                merged.append(entry)
        return _with_new(merged, [*after.items()], before)

    def _sittings(self, own: list[Any], was: list[Any], now: list[Any]) -> list[Any]:
        """Return sittings of which some moved, came or were cancelled, each known by its start."""
        merged = list(own)
        left = list(range(len(own)))
        came = []
        for before, after in _pairs(was, now):
            if before is None:
                came.append(after)
                continue
            at = next((place for place in left if _is_same(own[place], before)), None)
            if at is not None:
                left.remove(at)
                merged[at] = self._sitting(own[at], before, after)
            elif plain(before) != plain(after) and not _is_among(after, own):
                self.clashes.append(("sittings", start_of(before), start_of(after)))
        for sitting in came:
            if not _is_among(sitting, own):
                _insert(merged, added(sitting, self.changed_on))
        return merged

    def _cancelled(self, sitting: Keys) -> dict[str, Any]:
        change = {"date": self.changed_on.isoformat(), "kind": "cancelled"}
        return {**sitting, "changes": [*(sitting.get("changes") or []), change]}

    def _sitting(self, own: Keys, was: Keys, now: Keys | None) -> dict[str, Any]:
        if now is None:
            return self._cancelled(own)
        merged = self._mapping(own, was, now)
        times = {key: merged.pop(key) for key in TIMES if key in merged}
        return moved(own, {**times, **merged}, self.changed_on)


def _counts(value: list[Any]) -> bool:
    return all(str(one).isdigit() for one in value)


def _name(entry: Any) -> str:
    symbol = entry.get("symbol") if isinstance(entry, Mapping) else entry
    return plain(symbol or entry)


def start_of(sitting: Any) -> str:
    """Return when a sitting starts, as it is compared; its day where no hour is known."""
    said = sitting if isinstance(sitting, Mapping) else {}
    return str(said.get("start") or said.get("date") or "").replace("T", " ")


def _is_same(sitting: Any, other: Any) -> bool:
    return start_of(sitting) == start_of(other)


def _is_among(sitting: Any, others: Sequence[Any]) -> bool:
    return any(_is_same(one, sitting) for one in others)


def _insert(sittings: list[Any], sitting: Any) -> None:
    """Put a sitting before the first that starts later; the others stay in their order."""
    later = (at for at, one in enumerate(sittings) if start_of(one) > start_of(sitting))
    sittings.insert(next(later, len(sittings)), sitting)


def _by(name: Callable[[Any], str], entries: Sequence[Any]) -> dict[str, Any]:
    return {name(entry): entry for entry in entries}


def _with_new(own: list[Any], now: Sequence[tuple[str, Any]], before: Keys) -> list[Any]:
    """Put entries that came behind those that they stand behind in the document."""
    merged = list(own)
    previous = ""
    for name, entry in now:
        names = [_name(one) for one in merged]
        if name not in before and name not in names:
            at = names.index(previous) + 1 if previous in names else len(names) if previous else 0
            merged.insert(at, entry)
        previous = name
    return merged


def _pairs(was: Sequence[Any], now: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Return sittings before and now beside each other; None where one came or went."""
    steps = SequenceMatcher(None, [*map(start_of, was)], [*map(start_of, now)], autojunk=False)
    pairs: list[tuple[Any, Any]] = []
    for _, a, b, c, d in steps.get_opcodes():
        size = max(b - a, d - c)
        left, right = [*was[a:b], *[None] * size], [*now[c:d], *[None] * size]
        pairs += zip(left[:size], right[:size], strict=True)
    return pairs
