"""What only the whole document tells: for which item a document is, and marks without a footnote."""

from __future__ import annotations

import re

from annotated_agenda.authoring.importing.recognition.agenda import Agenda
from annotated_agenda.authoring.importing.recognition.words import folded, pattern


def lift_documents(agenda: Agenda) -> None:
    """Give a document to the item above where a paragraph says so: "for item 5 … (A/1/2)" below 5 (b)."""
    words = pattern("item", agenda.language).pattern
    for item in agenda.items:
        above = agenda.item(item.number.parent) if item.number.parent else None
        if above is None:
            continue
        named = re.compile(rf"{words}\s*{above.number}(?!\d)(?!\s?[(（]?[^\W\d_][)）])")
        texts = [block.text for block in item.blocks if named.search(folded(block.text))]
        for document in list(item.documents):
            if any(symbol in text for text in texts for symbol in document.symbols):
                item.documents.remove(document)
                above.documents.append(document)
                message = f"listed below item {item.number}; the text says that it is for item {above.number}"
                agenda.remark("guessed", document.place, document.text, message)


def leave_out_marks(agenda: Agenda) -> None:
    """Leave marks out of titles where the file has lost the footnotes: "officers.1"."""
    for item in agenda.items:
        match = re.search(r"(?<=[^\W\d_]\.)\d{1,2}$", item.title)
        if match:
            message = f"the mark {match[0]} of a footnote that the file does not have"
            agenda.remark("not understood", f"title of item {item.number}", item.title, message)
            item.title = item.title[: match.start()].rstrip(".")
