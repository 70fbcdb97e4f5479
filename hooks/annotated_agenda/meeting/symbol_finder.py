"""Document symbols in a text: those that the register names, whatever their form, and those of known families."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotated_agenda.meeting.document_symbol import AFTER, BEFORE, find_symbols

_BLANKS = str.maketrans("\u00a0\u202f\u2007\n\t", "     ")
_COMPONENT = r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?:\([A-Za-z0-9-]+\))?"


@dataclass(frozen=True)
class FoundSymbol:
    """A symbol in a text: as it stands there, and where. It answers like a match of a pattern."""

    text: str
    position: int

    def group(self) -> str:
        """Return the symbol as it stands in the text."""
        return self.text

    def start(self) -> int:
        """Return where it begins."""
        return self.position

    def end(self, _group: int = 0) -> int:
        """Return where it ends."""
        return self.position + len(self.text)


class SymbolFinder:
    """Finds the symbols of a register, and what looks like a symbol.

    `known` are the register's symbols: they are found as they are written, the longest that fits,
    never inside a word. `families` are the beginnings of symbols of other organizations, in which #
    stands for a number ("GOV/", "EB#/"): what begins so looks like a symbol, too.
    """

    def __init__(self, known: Iterable[str], families: Iterable[str] = ()) -> None:
        self._known: dict[str, set[str]] = {}
        for symbol in known:
            self._known.setdefault(_head(symbol), set()).add(symbol)
        self._lengths: Mapping[str, list[int]] = {
            head: sorted({len(symbol) for symbol in symbols}, reverse=True)
            for head, symbols in self._known.items()
        }
        heads = "|".join(map(re.escape, sorted(self._known, key=len, reverse=True)))
        self._heads = re.compile(rf"{BEFORE}(?:{heads or '(?!)'})(?=[/ ])")
        self._families = re.compile("|".join(map(_family, families)) or "(?!)")

    def finditer(self, text: str, start: int = 0) -> Iterator[FoundSymbol]:
        """Yield every symbol that stands in `text` from `start` on, in order."""
        found = sorted(self._all(text, start), key=lambda one: (one.position, -len(one.text)))
        end = start
        for symbol in found:
            if symbol.position >= end:
                yield symbol
                end = symbol.end()

    def _all(self, text: str, start: int) -> Iterator[FoundSymbol]:
        for match in find_symbols(text, start):
            yield FoundSymbol(match.group(), match.start())
        for match in self._families.finditer(text, start):
            yield FoundSymbol(match.group(), match.start())
        plain = text.translate(_BLANKS)
        for match in self._heads.finditer(plain, start):
            length = self._longest(plain, match.start(), match.group())
            if length:
                yield FoundSymbol(text[match.start() : match.start() + length], match.start())

    def _longest(self, text: str, at: int, head: str) -> int:
        """Return the length of the longest known symbol that begins at a place; 0 for none."""
        for length in self._lengths[head]:
            if text[at : at + length] in self._known[head] and _ENDS.match(text, at + length):
                return length
        return 0


_ENDS = re.compile(AFTER)


def _head(symbol: str) -> str:
    return re.split(r"[/ ]", symbol, maxsplit=1)[0]


def _family(beginning: str) -> str:
    below = rf"(?:/{_COMPONENT})*"
    if beginning.endswith(("/", " ")):
        below = _COMPONENT + below
    return f"{BEFORE}{re.escape(beginning).replace(re.escape('#'), '[0-9]+')}{below}{AFTER}"
