"""Numbers of agenda items: "5", "5 a", "2 a i", "IV", "II.A", "1 bis", and the decimal "5.3" of UNESCO and WHO."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

# In the order in which sub-items of different kinds stand under one item: 5 A, 5 a, 5 b, 5.1, 5.2.
Kind = Literal["capital", "figure", "letter", "number", "numeral", "roman"]

REPEATS = ("bis", "ter", "quater", "quinquies")
_ROMAN = (
    ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
)  # fmt: skip
# What the six languages put before a number: "Item 1.", "Пункт 1.", "第1项".
_WORDS = re.compile(
    r"(?:(?:agenda |sub-?)?item|(?:sous-)?point|(?:sub)?tema|(?:под)?пункт|البند)\s+(?=\S)"
    r"|(?:议程)?项目\s*(?=\S)|第(?=\S+项$)",
    re.IGNORECASE,
)
# Cyrillic letters that look like the Latin ones that Russian documents count with, and Arabic ones.
_ALIKE = str.maketrans("асеأبجدهوزحطي", "aceabcdefghij")
_REPEAT = "|".join(REPEATS)
_NUMBER = re.compile(
    rf"([1-9]\d{{0,3}}|[IVXLC]+)( ?({_REPEAT}))?(\.[1-9]\d{{0,3}}){{0,5}}( ?({_REPEAT}))?"
    rf"((?:(?<=\d) ?|(?<=[IVXLC])[. ]|(?<=[a-z]) )[A-Z]( ?({_REPEAT}))?)?"
    rf"( ?[a-z]{{1,2}}( ?({_REPEAT}))?( [ivx]{{1,5}}( ?({_REPEAT}))?)?)?",
    re.ASCII,
)
_TOKEN = re.compile(
    rf"(?P<repeat>{_REPEAT})|(?P<number>\d+)|(?P<roman>[IVXLC]{{2,}})|(?P<capital>[A-Z])|[a-z]+?(?={_REPEAT}|\b)",
    re.ASCII,
)


class Level(NamedTuple):
    """One level of a number: its kind, its position from 1, and 2 for "bis", 3 for "ter".

    A "number" is 5 or the 3 of 5.3, a "roman" IV, a "capital" A, a "letter" (b), a "numeral" (iv), a "figure" (2).
    """

    kind: Kind
    position: int
    repeat: int = 1


@dataclass(frozen=True)
class NumberStyle:
    """How one language writes the number of a sub-item: UN editorial practice.

    `letters` and `numerals` are the marks of the second and third level in order, `capitals` those
    of 5 A, 5 B; `letter_mark` and `numeral_mark` put the brackets around one ("({})"); `joint` stands between the levels.
    `repeats` are the patterns of "1 bis", "1 ter" and so on ("{} bis").
    """

    letters: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    numerals: tuple[str, ...] = ()
    letter_mark: str = "({})"
    numeral_mark: str = "({})"
    joint: str = " "
    repeats: tuple[str, ...] = tuple(f"{{}} {word}" for word in REPEATS)

    def sign(self, level: Level) -> str:
        """Return a level's sign without brackets: "b", "ب", "iv", "7"."""
        own = {"letter": self.letters, "capital": self.capitals, "numeral": self.numerals}
        signs = own.get(level.kind, ())
        return signs[level.position - 1] if level.position <= len(signs) else _plain(level)

    def mark(self, level: Level) -> str:
        """Return a level as it stands alone: "(b)", "b)", "5 bis"."""
        pattern = {
            "letter": self.letter_mark,
            "figure": self.letter_mark,
            "numeral": self.numeral_mark,
        }
        mark = pattern.get(level.kind, "{}").format(self.sign(level))
        return mark if level.repeat == 1 else self.repeats[level.repeat - 2].format(mark)


