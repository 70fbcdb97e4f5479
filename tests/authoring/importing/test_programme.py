"""A programme of work says what its document says: no item, day or word is invented, and none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.authoring.importing.lanterns import PROGRAMME, STATUS

from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.reading import Given


def imported(folder: Path, text: str) -> Imported:
    path = folder / "programme.txt"
    path.write_text(text, "utf-8")
    facts = {"place": "New York", "time_zone": "America/New_York"}
    return import_documents([Given(path)], Project(folder / "docs", ("en",)), facts, None, print)


def keys(made: Imported, page: str = "index") -> dict:  # type: ignore[type-arg]
    front = made.texts[f"en/{page}.md"].split("---\n")[1]
    found: dict = yaml.safe_load(front)  # type: ignore[type-arg]
    return found


def test_the_lines_of_a_deadline_begin_no_item(tmp_path: Path) -> None:
    made = imported(tmp_path, PROGRAMME)
    items = sorted(name for name in made.texts if "/items/" in name)
    assert items == [f"en/items/{slug}.md" for slug in ("21", "21a", "21b", "23")]
    deadlines = [event["title"] for event in keys(made)["events"]]
    assert deadlines == [
        "deadline for submission of draft proposals under item 21 and sub-items (a) (d) and item 22",
        "deadline for submission of draft proposals under item 21 and item 23",
    ]


def test_a_row_that_says_more_than_the_title_is_taken_word_for_word(tmp_path: Path) -> None:
    sittings = keys(imported(tmp_path, PROGRAMME))["sittings"]
    words = "Lamps in special situations and sub-items (a) to (b)"
    assert sittings[1]["programme"] == [{"items": [21], "note": words, "concluded": True}]
    assert "programme" not in sittings[2]


def test_a_footnote_of_a_row_stands_with_it(tmp_path: Path) -> None:
    made = imported(tmp_path, PROGRAMME)
    (line,) = keys(made)["sittings"][3]["programme"]
    assert line == {
        "title": "Action on draft proposals",
        "note": "Meetings to take action are scheduled on a preliminary basis.",
    }


def test_dates_that_break_out_of_a_list_of_documents_are_no_days(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no timetable was found"):
        imported(tmp_path, STATUS)


def test_one_language_does_not_say_that_there_are_no_others(tmp_path: Path) -> None:
    assert "official_languages" not in keys(imported(tmp_path, PROGRAMME))
