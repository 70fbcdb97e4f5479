"""What only the officer changed stays when a document is imported again, whatever it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.authoring.importing.drawn_text import text_file
from tests.authoring.importing.test_update import TODAY, page, take

DATES = "dates:\n  start: 2031-03-02\n  end: 2031-03-05 # one day more\n"


def pages(folder: Path) -> dict[str, str]:
    docs = folder / "docs"
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in docs.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / "docs" / "en" / name
    before = path.read_text("utf-8")
    assert old in before, before
    path.write_text(before.replace(old, new, 1), "utf-8")


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """An imported meeting with a sitting, a document, headings, a date, a title and an item more."""
    take(tmp_path, text_file("en"))
    extra = "sittings:\n  - start: 2031-03-02T10:00\n    end: 2031-03-02T13:00\n    room: Hall I\n"
    edit(tmp_path, "index.md", "sittings:\n", extra)
    edit(tmp_path, "index.md", "sittings:\n", DATES + "sittings:\n")
    edit(
        tmp_path,
        "items/2a.md",
        "documents:\n",
        "documents:\n  - heading: Before the session\n  - E/TID/2031/99\n",
    )
    for item, old, new in (("1", "[1]", "[2]"), ("2a", "[1, 2]", "[2, 3]"), ("3", "[3]", "[4]")):
        edit(tmp_path, f"items/{item}.md", f"sittings: {old}", f"sittings: {new}")
    edit(tmp_path, "items/2a.md", "until 2040", "until the year 2040")
    edit(tmp_path, "items/3.md", "title: Adoption of the report", "title: The report")
    edit(tmp_path, "items/3.md", "---\n\nThe", "---\n\n# Our heading\n\nThe")
    edit(tmp_path, "items/2b.md", "The Commission may wish to ask why 17 lamps burn by day. ", "")
    own = tmp_path / "docs" / "en" / "items" / "4.md"
    own.write_text("---\nitem: 4\ntitle: Our own item\n---\n", "utf-8")
    return tmp_path


def test_the_same_document_changes_no_byte(edited: Path) -> None:
    before = pages(edited)
    made = take(edited, text_file("en"), TODAY)
    assert made.texts == {}
    assert made.differences == []
    assert pages(edited) == before


def test_a_changed_paragraph_alone_is_taken(edited: Path) -> None:
    before = pages(edited)
    new = text_file("en").replace("adopt its report", "adopt two reports")
    take(edited, new, TODAY)
    name = "en/items/3.md"
    expected = before[name].replace("adopt its report", "adopt two reports")
    assert pages(edited) == {**before, name: expected}


def test_a_page_that_the_officer_removed_stays_away(edited: Path) -> None:
    (edited / "docs/en/items/2b.md").unlink()
    before = pages(edited)
    take(edited, text_file("en"), TODAY)
    assert pages(edited) == before


def test_a_moved_sitting_moves_beside_one_that_the_officer_added(edited: Path) -> None:
    new = text_file("en").replace("10 a.m.–1 p.m.", "11 a.m.–1 p.m.", 1)
    take(edited, new, TODAY)
    index = page(edited, "index.md")
    assert index.count("kind: moved") == 1
    assert "cancelled" not in index
    assert "start: 2031-03-02T10:00\n    end: 2031-03-02T13:00\n    room: Hall I\n" in index


def test_items_find_their_sittings_behind_one_that_came(edited: Path) -> None:
    new = text_file("en").replace(
        "Tuesday, 4 March  \n", "Tuesday, 4 March  \n8–9 a.m. 1 Adoption of the agenda \n\n"
    )
    take(edited, new, TODAY)
    assert page(edited, "index.md").count("- start: 2031") == 5
    assert "sittings: [2, 4]" in page(edited, "items/1.md")
    assert "sittings: [2, 3]" in page(edited, "items/2a.md")
    assert "sittings: [5]" in page(edited, "items/3.md")
    assert "rescheduled" in page(edited, "items/1.md")
    assert "rescheduled" not in page(edited, "items/3.md")


def test_a_document_that_the_agenda_lost_goes_and_the_officers_stay(edited: Path) -> None:
    text = text_file("en")
    at = text.index("   Documentation")
    take(edited, text[:at] + text[text.index(" (b) Lamps on the southern coast", at) :], TODAY)
    assert "Before the session" in page(edited, "items/2a.md")
    assert "E/TID/2031/99" in page(edited, "items/2a.md")


def test_where_both_changed_a_paragraph_the_officers_stays_and_is_said(edited: Path) -> None:
    before = page(edited, "items/2a.md")
    made = take(edited, text_file("en").replace("2040", "2050"), TODAY)
    assert page(edited, "items/2a.md") == before
    assert [clash.page for clash in made.clashes] == ["en/items/2a.md"]
    assert "2050" in made.clashes[0].new
    assert "kept yours" in {remark.kind for remark in made.all_remarks}


def test_what_was_shown_without_update_is_taken_with_it_later(edited: Path) -> None:
    new = text_file("en").replace("adopt its report", "adopt two reports")
    take(edited, new)
    assert "two reports" not in page(edited, "items/3.md")
    take(edited, new, TODAY)
    assert "two reports" in page(edited, "items/3.md")
