"""Runs of text -> Markdown of one line, with nothing in it that Markdown would take for more."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from annotated_agenda.authoring.importing.blocks.block import INVISIBLE, Run, joined_runs

_SPECIAL = re.compile(r"[\\`*{}\[\]]|(?<![\w/])_|_(?!\w)")
_TAG = re.compile(r"<(?=[\w/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BLOCK_START = re.compile(r"(#{1,6}|\+)(?=\s)|>|:(?=\s)|={3,}|-{3,}|~{3,}|!!!|\|")


def inline(runs: Sequence[Run], note: Callable[[str], str]) -> str:
    """Return runs as Markdown; `note` gives a footnote's mark in the page for its key."""
    written = ""
    for run in joined_runs([_plain(run) for run in runs]):
        if run.note:
            written = written.rstrip(" ") + note(run.note)
        elif run.raised and run.text.strip():
            written += f"<sup>{escaped(run.text.strip())}</sup>" + " " * run.text.endswith(" ")
        else:
            written += _with_emphasis(run)
    return " ".join(written.split())


def escaped(text: str) -> str:
    """Return words so that Markdown prints them as they are."""
    text = _ENTITY.sub("&amp;", text)
    text = _SPECIAL.sub(lambda match: "\\" + "\\".join(match[0]), text)
    return _TAG.sub("&lt;", text)


def as_paragraph(text: str) -> str:
    """Return a line of Markdown so that its beginning is no heading, quotation or table."""
    return "\\" + text if _BLOCK_START.match(text) else text


def _plain(run: Run) -> Run:
    text = INVISIBLE.sub("", run.text).replace("\t", " ").replace("\n", " ")
    return Run(text, run.bold, run.italic, run.raised, run.note)


def _with_emphasis(run: Run) -> str:
    sign = "***" if run.bold and run.italic else "**" if run.bold else "*" if run.italic else ""
    words = run.text.strip()
    if not sign or not re.search(r"\w", words):
        return escaped(run.text)
    before, _, after = run.text.partition(words)
    return f"{before}{sign}{escaped(words)}{sign}{after}"
