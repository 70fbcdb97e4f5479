"""What an author wrote that Markdown would print raw, or swallow: notes without a text, extensions not in use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from annotated_agenda.meeting.problem import Severity

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_NOTE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_NOTE_TEXT = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ABBREVIATION = re.compile(r"^ {0,3}\*\[([^\]\n]+)\]:", re.MULTILINE)
_HEAD_OF_TABLE = re.compile(r"^([^\n]*\S[^\n]*)\n[ >]*\|?(?: *:?-+:? *(?:\||$))+ *\n", re.MULTILINE)
_CELL = re.compile(r"(?<!\\)\|")
_PIN = re.compile(r"\{:?\s*#(p\d+)\s*\}")
_BUNDLED = {
    "extra": {"abbr", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables"},
    "pymdownx.extra": {
        "abbr", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.superfences", "tables",
    },
}  # fmt: skip
# What begins like this says nothing without one of these extensions.
_NEEDING = [
    (re.compile(pattern, re.MULTILINE), names)
    for pattern, *names in (
        (r"^ {0,3}!!!\+? ?\w.*", "admonition"),
        (r"^ {0,3}\?\?\?\+? ?\w.*", "pymdownx.details"),
        (r'^ {0,3}===!?\+? ?".*', "pymdownx.tabbed"),
        (r"^ {0,3}/// (?:admonition|note|tip|warning)\b.*", "pymdownx.blocks.admonition"),
        (r"^ {0,3}/// details\b.*", "pymdownx.blocks.details"),
        (r"^ {0,3}/// tab\b.*", "pymdownx.blocks.tab"),
        (r"^ {0,3}/// html\b.*", "pymdownx.blocks.html"),
        (r"^ {0,3}/// (?:figure-)?caption\b.*", "pymdownx.blocks.caption"),
        (r"^ {0,3}/// definition\b.*", "pymdownx.blocks.definition"),
        (r"^ {0,3}(?:```|~~~).*", "fenced_code", "pymdownx.superfences"),
        (r"^\s*[-*+] \[[ xX]\] .*", "pymdownx.tasklist"),
        (r"^ {0,3}\*\[[^\]\n]+\]: .*", "abbr"),
        (r"(?<=\S\n): {1,3}\S.*", "def_list"),
        (r"^ {0,3}\|?(?: *:?-{3,}:? *\|)+.*", "tables"),
        (r"\[\^[^\]\s]+\]", "footnotes"),
        (r"\{:?\s*[#.][\w-]+[^}\n]*\}", "attr_list"),
        (r"(?<!~)~[^\s~]{1,20}~(?!~)", "pymdownx.tilde"),
        (r"(?<![\^\[])\^[^\s^\]]{1,20}\^(?!\^)", "pymdownx.caret"),
        (r"~~[^\s~][^~\n]*~~", "pymdownx.tilde"),
        (r"==[^\s=][^=\n]*==", "pymdownx.mark"),
        (r"\^\^[^\s^][^^\n]*\^\^", "pymdownx.caret"),
        (r"\+\+[a-z][\w+-]*\+\+", "pymdownx.keys"),
        (r":(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:", "pymdownx.emoji"),
        (r"^-{1,}8<-{1,}.*", "pymdownx.snippets"),
    )
]
_SHOWN = 30


@dataclass(frozen=True)
class Fault:
    """What is wrong with the text: the words to find the place by, what is wrong, what to do."""

    words: str
    message: str
    remedy: str
    severity: Severity = "error"


def faults(body: str, extensions: Collection[str]) -> Iterator[Fault]:
    """Yield what in a page's body says something else than its author meant.

    `extensions` are the names of the Markdown extensions in use.
    """
    text = _CODE.sub(lambda code: re.sub(r"\S", " ", code[0]), body)
    used = {name.removeprefix("markdown.extensions.") for name in extensions}
    used = used.union(*(_BUNDLED[name] for name in used & _BUNDLED.keys()))
    yield from _without_extension(text, used)
    if "footnotes" in used:
        yield from _notes(text)
    if "tables" in used:
        yield from _rows(text)
    if "abbr" in used:
        yield from _abbreviations(text)
    for comment in _COMMENT.findall(text):
        yield Fault(comment, "a comment is not published", "", "note")
    for pin, count in Counter(_PIN.findall(text)).items():
        if count > 1:
            yield Fault(
                f"#{pin}",
                f"the pin {{#{pin}}} stands twice",
                "give one of them a number of its own",
            )


def _without_extension(text: str, used: Collection[str]) -> Iterator[Fault]:
    for pattern, names in _NEEDING:
        match = None if set(names) & set(used) else pattern.search(text)
        if match:
            words = match[0].strip()
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            message = f'"{shown}" is printed as it stands: the extension {names[0]} is not in use'
            yield Fault(
                words,
                message,
                "add it under markdown_extensions in mkdocs.yml, or write it otherwise",
            )


def _notes(text: str) -> Iterator[Fault]:
    written = Counter(_NOTE_TEXT.findall(text))
    called = dict.fromkeys(_NOTE.findall(text))
    for name in called:
        if name not in written:
            remedy = f'add a line "[^{name}]: …" at the end'
            yield Fault(f"[^{name}]", f"the note [^{name}] has no text", remedy)
    for name, count in written.items():
        words = f"[^{name}]:"
        if name not in called:
            remedy = f"write [^{name}] where it belongs in the text"
            yield Fault(words, f"nothing refers to the note [^{name}]", remedy)
        if count > 1:
            remedy = "give each its own number"
            yield Fault(
                words, f"the note [^{name}] has {count} texts, and one alone is printed", remedy
            )


def _abbreviations(text: str) -> Iterator[Fault]:
    written = Counter(_ABBREVIATION.findall(text))
    for name, count in written.items():
        words = f"*[{name}]:"
        if not re.search(rf"(?<![\w\[]){re.escape(name)}(?!\w|\]:)", text):
            remedy = "write it in the text, or remove this line"
            yield Fault(words, f"the abbreviation {name} does not stand in the text", remedy)
        if count > 1:
            remedy = "keep one of the lines"
            yield Fault(words, f"the abbreviation {name} is explained {count} times", remedy)


def _rows(text: str) -> Iterator[Fault]:
    """Yield a fault for each row of a table that has more cells than its head: Markdown leaves those out."""
    for head in _HEAD_OF_TABLE.finditer(text):
        columns = len(_cells(head[1]))
        rows = text[head.end() :].partition("\n\n")[0].splitlines()
        for row in rows:
            if any(cell.strip() for cell in _cells(row)[columns:]):
                message = f"this row has more cells than the head of its table, which has {columns}"
                yield Fault(row, message, "add cells to the head, or write \\| for the sign itself")


def _cells(row: str) -> list[str]:
    return _CELL.split(row.strip(" >\t").strip("|"))
