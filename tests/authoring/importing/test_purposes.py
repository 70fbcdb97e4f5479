from __future__ import annotations

import pytest

from annotated_agenda.authoring.importing.recognition.words import has_word, purpose_of
from annotated_agenda.publishing.language.term_base import read_terms

PURPOSES = {
    (term.removeprefix("purpose_"), language): words
    for term, by_language in read_terms().items()
    if term.startswith("purpose_")
    for language, words in by_language.items()
}
# Spanish has one word for both: "Para su aprobación".
ALIKE = {("adoption", "es"): "approval"}


@pytest.mark.parametrize(("purpose", "language"), PURPOSES)
def test_what_the_site_says_a_document_is_for_is_read_back(purpose: str, language: str) -> None:
    words = str(PURPOSES[purpose, language])
    assert has_word("purpose", words, language)
    assert purpose_of(words, language) == ALIKE.get((purpose, language), purpose)
