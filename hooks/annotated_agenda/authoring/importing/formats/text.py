"""Text as it comes out of a PDF or was saved by a word processor -> blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from annotated_agenda.authoring.importing.blocks.block import (
    Paragraph,
    Remark,
    Run,
    SourceDocument,
    count_characters,
)
from annotated_agenda.authoring.importing.formats.furniture import (
    is_furniture_line,
    job_number,
    repeated_symbol,
)
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.formats.repairs import blank_between, mend_symbols

RULE = re.compile(r"\s*_{5,}\s*")
_NOTE = re.compile(r"\s{0,3}(?P<mark>[*∗]{1,3}|\d{1,3})\s+(?=\S)(?P<text>.*)")
_MARKED = re.compile(r"\s*(?:\d{1,3}[.)]?|\(?[^\W\d_]{1,3}\))\s")
_END = re.compile(r"[.!?:;。！？：；…)”»\"]\s*$")
_WRAPPED_FROM = 30
_WIDEST_LINE = 160


@dataclass
class _Lines:
    """Lines that make one paragraph; `after_furniture` when page furniture stood above."""

    first: int
    lines: list[str] = field(default_factory=list)
    after_furniture: bool = False

    @property
    def text(self) -> str:
        text = ""
        for line in self.lines:
            text += (blank_between(text, line) if text else "") + line.strip()
        return text


def read_text(name: str, content: bytes) -> SourceDocument:
    """Return a text file's blocks; raise RefusedError where it is no text in UTF-8."""
    text = _decoded(name, content)
    lines = text.split("\n")
    furniture = _furniture(lines)
    notes, noted, marks = _notes(lines, furniture)
    groups = _joined(_groups(lines, furniture.keys() | noted, wrapped=_is_wrapped(lines)))
    repairs: list[Remark] = []
    blocks = []
    for group in groups:
        place = f"line {group.first + 1}"
        runs, mended = mend_symbols((Run(group.text),), place)
        repairs += mended
        indent = len(group.lines[0]) - len(group.lines[0].lstrip(" "))
        blocks.append(Paragraph(runs, place, indent=indent, lines=tuple(group.lines)))
    left_out = [
        Remark("left out", f"line {number + 1}", lines[number].strip(), reason)
        for number, reason in furniture.items()
        if lines[number].strip()
    ]
    left_out += marks
    marked = [_with_note_marks(block, notes) for block in blocks]
    properties = {"symbol": repeated_symbol(lines), "job": job_number(text)}
    return SourceDocument(
        name,
        "text",
        tuple(marked),
        notes,
        tuple(left_out),
        tuple(repairs),
        {key: value for key, value in properties.items() if value},
        count_characters(text),
    )


def _decoded(name: str, content: bytes) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise RefusedError(name, "this is no text in UTF-8", "save it as UTF-8") from None
    if "\0" in text:
        raise RefusedError(name, "this is no text", "give a .docx, .pdf or .txt file")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def _furniture(lines: list[str]) -> dict[int, str]:
    symbol = repeated_symbol(lines)
    found = {}
    for number, line in enumerate(lines):
        if RULE.fullmatch(line):
            found[number] = "the rule above footnotes"
        elif is_furniture_line(line, symbol):
            found[number] = "running head, page or job number"
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Say whether paragraphs run over several lines, as in text that was taken out of a page."""
    pairs = [
        (above.strip(), below.strip())
        for above, below in pairwise(lines)
        if _width(above) >= _WRAPPED_FROM and below.strip()
    ]
    running = [
        above
        for above, below in pairs
        if not _END.search(above) and not below[0].isupper() and not _MARKED.match(below)
    ]
    return len(running) * 10 > len(pairs) and max(map(len, lines)) < _WIDEST_LINE


def _width(line: str) -> int:
    """Return how wide a line is printed: Chinese signs are twice as wide as letters."""
    return sum(1 + ("\u2e80" <= sign <= "\uffef") for sign in line.strip())


def _notes(
    lines: list[str], furniture: dict[int, str]
) -> tuple[dict[str, tuple[Paragraph, ...]], set[int], list[Remark]]:
    """Return the footnotes below a rule by their marks, the numbers of their lines, and the marks."""
    notes: dict[str, tuple[Paragraph, ...]] = {}
    used: set[int] = set()
    marks: list[Remark] = []
    for rule in [number for number, line in enumerate(lines) if RULE.fullmatch(line)]:
        at = rule + 1
        while at < len(lines):
            if not lines[at].strip() or at in furniture:
                at += 1
                continue
            match = _NOTE.match(lines[at])
            if not match:
                break
            first, text = at, [match["text"]]
            at += 1
            while at < len(lines) and lines[at].strip() and not lines[at].startswith(" "):
                text.append(lines[at].strip())
                at += 1
            mark = match["mark"].replace("∗", "*")
            paragraph = Paragraph(
                (Run(" ".join(part.strip() for part in text)),), f"line {first + 1}"
            )
            notes[mark if mark not in notes else f"{mark}@{first}"] = (paragraph,)
            used |= set(range(first, at))
            marks.append(
                Remark("left out", f"line {first + 1}", mark, "the mark before a footnote")
            )
    return notes, used, marks


def _groups(lines: list[str], taken: set[int], *, wrapped: bool) -> Iterator[_Lines]:
    group: _Lines | None = None
    after_furniture = False
    for number, line in enumerate(lines):
        if number in taken or not line.strip():
            after_furniture |= number in taken
            if group:
                yield group
            group = None
        elif group and wrapped and not _begins(line, group):
            group.lines.append(line)
        else:
            if group:
                yield group
            group = _Lines(number, [line], after_furniture)
            after_furniture = False
    if group:
        yield group


def _begins(line: str, group: _Lines) -> bool:
    if line.startswith("  ") or (line.startswith(" ") and _MARKED.match(line)):
        return True
    return (
        line.startswith(" ")
        and bool(_END.search(group.lines[-1]))
        and not line.strip()[0].islower()
    )


def _joined(groups: Iterator[_Lines]) -> Iterator[_Lines]:
    """Put together what page furniture tore apart in the middle of a sentence."""
    last: _Lines | None = None
    for group in groups:
        line = group.lines[0].strip()
        goes_on = not line[0].isupper() and not _MARKED.match(line)
        if last and group.after_furniture and goes_on and not _END.search(last.lines[-1]):
            last.lines += group.lines
            continue
        if last:
            yield last
        last = group
    if last:
        yield last


def _with_note_marks(block: Paragraph, notes: dict[str, tuple[Paragraph, ...]]) -> Paragraph:
    """Return the paragraph with marks such as the 1 of "guides1" taken for what they are."""
    text = block.runs[0].text
    for mark in notes:
        pattern = (
            r"(?<=\S)\*(?!\*)" if mark == "*" else rf"(?<=[^\W\d_]){re.escape(mark)}(?![\d\w])"
        )
        match = re.search(pattern, text)
        if match and "@" not in mark:
            before, after = text[: match.start()], text[match.end() :]
            runs = (Run(before), Run(mark, raised=True, note=mark), Run(after))
            return Paragraph(runs, block.place, indent=block.indent, lines=block.lines)
    return block