@dataclass(frozen=True, order=True)
class ItemNumber:
    """The number of an agenda item as the levels that lead to it: 5 (b) is 5, then b.

    A paragraph's number is one, too: para. 2 (a).
    """

    levels: tuple[Level, ...]

    @property
    def parent(self) -> ItemNumber | None:
        """The number one level up, or None for an item of the first level."""
        return ItemNumber(self.levels[:-1]) if self.depth else None

    @property
    def depth(self) -> int:
        """How many levels stand above: 0 for an item of the first level."""
        return len(self.levels) - 1

    def holds(self, other: ItemNumber) -> bool:
        """Say whether `other` is this number or one below it."""
        return other.levels[: len(self.levels)] == self.levels

    @cached_property
    def slug(self) -> str:
        """The number as it stands in addresses and file names: "5a", "2ai", "5.3", "1bis"."""
        return str(self).replace(" ", "")

    def __str__(self) -> str:
        """Return the number as authors write it: "5 a", "2 a i", "5.3", "IV", "1 bis"."""
        return self._joined(NumberStyle(letter_mark="{}", numeral_mark="{}"))

    def mark(self, style: NumberStyle) -> str:
        """Return what a list of items shows: "5.", of a sub-item the last level ("(b)", "b)"), decimals whole."""
        level = self.levels[-1]
        if not self.depth:
            return f"{self.written(style)}."
        if level.kind == "capital":
            return f"{style.mark(level)}."
        return self.written(style) if level.kind in {"number", "roman"} else style.mark(level)

    def written(self, style: NumberStyle) -> str:
        """Return the whole number as a language writes it: "5 (b)", "5 b)"."""
        return self._joined(style)

    def heading(self, style: NumberStyle) -> str:
        """Return the whole number as it stands before a title: "5.", "5 (b)"."""
        return self.written(style) if self.parent else self.mark(style)

    def _joined(self, style: NumberStyle) -> str:
        joined = style.mark(self.levels[0])
        for above, level in pairwise(self.levels):
            is_dotted = level.kind == "number" or (above.kind, level.kind) == ("roman", "capital")
            joined += ("." if is_dotted else style.joint) + style.mark(level)
        return joined


def parse_item_number(text: str) -> ItemNumber:
    """Read a number as authors write it; raise ValueError when it is not one.

    Brackets, a full stop at the end and words such as "Item" may stand around it.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = _WORDS.sub("", plain, count=1).removesuffix("项")
    plain = re.sub(r"\.(?=[\s(]|$)|(?<=\d)\.(?=[A-Z])|[()‘’\s]", " ", plain).translate(_ALIKE)
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in " ".join(plain.split()))
    if not _NUMBER.fullmatch(plain):
        raise ValueError(text)
    levels: list[Level] = []
    for token in _TOKEN.finditer(plain):
        sign = token.group()
        if token.lastgroup == "repeat":
            levels[-1] = levels[-1]._replace(repeat=REPEATS.index(sign) + 2)
        elif token.lastgroup == "number":
            levels.append(Level("number", int(sign)))
        elif sign.isupper() and not levels:
            levels.append(Level("roman", roman_value(sign.lower())))
        elif sign.isupper():
            levels.append(Level("capital", letter_position(sign.lower())))
        else:
            levels.append(level_below(levels[-1], sign))
    return ItemNumber(tuple(levels))


def level_below(above: Level, sign: str) -> Level:
    """Return the level that a sign stands for: "2" a figure, "a" a letter, "ii" under a letter a numeral.

    Raise ValueError when it is none of them.
    """
    if re.fullmatch(r"[1-9]\d{0,3}", sign, re.ASCII):
        return Level("figure", int(sign))
    if above.kind in {"letter", "numeral"}:
        return Level("numeral", roman_value(sign))
    if re.fullmatch("[a-z]{1,2}", sign):
        return Level("letter", letter_position(sign))
    raise ValueError(sign)


def _plain(level: Level) -> str:
    if level.kind in {"letter", "capital"}:
        letters = _letters(level.position)
        return letters if level.kind == "letter" else letters.upper()
    if level.kind == "numeral":
        return _roman(level.position)
    return _roman(level.position).upper() if level.kind == "roman" else str(level.position)


def _letters(position: int) -> str:
    rounds, letter = divmod(position - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


def letter_position(letters: str) -> int:
    """Return the place of a mark among a, b, … z, aa, bb, …, from 1; raise ValueError when it is none.

    Letters are doubled after z, as in the agenda of the General Assembly (A/79/251, item 98).
    """
    if len(set(letters)) != 1:
        raise ValueError(letters)
    return (len(letters) - 1) * 26 + ord(letters[0]) - ord("a") + 1


def _roman(position: int) -> str:
    numeral = ""
    for sign, value in _ROMAN:
        count, position = divmod(position, value)
        numeral += sign * count
    return numeral


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral in small letters; raise ValueError when it is none."""
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    if not numeral or not set(numeral) <= set(values):
        raise ValueError(numeral)
    signs = [values[sign] for sign in numeral]
    value = sum(
        -one if one < following else one
        for one, following in zip(signs, [*signs[1:], 0], strict=True)
    )
    if _roman(value) != numeral:
        raise ValueError(numeral)
    return value
