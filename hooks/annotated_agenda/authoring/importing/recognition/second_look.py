"""What only the whole document tells: whether it is an agenda, for which item a document is, marks without a footnote."""

from __future__ import annotations

import re

from annotated_agenda.authoring.importing.blocks.block import SourceDocument, paragraphs_of
from annotated_agenda.authoring.importing.recognition.agenda import Agenda
from annotated_agenda.authoring.importing.recognition.words import (
    LANGUAGES,
    folded,
    has_word,
    pattern,
)

# So many blocks of a document, and above its list of items, are asked for its name.
_FIRST_PAGE = 25
_JUST_ABOVE = 8
_LONGEST_NAME = 200


def names_itself_agenda(document: SourceDocument, agenda: Agenda) -> bool:
    """Say whether a document calls itself an agenda, its annotations or a programme of work.

    A report and a decision have numbered headings, too. What a language calls an agenda is known of
    the six official ones; a document in another is believed.
    """
    if agenda.language not in LANGUAGES or document.pages or agenda.sittings:
        return True
    became = {id(fate.block): fate.became for fate in agenda.fates}
    first = next(
        (
            position
            for position, block in enumerate(document.blocks)
            if " of item " in became.get(id(block), "")
        ),
        len(document.blocks),
    )
    above = document.blocks[:first]
    asked = [*above[:_FIRST_PAGE], *above[-_JUST_ABOVE:]]
    return any(
        has_word(name, line, agenda.language)
        for block in asked
        if became.get(id(block)) != "masthead: agenda item"
        for line in [one.text for one in paragraphs_of(block)]
        if len(line) < _LONGEST_NAME and not line.endswith((".", ";", "。", "；"))
        for name in ("agenda", "timetable")
    )


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
