"""The pages of a translation beside those of the source: pairs, and anchors that are common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotated_agenda.authoring.importing.alignment.features import features_of
from annotated_agenda.authoring.importing.alignment.pairing import Pair, align


@dataclass(frozen=True)
class Piece:
    """A paragraph of a page: what kind it is, its words, how many footnotes it bears."""

    kind: str
    text: str
    notes: int = 0


def pair_pieces(source: Sequence[Piece], translation: Sequence[Piece]) -> list[Pair]:
    """Return the pairs of two pages' paragraphs; of equal pages without asking further."""
    if [piece.kind for piece in source] == [piece.kind for piece in translation] and len(
        source
    ) < 3:
        return [Pair((position,), (position,)) for position in range(len(source))]
    here = [features_of(piece.text, piece.notes, _sort(piece)) for piece in source]
    there = [features_of(piece.text, piece.notes, _sort(piece)) for piece in translation]
    return align(here, there)


def _sort(piece: Piece) -> str:
    return piece.kind if piece.kind in {"heading", "table"} else ""


def is_even(pairs: Sequence[Pair]) -> bool:
    """Say whether each paragraph stands beside one."""
    return all(len(pair.source) == len(pair.translation) == 1 for pair in pairs)


def anchors_of(pieces: Sequence[Piece], numbers: Sequence[int | None]) -> list[str]:
    """Return the anchor that each paragraph of a source page will have, "" for headings and entries.

    Paragraphs count p1, p2 …; one with a number of its own (`numbers`) keeps it.
    """
    highest = 0
    anchors = []
    for piece, number in zip(pieces, numbers, strict=True):
        if piece.kind in {"heading", "entry"}:
            anchors.append("")
            continue
        highest = max(highest, number) if number else highest + 1
        anchors.append(f"p{number or highest}")
    return anchors
