"""What of a paragraph is the same in every language: numbers, symbols, footnotes, quotation, length."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotated_agenda.meeting.document_symbol import find_symbols

_HAN_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_HAN_NUMBER = re.compile("[〇零一二三四五六七八九十百千]+")
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_NUMBER = re.compile(r"\d+")
_ENUMERATOR = re.compile(
    r"^\s*(?:\d{1,3}[.)、]|[(（]?(?:[^\W\d_]|هـ|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）、.])"
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
# Chinese says in one sign what other scripts say in several letters; these are printed widths a sign.
_WIDTHS = ((0x2E80, 0x9FFF, 3.1), (0x0600, 0x06FF, 1.25))


@dataclass(frozen=True)
class Features:
    """A paragraph as it is compared: its length in Latin letters, and what stands out in it."""

    length: float
    numbers: Counter[str]
    symbols: Counter[str]
    names: frozenset[str]
    notes: int = 0
    kind: str = ""
    ending: str = ""
    begins_with_mark: bool = False


def features_of(text: str, notes: int = 0, kind: str = "") -> Features:
    """Return a paragraph's features; `kind` tells headings and tables from running text."""
    plain = unicodedata.normalize("NFKC", text).translate(_EASTERN)
    symbols = Counter(match.group() for match in find_symbols(plain))
    for symbol in symbols:
        plain = plain.replace(symbol, " ")
    counted = _HAN_NUMBER.sub(lambda match: f" {_han_value(match[0])} ", plain)
    return Features(
        _length(plain),
        Counter(str(int(number)) for number in _NUMBER.findall(counted)),
        symbols,
        frozenset(_CAPITALS.findall(plain)),
        notes,
        kind,
        _ending(plain),
        bool(_ENUMERATOR.match(plain)),
    )


def together(parts: Sequence[Features]) -> Features:
    """Return the features of paragraphs that stand for one."""
    if len(parts) == 1:
        return parts[0]
    first, last = parts[0], parts[-1]
    return Features(
        sum(part.length for part in parts),
        sum((part.numbers for part in parts), Counter()),
        sum((part.symbols for part in parts), Counter()),
        frozenset().union(*(part.names for part in parts)),
        sum(part.notes for part in parts),
        first.kind,
        last.ending,
        first.begins_with_mark,
    )


def _length(text: str) -> float:
    return sum(
        next((width for first, last, width in _WIDTHS if first <= ord(sign) <= last), 1.0)
        for sign in text
        if not sign.isspace()
    )


def _ending(text: str) -> str:
    last = text.strip()[-1:]
    for signs in (".。", ":：", ";；؛", ",，،", "?？؟"):
        if last in signs and last:
            return signs[0]
    return ""


def _han_value(text: str) -> int:
    """Return the value of a Chinese number: 十九 is 19, 一百一十 is 110, 二〇 is 20."""
    if not set(text) & set("十百千"):
        return int("".join(str(_HAN_DIGITS[sign]) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
        else:
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
    return total + digit
