"""The lines of a page -> paragraphs: by gaps, size, weight, and where lines begin and end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    Paragraph,
    Remark,
    Run,
    joined_runs,
)
from annotated_agenda.authoring.importing.formats.pdf_lines import Line, rows_of
from annotated_agenda.authoring.importing.formats.repairs import (
    blank_between,
    is_unspaced,
    mend_symbols,
)

_MARKED = re.compile(r"(?:\d{1,3}[.)、]|[(（]?[^\W\d_]{1,4}[)）]|[–—•·])\s")
_SENTENCE_END = re.compile(r"[.!?:;。！？：；؛؟]['”»)）\"]?$")
_HYPHEN = "\u2010"


@dataclass
class Measures:
    """How the text of a document is set: the size of most letters, the distance of lines, its edges."""

    size: float
    leading: float
    left: float
    right: float
    hyphened: set[str]
    plain: set[str]
    repairs: list[Remark] = field(default_factory=list)
    left_out: list[Remark] = field(default_factory=list)


def measures_of(lines: Sequence[Line], hyphens: tuple[set[str], set[str]]) -> Measures:
    """Return the measures of a document's lines; `hyphens` are its words with and without one."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = sizes.most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 0.3]
    gaps = Counter(
        round(above.base - below.base, 0)
        for above, below in pairwise(body)
        if above.page == below.page and size * 0.9 < above.base - below.base < size * 1.6
    )
    leading = gaps.most_common(1)[0][0] if gaps else size * 1.2
    lefts = Counter(round(line.left, 0) for line in body)
    rights = sorted(line.right for line in body)
    edge = rights[len(rights) * 9 // 10]
    return Measures(size, leading, lefts.most_common(1)[0][0], edge, *hyphens)


def paragraphs_on(
    page: int, lines: Sequence[Line], breaks: Sequence[float], measures: Measures
) -> Iterator[tuple[float, Paragraph]]:
    """Yield the paragraphs of a page with their heights; none runs across a height of `breaks`."""
    group: list[list[Line]] = []
    number = 0
    for row in rows_of(lines):
        number += 1
        if group and (_begins(row, group, breaks, measures) or _would_fit(row, group, lines)):
            yield _made(page, number - len(group), group, measures)
            group = []
        group.append(row)
    if group:
        yield _made(page, number - len(group) + 1, group, measures)


def paragraph_of(lines: Sequence[Line], place: str, measures: Measures) -> Paragraph:
    """Return lines that follow each other as one paragraph, words cut by a hyphen whole again."""
    return _paragraph([[line] for line in lines], place, measures)


def joined_pages(above: list[Block], below: list[Block], measures: Measures) -> list[Block]:
    """Return a page's blocks; a paragraph that runs over from the last page is put together there."""
    if not above or not below:
        return below
    last, first = above[-1], below[0]
    if not isinstance(last, Paragraph) or not isinstance(first, Paragraph):
        return below
    goes_on = not _SENTENCE_END.search(last.text) and not _MARKED.match(first.text)
    same_look = abs(last.size - first.size) < 0.3 and last.is_bold == first.is_bold
    begins = not first.text[:1].islower() and not _is_full(last, measures)
    if not goes_on or not same_look or begins:
        return below
    blank = blank_between(last.text, first.text)
    runs = (*last.runs, *([Run(blank)] if blank else []), *first.runs)
    above[-1] = replace(last, runs=joined_runs(runs), lines=(*last.lines, *first.lines))
    return below[1:]


def _is_full(paragraph: Paragraph, measures: Measures) -> bool:
    """Say whether a paragraph of running text ends with a line from edge to edge."""
    lengths = [len(line) for line in paragraph.lines]
    is_text = abs(paragraph.size - measures.size) < 0.3
    if len(lengths) < 2:
        # Letters are less than half as wide as they are high, Chinese signs as wide.
        widths = [1.0 if is_unspaced(sign) else 0.42 for sign in paragraph.text]
        room = measures.right - measures.left - paragraph.indent
        return is_text and sum(widths) * paragraph.size > 0.8 * room
    return is_text and lengths[-1] > 0.85 * max(lengths)


def _begins(
    row: list[Line], group: list[list[Line]], breaks: Sequence[float], measures: Measures
) -> bool:
    above, line = group[-1][-1], row[0]
    gap = above.base - line.base
    usual = max(measures.leading * line.size / measures.size, line.size)
    if gap > 1.28 * usual or any(above.base > height > line.base for height in breaks):
        return True
    if abs(above.size - line.size) > 0.4 or _differs(above, line):
        return True
    if _MARKED.match(line.text) and line.left <= group[0][0].left + 3:
        return True
    # Columns: each height is a line of its own, but for what runs on below the last column.
    return len(row) > 1 or (len(group[-1]) > 1 and abs(line.left - group[-1][-1].left) > 3)


def _would_fit(row: list[Line], group: list[list[Line]], lines: Sequence[Line]) -> bool:
    """Say whether the next word had room on the line above: the line was ended on purpose."""
    above, line = group[-1][-1], row[0]
    if above.is_bold and line.is_bold:
        return False
    edge = max(one.right for one in lines if abs(one.left - above.left) < 4)
    word = line.text[:1] if is_unspaced(line.text[:1]) else line.text.split(maxsplit=1)[0]
    width = (line.right - line.left) * len(word) / max(1, len(line.text))
    ended = bool(_SENTENCE_END.search(above.text))
    return above.right + width + line.size * (1 if ended else 5) < edge


def _differs(above: Line, line: Line) -> bool:
    """Say whether one line is bold from end to end and the other is not at all."""
    bold = [any(one.bold for one in some.letters if one.sign.isalpha()) for some in (above, line)]
    return (above.is_bold and not bold[1]) or (line.is_bold and not bold[0])


def _made(
    page: int, number: int, group: list[list[Line]], measures: Measures
) -> tuple[float, Paragraph]:
    return group[0][0].base, _paragraph(group, f"page {page}, line {number}", measures)


def _paragraph(group: list[list[Line]], place: str, measures: Measures) -> Paragraph:
    runs: list[Run] = []
    for row in group:
        for position, line in enumerate(row):
            if position:
                runs.append(Run("\t"))
            elif runs:
                runs = _before_next_line(runs, line, place, measures)
            runs += line.runs
    first = group[0][0]
    mended, repairs = mend_symbols(joined_runs(_trimmed(runs)), place)
    measures.repairs += repairs
    middle = (measures.left + measures.right) / 2
    centred = all(abs((line.left + line.right) / 2 - middle) < 12 for row in group for line in row)
    return Paragraph(
        mended,
        place,
        indent=first.left - measures.left,
        size=first.size,
        is_centred=centred and first.left > measures.left + 20,
        lines=tuple("\t".join(line.text for line in row) for row in group),
    )


def _trimmed(runs: list[Run]) -> list[Run]:
    return [Run(run.text.replace(_HYPHEN, "-"), *run.look) for run in runs]


def _before_next_line(runs: list[Run], line: Line, place: str, measures: Measures) -> list[Run]:
    """Return the runs so far with what stands between this line and the next."""
    last = runs[-1]
    text = last.text.rstrip()
    if text.endswith(_HYPHEN):
        return [*runs[:-1], Run(_joined(text[:-1], line.text, place, measures), *last.look)]
    if text.endswith("-") and line.text[:1].isdigit():
        return [*runs[:-1], Run(text, *last.look)]
    return [*runs[:-1], Run(text + blank_between(text, line.text), *last.look)]


def _joined(before: str, after: str, place: str, measures: Measures) -> str:
    """Return a line without its last hyphen where it only broke the word, else with it."""
    start = re.search(r"[^\W_]*$", before)
    end = re.match(r"[^\W_]*", after)
    halves = (start[0] if start else "", end[0] if end else "")
    whole = "".join(halves).casefold()
    if "-".join(halves).casefold() not in measures.hyphened and whole in measures.plain:
        message = f"a hyphen that broke the word “{''.join(halves)}”"
        measures.left_out.append(Remark("left out", place, "-", message))
        return before
    return before + "-"
