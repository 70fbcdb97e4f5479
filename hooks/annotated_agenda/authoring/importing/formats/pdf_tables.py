"""The lines of a page inside drawn rules -> tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotated_agenda.authoring.importing.formats.pdf_letters import Letter, Post, Rule
from annotated_agenda.authoring.importing.formats.pdf_lines import Line, rows_of

_NEAR = 2.5
# Rules of one table differ by a few points from row to row; a ruled cell is wider than this.
_EDGE = 8


@dataclass(frozen=True)
class Grid:
    """Heights between which rows stand, from the top down, and the columns of each row."""

    heights: tuple[float, ...]
    columns: tuple[tuple[float, ...], ...]

    def holds(self, line: Line) -> bool:
        """Say whether a line stands inside."""
        left, right = self.columns[0][0], self.columns[0][-1]
        middle = (line.left + line.right) / 2
        return (
            self.heights[-1] < line.base < self.heights[0] and left - _NEAR < middle < right + _NEAR
        )


def grids_of(rules: Sequence[Rule], posts: Sequence[Post], lines: Sequence[Line]) -> list[Grid]:
    """Return the tables that rules draw; text that runs across the columns parts one from the next."""
    found: list[Grid] = []
    for group in _groups(_by_height(rules)):
        columns = tuple(_edges(row, posts) for row in group)
        if len(group) >= 2 and max(map(len, columns)) > 2:
            grid = Grid(tuple(row[0].height for row in group), columns)
            found += _parted(grid, lines)
    return [grid for grid in found if len(grid.heights) > 1 and max(map(len, grid.columns)) > 2]


def _parted(grid: Grid, lines: Sequence[Line]) -> Iterator[Grid]:
    """Yield the parts of a grid between rows that are paragraphs, which begin at its left edge."""
    start = 0
    for position, (top, foot) in enumerate(zip(grid.heights, grid.heights[1:], strict=False)):
        inside = [line for line in lines if grid.holds(line) and foot < line.base < top]
        edges = _edges_of(grid, position)
        runs_across = any(_crosses(line, edges) and line.left < edges[0] + 12 for line in inside)
        if runs_across or _is_many_rows(inside, edges):
            yield Grid(grid.heights[start : position + 1], grid.columns[start : position + 1])
            start = position + 1
    yield Grid(grid.heights[start:], grid.columns[start:])


def _is_many_rows(lines: Sequence[Line], edges: tuple[float, ...]) -> bool:
    """Say whether a row's first column begins anew several times: rows without rules between them."""
    first = sorted(
        (line for line in lines if line.left < edges[1] - 1), key=lambda line: -line.base
    )
    gaps = [above.base - line.base > 1.8 * line.size for above, line in pairwise(first)]
    return sum(gaps) > 1


def cells_of(grid: Grid, lines: Sequence[Line]) -> Iterator[list[list[Line]]]:
    """Yield each row of a table as its cells, and those as their lines."""
    inside = [line for line in lines if grid.holds(line)]
    for position, (top, foot) in enumerate(zip(grid.heights, grid.heights[1:], strict=False)):
        own = [line for line in inside if foot < line.base < top]
        if own:
            yield _row(own, _edges_of(grid, position))


def _edges_of(grid: Grid, row: int) -> tuple[float, ...]:
    """Return the columns of a row: those of the rule below it, else above it, else of most rows."""
    below, above = grid.columns[row + 1], grid.columns[row]
    return next((edges for edges in (below, above) if len(edges) > 2), max(grid.columns, key=len))


def _row(lines: Sequence[Line], edges: tuple[float, ...]) -> list[list[Line]]:
    cells: list[list[Line]] = [[] for _ in edges[1:]]
    spanning = [line for line in lines if _crosses(line, edges)]
    if spanning:
        return [[line for row in rows_of(lines) for line in row]]
    for line in lines:
        for column, part in _parts(line, edges):
            cells[column].append(part)
    return [[line for row in rows_of(cell) for line in row] for cell in cells]


def _crosses(line: Line, edges: tuple[float, ...]) -> bool:
    """Say whether a word of the line stands on an edge: the row is one cell from side to side."""
    word: list[Letter] = []
    for letter in (*line.letters, None):
        if letter and letter.sign.strip():
            word.append(letter)
            continue
        if word and any(word[0].left + 1 < edge < word[-1].right - 1 for edge in edges[1:-1]):
            return True
        word = []
    return False


def _parts(line: Line, edges: tuple[float, ...]) -> Iterator[tuple[int, Line]]:
    """Yield the parts of a line that stand in different columns."""
    part: list[Letter] = []
    column = 0
    for letter in line.letters:
        own = _column(letter, edges) if letter.sign.strip() else column
        if part and own != column:
            yield column, Line(tuple(part), line.page)
            part = []
        column = own
        part.append(letter)
    if part:
        yield column, Line(tuple(part), line.page)


def _column(letter: Letter, edges: tuple[float, ...]) -> int:
    middle = (letter.left + letter.right) / 2
    inner = edges[1:-1]
    return sum(middle > edge for edge in inner)


def _by_height(rules: Sequence[Rule]) -> list[list[Rule]]:
    rows: list[list[Rule]] = []
    for rule in rules:
        if rows and abs(rows[-1][0].height - rule.height) < _NEAR:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    return rows


def _edges(row: Sequence[Rule], posts: Sequence[Post] = ()) -> tuple[float, ...]:
    """Return where the columns at a height begin and end: with the rules, and at the posts between."""
    left, right = min(rule.left for rule in row), max(rule.right for rule in row)
    between = {
        post.place
        for post in posts
        if left < post.place < right and post.foot - _NEAR < row[0].height < post.top + _NEAR
    }
    ends = sorted({rule.left for rule in row} | {rule.right for rule in row} | between)
    edges: list[float] = []
    for end in ends:
        if not edges or end - edges[-1] > _EDGE:
            edges.append(end)
    return tuple(edges)


def _groups(rows: Sequence[list[Rule]]) -> Iterator[list[list[Rule]]]:
    """Yield rows of rules that begin and end alike: one table each."""
    group: list[list[Rule]] = []
    for row in rows:
        if group and not _alike(group[-1], row):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _alike(above: Sequence[Rule], below: Sequence[Rule]) -> bool:
    over, under = _edges(above), _edges(below)
    if len(over) != len(under):
        over, under = (over[0], over[-1]), (under[0], under[-1])
    return all(abs(one - other) < _EDGE for one, other in zip(over, under, strict=True))
