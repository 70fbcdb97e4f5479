"""The letters of a PDF page with their places, and the rules drawn on it."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_HYPHEN = 2  # what pdfium gives for a hyphen at the end of a line
_FONT_NAME = 100


@dataclass(frozen=True)
class Letter:
    """A letter: where it begins and ends, its base line counted from the foot, its size in points.

    `start` and `end` are its place with the room that it keeps on both sides; letters of one
    ligature have them in common.
    """

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    start: float = 0
    end: float = 0


@dataclass(frozen=True)
class Rule:
    """A line drawn across the page."""

    left: float
    right: float
    height: float


@dataclass(frozen=True)
class Post:
    """A line drawn from above to below, between the columns of a table."""

    place: float
    foot: float
    top: float


def letters_of(text_page: Any) -> Iterator[Letter]:
    """Yield the letters of a page in the order of its text; a hyphen that breaks a word is "\u2010"."""
    page = text_page.raw
    box = [ctypes.c_double() for _ in range(4)]
    origin = [ctypes.c_double() for _ in range(2)]
    room = pdfium.FS_RECTF()
    matrix = pdfium.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(_FONT_NAME), ctypes.c_int()
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if code in {0, 10, 13, 0xFFFE, 0xFFFF}:
            continue
        pdfium.FPDFText_GetCharBox(page, index, *box)
        pdfium.FPDFText_GetCharOrigin(page, index, *origin)
        pdfium.FPDFText_GetLooseCharBox(page, index, room)
        pdfium.FPDFText_GetFontInfo(page, index, name, _FONT_NAME, flags)
        font = name.value.decode("utf-8", "replace").lower()
        yield Letter(
            "\u2010" if code == _HYPHEN else _sign(code),
            box[0].value,
            box[1].value,
            origin[1].value,
            pdfium.FPDFText_GetFontSize(page, index) * _scale(page, index, matrix),
            "bold" in font or pdfium.FPDFText_GetFontWeight(page, index) >= 600,
            "italic" in font or "oblique" in font or bool(flags.value & 64),
            room.left,
            room.right,
        )


def _sign(code: int) -> str:
    """Return a character; for a form of an Arabic letter in its place in the word, the letter."""
    is_form = 0xFB50 <= code <= 0xFEFC
    return unicodedata.normalize("NFKC", chr(code)) if is_form else chr(code)


def _scale(page: Any, index: int, matrix: Any) -> float:
    """Return how much larger a letter is printed than its font size says."""
    if not pdfium.FPDFText_GetMatrix(page, index, matrix):
        return 1.0
    return math.hypot(matrix.c, matrix.d) or 1.0


def rules_of(page: Any) -> tuple[list[Rule], list[Post]]:
    """Return the lines drawn on a page: across it, from the top down, and from above to below."""
    rules, posts = [], []
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=2):
        left, foot, right, top = shape.get_bounds()
        if top - foot < 3 and right - left > 12:
            rules.append(Rule(left, right, (top + foot) / 2))
        elif right - left < 3 and top - foot > 8:
            posts.append(Post((left + right) / 2, foot, top))
    return sorted(rules, key=lambda rule: (-rule.height, rule.left)), posts
