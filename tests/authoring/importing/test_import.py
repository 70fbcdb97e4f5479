"""Documents become a meeting: what the Commission on Tides' agenda says stands in docs/, in every format and language."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.authoring.importing.drawn_text import text_file
from tests.authoring.importing.drawn_word import TEMPLATES, word_file
from tests.authoring.importing.tides import LANGUAGES, ROWS, SYMBOL, title, words
from tests.printed_site import MARKDOWN

from annotated_agenda.authoring.files.docs_folder import read_docs_folder
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.stamping import stamped
from annotated_agenda.authoring.importing.writing.files import write_files
from annotated_agenda.authoring.reader import Reading, read_meeting
from annotated_agenda.meeting.sitting_time import Hours, SittingTime

SLUGS = ("1", "2", "2a", "2b", "3")


def given(folder: Path, *languages: str, template: str = "") -> list[Given]:
    """Word files of the agenda in these languages."""
    files = []
    for language in languages:
        path = folder / f"agenda-{language}.docx"
        path.write_bytes(word_file(language, TEMPLATES[template] if template else None))
        files.append(Given(path))
    return files


def take(files: list[Given], docs: Path, *languages: str, **facts: str) -> Imported:
    """Import files into docs/, whose site has these languages."""
    docs.mkdir(exist_ok=True)
    known = [entry.symbol for _, entry in read_docs_folder(docs, languages).register]
    made = import_documents(files, Project(docs, languages, known), facts, None, lambda _: None)
    write_files(docs, stamped(docs, made.texts, made.source))
    return made


def read(docs: Path, *languages: str) -> Reading:
    return read_meeting(docs, languages, MARKDOWN)


def _hours(time: SittingTime) -> str:
    assert isinstance(time, Hours)
    assert time.end
    return f"{time.start:%m-%d %H:%M}-{time.end:%H:%M}"


def paragraphs(reading: Reading, slug: str, language: str) -> list[str]:
    assert reading.meeting, reading.problems
    item = next(item for item in reading.meeting.items if item.number.slug == slug)
    annotation = item.annotations.get(language)
    return [one.text for one in annotation.paragraphs] if annotation else []


def test_six_word_files_are_one_meeting_without_a_problem(tmp_path: Path) -> None:
    order = ("en", "ar", "es", "fr", "ru", "zh")
    take(given(tmp_path, *order), tmp_path / "docs", *order)
    reading = read(tmp_path / "docs", *order)
    meeting = reading.meeting
    assert meeting, reading.problems
    assert [problem for problem in reading.problems if problem.severity != "note"] == []
    assert meeting.symbol == SYMBOL
    assert meeting.original_language == "en"
    assert str(meeting.zone) == "Europe/Zurich"
    assert set(meeting.official_languages) == set(LANGUAGES)
    for language in LANGUAGES:
        said = words(language)
        assert meeting.bodies[language] == said["body"]
        assert meeting.names[language] == said["session"]
        assert meeting.titles[language] == said["title"] + "[^1]"
        assert meeting.notes["1"][language] == said["note"]
        for item in meeting.items:
            assert item.titles[language].rstrip(":：") == title(item.number.slug, language)
        for slug in SLUGS:
            assert paragraphs(reading, slug, language) == said["text"].get(slug, [])


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_template_gives_the_same_pages(tmp_path: Path, language: str, template: str) -> None:
    usual, other = tmp_path / "usual", tmp_path / "other"
    take(given(tmp_path, language), usual, language)
    take(given(tmp_path, language, template=template), other, language)
    names = sorted(path.relative_to(usual) for path in usual.rglob("*.*"))
    assert names == sorted(path.relative_to(other) for path in other.rglob("*.*"))
    for name in names:
        assert (other / name).read_text("utf-8") == (usual / name).read_text("utf-8"), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_extracted_text_gives_the_same_items(tmp_path: Path, language: str) -> None:
    path = tmp_path / "agenda.txt"
    path.write_text(text_file(language), "utf-8")
    facts = {"body": "x", "meeting": "y", "place": "z", "time_zone": "UTC"}
    take([Given(path)], tmp_path / "docs", language, **facts)
    reading = read(tmp_path / "docs", language)
    for slug in SLUGS:
        assert paragraphs(reading, slug, language) == words(language)["text"].get(slug, [])
    assert reading.meeting
    documents = {item.number.slug: item.documents for item in reading.meeting.items}
    assert {slug for slug, listed in documents.items() if listed} == {"2a", "2b"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timetable_is_one_of_sittings_with_their_items(tmp_path: Path, language: str) -> None:
    take(given(tmp_path, language), tmp_path / "docs", language)
    meeting = read(tmp_path / "docs", language).meeting
    assert meeting
    assert [_hours(sitting.time) for sitting in meeting.sittings] == [
        "03-03 10:00-13:00",
        "03-03 15:00-18:00",
        "03-04 10:00-13:00",
    ]
    for number, rows in enumerate(ROWS, 1):
        taken_up = {item.number.slug for item in meeting.items if number in item.sittings}
        assert taken_up == {slug for slug, _ in rows}


def test_the_register_says_what_the_document_says(tmp_path: Path) -> None:
    take(given(tmp_path, "en", "fr"), tmp_path / "docs", "en", "fr")
    meeting = read(tmp_path / "docs", "en", "fr").meeting
    assert meeting
    assert meeting.register["E/TID/2031/2"].titles == {
        "en": "Report of the Bureau on lamps",
        "fr": "Rapport du Bureau sur les lampes",
    }
    assert meeting.register["E/TID/2031/CRP.1"].languages == ("en",)
    assert meeting.register["A/RES/95/120"].kind == "resolution"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_resolution_is_linked_by_its_organ_in_words(tmp_path: Path, language: str) -> None:
    take(given(tmp_path, language), tmp_path / "docs", language)
    page = (tmp_path / "docs" / language / "items" / "2a.md").read_text("utf-8")
    assert "][A/RES/95/120]" in page


def test_one_language_after_another_gives_what_both_give_at_once(tmp_path: Path) -> None:
    english, french = given(tmp_path, "en", "fr")
    take([english, french], tmp_path / "once", "en", "fr")
    take([english], tmp_path / "twice", "en", "fr")
    take([french], tmp_path / "twice", "en", "fr")
    for name in ("fr/items/2a.md", "fr/items/1.md", "fr/index.md", "register.yml"):
        texts = [(tmp_path / folder / name).read_text("utf-8") for folder in ("once", "twice")]
        assert texts[0] == texts[1], name


def test_pages_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    files = given(tmp_path, "en")
    take(files, tmp_path / "docs", "en")
    page = tmp_path / "docs" / "en" / "items" / "3.md"
    page.write_text(page.read_text("utf-8").replace("its report", "a better report"), "utf-8")
    made = take(files, tmp_path / "docs", "en")
    assert "a better report" in page.read_text("utf-8")
    assert [found.page for found in made.differences] == ["en/items/3.md"]
    assert made.texts == {}


REFUSALS = {
    "two files of one language": (("en", "en"), "this is en, and so is"),
    "another language than was said": (("fr:en",), "its words are en"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_is_refused_and_nothing_is_written(tmp_path: Path, case: str) -> None:
    languages, message = REFUSALS[case]
    files = []
    for position, said in enumerate(languages):
        language = said.rpartition(":")[2]
        path = tmp_path / f"{position}.docx"
        path.write_bytes(word_file(language))
        files.append(Given(path, said.partition(":")[0] if ":" in said else ""))
    with pytest.raises(RefusedError, match=message):
        take(files, tmp_path / "docs", "en", "fr")
    assert list((tmp_path / "docs").iterdir()) == []


def test_a_file_that_is_no_agenda_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir,\n\nthe lamps of the harbour are out and the sea is dark.\n", "utf-8")
    with pytest.raises(RefusedError, match="no list of items"):
        take([Given(path, "en")], tmp_path / "docs", "en")


def test_dates_without_hours_are_no_timetable(tmp_path: Path) -> None:
    path = tmp_path / "status.txt"
    rows = "Item 4 Lamps\n\n29 October\n\nItem 5 Wrecks\n\n30 October\n\nItem 6 Tides\n"
    path.write_text(f"Status of the documents of 2031\n\n{rows}", "utf-8")
    with pytest.raises(RefusedError, match="no timetable"):
        take([Given(path, "en")], tmp_path / "docs", "en")


def test_hostile_words_are_printed_and_not_obeyed(tmp_path: Path) -> None:
    text = text_file("en").replace(
        "its report.", "<script>alert(1)</script> [a](b) *c* {#x} `d` & &lt;"
    )
    path = tmp_path / "agenda.txt"
    path.write_text(text, "utf-8")
    facts = {"body": "x", "meeting": "y", "place": "z", "time_zone": "UTC"}
    take([Given(path)], tmp_path / "docs", "en", **facts)
    meeting = read(tmp_path / "docs", "en").meeting
    assert meeting
    annotation = meeting.items[-1].annotations["en"]
    assert annotation.paragraphs[0].text.endswith(
        "<script>alert(1)</script> [a](b) *c* {#x} `d` & &lt;"
    )
    assert annotation.html == (
        '<p id="p1">The Commission will adopt &lt;script&gt;alert(1)&lt;/script&gt; '
        "[a](b) *c* {#x} `d` &amp; &amp;lt;</p>"
    )
