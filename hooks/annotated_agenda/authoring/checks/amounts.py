"""The numbers in a text, read so that those of its translation can be held against them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from decimal import Decimal
from functools import cache, lru_cache

_NUMBER = re.compile(r"\d+")
# 3 p.m. and 下午3时 are 15 o'clock in the languages that count to 24.
_AFTERNOON = re.compile(
    r"\b(\d{1,2})(?=(?:[.:]\d\d)?[\s\u00a0\u202f]?p\.m\.)|(?<=下午)(\d{1,2})(?=[时時:点])"
)
# "15:00", "15.00 horas" and "15 ч. 00 м." are "15 heures"; a Chinese month is a number, others are names.
_NOT_COUNTED = re.compile(r"(?<=\d)(?:[:.]00\b|\sч\.\s00\sм\.)|\d{1,2}(?=月)")
# 第十三条, 第二款: articles and their paragraphs are the numbers that Chinese spells out.
_CHINESE_DIVISION = re.compile(r"(?<=第)[一二三四五六七八九十百]+(?=[条款])")
_CHINESE_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}

# Words and signs that multiply the number before them, as powers of ten; "billion" differs by language.
_MAGNITUDES = {
    "ar": {r"ألفا?|آلاف": 3, r"مليون\w*|ملايين": 6, r"بليون\w*|بلايين|مليار\w*": 9, r"تريليون\w*": 12},
    "en": {"thousand": 3, "lakhs?": 5, "million": 6, "crores?": 7, "billion": 9, "trillion": 12},
    "es": {r"mil\s+millones": 9, "mill[oó]n(?:es)?": 6, "mil": 3, "bill[oó]n(?:es)?": 12},
    "fr": {"milliers?|mille": 3, "millions?": 6, "milliards?": 9, "billions?": 12},
    "ru": {r"тыс(?:яч\w*|\.)?": 3, r"млн|миллион\w*": 6, r"млрд|миллиард\w*": 9, r"трлн|триллион\w*": 12},
    "zh": {"万亿": 12, "亿": 8, "千万": 7, "百万": 6, "万": 4},
}  # fmt: skip
_DECIMAL_COMMA = {"es", "fr", "ru"}
# 186 000, 186,000, 186.000, 186٬000; and in India 3,00,000.
_GROUPED = r"\d{1,3}(?:[ .,'’٬]\d{3})+(?!\d)|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d+"


@lru_cache(maxsize=50_000)
def numbers(text: str) -> Counter[str]:
    """Return every run of digits in a text, and how often: "3,5 million" has 3 and 5."""
    return Counter(str(int(number)) for number in _NUMBER.findall(_prepared(text)))


@lru_cache(maxsize=50_000)
def amounts(text: str, language: str) -> Counter[str]:
    """Return every number in a text as its value: "300 billion" and "3000亿" are 300000000000."""
    return Counter(_value(found, language) for found in _amount(language).finditer(_prepared(text)))


def _prepared(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    text = _AFTERNOON.sub(lambda match: str(int(match[1] or match[2]) % 12 + 12), text)
    text = _NOT_COUNTED.sub("", text)
    return _CHINESE_DIVISION.sub(lambda match: str(_chinese_number(match[0])), text)


@cache
def _amount(language: str) -> re.Pattern[str]:
    words = "|".join(
        f"(?P<e{power}>{pattern})" for pattern, power in _MAGNITUDES.get(language, {}).items()
    )
    end = "" if language in {"ar", "zh"} else r"\b"
    multiplied = rf"(?P<few>(?:{_GROUPED})(?:[.,٫]\d+)?)\s?(?:{words or '(?!)'}){end}"
    return re.compile(rf"{multiplied}|(?P<plain>{_GROUPED})", re.IGNORECASE)


def _value(found: re.Match[str], language: str) -> str:
    if found["plain"]:
        return str(int(re.sub(r"\D", "", found["plain"])))
    power = next(
        int(name[1:]) for name, sign in found.groupdict().items() if name[0] == "e" and sign
    )
    return str(int(_decimal(found["few"], language).scaleb(power)))


def _decimal(written: str, language: str) -> Decimal:
    point = ",٫" if language in _DECIMAL_COMMA else ".٫"
    whole, sign, part = written, "", ""
    for mark in point:
        if written.count(mark) == 1:
            whole, sign, part = written.partition(mark)
    digits = re.sub(r"\D", "", whole)
    return Decimal(
        f"{int(digits)}.{int(part or 0):0{max(len(part), 1)}}" if sign else str(int(digits))
    )


def _chinese_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    value = _CHINESE_DIGITS.get(ones, 0)
    return value + 10 * _CHINESE_DIGITS.get(tens, 1) if ten else value
