"""The body of a page that is there already -> its parts, as the importer writes them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from annotated_agenda.authoring.annotations.list_marks import begins_list
from annotated_agenda.authoring.files.anchors import PIN
from annotated_agenda.authoring.importing.writing.body import Body, Part

_NUMBERED = re.compile(r"(\d{1,3})\. ")
_NOTE = re.compile(r"\[\^([^\]]+)\]: ?(.*)", re.DOTALL)
_MARK = re.compile(r"\[\^[^\]]+\]")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\](?:\[([^\]]*)\]|\([^)\s]*\))")
_PINNED = re.compile(r"\n\{:?\s*#(p\d+)\s*\}")


def read_body(text: str) -> Body:
    """Return the parts of a page's Markdown, and its footnotes."""
    body = Body()
    for chunk in re.split(r"\n\s*\n", text.strip("\n")):
        if not chunk.strip():
            continue
        if note := _NOTE.match(chunk):
            body.notes.append(" ".join(note[2].split()))
        else:
            body.parts += _parts(chunk)
    return body


def _parts(chunk: str) -> Iterator[Part]:
    pin = _PINNED.search(chunk)
    chunk = PIN.sub("", "\n" + chunk).strip("\n")
    if begins_list(chunk.split("\n")[0]) and not _NUMBERED.match(chunk):
        for line in chunk.split("\n"):
            yield _part("entry", line)
        return
    kind = "paragraph"
    if chunk.startswith("#"):
        kind = "heading"
    elif chunk.startswith("|"):
        kind = "table"
    elif _NUMBERED.match(chunk):
        kind = "numbered"
    yield _part(kind, chunk, pin[1] if pin else "")


def _part(kind: str, markdown: str, pin: str = "") -> Part:
    return Part(kind, markdown, plain_words(markdown), "", len(_MARK.findall(markdown)), pin)


def plain_words(markdown: str) -> str:
    """Return the words of Markdown as a reader sees them."""
    text = _MARK.sub("", markdown)
    text = _LINK.sub(lambda match: match[1], text)
    text = re.sub(r"^#+ ", "", text)
    text = re.sub(r"</?\w+>", "", text)
    text = re.sub(r"(?<!\\)[*`|]", " " if text.startswith("|") else "", text)
    text = re.sub(r"\\(.)", r"\1", text)
    return " ".join(html.unescape(text).split())


def labels_of(markdown: str) -> list[str]:
    """Return the labels that a part's links lead to, in order."""
    return [match[2] for match in _LINK.finditer(markdown) if match[2]]


def number_of(part: Part) -> int | None:
    """Return the number a paragraph has of its own, or None."""
    match = _NUMBERED.match(part.markdown)
    return int(match[1]) if match else None
