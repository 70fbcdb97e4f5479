"""Words for a page, marked when they are not in the page's language."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from annotated_agenda.publishing.edition.locales import direction


@dataclass(frozen=True)
class Text:
    """Words; `language` is empty when they are in the language of the page.

    Printed by an auto-escaping template, words in another language stand in an element with their
    `lang` and `dir`, apart from the page's own direction.
    """

    words: str
    language: str = ""

    @property
    def direction(self) -> str:
        """The direction of words in another language; empty for the page's own."""
        return direction(self.language) if self.language else ""

    def __str__(self) -> str:
        """Return the words alone, for attributes and plain text."""
        return self.words

    def __html__(self) -> str:
        """Return the words as HTML."""
        if not self.language:
            return escape(self.words)
        mark = f'lang="{self.language}" dir="{self.direction}"'
        return f"<bdi {mark}>{escape(self.words)}</bdi>"

    def without_colon(self) -> Text:
        """Return the words without a colon at their end: a title that introduces sub-items."""
        return Text(self.words.rstrip(":： \u00a0\u202f"), self.language)
