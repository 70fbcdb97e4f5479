"""What cites a document, or an article of a treaty, with the words around."""

from __future__ import annotations

import pytest

from annotated_agenda.publishing.edition.citations import CitationIndex, sentence_around
from annotated_agenda.publishing.edition.edition import Edition


def test_a_citation_is_given_with_its_sentence(spanish: Edition) -> None:
    (item,) = CitationIndex(spanish).cited_in("E/HB/3/2")
    (sentence,) = item.sentences
    assert (item.number, str(item.title), item.address) == ("Tema 2.1", "Vacunas", "items/2.1/")
    assert (sentence.before, sentence.citing, sentence.after) == (
        "La Junta puede examinar el documento ",
        "E/HB/3/2",
        " y el artículo 4.",
    )
    assert (sentence.place, sentence.address) == ("párr. 1", "items/2.1/#p1")


def test_an_article_is_cited_apart_from_its_treaty(spanish: Edition) -> None:
    index = CitationIndex(spanish)
    assert index.cited_in("HC") == ()
    assert [item.address for item in index.cited_in("HC", "4")] == ["items/2.1/"]
    assert index.divisions("HC") == {"4"}
    assert list(index.places("HC")) == ["items/2.1/#p1"]
    assert [text.language for text in index.texts("HC")] == ["es"]


def test_what_nobody_cites_is_cited_nowhere(bare: Edition) -> None:
    index = CitationIndex(bare)
    assert (index.cited_in("A/1"), index.divisions("A/1"), index.texts("A/1")) == (
        (),
        frozenset(),
        (),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. Two X two. Three.", "Two X two. "),
        ("X alone", "X alone"),
        ("第一句。第二X句。第三句。", "第二X句。"),
        ("Начало? Здесь X! Конец.", "Здесь X! "),
    ],
)
def test_a_sentence_ends_where_its_language_ends_it(text: str, sentence: str) -> None:
    at = text.index("X")
    start, end = sentence_around(text, at, at + 1)
    assert text[start:end].strip() == sentence.strip()
