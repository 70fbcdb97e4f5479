"""A page that is there already, and what the document says now: one page that keeps both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from annotated_agenda.authoring.files.front_matter import SourceFile
from annotated_agenda.authoring.importing.alignment.beside import Piece, anchors_of
from annotated_agenda.authoring.importing.recognition.words import folded
from annotated_agenda.authoring.importing.writing.body import Body, Part
from annotated_agenda.authoring.importing.writing.existing import number_of, read_body

# What an officer adds to a page by hand and no document says.
_OWN_KEYS = ("changes", "formerly", "official")


@dataclass(frozen=True)
class Difference:
    """Words that a page has and the document has not, or the other way round."""

    page: str
    old: str
    new: str


def differences(
    name: str, old: SourceFile, new_keys: dict[str, Any], new: Body
) -> list[Difference]:
    """Return where the words of a page and those of a document differ."""
    before = old.data if isinstance(old.data, dict) else {}
    found = [
        Difference(name, f"{key}: {before.get(key, '')}", f"{key}: {new_keys[key]}")
        for key in ("title", "body", "meeting", "place")
        if key in new_keys and _plain(str(before.get(key, ""))) != _plain(str(new_keys[key]))
    ]
    left, right = read_body(old.body).parts, new.parts
    for kind, a, b, c, d in _steps(left, right):
        if kind != "equal":
            said = (" ".join(part.text for part in parts) for parts in (left[a:b], right[c:d]))
            found.append(Difference(name, *said))
    return found


def merged_body(old: str, new: Body) -> Body:
    """Return a body with the document's words now; what did not change stays as it was written.

    Links, pins and repairs stay with their paragraphs. Where paragraphs came or went, every one that
    was published is pinned to the address that it had.
    """
    before = read_body(old)
    anchors = _anchors(before.parts)
    parts: list[Part] = []
    moved = False
    for kind, a, b, c, d in _steps(before.parts, new.parts):
        if kind == "equal":
            parts += [
                _pinned(part, anchor)
                for part, anchor in zip(before.parts[a:b], anchors[a:b], strict=True)
            ]
            continue
        changed = new.parts[c:d]
        moved |= b - a != d - c
        kept = anchors[a:b] if b - a == d - c else []
        parts += [
            _pinned(part, kept[position] if kept else "") for position, part in enumerate(changed)
        ]
    if not moved:
        pins = {part.pin for part in before.parts if part.pin}
        parts = [part if part.pin in pins else replace(part, pin="") for part in parts]
    return Body(
        parts,
        new.notes
        if _plain(" ".join(new.notes)) != _plain(" ".join(before.notes))
        else before.notes,
    )


def merged_keys(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Return a page's keys with what the document says now, and what only the officer knows."""
    kept = {
        key: old[key]
        for key in old
        if key not in new or key in _OWN_KEYS or _plain(str(old[key])) == _plain(str(new[key]))
    }
    return {**{key: kept.get(key, value) for key, value in new.items()}, **kept}


def _anchors(parts: Sequence[Part]) -> list[str]:
    pieces = [Piece(part.kind, part.text) for part in parts]
    counted = anchors_of(pieces, [number_of(part) for part in parts])
    return [part.pin or anchor for part, anchor in zip(parts, counted, strict=True)]


def _pinned(part: Part, anchor: str) -> Part:
    return replace(part, pin=anchor) if part.kind == "paragraph" and anchor else part


def _steps(old: Sequence[Part], new: Sequence[Part]) -> list[tuple[str, int, int, int, int]]:
    left, right = [_plain(part.text) for part in old], [_plain(part.text) for part in new]
    return list(SequenceMatcher(None, left, right, autojunk=False).get_opcodes())


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", folded(text))
