"""Numbers before titles and paragraphs, as each language writes them: "1.", "1 bis.", "(a)", "а)", "(أ)", "Item 7.", "IV."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from annotated_agenda.authoring.importing.blocks.block import Paragraph, Run, without_start
from annotated_agenda.authoring.importing.recognition.words import pattern
from annotated_agenda.meeting.item_number import ItemNumber, Kind, Level, roman_value

_ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
# Russian documents count а), b), c), d): a Cyrillic letter may stand for the Latin one of its shape.
_SHAPES = {"а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y", "і": "i", "в": "b"}
_HAN = "一二三四五六七八九十"
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
# What stands for I, II, III and for A, B, C in Arabic documents.
_ARABIC_ORDINALS = [
    "أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا",
    "حادي_عشر", "ثاني_عشر", "ثالث_عشر", "رابع_عشر", "خامس_عشر", "سادس_عشر",
]  # fmt: skip
_ARABIC_NAMES = ["ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء"]
_REPEATS = {
    "bis": 2, "ter": 3, "quater": 4, "бис": 2, "тер": 3, "مكررا": 2, "之二": 2, "之三": 3,
}  # fmt: skip
_REPEAT = rf"(?:[\s-]?(?P<repeat>{'|'.join(_REPEATS)})ً?)?"
_BRACKETED = r"[(（]?(?P<below>[^\W\d_]{1,2}|هـ)[)）]"
_NUMBER = re.compile(
    rf"\s*(?P<number>\d{{1,3}}){_REPEAT}\s?(?:[.．](?!\d)|[)）]|、|[-–ـ](?=\s)|(?=\t))\s*"
)
_JOINT = re.compile(rf"\s*(?P<number>\d{{1,3}})\.?\s?{_BRACKETED}[.:：]?(?=\s)\s*")
_DECIMAL = re.compile(r"\s*(\d{1,3}(?:\.\d{1,3}){1,3})\.?(?=\s)\s*")
_LETTER = re.compile(r"\s*[(（]?(?P<letter>هـ|[^\W\d_]{1,5})[)）](?=\s|[^\w.,;:])?\s*")
_UPPER = re.compile(
    r"\s*(?P<mark>[A-Z]|[А-Я]|[IVX]{1,5}|[一二三四五六七八九十]{1,3}|"
    + "|".join(one.replace("_", r"\s") for one in (*_ARABIC_ORDINALS, *_ARABIC_NAMES))
    + r")ً?\s?(?:[.．、]|[-–ـ])(?:\s+|(?<=[、．]))"
)


@dataclass(frozen=True)
class Mark:
    """A number: `positions` are what it may stand for, `length` how long it is in the raw text.

    `kind` is "number", "decimal", "letter" or "upper", which is "IV." or "A."; `says_item` when
    the word "item" stands before it; `below` is the sub-item's letter in "Item 5 (a)"; `repeat` is
    2 for "bis".
    """

    kind: str
    positions: tuple[int, ...]
    length: int
    written: str = ""
    says_item: bool = False
    below: tuple[int, ...] = ()
    repeat: int = 1


def mark_of(paragraph: Paragraph, language: str) -> Mark | None:
    """Return the number a paragraph begins with, or None."""
    if paragraph.number:
        mark = read_mark(paragraph.number + " ", language)
        return replace(mark, length=0) if mark else None
    return read_mark("".join(run.text for run in paragraph.runs if not run.note), language)


def title_runs(paragraph: Paragraph, mark: Mark | None) -> tuple[Run, ...]:
    """Return a paragraph's runs without its number."""
    return without_start(paragraph.runs, mark.length if mark else 0)


def read_mark(text: str, language: str) -> Mark | None:
    """Return the number at the beginning of a text, or None."""
    plain = text.translate(_EASTERN)
    if match := _item_pattern(language).match(plain):
        return _number(match, _value(match["number"]), says_item=True)
    if match := _DECIMAL.match(plain):
        return Mark("decimal", tuple(map(int, match[1].split("."))), match.end(), match[1])
    if match := _JOINT.match(plain) or _NUMBER.match(plain):
        return _number(match, int(match["number"]), says_item=False)
    if (match := _LETTER.match(plain)) and (positions := letter_positions(match["letter"])):
        return Mark("letter", positions, match.end(), match.group().strip())
    if match := _UPPER.match(plain):
        return _upper(match)
    return None


