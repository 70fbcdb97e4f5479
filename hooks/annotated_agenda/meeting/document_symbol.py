"""Document symbols (CTOC/COP/WG.3/2016/2, A/RES/70/174): find them in text and put them in order.

The parts of a symbol follow the "Document symbols" guide of the Dag Hammarskjöld Library.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from annotated_agenda.meeting.problem import natural_order, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A letter too many, or two in the wrong order, leave a series alike.
_ALIKE = 0.85

# A closed list keeps out "and/or", "HIV/AIDS", "km/h" and "TCP/IP".
_HEADS = [
    "A",
    "AC",
    "ACABQ",
    "APLC",
    "BWC",
    "CAC",
    "CAT",
    "CBD",
    "CCPR",
    "CCW",
    "CD",
    "CED",
    "CEDAW",
    "CERD",
    "CMW",
    "CONF",
    "CRC",
    "CRPD",
    "CTOC",
    "DC",
    "DP",
    "E",
    "EC",
    "ECA",
    "ECE",
    "ESCAP",
    "ESCWA",
    "FCCC",
    "GC",
    "GCF",
    "HRI",
    "HSP",
    "ICC",
    "ICCD",
    "ICEF",
    "IDB",
    "IPBES",
    "IPCC",
    "ISBA",
    "ITPGRFA",
    "JIU",
    "LC",
    "LOS",
    "MTCR",
    "NPT",
    "OPCAT",
    "PBC",
    "S",
    "SPLOS",
    "ST",
    "T",
    "TD",
    "UN",
    "UNCTAD",
    "UNEP",
    "UNFPA",
    "UNODC",
    "UNW",
    "WFP",
    "WHO",
    "WIPO",
]

# Organizations with archives of their own.
_ELSEWHERE = ("CBD", "GCF", "IPBES", "IPCC", "ITPGRFA", "LC", "MTCR", "WHO", "WIPO")

# What stands around a symbol: never letters or digits; the second half of "A/47/975-S/26063" is one, too.
BEFORE = r"(?:(?<![A-Za-z0-9_/.:@=\#&%\\-])|(?<=[0-9]-))"
AFTER = r"(?![A-Za-z0-9_/@\\]|\.[A-Za-z0-9]|-[0-9a-z])"
_COMPONENT = r"""(?:
    \d+(?:-\d+)?[A-Z]?                    # 70, 2016, 270B
  | [A-Z]{1,3}-\d+                        # S-26, ES-10: special sessions
  | [A-Z][A-Za-z]{0,9}(?:\.[A-Z][A-Za-z]{0,9})*\.(?:\d+[A-Z]?|[IVX]+)   # WG.3, CRP.1, Rev.2, OzL.Pro.33, C.II
  | (?:Add|Amend|Corr|Rev)\d+             # Rev1, as some bodies write
  | [A-Z]{1,12}                           # COP, RES, INF
  | Summary
)(?:\([A-Z0-9-]{1,10}\))?               # a session or year: 103(I), 1540(2004)
"""
_YEAR = r"(?:[ \u00a0\u202f]\((?:19|20)\d\d\))?"  # S/RES/1540 (2004)

_SYMBOL = re.compile(
    rf"""
    {BEFORE}
    (?:{"|".join(sorted(_HEADS, key=len, reverse=True))})(?:\.\d+)?
    (?:/{_COMPONENT})+
    {_YEAR}
    {AFTER}
    """,
    re.VERBOSE,
)


_MODIFIER = re.compile(r"(?:Add|Amend|Corr|Rev)\.?\d+|Summary")


def find_symbols(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Yield a match for every document symbol that stands in `text` from `start` on, in order.

    What looks like a symbol but has no digit ("S/N", "A/B") is none. Neighbours may be
    brackets, punctuation, and Arabic or Chinese letters.
    """
    return (match for match in _SYMBOL.finditer(text, start) if re.search(r"\d", match.group()))


def is_symbol(text: str) -> bool:
    """Say whether the whole of `text` is one document symbol of a known family."""
    match = next(find_symbols(text), None)
    return match is not None and match.group() == text


def archived_symbol(text: str) -> str:
    """Return the symbol under which the archive of the United Nations has a document.

    Of two symbols that one document bears ("A/47/975-S/26063") that is the first; it is empty for
    symbols of other organizations.
    """
    found = [match.group() for match in find_symbols(text)]
    is_whole = bool(found) and "-".join(found) == text
    return found[0] if is_whole and found[0].split("/")[0] not in _ELSEWHERE else ""


def symbol_path(symbol: str) -> str:
    """Return a symbol as the way to a page: "CL 168/1" is "CL-168/1", "GC(65)/1" is "GC-65/1"."""
    segments = (re.sub(r"[^\w.~-]+", "-", segment).strip("-") for segment in symbol.split("/"))
    return "/".join(segments)


def modified_symbol(symbol: str) -> str:
    """Return the symbol that an addendum, corrigendum or revision belongs to, or an empty string."""
    parent, _, last = symbol.rpartition("/")
    return parent if _MODIFIER.fullmatch(last) else ""


def split_number(symbol: str) -> tuple[str, int]:
    """Return a symbol without the number at its end, and that number; 0 where there is none."""
    match = re.fullmatch(r"(.*?)([0-9]{1,9})", symbol)
    return (match[1], int(match[2])) if match else (symbol, 0)


def symbol_order(symbol: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key: numbers by value, an addendum after its parent, CRP.2 before CRP.10."""
    return natural_order(symbol.casefold())


def nearest_symbol(symbol: str, known: Iterable[str]) -> str:
    """Return 'did you mean "…"?' with the known symbol of the same series most like `symbol`, or nothing.

    A series is what is left without numbers and signs: nobody means UNEP/CBD/BSWG/4/1 who writes
    UNEP/CBD/COP/2/19.
    """
    series = _series(symbol)
    return nearest(symbol, (one for one in known if _is_alike(series, _series(one))))


@lru_cache(maxsize=10_000)
def _series(symbol: str) -> str:
    return re.sub(r"[\W\d_]+", "", symbol.casefold())


@lru_cache(maxsize=10_000)
def _is_alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE
