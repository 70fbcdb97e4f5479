"""Words for a page, marked when they are not in the page's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from annotated_agenda.publishing.language.locales import direction

# "13^e^ session", and the mark of a note on a title, "Agenda[^*]".
_RAISED = re.compile(r"\^([^\s^\[\]]{1,10})\^")
# A colon at the end of a title, also before the mark of its note.
_COLON = re.compile(r"[:： \u00a0\u202f]+(?=(?:\[\^[^\]\s]+\])*$)")
_NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_NOTE_MARKS = re.compile(rf"(?:{_NOTE_MARK.pattern})+")


@dataclass(frozen=True)
class Text:
    """Words as they are written; `language` is empty when they are in the language of the page.

    Raised letters stand between carets ("13^e^"); the marks of notes on a title ("[^*]") are
    printed only in `full`, where the notes stand, too.

    Printed by an auto-escaping template, words in another language stand in an element with their
    `lang` and `dir`, apart from the page's own direction.
    """

    written: str
    language: str = ""

    @property
    def words(self) -> str:
        """The words alone, without raised letters and marks."""
        if "^" not in self.written:
            return self.written
        return _RAISED.sub(r"\1", _NOTE_MARK.sub("", self.written))

    @property
    def full(self) -> FullText:
        """The words with the marks of their notes."""
        return FullText(self)

    @property
    def direction(self) -> str:
        """The direction of words in another language; empty for the page's own."""
        return direction(self.language) if self.language else ""

    def __str__(self) -> str:
        """Return the words alone, for attributes and plain text."""
        return self.words

    def __html__(self) -> str:
        """Return the words as HTML."""
        return self._in_language(_raised(_NOTE_MARK.sub("", self.written)))

    def _in_language(self, html: str) -> str:
        if not self.language:
            return html
        return f'<bdi lang="{self.language}" dir="{self.direction}">{html}</bdi>'

    def without_colon(self) -> Text:
        """Return the words without a colon at their end: a title that introduces sub-items."""
        return Text(_COLON.sub("", self.written), self.language)


@dataclass(frozen=True)
class FullText:
    """A title where the notes on it stand, too."""

    text: Text

    def __html__(self) -> str:
        """Return the words as HTML, with the marks of their notes."""
        marked = _NOTE_MARKS.sub(_marks, _raised(self.text.written))
        return self.text._in_language(marked)  # noqa: SLF001  the same text, printed in full


def _marks(found: re.Match[str]) -> str:
    """Return the marks of one or several notes: "*", "*, **"."""
    marks = ", ".join(_NOTE_MARK.findall(found[0]))
    return f'<sup class="aa-note-mark">{marks}</sup>'


def _raised(written: str) -> str:
    """Return words as HTML, with raised letters and with marks as they are written."""
    return _RAISED.sub(r"<sup>\1</sup>", escape(written))
