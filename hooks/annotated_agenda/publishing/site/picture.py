"""Draws the picture of a page: 1200 by 630 pixels, as networks and chats show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from annotated_agenda.publishing.language.locales import direction, script
from annotated_agenda.publishing.site.fonts import fonts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotated_agenda.publishing.edition.picture import Picture
    from annotated_agenda.publishing.language.text import Text

_WIDTH, _HEIGHT, _MARGIN = 1200, 630, 72
# The colours of a light page: overrides/assets/stylesheets/agenda/tokens.css.
_PAGE, _TEXT, _QUIET, _ACCENT = "#ffffff", "#1c2530", "#51606f", "#0b5394"
# Letters of a title, where it begins, and how much room it has.
_SIZES = (66, 58, 50, 44, 38, 34)
_TITLE, _ROOM = 190, 300
_LEADING = 1.32
_BAR = 18
# Chinese breaks between any two characters, but for those that do not begin or end a line.
_UNITS = re.compile(
    r"[(\[“‘《（「『]*(?:[A-Za-z0-9À-ÿ./–-]+|\S)[)\]”’》）」』，。、；：！？,.;:!?]*|\s+"
)
_COLOURS = 64


@dataclass(frozen=True)
class Style:
    """How letters are drawn: their size in pixels, and their colour."""

    size: int
    fill: str
    is_bold: bool = False


_PLAIN, _NAME = Style(32, _QUIET), Style(40, _ACCENT, is_bold=True)


def draw_picture(picture: Picture) -> bytes:
    """Return a picture as PNG; the same words give the same bytes."""
    image = Image.new("RGB", (_WIDTH, _HEIGHT), _PAGE)
    pen = _Pen(ImageDraw.Draw(image), picture.language)
    pen.draw.rectangle((0, 0, _WIDTH, _BAR), fill=_ACCENT)
    pen.line(picture.head.words, _language(picture, picture.head), 64, _PLAIN)
    pen.line(picture.name, picture.language, 122, _NAME)
    _title(pen, picture)
    pen.draw.line((_MARGIN, 506, _WIDTH - _MARGIN, 506), fill=_QUIET)
    for place, parts in enumerate(picture.foot):
        pen.line(" · ".join(map(str, parts)), picture.language, 522 + place * 44, _PLAIN)
    content = BytesIO()
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(content, "PNG", optimize=True)
    return content.getvalue()


def wrapped(words: str, language: str, style: Style) -> list[str]:
    """Return words in lines that have room between the margins."""
    font, way, room = _font(language, style), direction(language), _WIDTH - 2 * _MARGIN
    lines: list[str] = []
    for unit in _units(words, language):
        longer = (lines[-1] if lines else "") + unit
        if lines and font.getlength(longer.rstrip(), direction=way) <= room:
            lines[-1] = longer
        else:
            lines.append(unit.lstrip())
    return [line.rstrip() for line in lines if line.strip()]


def _language(picture: Picture, text: Text) -> str:
    return text.language or picture.language


def _title(pen: _Pen, picture: Picture) -> None:
    """Draw the title in the largest letters in which it fits; cut it where it fits in none."""
    language, words = _language(picture, picture.title), picture.title.words
    for size in _SIZES:
        style = Style(size, _TEXT, is_bold=True)
        lines, most = wrapped(words, language, style), int(_ROOM / (size * _LEADING))
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1] + "…"]
    for place, line in enumerate(lines):
        pen.line(line, language, _TITLE + int(place * size * _LEADING), style)


class _Pen:
    """Writes lines on a page in one language, each in the letters of its own."""

    def __init__(self, draw: ImageDraw.ImageDraw, page_language: str) -> None:
        self.draw = draw
        is_from_right = direction(page_language) == "rtl"
        self._start, self._anchor = (_WIDTH - _MARGIN, "ra") if is_from_right else (_MARGIN, "la")

    def line(self, words: str, language: str, top: int, style: Style) -> None:
        """Write a line; one that is longer than the page is wide is cut."""
        lines = wrapped(words, language, style)
        if lines:
            written = lines[0] if len(lines) == 1 else f"{lines[0]}…"
            self.draw.text(
                (self._start, top),
                written,
                style.fill,
                _font(language, style),
                self._anchor,
                direction=direction(language),
                language=_tag(language),
            )


def _units(words: str, language: str) -> Iterator[str]:
    """Yield what a line must not break within."""
    if script(language) in {"Hans", "Hant"}:
        yield from _UNITS.findall(words)
    else:
        yield from re.findall(r"[^ ]+ *", words)


def _tag(language: str) -> str:
    return {"Hans": "zh-Hans", "Hant": "zh-Hant"}.get(script(language), language)


@cache
def _font(language: str, style: Style) -> ImageFont.FreeTypeFont:
    upright = [font for font in fonts_of(language) if font.style == "normal"]
    chosen = upright[-1] if style.is_bold else upright[0]
    font = ImageFont.truetype(str(chosen.path), style.size, layout_engine=ImageFont.Layout.RAQM)
    if not chosen.weight:
        axes = font.get_variation_axes()
        font.set_variation_by_axes([_value(axis, style) for axis in axes])
    return font


def _value(axis: ImageFont.Axis, style: Style) -> float:
    """Return the value of an axis of a font that has all weights: bold, or what is usual."""
    is_weight = b"eight" in (axis["name"] or b"")
    return 700 if style.is_bold and is_weight else float(axis["default"] or 0)
