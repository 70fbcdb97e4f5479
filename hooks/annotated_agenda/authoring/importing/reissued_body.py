"""Paragraphs three ways: what the document said before, what it says now, what the officer made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotated_agenda.authoring.importing.merged_keys import plain
from annotated_agenda.authoring.importing.merging import Step, merged_body, steps
from annotated_agenda.authoring.importing.writing.body import Body, Part
from annotated_agenda.authoring.importing.writing.existing import read_body

Clash = tuple[str, str, str]


def reissued_body(page: str, former: str, new: Body) -> tuple[Body | None, list[Clash]]:
    """Return the page's body with the paragraphs that changed between two issues of a document.

    It is None where nothing is taken. The clashes are what the officer and the document both changed,
    as ("text", the page's, the document's): the page's stays.
    """
    own, was, now = read_body(page), read_body(former), read_body(new.markdown())
    parts, clashes = _parts(own.parts, was.parts, now.parts)
    notes = own.notes
    if plain(was.notes) != plain(now.notes) != plain(own.notes):
        if plain(own.notes) == plain(was.notes):
            notes = now.notes
        else:
            clashes.append(("notes", " ".join(own.notes), " ".join(now.notes)))
    if parts == own.parts and notes == own.notes:
        return None, clashes
    return merged_body(page, Body(parts, notes, new.first_note)), clashes


def _parts(
    own: Sequence[Part], was: Sequence[Part], now: Sequence[Part]
) -> tuple[list[Part], list[Clash]]:
    place = _places(was, own)
    said = {plain(part.text) for part in own}
    taken: dict[int, list[Part]] = {}
    gone: set[int] = set()
    clashes: list[Clash] = []
    for a, b, c, d in _changes(was, now):
        places = [place[at] for at in range(a, b) if at in place]
        came = [part for part in now[c:d] if plain(part.text) not in said]
        if len(places) == b - a:
            gone.update(places)
            at = places[0] if places else _behind(a, place)
            taken.setdefault(at, []).extend(now[c:d] if places else came)
        elif came:
            clashes.append(("text", _words(was[a:b]), _words(now[c:d])))
        elif places:
            clashes.append(("text", _words([own[at] for at in places]), ""))
    merged: list[Part] = []
    for at in range(len(own) + 1):
        merged += taken.get(at, [])
        merged += [own[at]] if at < len(own) and at not in gone else []
    return merged, clashes


def _changes(was: Sequence[Part], now: Sequence[Part]) -> Iterator[tuple[int, int, int, int]]:
    """Yield what changed; paragraphs that were changed side by side one by one."""
    for kind, a, b, c, d in steps(was, now):
        if kind == "replace" and b - a == d - c:
            yield from ((a + at, a + at + 1, c + at, c + at + 1) for at in range(b - a))
        elif kind != "equal":
            yield a, b, c, d


def _places(was: Sequence[Part], own: Sequence[Part]) -> dict[int, int]:
    """Return where each paragraph of the document stands in the page, if the officer left it so."""
    same: list[Step] = [step for step in steps(was, own) if step[0] == "equal"]
    return {a + at: c + at for _, a, b, c, _ in same for at in range(b - a)}


def _behind(position: int, place: dict[int, int]) -> int:
    return next((place[at] + 1 for at in reversed(range(position)) if at in place), 0)


def _words(parts: Sequence[Part]) -> str:
    return " ".join(part.text for part in parts)
