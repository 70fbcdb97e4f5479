"""Numbers that a style makes ("1.", "(a)"): numbering.xml, counted paragraph by paragraph."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from annotated_agenda.authoring.importing.formats.word_package import W, whole_number

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ARABIC_LETTERS = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"


@dataclass(frozen=True)
class _Level:
    pattern: str
    form: str
    start: int


class Numbering:
    """Counts the lists of a document; ask it once for each paragraph, in order."""

    def __init__(self, tree: Any) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._list_of: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if tree is not None:
            self._read(tree)

    def next_number(self, list_id: str, level: int) -> str:
        """Return the number of the next paragraph of a list's level as printed, or ""."""
        abstract = self._list_of.get(list_id, "")
        levels = self._levels.get(list_id) or self._levels.get(abstract, {})
        if not list_id or list_id == "0" or level not in levels:
            return ""
        counts = self._counts[abstract]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        if levels[level].form == "bullet":
            return "–"
        return re.sub(
            r"%(\d)",
            lambda match: _written(int(match[1]) - 1, levels, counts),
            levels[level].pattern,
        )

    def _read(self, tree: Any) -> None:
        for abstract in tree.iter(f"{W}abstractNum"):
            self._levels["abstract " + abstract.get(f"{W}abstractNumId", "")] = _levels(abstract)
        for number in tree.iter(f"{W}num"):
            list_id = number.get(f"{W}numId", "")
            abstract = number.find(f"{W}abstractNumId")
            key = "abstract " + ("" if abstract is None else abstract.get(f"{W}val", ""))
            self._list_of[list_id] = key
            levels = dict(self._levels.get(key, {}))
            starts = number.findall(f"{W}lvlOverride")
            for override in starts:
                start = override.find(f"{W}startOverride")
                level = whole_number(override.get(f"{W}ilvl"))
                if start is not None and level in levels:
                    old = levels[level]
                    levels[level] = _Level(
                        old.pattern, old.form, whole_number(start.get(f"{W}val"), 1)
                    )
            if starts:
                self._levels[list_id], self._list_of[list_id] = levels, list_id


def _levels(abstract: Any) -> dict[int, _Level]:
    levels = {}
    for element in abstract.iter(f"{W}lvl"):
        values = {
            name: "" if (child := element.find(f"{W}{name}")) is None else child.get(f"{W}val", "")
            for name in ("lvlText", "numFmt", "start")
        }
        start = values["start"] if values["start"].isdigit() else "1"
        levels[whole_number(element.get(f"{W}ilvl"))] = _Level(
            values["lvlText"], values["numFmt"], int(start)
        )
    return levels


def _written(level: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    if level not in levels:
        return ""
    number = counts.get(level, levels[level].start)
    return in_form(number, levels[level].form)


def in_form(number: int, form: str) -> str:
    """Return a number in one of Word's forms: decimal, lowerLetter, upperRoman, arabicAbjad."""
    if form in {"lowerLetter", "upperLetter"}:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"}:
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    if form in {"arabicAbjad", "arabicAlpha"}:
        return _ARABIC_LETTERS[(number - 1) % len(_ARABIC_LETTERS)]
    if form == "russianLower":
        return _CYRILLIC_LETTERS[(number - 1) % len(_CYRILLIC_LETTERS)]
    return "" if form == "none" else str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written
