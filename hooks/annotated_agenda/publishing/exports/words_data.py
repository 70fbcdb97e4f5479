"""Words as data, with the language that they are in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.exports.data_forms import Filled, Language

if TYPE_CHECKING:
    from annotated_agenda.meeting.words import Words
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.language.text import Text


@dataclass(frozen=True)
class WordsData:
    """Words and the language that they are in."""

    text: Filled
    language: Language


def words_data(edition: Edition, text: Text) -> WordsData:
    """Return words as data."""
    return WordsData(text.words, text.language or edition.language)


def some_words(edition: Edition, words: Words) -> WordsData | None:
    """Return words as data, None where there are none."""
    return words_data(edition, edition.text(words)) if words else None
