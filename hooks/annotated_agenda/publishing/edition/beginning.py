"""How a page is described where its address is shown: by the beginning of its text."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from annotated_agenda.meeting.own_page import PageText

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Annotation

# Search engines and chats show about so many letters.
_LENGTH = 200
_END = " …"


def beginning_of(annotation: Annotation | PageText | None) -> str:
    """Return the beginning of a text on one line; empty where there is none."""
    paragraphs = annotation.paragraphs if annotation else ()
    headings = annotation.headings.values() if isinstance(annotation, PageText) else ()
    texts = (paragraph.text for paragraph in paragraphs if paragraph.text.strip() not in headings)
    text = " ".join(next(texts, "").split())
    if " " in text[:_LENGTH]:
        return shorten(text, _LENGTH, placeholder=_END)
    return text if len(text) <= _LENGTH else text[: _LENGTH - len(_END)] + _END
