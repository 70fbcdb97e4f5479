"""What stands on every page and is no text: running heads, page numbers, job numbers.

Job numbers are V.16-03176 in Vienna, GE.18-01763 in Geneva, 25-14596 in New York; the letter in
brackets behind one is the language (A, C, E, F, R, S).
"""

from __future__ import annotations

import re
from collections import Counter

from annotated_agenda.meeting.document_symbol import find_symbols, is_symbol

_JOB = r"(?:[A-Z][A-Za-z]?\.)?\d{2}-\d{5}"
_JOB_NUMBER = re.compile(rf"(?<![\w./-]){_JOB}(?![\w/])(?:\s*\((?P<letter>[ACEFRS])\))?")
_PAGE = r"\d{1,4}(?:/\d{1,4})?"
_FURNITURE = re.compile(
    rf"(?:{_PAGE}\s+)?{_JOB}(?:\s*\([ACEFRS]\))?(?:\s+{_PAGE}|\s+\d{{6}})*"
    rf"|\*\d{{6,}}\*|[\ue000-\uf8ff\s]+"
)


def is_furniture_line(line: str, symbol: str) -> bool:
    """Say whether a line is a running head with the document's `symbol`, or a page or job number."""
    text = " ".join(line.split())
    if not text:
        return False
    if symbol and (
        text == symbol or re.fullmatch(rf"(?:{_PAGE} )?{re.escape(symbol)}(?: {_PAGE})?", text)
    ):
        return True
    return bool(_FURNITURE.fullmatch(text))


def repeated_symbol(lines: list[str]) -> str:
    """Return the symbol that stands alone on most lines: the document's own, in its running heads."""
    alone = Counter(
        text for text in (line.strip() for line in lines) if is_symbol(text.rstrip("*"))
    )
    return alone.most_common(1)[0][0].rstrip("*") if alone else ""


def job_number(text: str) -> str:
    """Return the first job number, or an empty string."""
    match = _JOB_NUMBER.search(text)
    return match.group() if match else ""


def first_symbol(text: str) -> str:
    """Return the first symbol in a text, or an empty string."""
    match = next(find_symbols(text), None)
    return match.group() if match else ""
