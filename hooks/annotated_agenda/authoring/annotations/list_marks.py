"""The marks of lists as documents print them: "12.", "12 -", "a)", "(a)", "(أ)", "（一）", "–"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from annotated_agenda.meeting.item_number import Kind, Level, letter_position, roman_value

_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ARABIC = "أابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HAN = "一二三四五六七八九十"
_MARK = re.compile(
    rf"""
    (?P<indent>[ ]*)
    (?P<mark>
        (?P<dash>[-*+•–—])
      | \d{{1,6}}[.)、] | [(（]\d{{1,3}}[)）] | [‘']\d{{1,2}}[’']
      | \d{{1,4}}[ ]?[-–](?=[ ]+[\u0621-\u064a])  # Arabic
      | [(（]?(?:[a-zA-Z]|(?P<double>[a-z])(?P=double)|[ivxlc]{{2,7}}|[IVXLC]{{2,7}})[)）]
      | (?P<dotted>[a-z]|[ivxlc]{{2,7}}|[IVXLC]{{2,7}})\.
      | \(?[{_CYRILLIC}]\) | \(?[{_ARABIC}]ـ?\) | [(（][{_HAN}]{{1,3}}[)）] | [㈠-㈩]
    )
    (?:[ ]+(?=\S)|(?<=[）、㈠-㈩]))
    """,
    re.VERBOSE,
)
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")


@dataclass(frozen=True)
class ListMark:
    """A mark as it was typed, where it stands in its line, and where the words after it begin.

    `family` is the same for marks that count one list; that of a dash is empty. A `doubtful` mark
    may as well be the last word of a sentence that was broken before it: "c. ", "2016. ".
    """

    written: str
    indent: int
    words: int
    family: str
    doubtful: bool

    @property
    def sign(self) -> str:
        """The mark without its brackets: "a", "iv", "12", "أ"."""
        return unicodedata.normalize("NFKC", self.written).strip("().‘’'ـ-–、 ")


def read_mark(line: str) -> ListMark | None:
    """Return the mark that a line begins with; None when it begins with words."""
    match = _MARK.match(line)
    if match is None or _RULE.match(line):
        return None
    written, family = match["mark"], ""
    if not match["dash"]:
        family = re.sub(r"\w+", _script, unicodedata.normalize("NFKC", written))
    doubtful = not match["dash"] and written[-1] in ".-–"
    mark = ListMark(written, len(match["indent"]), match.end(), family, doubtful)
    is_word = len(mark.sign) > 2 and mark.sign.isascii() and mark.sign.isalpha()
    return None if is_word and not _is_roman(mark.sign) else mark


def begins_list(line: str) -> bool:
    """Say whether the first line of a block begins a list; a letter before a full stop must be the first."""
    mark = read_mark(line)
    return mark is not None and (
        not mark.doubtful
        or mark.sign.isdigit()
        or mark.sign in {"a", "i"}
        or (mark.sign.isupper() and _is_roman(mark.sign))
    )


def is_nested(mark: ListMark, before: ListMark, inner: int) -> bool:
    """Say whether (i) after (a), or (ii) after such an (i), counts below the letter though not indented.

    `before` is the letter, `inner` how many have been counted below it.
    """
    if mark.family != before.family or len(before.sign) > 1 or not before.sign.islower():
        return False
    return (
        _is_roman(mark.sign)
        and roman_value(mark.sign) == inner + 1
        and (inner > 0 or before.sign not in "hi")
    )


def level_of(mark: ListMark, before: Level | None) -> Level | None:
    """Return the level that an entry's mark stands for; None for a dash.

    `before` is the level of the entry above it in the same list.
    """
    if not mark.family:
        return None
    kind = before.kind if before else _kind(mark)
    try:
        position = _position(mark.sign, kind)
    except ValueError:
        position = 0
    if position == 0 or (before and not mark.sign.isascii()):
        position = before.position + 1 if before else 1
    return Level(kind, position)


def _script(word: re.Match[str]) -> str:
    """Return what stands for a sign in its family; Russian counts with Cyrillic and Latin letters."""
    sign = word[0]
    if sign.isdigit():
        return "1"
    if sign[0] in _ARABIC or sign[0] in _HAN:
        return "أ" if sign[0] in _ARABIC else "一"
    return "A" if sign.isupper() else "a"


def _kind(mark: ListMark) -> Kind:
    sign = mark.sign
    if sign.isdigit():
        return "numeral" if mark.written[0] in "‘'" else "figure"  # Arabic writes ‘1’ below (أ)
    if sign[0] in _HAN or sign == "i" or (sign.islower() and len(sign) > 1 and _is_roman(sign)):
        return "numeral"
    return "roman" if sign == "I" or (sign.isupper() and len(sign) > 1) else "letter"


def _position(sign: str, kind: Kind) -> int:
    if sign.isdigit():
        return int(sign)
    for alphabet in (_CYRILLIC, _ARABIC.replace("ا", ""), _HAN):
        if sign[0] in alphabet:
            return alphabet.index(sign[0]) + 1
    return (letter_position if kind == "letter" else roman_value)(sign.lower())


def _is_roman(sign: str) -> bool:
    try:
        return bool(roman_value(sign.lower()))
    except ValueError:
        return False
