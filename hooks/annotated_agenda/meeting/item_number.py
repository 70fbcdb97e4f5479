"""Numbers of agenda items: "5", "5 a", "2 a i", and the decimal "5.3" of UNESCO and WHO."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

_ROMAN = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))


@dataclass(frozen=True)
class NumberStyle:
    """How one language writes the number of a sub-item: UN editorial practice.

    `letters` and `numerals` are the marks of the second and third level in order; `letter_mark`
    and `numeral_mark` put the brackets around one ("({})"); `joint` stands between the levels.
    """

    letters: tuple[str, ...] = ()
    numerals: tuple[str, ...] = ()
    letter_mark: str = "({})"
    numeral_mark: str = "({})"
    joint: str = " "


@dataclass(frozen=True, order=True)
class ItemNumber:
    """The number of an agenda item as the positions that lead to it: 5 (b) is (5, 2)."""

    positions: tuple[int, ...]
    is_decimal: bool = field(default=False, compare=False)

    @property
    def parent(self) -> ItemNumber | None:
        """The number one level up, or None for an item of the first level."""
        above = self.positions[:-1]
        return ItemNumber(above, self.is_decimal and len(above) > 1) if above else None

    @cached_property
    def slug(self) -> str:
        """The number as it stands in addresses and file names: "5a", "2ai", "5.3"."""
        return str(self) if self.is_decimal else str(self).replace(" ", "")

    def __str__(self) -> str:
        """Return the number as authors write it: "5 a", "2 a i", "5.3"."""
        if self.is_decimal:
            return ".".join(map(str, self.positions))
        first, *below = self.positions
        return " ".join([str(first), *map(_plain, below, range(len(below)))])

    def mark(self, style: NumberStyle) -> str:
        """Return what a list of items shows: "5.", and of a sub-item the last level: "(b)", "b)"."""
        depth = len(self.positions) - 1
        if depth == 0:
            return f"{self}."
        if self.is_decimal:
            return str(self)
        signs, pattern = (
            (style.letters, style.letter_mark),
            (style.numerals, style.numeral_mark),
        )[depth - 1]
        position = self.positions[-1]
        sign = signs[position - 1] if position <= len(signs) else _plain(position, depth - 1)
        return pattern.format(sign)

    def written(self, style: NumberStyle) -> str:
        """Return the whole number as a language writes it: "5 (b)", "5 b)", "5(б)"."""
        if self.is_decimal or self.parent is None:
            return str(self)
        return self.parent.written(style) + style.joint + self.mark(style)

    def heading(self, style: NumberStyle) -> str:
        """Return the whole number as it stands before a title: "5.", "5 (b)"."""
        return self.written(style) if self.parent else self.mark(style)


def parse_item_number(text: str) -> ItemNumber:
    """Read a number as authors write it; raise ValueError when it is not one."""
    if re.fullmatch(r"[1-9]\d{0,3}(\.[1-9]\d{0,3}){1,3}", text):
        return ItemNumber(tuple(map(int, text.split("."))), is_decimal=True)
    match = re.fullmatch(r"([1-9]\d{0,3})(?: ?([a-z]{1,2}))?(?: ([ivx]{1,5}))?", text.strip())
    if not match:
        raise ValueError(text)
    first, letter, roman = match.groups()
    positions = [int(first)]
    if letter:
        positions.append(_letter_position(letter))
    if roman:
        positions.append(_roman_position(roman))
    return ItemNumber(tuple(positions))


def _plain(position: int, depth: int) -> str:
    return (_letter, _roman)[depth](position)


def _letter(position: int) -> str:
    return ("" if position <= 26 else _letter((position - 1) // 26)) + chr(
        ord("a") + (position - 1) % 26
    )


def _letter_position(letters: str) -> int:
    position = 0
    for letter in letters:
        position = position * 26 + ord(letter) - ord("a") + 1
    return position


def _roman(position: int) -> str:
    numeral = ""
    for sign, value in _ROMAN:
        count, position = divmod(position, value)
        numeral += sign * count
    return numeral


def _roman_position(numeral: str) -> int:
    for position in range(1, 40):
        if _roman(position) == numeral:
            return position
    raise ValueError(numeral)
