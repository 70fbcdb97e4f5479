"""Pages in Arabic, Hebrew or Persian: their letters in the order of reading, as if written from left to right.

A PDF has letters at their places and no order. What is read from right to left is sorted so; runs of
Latin letters and figures inside it are read from left to right (the rules of Unicode's annex 9, the
other way round). The places are mirrored with it: columns, edges and rules then are those of any page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from annotated_agenda.authoring.importing.formats.pdf_letters import Letter, Post, Rule

_RIGHT_TO_LEFT = range(0x590, 0x900)
# Between figures these belong to the number: 10:00, 95/120, 1.5.
_INSIDE_NUMBERS = frozenset("/.:,")
_BRACKETS = {sign: pair for pair in ("()", "[]", "{}", "«»") for sign in pair}
# A gap wider than this, in sizes of the letters, is a blank.
_BLANK = 0.14


def is_right_to_left(letters: Sequence[Letter]) -> bool:
    """Say whether most letters of a page are read from right to left."""
    alphabetic = [letter for letter in letters if letter.sign.isalpha()]
    return sum(map(_is_arabic, alphabetic)) * 2 > len(alphabetic)


def in_reading_order(letters: Sequence[Letter], width: float) -> list[Letter]:
    """Return the letters of a page as they are read, with their places mirrored on its `width`."""
    rows = [_sorted(row) for row in _rows(letters)]
    return [letter for row in rows for letter in _row(_with_blanks(row), width)]


def mirrored_rules(
    rules: Sequence[Rule], posts: Sequence[Post], width: float
) -> tuple[list[Rule], list[Post]]:
    """Return the lines drawn on a page mirrored on its width, those across it from the top down."""
    found = [replace(rule, left=width - rule.right, right=width - rule.left) for rule in rules]
    mirrored = [replace(post, place=width - post.place) for post in posts]
    return sorted(found, key=lambda rule: (-rule.height, rule.left)), mirrored


def _is_arabic(letter: Letter) -> bool:
    return ord(letter.sign[0]) in _RIGHT_TO_LEFT and not letter.sign.isdigit()


def _is_mark(letter: Letter) -> bool:
    return unicodedata.category(letter.sign[0]) == "Mn"


def _is_left_to_right(letter: Letter) -> bool:
    return letter.sign.isdigit() or (letter.sign.isalpha() and not _is_arabic(letter))


def _rows(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Return the letters that stand on one height together; raised ones belong to the line."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda one: -one.base):
        if rows and rows[-1][0].base - letter.base < 0.42 * max(letter.size, rows[-1][0].size):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return rows


def _sorted(row: Sequence[Letter]) -> list[Letter]:
    """Return a row from the right; letters of one ligature, and marks behind their letters."""
    whole = [letter for letter in row if not _is_mark(letter)]
    ordered = sorted(enumerate(whole), key=lambda one: (-one[1].start, one[0]))
    kept: list[Letter] = []
    for _, group in groupby(ordered, key=lambda one: round(one[1].start, 2)):
        together = [letter for _, letter in group]
        kept += together[::-1] if all(map(_is_arabic, together)) else together
    for mark in [letter for letter in row if _is_mark(letter)]:
        middle = (mark.left + mark.right) / 2
        nearest = sorted(range(len(kept)), key=lambda one: (_distance(kept[one], middle), -one))
        at = next(iter(nearest), -1)
        while at + 1 < len(kept) and _is_mark(kept[at + 1]):
            at += 1
        kept.insert(at + 1, _on(kept[at], mark) if kept else mark)
    return kept


def _on(letter: Letter, mark: Letter) -> Letter:
    """Return a mark at the place of the letter over which it stands."""
    return replace(letter, sign=mark.sign)


def _distance(letter: Letter, middle: float) -> float:
    return max(letter.start - middle, middle - letter.end, 0)


def _row(row: Sequence[Letter], width: float) -> Iterator[Letter]:
    position = depth = 0
    while position < len(row):
        end = _run_end(row, position)
        if end:
            yield from _left_to_right(row[position:end], width)
            position = end
            continue
        letter = row[position]
        sign = letter.sign
        if pair := _BRACKETS.get(sign):
            opens = _opens(row, position, depth)
            sign, depth = pair[not opens], depth + (1 if opens else -1)
        yield replace(letter, sign=sign, left=width - letter.right, right=width - letter.left)
        position += 1


def _opens(row: Sequence[Letter], position: int, depth: int) -> bool:
    """Say whether a bracket opens: programs write it as it is drawn, or as it is meant.

    One opens that has a blank before it and a word behind it; in doubt the first of two does.
    """
    before = row[position - 1].sign if position else " "
    after = row[position + 1].sign if position + 1 < len(row) else " "
    begins, ends = before in " ([«", after in " .,;:،؛)]»"
    return depth <= 0 if begins == ends else begins


def _left_to_right(run: Sequence[Letter], width: float) -> Iterator[Letter]:
    """Yield a run of Latin letters or figures in its own order, inside the place that it takes."""
    left, right = min(one.left for one in run), max(one.right for one in run)
    start = width - right
    for letter in reversed(run):
        yield replace(letter, left=start + letter.left - left, right=start + letter.right - left)


def _run_end(row: Sequence[Letter], start: int) -> int:
    """Return where the run of Latin letters or figures that begins at `start` ends, or 0 for none."""
    begin = start
    if row[start].sign in "()[]" and start + 1 < len(row):
        begin = start + 1
    if not _is_left_to_right(row[begin]):
        return 0
    end = _joined_end(row, begin)
    signs = [one.sign for one in row[begin:end]]
    if begin == start:
        return end
    closes = signs.count("(") > signs.count(")") or signs.count("[") > signs.count("]")
    return end if closes else 0


def _joined_end(row: Sequence[Letter], begin: int) -> int:
    """Return where what belongs together ends: figures part at a dash, but not inside a symbol."""
    end, cut = begin + 1, 0
    while end < len(row):
        following = end
        while following < len(row) and not _is_strong(row[following]):
            following += 1
        if following == len(row) or not _is_left_to_right(row[following]):
            break
        between = "".join(one.sign for one in row[end:following])
        before, after = row[end - 1].sign, row[following].sign
        if " " in between and not (before.isalpha() and after.isalpha()):
            break
        are_figures = before.isdigit() and after.isdigit()
        if are_figures and between and between not in _INSIDE_NUMBERS:
            cut = cut or end
        end = following + 1
    is_latin = any(one.sign.isalpha() for one in row[begin:end])
    return end if is_latin or not cut else cut


def _is_strong(letter: Letter) -> bool:
    return _is_left_to_right(letter) or _is_arabic(letter)


def _with_blanks(row: Sequence[Letter]) -> list[Letter]:
    """Return a row with a blank in each gap and nowhere else: some blanks of a file stand in words."""
    kept: list[Letter] = []
    is_after_blank = False
    for letter in row:
        if not letter.sign.strip():
            is_after_blank = True
            continue
        above = kept[-1] if kept else letter
        narrowest = 0.0 if is_after_blank else _BLANK * max(letter.size, above.size)
        if above.start - letter.end > narrowest:
            kept.append(replace(letter, sign=" ", left=letter.end, right=above.start))
        kept.append(letter)
        is_after_blank = False
    return kept
