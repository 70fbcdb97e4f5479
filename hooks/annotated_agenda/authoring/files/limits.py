"""What is beyond reason in a file: no meeting writes it, and reading it would take minutes or memory.

The limits lie far above what annotated agendas hold: the longest page of one has some 100,000 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_agenda.meeting.problem import Problem

_CHARACTERS = 1_000_000
_IN_A_PARAGRAPH = 50_000
_DIGITS = 100
_DEPTH = 50
_REPEATED = 1000
_MARKS = 1000
_MARKS_OF_A_PAGE = 25_000
_INDENTED = 100

_BRACKETS = re.compile(r"[\[{\]}]")
_MARK = re.compile(r"!\[|[\[<{&`*_~^]")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_REMEDY = "write it shorter, or in several"


def beyond_limits(name: str, text: str) -> Iterator[Problem]:
    """Yield what is too much in a text of any kind."""
    if len(text) > _CHARACTERS:
        message = f"{len(text):,} characters; a file may have {_CHARACTERS:,}"
        yield Problem(name, 1, "", message, _REMEDY)
    if found := re.search(rf"\d{{{_DIGITS + 1}}}", text):
        message = f"a number of more than {_DIGITS} digits"
        yield Problem(name, _line(text, found, 1), "", message, "correct it")


def beyond_depth(name: str, text: str, first_line: int) -> Iterator[Problem]:
    """Yield a problem when YAML is nested deeper than its readers can follow."""
    if found := _deepest(text):
        message = f"the YAML is nested more than {_DEPTH} deep"
        line = _line(text, found, first_line)
        yield Problem(name, line, "", message, "write it flat, as the examples are")


def beyond_reading(name: str, body: str, first_line: int) -> Iterator[Problem]:
    """Yield the first paragraph of a Markdown text that would take too long to read."""
    marks = 0
    for paragraph in _PARAGRAPH.finditer(body):
        marks += len(_MARK.findall(paragraph[0]))
        message = _too_much(paragraph[0])
        if marks > _MARKS_OF_A_PAGE:
            message = f"a page with more than {_MARKS_OF_A_PAGE:,} marks such as [ < {{ * _"
        if message:
            yield Problem(name, _line(body, paragraph, first_line), "", message, _REMEDY)
            return


def _deepest(text: str) -> re.Match[str] | None:
    if found := re.search(rf"^[ \t?:-]{{{2 * _DEPTH}}}", text, re.MULTILINE):
        return found
    depth = 0
    for bracket in _BRACKETS.finditer(text):
        depth = max(depth + (1 if bracket[0] in "[{" else -1), 0)
        if depth > _DEPTH:
            return bracket
    return None


def _too_much(paragraph: str) -> str:
    """Return what is too much in a paragraph; empty for one that can be read."""
    if len(paragraph) > _IN_A_PARAGRAPH:
        return f"a paragraph of {len(paragraph):,} characters; it may have {_IN_A_PARAGRAPH:,}"
    if len(_MARK.findall(paragraph)) > _MARKS:
        return f"a paragraph with more than {_MARKS:,} marks such as [ < {{ * _"
    if re.search(r"^(?:[ >]*>){20}", paragraph, re.MULTILINE):
        return "a quotation in more than 20 others"
    if re.search(rf"^[ \t]{{{_INDENTED}}}", paragraph, re.MULTILINE):
        return f"a line that begins with more than {_INDENTED} blanks"
    if found := re.search(rf"([^\w\s])\1{{{_REPEATED}}}", paragraph):
        return f'"{found[1]}" more than {_REPEATED:,} times in a row'
    return ""


def _line(text: str, found: re.Match[str], first_line: int) -> int:
    return first_line + text.count("\n", 0, found.start())
