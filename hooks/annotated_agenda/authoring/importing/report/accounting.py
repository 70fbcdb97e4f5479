"""Every character of a document, and where it is now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from annotated_agenda.authoring.importing.blocks.block import (
    Block,
    Paragraph,
    Remark,
    SourceDocument,
    characters_of,
    count_characters,
)
from annotated_agenda.authoring.importing.recognition.agenda import Agenda
from annotated_agenda.authoring.importing.recognition.words import folded
from annotated_agenda.authoring.importing.writing.draft import Draft
from annotated_agenda.authoring.importing.writing.existing import plain_words

# What becomes facts is said in other words on the site; what becomes text is there word for word.
_TEXT = ("annotation of item", "text ", "annex ")
_NUMBERS = re.compile(r"\d+( [a-z])?( [ivx]+)?$")


@dataclass(frozen=True)
class Count:
    """How many printed characters became one thing."""

    became: str
    characters: int


@dataclass(frozen=True)
class Account:
    """The characters of a document: their number, and the same number in parts."""

    whole: int
    counts: tuple[Count, ...]

    @property
    def counted(self) -> int:
        """The sum of the parts."""
        return sum(count.characters for count in self.counts)

    @property
    def is_even(self) -> bool:
        """Whether nothing is missing and nothing counted twice."""
        return self.whole == self.counted


def account(document: SourceDocument, agenda: Agenda) -> Account:
    """Return where the characters of a document are."""
    counts: dict[str, int] = {}
    for block, became in fates(document, agenda):
        kind = _NUMBERS.sub("…", became)
        counts[kind] = counts.get(kind, 0) + characters_of(block)
    for key, paragraphs in document.notes.items():
        kind = "footnotes" if key in agenda.marks else "footnotes that no text refers to"
        counts[kind] = counts.get(kind, 0) + sum(map(characters_of, paragraphs))
    for remark in document.left_out:
        kind = f"left out: {remark.message.split(' “')[0]}"
        counts[kind] = counts.get(kind, 0) + count_characters(remark.text)
    parts = tuple(Count(kind, number) for kind, number in counts.items() if number)
    return Account(document.characters, parts)


def fates(document: SourceDocument, agenda: Agenda) -> list[tuple[Block, str]]:
    """Return every block of a document with what became of it, in the document's order."""
    became = {id(fate.block): fate.became for fate in agenda.fates}
    return [(block, became.get(id(block), "nothing")) for block in document.blocks]


def lost(document: SourceDocument, agenda: Agenda, draft: Draft) -> list[Remark]:
    """Return the paragraphs that should stand in the pages word for word, and do not.

    Footnotes to which no text refers are among them.
    """
    written = _letters(
        " ".join(
            plain_words(part.markdown) for page in draft.pages.values() for part in page.body.parts
        )
        + " ".join(_titles(draft))
    )
    missing = [
        Remark("not understood", block.place, block.text, f"{became}, but its words are not there")
        for block, became in fates(document, agenda)
        if became == "nothing"
        or (
            became.startswith(_TEXT)
            and isinstance(block, Paragraph)
            and _letters(block.text) not in written
        )
    ]
    unmarked = [
        Remark("not understood", one.place, one.text, "a footnote that no text refers to")
        for key, paragraphs in document.notes.items()
        for one in paragraphs
        if key not in agenda.marks and not _is_reissue(one, agenda)
    ]
    return missing + unmarked


def _titles(draft: Draft) -> Iterable[str]:
    return (str(page.keys.get("title", "")) for page in draft.pages.values())


def _is_reissue(paragraph: Paragraph, agenda: Agenda) -> bool:
    return agenda.reissue is not None and paragraph.text.startswith(agenda.reissue[1][:20])


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", folded(text))