def _number(match: re.Match[str], value: int, *, says_item: bool) -> Mark:
    groups = match.groupdict()
    below = letter_positions(groups["below"]) if groups.get("below") else ()
    repeat = _REPEATS.get(groups.get("repeat") or "", 1)
    written = match.group().strip()
    return Mark("number", (value,), match.end(), written, says_item, below, repeat)


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    return han_value(number) if number[0] in _HAN else next(iter(_roman(number.lower())), 0)


def _upper(match: re.Match[str]) -> Mark:
    """Return the mark of a heading: its position where it is a numeral, else 0; written in Latin letters."""
    written = " ".join(match["mark"].split())
    if written in _ARABIC_NAMES:
        return Mark("upper", (0,), match.end(), chr(ord("A") + _ARABIC_NAMES.index(written)))
    if (ordinal := written.replace(" ", "_")) in _ARABIC_ORDINALS:
        return Mark("upper", (_ARABIC_ORDINALS.index(ordinal) + 1,), match.end(), written)
    if written[0] in _HAN:
        return Mark("upper", (han_value(written),), match.end(), written)
    try:
        position = roman_value(written.lower())
    except ValueError:
        position = 0
    shape = _SHAPES.get(written.lower(), "")
    return Mark("upper", (position,), match.end(), shape.upper() or written)


@cache
def _item_pattern(language: str) -> re.Pattern[str]:
    words = pattern("item", language).pattern
    agenda = pattern("agenda", language).pattern
    # "Point 3 de l’ordre du jour : …", "Пункт 3 повестки дня".
    of_agenda = rf"(?:\s(?:(?:of the|de l’|del|من)\s?)?(?:{agenda}|повестки дня)(?=\s?[.:：–—-]))?"
    return re.compile(
        rf"\s*{words}\s*(?P<number>\d{{1,3}}|[{_HAN}]{{1,3}}|(?-i:[IVX]{{1,5}})(?=[\s.:：–—-])){_REPEAT}\s*(?:{_BRACKETED})?"
        rf"{of_agenda}(?:\s?[.:：．]|\s[–—-](?=\s))?(?=\s|$|(?<=[：．]))\s*",
        re.IGNORECASE,
    )


def han_value(numeral: str) -> int:
    """Return what a Chinese numeral up to 99 says: 十二 is 12."""
    if "十" not in numeral:
        return int("".join(str(_HAN.index(sign) + 1) for sign in numeral))
    tens, _, ones = numeral.partition("十")
    return 10 * (_HAN.index(tens) + 1 if tens else 1) + (_HAN.index(ones) + 1 if ones else 0)


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
    if is_roman(f"{letter})"):
        found += _roman(letter)
    if len(letter) == 2 and letter[0] == letter[1] and "a" <= letter[0] <= "z":
        found.append(26 + ord(letter[0]) - ord("a") + 1)
    return tuple(dict.fromkeys(found))


def _roman(numeral: str) -> list[int]:
    try:
        return [roman_value(numeral)]
    except ValueError:
        return []


def item_number(path: Sequence[int], *, is_decimal: bool = False) -> ItemNumber:
    """Return the number of an item from the positions that lead to it: 5, 2 is 5 (b), or 5.2."""
    deeper: Kind = "number"
    below: list[Kind] = ["letter", "numeral"]
    kinds: list[Kind] = ["number", *([deeper] * len(path) if is_decimal else below)]
    return ItemNumber(
        tuple(Level(kind, position) for kind, position in zip(kinds, path, strict=False))
    )


def numbers_of(mark: Mark) -> list[ItemNumber]:
    """Return the numbers of items that a mark may be without those above it: 5, 5 (a), 5.2, 1 bis, IV."""
    if mark.kind == "decimal":
        return [item_number(mark.positions, is_decimal=True)]
    if mark.kind not in {"number", "upper"} or not mark.positions[0]:
        return []
    kinds: tuple[Kind, ...] = ("number", "roman")
    if mark.kind == "upper" and mark.written[0] not in _HAN:
        kinds = ("roman",)
    below = tuple(Level("letter", position) for position in mark.below[:1])
    first = [Level(kind, mark.positions[0], mark.repeat) for kind in kinds]
    return [ItemNumber((level, *below)) for level in first]


def is_roman(written: str) -> bool:
    """Say whether a letter's mark can be a small Roman numeral."""
    return bool(re.fullmatch(r"[(（]?[ivxl]+[)）]", written))
