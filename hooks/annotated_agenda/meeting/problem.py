"""A mistake in what an author wrote, said so that the author can mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from heapq import nlargest
from posixpath import commonprefix
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


# A file may have any name, and a value any character.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_FEW, _MANY = 50, 2000
# Two texts that differ from each other are shown as far as this.
_LONGEST = 600

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, order=True)
class Problem:
    """Where something is wrong, what is wrong, and what to do about it.

    `path` is relative to the project ("docs/fr/items/5a.md"), `line` counts from 1, `key` is the
    front matter key ("documents[0]") or empty. An error stops every build, a warning a strict one, a note none.
    """

    path: str
    line: int
    key: str
    message: str
    remedy: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Return `path:line: key: what is wrong; what to do`, on one line."""
        place = f"{self.path}:{self.line}: " + (f"{self.key}: " if self.key else "")
        line = place + _shortened(self.message) + (f"; {self.remedy}" if self.remedy else "")
        return _CONTROL.sub(lambda sign: ascii(sign[0])[1:-1], line)


def _shortened(message: str) -> str:
    """Return a message with no more of what an author wrote than one line can hold."""
    if len(message) <= _LONGEST:
        return message
    return f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"


def _candidates(word: str, known: Mapping[str, str]) -> Iterable[str]:
    """Return the words that are worth a look: to compare a text with thousands takes a second each."""
    if len(known) <= _FEW:
        return known
    return nlargest(_FEW, known, key=partial(_shared, word)) if len(known) <= _MANY else ()


def _shared(one: str, other: str) -> int:
    """Return how much two words have in common at their beginning and their end."""
    return len(commonprefix([one, other])) + len(commonprefix([one[::-1], other[::-1]]))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems by path and line, each once; 2.md stands before 10.md."""
    return sorted(set(problems), key=lambda problem: (natural_order(problem.path), problem))


def natural_order(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key for names with numbers in them: "2", "5", "5a", "10"."""
    parts = re.split(r"(\d+)", name)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return 'did you mean "…"?' with the known word most like `word`, or an empty string."""
    match = nearest_of(word, known)
    return f'did you mean "{match}"?' if match else ""


def nearest_of(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`, or an empty string, as where too many are known."""
    by_folded = {candidate.casefold(): candidate for candidate in known}
    folded = word.casefold()[:_LONGEST]
    matches = get_close_matches(folded, _candidates(folded, by_folded), n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else ""
