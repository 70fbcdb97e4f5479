"""Numbers before titles and paragraphs, as each language writes them: "1.", "(a)", "а)", "(أ)", "Item 7."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from annotated_agenda.authoring.importing.blocks.block import Paragraph, Run, without_start
from annotated_agenda.authoring.importing.recognition.words import pattern
from annotated_agenda.meeting.item_number import ItemNumber, Kind, Level

_ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
# Russian documents count а), b), c), d): a Cyrillic letter may stand for the Latin one of its shape.
_SHAPES = {"а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y", "і": "i"}
_HAN = "一二三四五六七八九十"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_NUMBER = re.compile(r"\s*(\d{1,3})\s?(?:[.．](?!\d)|、|[-–ـ](?=\s)|(?=\t))\s*")
_DECIMAL = re.compile(r"\s*(\d{1,3}(?:\.\d{1,3}){1,3})\.?(?=\s)\s*")
_LETTER = re.compile(r"\s*[(（]?(?P<letter>هـ|[^\W\d_]{1,5})[)）](?=\s|[^\w.,;:])?\s*")
_UPPER = re.compile(r"\s*(?P<mark>[A-Z]|[А-Я]|[IVX]{1,5})\.\s+")


@dataclass(frozen=True)
class Mark:
    """A number: `positions` are what it may stand for, `length` how long it is in the raw text.

    `kind` is "number", "decimal", "letter" or "upper"; `says_item` when the word "item" stands
    before it; `below` is the sub-item's letter in "Item 5 (a)".
    """

    kind: str
    positions: tuple[int, ...]
    length: int
    written: str = ""
    says_item: bool = False
    below: tuple[int, ...] = ()


def mark_of(paragraph: Paragraph, language: str) -> Mark | None:
    """Return the number a paragraph begins with, or None."""
    if paragraph.number:
        mark = read_mark(paragraph.number + " ", language)
        return Mark(mark.kind, mark.positions, 0, mark.written) if mark else None
    return read_mark("".join(run.text for run in paragraph.runs if not run.note), language)


def title_runs(paragraph: Paragraph, mark: Mark | None) -> tuple[Run, ...]:
    """Return a paragraph's runs without its number."""
    return without_start(paragraph.runs, mark.length if mark else 0)


def read_mark(text: str, language: str) -> Mark | None:
    """Return the number at the beginning of a text, or None."""
    plain = text.translate(_EASTERN)
    if match := _item_pattern(language).match(plain):
        below = letter_positions(match["below"]) if match["below"] else ()
        return Mark(
            "number", (int(match["number"]),), match.end(), match.group().strip(), True, below
        )
    if match := _DECIMAL.match(plain):
        return Mark("decimal", tuple(map(int, match[1].split("."))), match.end(), match[1])
    if match := _NUMBER.match(plain):
        return Mark("number", (int(match[1]),), match.end(), match[1])
    if (match := _LETTER.match(plain)) and (positions := letter_positions(match["letter"])):
        return Mark("letter", positions, match.end(), match.group().strip())
    if match := _UPPER.match(plain):
        return Mark("upper", (0,), match.end(), match["mark"])
    return None


@cache
def _item_pattern(language: str) -> re.Pattern[str]:
    words = pattern("item", language).pattern
    letter = r"[(（]?(?P<below>[^\W\d_]{1,2}|هـ)[)）]"
    return re.compile(
        rf"\s*{words}\s*(?P<number>\d{{1,3}})\s*(?:{letter})?\s*[.:：．]?(?=\s|$)\s*", re.IGNORECASE
    )


def letter_positions(letter: str) -> tuple[int, ...]:
    """Return the positions that a letter or Roman numeral may stand for: "i" is 9 and 1."""
    found: list[int] = []
    letter = letter.casefold().replace("هـ", "ه")
    if letter in _HAN:
        found.append(_HAN.index(letter) + 1)
    shape = _SHAPES.get(letter, letter)
    if len(shape) == 1 and "a" <= shape <= "z":
        found.append(ord(shape) - ord("a") + 1)
    if len(letter) == 1 and letter in _CYRILLIC:
        found.append(_CYRILLIC.index(letter) + 1)
    if len(letter) == 1 and letter.replace("ا", "أ") in _ARABIC:
        found.append(_ARABIC.index(letter.replace("ا", "أ")) + 1)
    if letter and set(letter) <= set("ivxl"):
        found.append(_roman(letter))
    if len(letter) == 2 and letter[0] == letter[1] and "a" <= letter[0] <= "z":
        found.append(26 + ord(letter[0]) - ord("a") + 1)
    return tuple(dict.fromkeys(found))


def _roman(numeral: str) -> int:
    values = [_ROMAN[sign] for sign in numeral]
    return sum(
        -value if any(later > value for later in values[position + 1 :]) else value
        for position, value in enumerate(values)
    )


def item_number(path: Sequence[int], *, is_decimal: bool = False) -> ItemNumber:
    """Return the number of an item from the positions that lead to it: 5, 2 is 5 (b), or 5.2."""
    deeper: Kind = "number"
    below: list[Kind] = ["letter", "numeral"]
    kinds: list[Kind] = ["number", *([deeper] * len(path) if is_decimal else below)]
    return ItemNumber(
        tuple(Level(kind, position) for kind, position in zip(kinds, path, strict=False))
    )


def is_roman(written: str) -> bool:
    """Say whether a letter's mark can be a small Roman numeral."""
    return bool(re.fullmatch(r"[(（]?[ivx]+[)）]", written))
