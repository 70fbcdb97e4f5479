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
    paragraphs_of,
)
from annotated_agenda.authoring.importing.recognition.agenda import Agenda
from annotated_agenda.authoring.importing.recognition.dates import without_times
from annotated_agenda.authoring.importing.recognition.timetable import HEAD_OF_TIMETABLE
from annotated_agenda.authoring.importing.recognition.words import folded, pattern
from annotated_agenda.authoring.importing.writing.draft import Draft
from annotated_agenda.authoring.importing.writing.existing import plain_words

# What becomes facts is said in other words on the site; what becomes text is there word for word.
_TEXT = ("annotation of item", "text ", "annex ")
_SHORTEST_WORD = 4
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


def unsaid(document: SourceDocument, agenda: Agenda, texts: Iterable[str]) -> list[Remark]:
    """Return the timetable's paragraphs and rows of which a word stands nowhere in the pages.

    `texts` are all pages as they will be. Dates, hours and the heads of columns became facts.
    """
    written = _letters(" ".join(map(plain_words, texts)))
    heads = " ".join(one.text for one in agenda.remarks if one.message == HEAD_OF_TIMETABLE)
    known = written + _letters(heads)
    remarks = []
    for block, became in fates(document, agenda):
        for paragraph in paragraphs_of(block) if became == "timetable" else ():
            left = without_times(paragraph.text, agenda.language)
            for own in ("continued", "item"):  # the site says them itself
                left = pattern(own, agenda.language).sub(" ", left)
            words = [word for word in re.findall(r"[^\W\d_]+", left) if _is_word(word)]
            if missing := [word for word in words if _letters(word) not in known]:
                message = f"of the timetable; nowhere in the pages: {', '.join(missing)}"
                remarks.append(Remark("not understood", paragraph.place, paragraph.text, message))
    return remarks


def _is_word(text: str) -> bool:
    """Say whether letters are a word of their own: "item" and "a" before a number are none."""
    return len(text) > _SHORTEST_WORD or ("\u2e80" <= text[:1] <= "\u9fff" and len(text) > 1)


def _titles(draft: Draft) -> Iterable[str]:
    return (str(page.keys.get("title", "")) for page in draft.pages.values())


def _is_reissue(paragraph: Paragraph, agenda: Agenda) -> bool:
    return agenda.reissue is not None and paragraph.text.startswith(agenda.reissue[1][:20])


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", folded(text))
