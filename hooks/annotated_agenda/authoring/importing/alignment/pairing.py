"""Paragraphs of a translation beside those of the source, by dynamic programming.

The lengths of parallel paragraphs are proportional (Gale and Church, "A program for aligning
sentences in bilingual corpora", 1993); numbers, symbols and footnotes outweigh them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotated_agenda.authoring.importing.alignment.features import Features, together

# What may stand beside what, with the cost of being less than usual: one beside one, one left out
# of the translation, one more in it, one split in two or three, two joined.
_SHAPES = {
    (1, 1): 0.0,
    (1, 0): 4.2,
    (0, 1): 8.0,
    (1, 2): 4.6,
    (2, 1): 4.6,
    (1, 3): 8.0,
    (3, 1): 8.0,
}
_SPREAD = 5.8  # the variance of a length in letters, for each letter
# Beyond this distance from the diagonal no pair is sought.
_BAND = 18


@dataclass(frozen=True)
class Pair:
    """Positions in the source and in the translation that say the same; one side may be empty."""

    source: tuple[int, ...]
    translation: tuple[int, ...]


def align(source: Sequence[Features], translation: Sequence[Features]) -> list[Pair]:
    """Return the pairs in order; every position of both stands in exactly one."""
    ratio = _ratio(source, translation)
    rows, columns = len(source), len(translation)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    slope = columns / rows if rows else 1.0
    for row in range(rows + 1):
        middle = round(row * slope)
        reach = _BAND + abs(rows - columns)
        for column in range(max(0, middle - reach), min(columns, middle + reach) + 1):
            if (row, column) == (0, 0):
                continue
            choices = []
            for shape, extra in _SHAPES.items():
                before = (row - shape[0], column - shape[1])
                if before in best:
                    here, there = source[before[0] : row], translation[before[1] : column]
                    choices.append((best[before][0] + extra + _cost(here, there, ratio), shape))
            if choices:
                best[row, column] = min(choices)
    return _pairs(best, rows, columns)


def _pairs(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], rows: int, columns: int
) -> list[Pair]:
    pairs = []
    while (rows, columns) != (0, 0):
        taken, given = best[rows, columns][1]
        pairs.append(Pair(tuple(range(rows - taken, rows)), tuple(range(columns - given, columns))))
        rows, columns = rows - taken, columns - given
    return pairs[::-1]


def _ratio(source: Sequence[Features], translation: Sequence[Features]) -> float:
    """Return how long the translation is for each letter of the source."""
    here, there = sum(one.length for one in source), sum(one.length for one in translation)
    return there / here if here and there else 1.0


def _cost(source: Sequence[Features], translation: Sequence[Features], ratio: float) -> float:
    if not source or not translation:
        return 0.0
    here, there = together(source), together(translation)
    cost = _length_cost(here.length * ratio, there.length)
    cost += _numbers_cost(here.numbers, there.numbers)
    cost += 5.0 * _difference(here.symbols, there.symbols)
    cost += 3.0 * abs(here.notes - there.notes)
    cost += 6.0 if here.kind != there.kind else 0.0
    cost += 1.25 if here.ending != there.ending else 0.0
    cost += 1.25 if here.begins_with_mark != there.begins_with_mark else 0.0
    return cost - min(2.0, 0.5 * len(here.names & there.names))


def _length_cost(expected: float, found: float) -> float:
    """Return how unlikely a length is, as the square of its distance in standard deviations."""
    mean = max(8.0, (expected + found) / 2)
    distance = (found - expected) / math.sqrt(_SPREAD * mean)
    return min(16.0, 0.5 * distance * distance)


def _numbers_cost(here: Counter[str], there: Counter[str]) -> float:
    """Numbers in both tie paragraphs; in one alone they part them, long ones more."""
    if not here and not there:
        return 0.0
    shared = [number for number in here if number in there]
    long = sum(len(number) > 1 for number in shared)
    return min(8.0, 1.8 * _difference(here, there)) - min(5.0, 0.8 * len(shared) + long)


def _difference(here: Counter[str], there: Counter[str]) -> int:
    if here == there:
        return 0
    return sum(abs(here[key] - there[key]) for key in {*here, *there})
