"""Footnotes in a timetable: their marks stand in its lines as signs, until a row takes their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from annotated_agenda.authoring.importing.blocks.block import Paragraph

# Signs of no script, which neither words, dates nor hours are read from: one for each footnote.
_FIRST = 0xE000
_SIGN = re.compile(r"\s*([\ue000-\uf8ff])")


def texts_of(notes: Mapping[str, Sequence[Paragraph]]) -> dict[str, str]:
    """Return the words of footnotes by their keys."""
    return {key: " ".join(one.text for one in paragraphs) for key, paragraphs in notes.items()}


def with_signs(line: str, paragraph: Paragraph, keys: Sequence[str]) -> str:
    """Return a printed line of a paragraph with a sign for each footnote's mark in it."""
    before = ""
    for run in paragraph.runs:
        if run.note in keys and before.split():
            word = before.rsplit(maxsplit=1)[-1]
            sign = chr(_FIRST + keys.index(run.note))
            form = rf"({re.escape(word)})\s*{re.escape(run.text.strip())}(?!\w)"
            line = re.sub(form, rf"\1{sign}", line, count=1)
        elif not run.note:
            before += run.text
    return line


def without_signs(text: str, texts: Mapping[str, str]) -> tuple[str, str]:
    """Return the words of a row without its signs, and the words of the footnotes that they stood for."""
    said = [list(texts.values())[ord(sign) - _FIRST] for sign in _SIGN.findall(text)]
    return _SIGN.sub("", text), " ".join(said)
