"""Lists of an annotation, printed with their marks as they were typed.

Markdown's own lists count by themselves: "112." may become "2.", "a)" "a.", and (أ) is no list. Here an
entry is a line that begins with a mark; what is indented below it belongs to it.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.util import AtomicString

from annotated_agenda.authoring.annotations.list_marks import (
    ListMark,
    begins_list,
    is_nested,
    level_of,
    read_mark,
)
from annotated_agenda.meeting.item_number import Level

# Attributes for those who give the entries their anchors; they are taken off there.
LEVEL = "__level"
LOOSE = "__loose"
LIST, MARK = "aa-list", "aa-list__mark"

# Before Markdown's own lists and code, so that (a) below (1) may be indented as one likes.
_PRIORITY = 91
_DEEPEST = 20
# Further apart, a number in the middle of a block is a year or an amount, not the next entry's.
_WIDEST_GAP = 10


@dataclass
class _Entry:
    mark: ListMark
    lines: list[str] = field(default_factory=list)
    is_loose: bool = False


class ListProcessor(BlockProcessor):
    """Turns blocks that begin with a mark into a list."""

    @classmethod
    def register(cls, md: Markdown) -> None:
        """Have a Markdown converter use this for all lists."""
        md.parser.blockprocessors.register(cls(md.parser), "marked-list", _PRIORITY)

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002
        """Say whether a block begins a list."""
        line = block.lstrip("\n").partition("\n")[0]
        return begins_list(line) and self._indent(line) < self.tab_length and self._is_shallow()

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Put the lists that the next blocks make into `parent`."""
        lines = self._take(blocks)
        above: list[_Entry] = []
        for entry in _with_nested(_entries(lines)):
            if above and entry.mark.family != above[-1].mark.family:
                self._put(parent, above)
                above = []
            above.append(entry)
        self._put(parent, above)

    def _is_shallow(self) -> bool:
        return len(self.parser.state) < _DEEPEST

    @staticmethod
    def _indent(line: str) -> int:
        return len(line) - len(line.lstrip(" "))

    def _take(self, blocks: list[str]) -> list[str]:
        """Take the blocks that belong to the list out of those to come; return their lines."""
        taken = [blocks.pop(0).strip("\n")]
        while blocks and self._goes_on(blocks[0].strip("\n")):
            taken.append(blocks.pop(0).strip("\n"))
        return "\n\n".join(taken).split("\n")

    def _goes_on(self, block: str) -> bool:
        line = block.partition("\n")[0]
        mark = read_mark(line)
        return bool(line) and (self._indent(line) > 1 or mark is not None)

    def _put(self, parent: ET.Element, entries: list[_Entry]) -> None:
        group = ET.SubElement(parent, "ol" if entries[0].mark.family else "ul")
        if entries[0].mark.written not in "-*+":
            group.set("class", LIST)
        is_loose = any(entry.is_loose for entry in entries[1:])
        if is_loose:
            group.set(LOOSE, "yes")
        level: Level | None = None
        for entry in entries:
            level = level_of(entry.mark, level)
            element = ET.SubElement(group, "li")
            if level:
                element.set(LEVEL, f"{level.kind} {level.position}")
            self._fill(element, entry, is_loose)

    def _fill(self, element: ET.Element, entry: _Entry, is_loose: bool) -> None:
        blocks = "\n".join(_apart(entry.lines)).strip("\n").split("\n\n")
        own = [block for block in blocks[1:] if not begins_list(block.strip("\n"))]
        self.parser.state.set("looselist" if is_loose or own else "list")
        self.parser.parseBlocks(element, blocks)
        self.parser.state.reset()
        if entry.mark.written not in "-*+":
            _put_mark(element, entry.mark.written)


def _put_mark(element: ET.Element, written: str) -> None:
    first = element[0] if len(element) and element[0].tag == "p" and not element.text else element
    mark = ET.Element("span", {"class": MARK})
    mark.text = AtomicString(written)
    mark.tail = " " + (first.text or "")
    first.text = ""
    first.insert(0, mark)


def _entries(lines: list[str]) -> Iterator[_Entry]:
    """Yield the entries of the outermost level, each with its lines, at the left margin."""
    entry: _Entry | None = None
    latest: dict[str, ListMark] = {}
    after_blank = True
    outermost = len(lines[0]) - len(lines[0].lstrip(" "))
    for line in lines:
        mark = read_mark(line)
        is_entry = mark is not None and mark.indent <= outermost + 1
        if mark and is_entry and (after_blank or _follows(mark, latest.get(mark.family))):
            latest[mark.family] = mark
            if entry:
                yield _at_margin(entry)
            entry = _Entry(mark, [line[mark.words :]], after_blank)
        elif entry:
            entry.lines.append(line)
        after_blank = not line.strip()
    if entry:
        yield _at_margin(entry)


def _at_margin(entry: _Entry) -> _Entry:
    """Return an entry whose lines below the first are no more indented than they are to each other."""
    indents = (len(line) - len(line.lstrip(" ")) for line in entry.lines[1:] if line.strip())
    common = min([entry.mark.words, *filter(None, indents)])
    below = [line[min(common, len(line) - len(line.lstrip(" "))) :] for line in entry.lines[1:]]
    return replace(entry, lines=[entry.lines[0], *below])


def _with_nested(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """Yield entries with those below them that were not indented: (i), (ii) between (a) and (b)."""
    above, inner = None, 0
    for entry in entries:
        if above and is_nested(entry.mark, above.mark, inner):
            inner += 1
            above.lines.append(f"{entry.mark.written} {entry.lines[0]}")
            above.lines += [f"    {line}".rstrip() for line in entry.lines[1:]]
            continue
        if above:
            yield above
        above, inner = entry, 0
    if above:
        yield above


def _follows(mark: ListMark, before: ListMark | None) -> bool:
    """Say whether a mark in the middle of a block is one, and no number or letter at a sentence's end."""
    if not mark.doubtful:
        return True
    if before is None:
        return False
    return not mark.sign.isdigit() or 0 < int(mark.sign) - int(before.sign) < _WIDEST_GAP


def _apart(lines: list[str]) -> Iterator[str]:
    """Yield an entry's lines with an empty one before each list that begins right below its words."""
    for position, line in enumerate(lines):
        before = lines[position - 1] if position else ""
        mark = read_mark(line)
        is_first = mark and (not mark.doubtful or mark.sign in {"1", "a", "i", "I"})
        if before.strip() and is_first and not read_mark(before):
            yield ""
        yield line
