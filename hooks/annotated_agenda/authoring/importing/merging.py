"""The text of a page that is there already, and what the document says now: one text that keeps both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from annotated_agenda.authoring.files.front_matter import SourceFile
from annotated_agenda.authoring.importing.alignment.beside import Piece, anchors_of
from annotated_agenda.authoring.importing.merged_keys import changed_keys, plain
from annotated_agenda.authoring.importing.writing.body import Body, Part
from annotated_agenda.authoring.importing.writing.existing import number_of, read_body

Step = tuple[str, int, int, int, int]


@dataclass(frozen=True)
class Difference:
    """Words that a page has and the document has not, or the other way round."""

    page: str
    old: str
    new: str


def differences(
    name: str, old: SourceFile, new_keys: dict[str, Any], new: Body
) -> list[Difference]:
    """Return where the words and facts of a page and those of a document differ."""
    found = [
        Difference(name, f"{key}: {_shown(was)}", f"{key}: {_shown(now)}")
        for key, was, now in changed_keys(old.keys, new_keys)
    ]
    left, right = read_body(old.body).parts, new.parts
    for kind, a, b, c, d in steps(left, right):
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
    has_moved = False
    for kind, a, b, c, d in steps(before.parts, new.parts):
        if kind == "equal":
            same = zip(before.parts[a:b], anchors[a:b], strict=True)
            parts += [_pinned(part, anchor) for part, anchor in same]
            continue
        has_moved |= b - a != d - c
        kept = anchors[a:b] if b - a == d - c else [""] * (d - c)
        parts += [_pinned(part, anchor) for part, anchor in zip(new.parts[c:d], kept, strict=True)]
    if not has_moved:
        pins = {part.pin for part in before.parts if part.pin}
        parts = [part if part.pin in pins else replace(part, pin="") for part in parts]
    same_notes = plain(new.notes) == plain(before.notes)
    notes = before.notes if same_notes else new.notes
    return Body(parts, notes, new.first_note)


def _shown(value: Any) -> str:
    return "" if value is None else str(value)


def _anchors(parts: Sequence[Part]) -> list[str]:
    pieces = [Piece(part.kind, part.text) for part in parts]
    counted = anchors_of(pieces, [number_of(part) for part in parts])
    return [part.pin or anchor for part, anchor in zip(parts, counted, strict=True)]


def _pinned(part: Part, anchor: str) -> Part:
    return replace(part, pin=anchor) if part.kind == "paragraph" and anchor else part


def steps(old: Sequence[Part], new: Sequence[Part]) -> list[Step]:
    """Return where two texts are equal and where they differ, by the words of their parts."""
    left, right = [plain(part.text) for part in old], [plain(part.text) for part in new]
    return list(SequenceMatcher(None, left, right, autojunk=False).get_opcodes())
