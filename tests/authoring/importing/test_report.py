"""The report accounts for every character of the documents, and says what is not in the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.authoring.importing.drawn_text import text_file
from tests.authoring.importing.drawn_word import with_deletion, word_file
from tests.authoring.importing.tides import LANGUAGES, words

from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.report.accounting import account, fates
from annotated_agenda.authoring.importing.report.page import report_page

FORMS = {
    "word": word_file,
    "text": lambda language: text_file(language).encode(),
}


def imported(folder: Path, content: bytes, language: str = "en") -> Imported:
    path = folder / "agenda"
    path.write_bytes(content)
    project = Project(folder / "docs", (language,))
    return import_documents([Given(path)], project, {}, None, lambda _: None)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_has_its_place(tmp_path: Path, language: str, form: str) -> None:
    made = imported(tmp_path, FORMS[form](language), language)
    edition = made.editions[0]
    found = account(edition.document, edition.agenda)
    assert found.is_even, found
    assert "nothing" not in [became for _, became in fates(edition.document, edition.agenda)]
    assert [one for one in made.all_remarks if one.kind == "not understood"] == []


def test_a_footnote_that_no_text_refers_to_is_said(tmp_path: Path) -> None:
    text = text_file("en") + "\n__________________ \n\n 7 A note without a mark. \n"
    made = imported(tmp_path, text.encode())
    lost = [one.text for one in made.all_remarks if one.kind == "not understood"]
    assert lost == ["A note without a mark."]


def test_the_page_shows_words_as_words(tmp_path: Path) -> None:
    made = imported(tmp_path, with_deletion(word_file("en"), "&lt;b&gt; gone"))
    documents = [(edition.document, edition.agenda) for edition in made.editions]
    page = report_page(["one <line>"], made.all_remarks, documents)
    assert "one &lt;line&gt;" in page
    assert "&lt;b&gt; gone" in page
    assert "<b>" not in page
    for paragraph in words("en")["text"]["2a"]:
        assert paragraph in page
    assert "annotation of item 2 a" in page
    assert "each of them is in this table" in page


def test_a_word_of_the_timetable_that_is_nowhere_is_said(tmp_path: Path) -> None:
    rows = [line for line in text_file("en").split("\n") if "Adoption of the report" in line]
    text = text_file("en").replace(rows[-1], rows[-1].replace("report", "rapport"))
    made = imported(tmp_path, text.encode())
    lost = [one.message for one in made.all_remarks if one.kind == "not understood"]
    assert lost == ["of the timetable; nowhere in the pages: rapport"]


def test_an_article_is_proposed_and_not_linked(tmp_path: Path) -> None:
    text = text_file("en").replace("adopt its report.", "adopt its report under article 16.")
    made = imported(tmp_path, text.encode())
    proposed = [one for one in made.all_remarks if one.kind == "proposed"]
    assert [one.message.split("; ")[1] for one in proposed] == [
        "write [article 16][UNTOC art. 16] with your treaty's symbol"
    ]
    assert "report under article 16." in made.texts["en/items/3.md"]


@pytest.mark.parametrize(
    ("article", "number"), [("第十三条", "13"), ("第 16 条", "16"), ("第一百零三条", "…")]
)
def test_a_chinese_article_is_proposed_with_its_own_number(
    tmp_path: Path, article: str, number: str
) -> None:
    text = text_file("zh")
    words = next(one for one in reversed(text.split("\n")) if one.strip().endswith("。"))
    text = text.replace(words, words.replace("。", f"，见{article}。"))
    made = imported(tmp_path, text.encode())
    proposed = [one.message for one in made.all_remarks if one.kind == "proposed"]
    assert len(proposed) == 1
    assert proposed[0].endswith(f"write [{article}][UNTOC art. {number}] with your treaty's symbol")
