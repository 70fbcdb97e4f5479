"""What extraction breaks and can be put right with certainty: symbols and words cut by a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_agenda.authoring.importing.blocks.block import Remark, Run
from annotated_agenda.meeting.document_symbol import is_symbol

# "CTOC/COP/WG.3/ 2016/3": a symbol breaks only after a slash.
_BROKEN_SYMBOL = re.compile(r"[A-Z][A-Za-z0-9.()/-]*/ [A-Z0-9][A-Za-z0-9.()/-]*")
# A web address that was broken by the end of a line.
_BROKEN_ADDRESS = re.compile(
    r"((?<=\()https?://[^\s()]*|https?://[^\s()]*[-_/.=&])\s(?=[^\s()]*\)|[^\s()]*[./_][^\s()]*)"
)


def mend_symbols(runs: tuple[Run, ...], place: str) -> tuple[tuple[Run, ...], list[Remark]]:
    """Return the runs with symbols and web addresses whole again, and a remark for each repair."""
    remarks: list[Remark] = []

    def join(match: re.Match[str]) -> str:
        return _joined_symbol(match, place, remarks)

    def join_address(match: re.Match[str]) -> str:
        remarks.append(
            Remark("repaired", place, match.group(), "a web address cut by a line's end")
        )
        return match[1]

    mended = [
        Run(_BROKEN_ADDRESS.sub(join_address, _BROKEN_SYMBOL.sub(join, run.text)), *run.look)
        for run in runs
    ]
    return tuple(mended), remarks


def _joined_symbol(match: re.Match[str], place: str, remarks: list[Remark]) -> str:
    whole = match.group().replace("/ ", "/")
    if not is_symbol(whole.rstrip(").,;")):
        return match.group()
    remarks.append(Remark("repaired", place, match.group(), "a symbol cut by a line's end"))
    return whole


def words_with_hyphens(texts: Iterator[str]) -> tuple[set[str], set[str]]:
    """Return the words of a document that have a hyphen, and those that have none, in small letters."""
    hyphened: set[str] = set()
    plain: set[str] = set()
    for text in texts:
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()):
            (hyphened if "-" in word else plain).add(word)
    return hyphened, plain


def blank_between(above: str, below: str) -> str:
    """Return what stands between two lines of a paragraph: a blank, beside Chinese nothing."""
    return "" if is_unspaced(above.strip()[-1:]) or is_unspaced(below.strip()[:1]) else " "


def is_unspaced(sign: str) -> bool:
    """Say whether no blank stands beside a sign: it is Chinese, or one of its points."""
    return "\u2e80" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"
