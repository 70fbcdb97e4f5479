"""Pins, which hold the anchors of a page's paragraphs: {#p2} on the line below one."""

from __future__ import annotations

import re

from annotated_agenda.authoring.annotations.list_marks import begins_list, read_mark
from annotated_agenda.authoring.files.anchors import PIN

# Blocks that take no pin: headings and footnotes have no number, lists follow the paragraph above.
_WITHOUT_NUMBER = re.compile(r"#|\[\^|\s{4}")
_WITHOUT_PIN = re.compile(r"[>|<]")


def pin_paragraphs(body: str) -> str:
    """Return a page's body with a pin below each paragraph, at the number it has now.

    Where paragraphs have numbers of their own, those are their pins, and nothing is written.
    """
    blocks = body.split("\n\n")
    if _is_numbered(blocks):
        return body
    pinned = [int(number) for number in re.findall(r"\n\{:?\s*#p(\d+)", body)]
    number = max(pinned, default=0)
    for position, block in enumerate(blocks):
        text = block.strip("\n")
        if not text or PIN.search(block):
            continue
        if _WITHOUT_NUMBER.match(text) or begins_list(text.partition("\n")[0]):
            continue
        number += 1
        if not _WITHOUT_PIN.match(text):
            blocks[position] = block.replace(text, f"{text}\n{{#p{number}}}")
    return "\n\n".join(blocks)


def _is_numbered(blocks: list[str]) -> bool:
    """Say whether blocks of a text begin with numbers that are more than a list under a paragraph."""
    before = ""
    for block in filter(None, (block.strip("\n") for block in blocks)):
        mark = read_mark(block.partition("\n")[0])
        if mark and mark.sign.isdigit() and (mark.sign != "1" or before[:1] in {"", "#"}):
            return True
        before = block
    return False
