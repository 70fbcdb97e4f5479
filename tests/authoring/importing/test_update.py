"""A document that was issued again changes what changed, and nothing of the officer's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.authoring.importing.drawn_text import text_file
from tests.printed_site import MARKDOWN

from annotated_agenda.authoring.files.docs_folder import read_docs_folder
from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.stamping import stamped
from annotated_agenda.authoring.importing.writing.files import write_files
from annotated_agenda.authoring.reader import read_meeting
from annotated_agenda.meeting.meeting import Meeting

TODAY = date(2031, 2, 1)
FACTS = {"body": "Tides", "meeting": "Ninth", "place": "Geneva", "time_zone": "Europe/Zurich"}
FIRST = "In paragraph 4 of its report E/TID/2030/7, the Bureau counted 312 lamps"


def take(folder: Path, text: str, update: date | None = None) -> Imported:
    path = folder / "agenda.txt"
    path.write_text(text, "utf-8")
    docs = folder / "docs"
    known = [entry.symbol for _, entry in read_docs_folder(docs, ("en",)).register]
    made = import_documents(
        [Given(path)], Project(docs, ("en",), known), FACTS, update, lambda _: None
    )
    write_files(docs, stamped(docs, made.texts, made.source))
    return made


def meeting(folder: Path) -> Meeting:
    reading = read_meeting(folder / "docs", ("en",), MARKDOWN)
    assert reading.meeting, reading.problems
    return reading.meeting


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A meeting that was imported, and worked on by hand."""
    take(tmp_path, text_file("en"))
    page = tmp_path / "docs" / "en" / "items" / "2a.md"
    page.write_text(
        page.read_text("utf-8").replace("the Bureau", "the [Bureau](../index.md)"), "utf-8"
    )
    index = tmp_path / "docs" / "en" / "index.md"
    index.write_text(
        index.read_text("utf-8").replace("13:00\n", "13:00\n    room: Hall I\n", 1), "utf-8"
    )
    return tmp_path


def page(folder: Path, name: str) -> str:
    return (folder / "docs" / "en" / name).read_text("utf-8")


def test_the_same_document_changes_nothing(published: Path) -> None:
    made = take(published, text_file("en"), TODAY)
    assert made.texts == {}
    assert made.differences == []


def test_without_update_differences_are_shown_and_nothing_is_written(published: Path) -> None:
    before = page(published, "items/3.md")
    made = take(published, text_file("en").replace("adopt its report", "adopt two reports"))
    assert [(found.page, found.new) for found in made.differences] == [
        ("en/items/3.md", "The Commission will adopt two reports.")
    ]
    assert page(published, "items/3.md") == before


def test_a_changed_paragraph_is_taken_and_links_beside_it_stay(published: Path) -> None:
    new = text_file("en").replace("2040", "2050")
    take(published, new, TODAY)
    assert "until 2050" in page(published, "items/2a.md")
    assert "[Bureau](../index.md)" in page(published, "items/2a.md")


def test_a_new_paragraph_moves_no_published_address(published: Path) -> None:
    def texts() -> dict[str, str]:
        item = next(item for item in meeting(published).items if item.number.slug == "2a")
        return {one.anchor: one.text for one in item.annotations["en"].paragraphs}

    before = texts()
    new = text_file("en").replace(
        FIRST[:30], "A paragraph that nobody expected. \n\n" + FIRST[:30], 1
    )
    take(published, new, TODAY)
    after = texts()
    assert {anchor: after[anchor] for anchor in before} == before
    assert after["p3"] == "A paragraph that nobody expected."


def test_a_moved_sitting_is_recorded_and_keeps_its_room(published: Path) -> None:
    take(published, text_file("en").replace("10 a.m.–1 p.m.", "11 a.m.–1 p.m.", 1), TODAY)
    sitting = meeting(published).sittings[0]
    assert [(change.kind, change.date) for change in sitting.changes] == [("moved", TODAY)]
    assert sitting.time.written.startswith("2031-03-03T11:00")
    assert "room: Hall I" in page(published, "index.md")


def test_an_item_that_had_no_sitting_is_not_rescheduled(tmp_path: Path) -> None:
    last = "Tuesday, 4 March  \n10 a.m.–1 p.m. 3 Adoption of the report"
    assert last in text_file("en")
    take(tmp_path, text_file("en").replace(last, ""))
    assert "sittings:" not in page(tmp_path, "items/3.md")
    take(tmp_path, text_file("en"), TODAY)
    assert "sittings: [3]" in page(tmp_path, "items/3.md")
    assert "changes:" not in page(tmp_path, "items/3.md")


def test_items_that_came_and_went_are_recorded(published: Path) -> None:
    text = text_file("en")
    new = text.replace("3. Adoption of the report", "3. Wrecks along the coast")
    new = new.replace("3 Adoption of the report", "3 Wrecks along the coast")
    new = new.replace("(b) Lamps on the southern coast.", "").replace(
        "(b) Lamps on the southern coast", ""
    )
    take(published, new, TODAY)
    changes = {
        item.number.slug: [one.kind for one in item.changes] for item in meeting(published).items
    }
    assert changes["2b"] == ["withdrawn"]
    assert "Wrecks along the coast" in page(published, "items/3.md")
