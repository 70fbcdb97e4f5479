"""What one language's readers see of the facts and words."""

from __future__ import annotations

from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.language.text import Text


def test_words_are_in_this_language_else_the_source_else_any(spanish: Edition) -> None:
    assert spanish.text({"es": "uno", "en": "one"}) == Text("uno")
    assert spanish.text({"fr": "un", "en": "one"}) == Text("one", "en")
    assert spanish.text({"fr": "un"}) == Text("un", "fr")
    assert spanish.text({}) == Text("")


def test_a_page_without_a_translation_is_missing_in_that_language(spanish: Edition) -> None:
    opening, *_, vaccines, _ = spanish.meeting.items
    assert [spanish.state(item, "es") for item in (opening, vaccines)] == ["missing", "complete"]
    assert spanish.state(vaccines, "en") == "source"
    assert spanish.state(spanish.meeting, "es") == "complete"


def test_the_annotation_of_the_source_stands_where_there_is_no_other(spanish: Edition) -> None:
    opening, programme, vaccines, _ = spanish.meeting.items
    languages = [
        annotation and annotation.language
        for annotation in map(spanish.annotation, (opening, programme, vaccines))
    ]
    assert languages == ["en", None, "es"]


def test_dates_run_from_the_first_sitting_to_the_last(english: Edition, bare: Edition) -> None:
    assert english.dates() == "31 May–1 June 2027"
    assert bare.dates() == ""


def test_words_of_another_language_stand_apart_from_the_page() -> None:
    assert Text("a < b").__html__() == "a &lt; b"
    assert Text("א", "he").__html__() == '<bdi lang="he" dir="rtl">א</bdi>'
    assert Text("Titre\u202f: ").without_colon() == Text("Titre")
    assert Text("标题：").without_colon() == Text("标题")
