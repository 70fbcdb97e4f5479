"""How a page is described where its address is shown: by the beginning of its text."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation

# Search engines and chats show about so many letters.
_LENGTH = 200
_END = " …"


def beginning_of(annotation: Annotation | None) -> str:
    """Return the beginning of a text on one line; empty where there is none."""
    texts = (paragraph.text for paragraph in annotation.paragraphs) if annotation else iter(())
    text = " ".join(next(texts, "").split())
    if " " in text[:_LENGTH]:
        return shorten(text, _LENGTH, placeholder=_END)
    return text if len(text) <= _LENGTH else text[: _LENGTH - len(_END)] + _END
