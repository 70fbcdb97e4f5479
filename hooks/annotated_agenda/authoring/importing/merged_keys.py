"""Front matter that is there already, and what the document says now: both kept, changes recorded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from annotated_agenda.authoring.importing.recognition.words import folded

TIMES = ("start", "end", "date")


def merged_keys(
    old: Mapping[str, Any], new: Mapping[str, Any], changed_on: date | None
) -> dict[str, Any]:
    """Return a page's keys with what the document says now, and what only the officer knows.

    What did not change stays as it was written. `changed_on` is the date that moved sittings and
    rescheduled items get; None compares only.
    """
    merged: dict[str, Any] = {}
    for key, value in new.items():
        before: Any = old.get(key)
        if key == "sittings" and _is_list_of_keys(before) and _is_list_of_keys(value):
            merged[key] = _sittings(before, value, changed_on)
        elif key == "documents" and isinstance(before, list):
            merged[key] = _documents(before, value)
        elif key == "official_languages" and isinstance(before, list):
            merged[key] = before if set(value) <= set(before) else sorted({*before, *value})
        else:
            merged[key] = before if plain(before) == plain(value) else value
    kept = {key: value for key, value in old.items() if key not in new}
    # An item that had no sitting yet is scheduled, not rescheduled.
    before = "item" in new and plain(old.get("sittings"))
    if changed_on and before and before != plain(new.get("sittings")):
        change = {"date": changed_on.isoformat(), "kind": "rescheduled"}
        kept["changes"] = [*(old.get("changes") or []), change]
    return {**merged, **kept}


def changed_keys(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """Return the keys of which the document says something else than the page, with both."""
    merged = merged_keys(old, new, None)
    return [
        (key, old.get(key), value)
        for key, value in merged.items()
        if plain(old.get(key)) != plain(value)
    ]


def withdrawn(old: Mapping[str, Any], changed_on: date) -> dict[str, Any]:
    """Return the keys of an item that the document no longer has."""
    change = {"date": changed_on.isoformat(), "kind": "withdrawn"}
    return {**old, "changes": [*(old.get("changes") or []), change]}


def added(new: Mapping[str, Any], changed_on: date) -> dict[str, Any]:
    """Return the keys of an item that an agenda has gained since it was published."""
    return {**new, "changes": [{"date": changed_on.isoformat(), "kind": "added"}]}


def moved(old: Mapping[str, Any], new: Mapping[str, Any], changed_on: date) -> dict[str, Any]:
    """Return the keys of a sitting now; where its times are others than before, as a move."""
    before = {key: old[key] for key in TIMES if key in old}
    if "start" not in before or all(plain(old.get(key)) == plain(new.get(key)) for key in TIMES):
        return dict(new)
    change = {"date": changed_on.isoformat(), "kind": "moved", **before}
    return {**new, "changes": [*(old.get("changes") or []), change]}


def plain(value: Any) -> str:
    """Return a value as it is compared: letters and digits, without the marks of notes."""
    if isinstance(value, Mapping):
        value = " ".join(f"{key} {plain(one)}" for key, one in sorted(value.items()))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        value = " ".join(map(plain, value))
    text = re.sub(r"\[\^[^\]]+\]", "", "" if value is None else str(value))
    return re.sub(r"[\W_]+", " ", folded(text)).strip()


def _is_list_of_keys(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)


def _sittings(
    old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]], changed_on: date | None
) -> list[dict[str, Any]]:
    """Return sittings one by one: rooms and notes stay, a new time is recorded as a move."""
    merged = [_sitting(before, after, changed_on) for before, after in zip(old, new, strict=False)]
    merged += [added(one, changed_on) if changed_on else dict(one) for one in new[len(old) :]]
    for gone in old[len(new) :]:
        change = [{"date": changed_on.isoformat(), "kind": "cancelled"}] if changed_on else []
        merged.append(
            {**gone, **({"changes": [*(gone.get("changes") or []), *change]} if change else {})}
        )
    return merged


def _sitting(
    old: Mapping[str, Any], new: Mapping[str, Any], changed_on: date | None
) -> dict[str, Any]:
    before = {key: old[key] for key in TIMES if key in old}
    after = {key: new[key] for key in TIMES if key in new}
    rest = {key: value for key, value in old.items() if key not in TIMES}
    if "programme" in new and plain(old.get("programme")) != plain(new["programme"]):
        rest["programme"] = new["programme"]
    if plain(before) == plain(after):
        return {**before, **rest}
    return moved(old, {**after, **rest}, changed_on) if changed_on else {**after, **rest}


def _documents(old: Sequence[Any], new: Sequence[Any]) -> list[Any]:
    """Return the documents that the list has now; an entry that the officer wrote out stays so."""
    known = {_symbol(entry): entry for entry in old if _symbol(entry)}
    return [known.get(_symbol(entry), entry) for entry in new]


def _symbol(entry: Any) -> str:
    return str(entry.get("symbol", "")) if isinstance(entry, Mapping) else str(entry)
