"""Other bodies count, head and lay out their agendas otherwise: each item has its title and its text all the same."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from tests.authoring.importing.wells import MANNERS, text, titles, wells_file

from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.recognition.agenda import Agenda
from annotated_agenda.authoring.importing.recognition.marks import read_mark


def imported(folder: Path, content: bytes, language: str) -> Imported:
    path = folder / "agenda.docx"
    path.write_bytes(content)
    project = Project(folder / "docs", (language,))
    return import_documents([Given(path, language)], project, {}, None, lambda _: None)


@pytest.mark.parametrize("name", MANNERS)
def test_each_item_has_its_title_and_its_text(tmp_path: Path, name: str) -> None:
    manner = MANNERS[name]
    made = imported(tmp_path, wells_file(manner), manner.language)
    items = made.editions[0].agenda.items
    assert [item.number.slug for item in items] == list(manner.slugs)
    if manner.titled or manner.listed:
        assert [item.title for item in items] == list(titles(manner.language))
    for position, item in enumerate(items):
        parts = made.drafts[manner.language].pages[f"items/{item.number.slug}"].body.parts
        assert [part.text for part in parts] == [text(manner, position)]


def timetable(*rows: tuple[str, ...]) -> bytes:
    """A Word file with three items and a table."""
    file = Document()
    for number, title in enumerate(("Opening", "Depth of the wells", "Report"), 1):
        file.add_paragraph(f"{number}. {title}")
    file.add_paragraph("Annex")
    file.add_paragraph("Programme of work")
    table = file.add_table(len(rows), max(map(len, rows)))
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(cells.cells, row, strict=False):
            first, *more = words.split("\n")
            cell.paragraphs[0].text = first
            for line in more:
                cell.add_paragraph(line)
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


TIMETABLES = {
    "days side by side": (
        ("", "Monday, 3 May 2032", "Tuesday, 4 May 2032"),
        ("10 a.m.–1 p.m.", "1. Opening\n2. Depth of the wells", "3. Report"),
    ),
    "hours side by side": (
        ("", "10 a.m.–1 p.m.", "3–6 p.m."),
        ("3 May 2032", "1. Opening\n2. Depth of the wells", ""),
        ("4 May 2032", "3. Report", ""),
    ),
    "a day and its items in one cell each": (
        ("Date and time", "Agenda item"),
        ("Monday, 3 May 2032\n10 a.m.–1 p.m.", "Item 1: Opening\nItem 2: Depth of the wells"),
        ("Tuesday, 4 May 2032\n10 a.m.–1 p.m.", "Item 3: Report"),
    ),
    "numbers in one cell, titles in the next": (
        ("Date", "Time", "Item", "Title"),
        ("3 May 2032", "10 a.m.–1 p.m.", "1\n2", "Opening\nDepth of the wells"),
        ("4 May 2032", "10 a.m.–1 p.m.", "3", "Report"),
    ),
}


def rows_of(agenda: Agenda) -> list[tuple[str, list[str]]]:
    return [
        (f"{sitting.start:%d %H}", [str(row.item) for row in sitting.rows if row.item])
        for sitting in agenda.sittings
    ]


@pytest.mark.parametrize("name", TIMETABLES)
def test_a_timetable_is_read_day_by_day(tmp_path: Path, name: str) -> None:
    made = imported(tmp_path, timetable(*TIMETABLES[name]), "en")
    assert rows_of(made.editions[0].agenda) == [("03 10", ["1", "2"]), ("04 10", ["3"])]


LINES = {
    "Documentation: Report on wells (E/WEL/2032/2); Note on water (E/WEL/2032/3).": [
        ("E/WEL/2032/2", "Report on wells"),
        ("E/WEL/2032/3", "Note on water"),
    ],
    "Documents: E/WEL/2032/2, E/WEL/2032/3 and Add.1": [
        ("E/WEL/2032/2", ""),
        ("E/WEL/2032/3", ""),
        ("E/WEL/2032/3/Add.1", ""),
    ],
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_documents_lists_them(tmp_path: Path, line: str) -> None:
    file = Document()
    file.add_paragraph("Agenda")
    for number, title in enumerate(("Opening", "Depth of the wells", "Report"), 1):
        file.add_paragraph().add_run(f"{number}. {title}").bold = True
        file.add_paragraph(
            "The Board measured the wells and found a number of them to be dry again."
        )
        if number == 2:
            file.add_paragraph(line)
    stream = BytesIO()
    file.save(stream)
    made = imported(tmp_path, stream.getvalue(), "en")
    documents = [one for item in made.editions[0].agenda.items for one in item.documents]
    assert [(*one.symbols, one.text) for one in documents] == LINES[line]


def test_a_report_with_numbered_headings_is_refused(tmp_path: Path) -> None:
    file = Document()
    file.add_paragraph("Report of the Board on the depth of wells")
    for number, title in enumerate(("Introduction", "Deep wells", "Shallow wells"), 1):
        file.add_paragraph().add_run(f"{number}. {title}").bold = True
        file.add_paragraph("The Board puts the wells on the agenda of its third session.")
    stream = BytesIO()
    file.save(stream)
    with pytest.raises(RefusedError, match=r"1 Introduction; 2 Deep wells ….*called an agenda"):
        imported(tmp_path, stream.getvalue(), "en")


MARKS = {
    ("第一项", "zh"): None,
    ("项目十二 开幕", "zh"): (12,),
    ("ثانياً - الآبار", "ar"): (2,),
    ("Пункт 4 повестки дня – Доклад", "ru"): (4,),
    ("Item IV. Report", "en"): (4,),
    ("IV. Report", "en"): (4,),
    ("1,000 wells", "en"): None,
    ("items of the past", "en"): None,
}


@pytest.mark.parametrize("case", MARKS, ids=lambda case: case[0])
def test_the_number_before_a_title(case: tuple[str, str]) -> None:
    mark = read_mark(*case)
    assert (mark.positions if mark else None) == MARKS[case]


def test_the_register_says_which_document_a_revision_replaces(tmp_path: Path) -> None:
    file = Document()
    file.add_paragraph("Agenda")
    for number, title in enumerate(("Opening", "Depth of the wells", "Report"), 1):
        file.add_paragraph().add_run(f"{number}. {title}").bold = True
        file.add_paragraph(
            "The Board revised E/WEL/2032/2 in E/WEL/2032/2/Rev.1 and again in E/WEL/2032/2/Rev2."
        )
    stream = BytesIO()
    file.save(stream)
    register = imported(tmp_path, stream.getvalue(), "en").texts["register.yml"]
    assert register.count("revised_by:") == 1
    assert "- symbol: E/WEL/2032/2\n" in register.split("revised_by: E/WEL/2032/2/Rev2")[0]
