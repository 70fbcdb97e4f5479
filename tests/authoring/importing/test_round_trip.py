"""What `docx` writes, `import` reads: the same pages, byte for byte, in every language."""

from __future__ import annotations

import zipfile
from pathlib import Path
from textwrap import dedent

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drawn_site import LANGUAGE_NAMES, PROJECT
from tests.printed_site import MARKDOWN

from annotated_agenda.authoring.files.docs_folder import read_docs_folder
from annotated_agenda.authoring.importing.import_record import IMPORT_RECORD
from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Project
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.stamping import stamped
from annotated_agenda.authoring.importing.writing.files import write_files
from annotated_agenda.authoring.importing.writing.inline import as_paragraph, escaped
from annotated_agenda.authoring.reader import read_meeting
from annotated_agenda.commands.docx import carried_pages
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.word.document import word_document

OURS = ("fr", "ar", "en", "es", "ru", "zh")

BOARD = {
    "en/index.md": """
        ---
        symbol: E/TID/2031/9
        title: Agenda[^1]
        body: Board of Tides
        meeting: Third session
        place: Geneva
        time_zone: Europe/Zurich
        distribution: limited
        notes:
          "1": The session is held in the dark.
        sittings:
          - start: 2031-05-31 10:00
            end: 2031-05-31 13:00
            room: Room I
        ---

        The Board meets at night.
        """,
    "en/items/1.md": """
        ---
        item: 1
        title: Opening
        sittings: [1]
        ---

        First words,[^1] *loud* and **clear**, of E/TID/2031/8.
        {#p2}

        The Board:

        (a) lights a lamp;
        (b) waits.

        | Lamp | Hours |
        | --- | --- |
        | north | 12 |

        # Afterwards

        112. A numbered paragraph.

        [^1]: A note.
        """,
    "en/items/2.md": """
        ---
        item: 2
        title: Closing
        sittings: [1]
        documents:
          - E/TID/2031/8
        ---
        """,
    "en/sections/opening.md": """
        ---
        title: Before the opening
        before: 1
        ---

        Doors open at nine.
        """,
    "en/annexes/2.md": """
        ---
        title: List of lamps
        ---

        North and south.
        """,
    "fr/index.md": """
        ---
        title: Ordre du jour
        body: Conseil des marées
        meeting: Troisième session
        place: Genève
        ---
        """,
    "register.yml": """
        - symbol: E/TID/2031/8
          kind: document
          title:
            en: Report
        """,
}
ENGLISH = {name: text for name, text in BOARD.items() if not name.startswith("fr/")}


def documents(docs: Path, languages: tuple[str, ...], folder: Path) -> list[Given]:
    """Write the Word documents of a meeting into a folder."""
    meeting = read_meeting(docs, languages, MARKDOWN).meeting
    assert meeting, read_meeting(docs, languages, MARKDOWN).problems
    plan = SitePlan({one: LANGUAGE_NAMES[one] for one in languages}, languages[0], "", {})
    files = []
    for language in languages:
        edition = Edition(meeting, plan, Wording(language, read_terms()))
        path = folder / f"{language}.docx"
        path.write_bytes(word_document(edition, carried_pages(docs, language)))
        files.append(Given(path))
    return files


def imported(files: list[Given], languages: tuple[str, ...], docs: Path) -> dict[str, str]:
    """Import files into an empty folder and return the pages there."""
    docs.mkdir(exist_ok=True)
    known = [entry.symbol for _, entry in read_docs_folder(docs, languages).register]
    made = import_documents(files, Project(docs, languages, known), {}, None, lambda _: None)
    write_files(docs, stamped(docs, made.texts, made.source))
    return pages(docs)


def pages(docs: Path) -> dict[str, str]:
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in docs.rglob("*.*")
        if path.name not in {"anchors.yml", IMPORT_RECORD}
    }


def draw(docs: Path, files: dict[str, str]) -> Path:
    texts = {name: dedent(text).lstrip("\n") for name, text in files.items()}
    write_files(docs, stamped(docs, texts, "en"))
    return docs


def test_this_meeting_comes_back_in_six_languages(tmp_path: Path) -> None:
    files = documents(PROJECT / "docs", OURS, tmp_path)
    assert imported(files, OURS, tmp_path / "docs") == pages(PROJECT / "docs")


def test_a_meeting_of_another_shape_comes_back(tmp_path: Path) -> None:
    docs = draw(tmp_path / "first", BOARD)
    files = documents(docs, ("en", "fr"), tmp_path)
    assert imported(files, ("en", "fr"), tmp_path / "second") == pages(docs)


def test_words_that_were_changed_in_word_are_taken(tmp_path: Path) -> None:
    docs = draw(tmp_path / "first", ENGLISH)
    files = documents(docs, ("en",), tmp_path)
    file = Document(str(files[0].path))
    for paragraph in file.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("Doors open", "Windows open")
    file.save(str(files[0].path))
    found = imported(files, ("en",), tmp_path / "second")
    assert "Windows open at nine." in found["en/sections/opening.md"]
    assert found["en/items/1.md"] == pages(docs)["en/items/1.md"]


def test_arabic_runs_from_right_to_left(tmp_path: Path) -> None:
    documents(PROJECT / "docs", OURS, tmp_path)
    paragraphs = Document(str(tmp_path / "ar.docx")).paragraphs
    assert all("w:bidi" in paragraph._p.xml for paragraph in paragraphs)  # noqa: SLF001
    assert {paragraph.style.name for paragraph in paragraphs if paragraph.style} >= {
        "_ H __M_GA",
        "_ H _Ch_GA",
        "_ Single Txt_GA",
    }


SIGNS = "abc ÀéЖ水ع*_`<>&[]#|\\(){}!.:;,'\"“”–0123456789"
# A paragraph begins with a letter: what begins otherwise may be a list, a heading or a table.
PARAGRAPHS = st.builds(
    lambda first, rest: f"{first}{rest}".strip(),
    st.sampled_from("abcÀéЖ水ع"),
    st.text(SIGNS, max_size=60),
)


@pytest.mark.thorough
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(PARAGRAPHS, min_size=1, max_size=4))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("any")
    body = "\n\n".join(as_paragraph(escaped(" ".join(text.split()))) for text in texts)
    files = {**ENGLISH, "en/sections/opening.md": f"---\ntitle: Words\nbefore: 1\n---\n\n{body}\n"}
    docs = draw(folder / "first", files)
    if read_meeting(docs, ("en",), MARKDOWN).meeting is None:
        return
    found = imported(documents(docs, ("en",), folder), ("en",), folder / "second")
    assert found == pages(docs)


def test_arabic_letters_are_as_large_as_others_and_notes_run_from_the_right(tmp_path: Path) -> None:
    documents(PROJECT / "docs", OURS, tmp_path)
    with zipfile.ZipFile(tmp_path / "ar.docx") as file:
        styles, notes = (file.read(f"word/{name}.xml").decode() for name in ("styles", "footnotes"))
        body = file.read("word/document.xml").decode()
    assert '<w:szCs w:val="34"/>' in styles
    assert "<w:bCs/>" in styles
    assert notes.count("<w:bidi/>") == notes.count('<w:vertAlign w:val="superscript"/>') > 0
    assert body.count("<w:bidiVisual/>") == body.count("<w:tbl>")
