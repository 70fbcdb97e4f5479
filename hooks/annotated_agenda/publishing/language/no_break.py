"""No-break spaces where lines must not break, put in when a page is printed; data keeps its plain spaces."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml
from babel.dates import get_month_names

_TABLE = Path(__file__).with_suffix(".yml")
_NO_BREAK = "\u00a0"
# What is no running text: programs, their data, and what stands as it was typed.
_APART = re.compile(r"(<(script|style|title|pre|textarea)\b.*?</\2>)", re.DOTALL)


def with_no_breaks(html: str) -> str:
    """Return a page with no-break spaces between what belongs together: "art. 16", "19 October", "10 a.m."."""
    pieces = _APART.split(html)
    # Each piece apart is followed by the name of its element.
    pieces[::3] = [_spaces().sub(_NO_BREAK, piece) for piece in pieces[::3]]
    return "".join(piece for place, piece in enumerate(pieces) if place % 3 != 2)


@cache
def _spaces() -> re.Pattern[str]:
    """Return what finds the spaces."""
    table = yaml.safe_load(_TABLE.read_text("utf-8"))
    months = {
        name for language in table for name in get_month_names("wide", "format", language).values()
    }
    before = {word for row in table.values() for word in row["before_number"]}
    after = {word for row in table.values() for word in row["after_number"]}
    behind = "|".join(rf"(?<=(?<!\w){re.escape(word)} )" for word in sorted(before))
    ahead = "|".join(map(re.escape, sorted(after | months, key=len, reverse=True)))
    return re.compile(
        rf" (?:(?=\d)(?:{behind}|(?<=\d )(?=\d\d\d(?!\d)))"
        rf"|(?<=\d )(?=(?:de )?(?:{ahead})(?!\w))"
        rf"|(?<=\d de )(?=(?:{'|'.join(sorted(months))})(?!\w)))"
        r"(?![^<>]*>)"
    )
