"""Every mistake an author can make is said with its path, line and remedy, all at once (problems.yml)."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml
from tests.drawn_site import ITEM, MEETING, SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import read_meeting


def problems(
    folder: Path, changes: dict[str, str], *, languages: tuple[str, ...] = ("fr", "en")
) -> list[str]:
    draw(folder, {**SMALL, **changes}, languages)
    reading = read_meeting(folder / "docs", languages, MarkdownSettings(["footnotes"]))
    return [str(problem) for problem in reading.problems]


def test_a_small_meeting_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, {}) == []


CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("problems.yml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"].rpartition(";")[0][:60])
def test_a_mistake_is_located_and_has_a_remedy(tmp_path: Path, case: dict[str, Any]) -> None:
    assert problems(tmp_path, changed(case["when"])) == [case["says"]]


def changed(edits: list[dict[str, str]]) -> dict[str, str]:
    """Return the pages of the small meeting as a case changes them."""
    pages = {name: dedent(text).lstrip("\n") for name, text in SMALL.items()}
    for edit in edits:
        page = edit["page"]
        pages[page] = edit["write"] if "write" in edit else edited(pages[page], edit)
    return pages


def edited(text: str, edit: dict[str, str]) -> str:
    if "add" in edit:
        return text + edit["add"]
    former, new = edit["replace"], edit["by"]
    assert text.count(former) == 1, (
        f"{former!r} stands {text.count(former)} times in {edit['page']}"
    )
    return text.replace(former if new else f"{former}\n", new)


def test_all_problems_are_said_at_once_each_once(tmp_path: Path) -> None:
    changes = {
        "fr/index.md": MEETING.replace("Europe/Vienna", "Mars"),
        "fr/items/1.md": ITEM.replace("item: 1", "item: x"),
        "fr/items/2.md": ITEM.replace("item: 1", "item: 2\n    extra: 1"),
    }
    found = problems(tmp_path, changes, languages=("fr", "en", "es"))
    assert [problem.split(": ")[0] for problem in found] == [
        "docs/fr/index.md:7", "docs/fr/items/1.md:2", "docs/fr/items/2.md:3",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["2.markdown", "2.MD", "2.md.txt", "2.txt", "2.docx"])
def test_a_page_that_nobody_would_read_is_said(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, {f"fr/items/{name}": "Texte"}) == [
        f"docs/fr/items/{name}:1: this is no page of an item; rename it to 2.md, or remove it"
    ]


@pytest.mark.parametrize("name", ["fr/items/2.md", "en/index.md", "en/items/1.md", "anchors.yml"])
def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, {f"{name}/x": "Texte"}) == [
        f"docs/{name}:1: this is a folder, and a file is read here; rename it, or remove it"
    ]


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    draw(tmp_path, SMALL)
    (tmp_path / "docs/fr/items/1.md").write_bytes(b"---\ntitle: \xe9t\xe9\n---\n")
    reading = read_meeting(tmp_path / "docs", ("fr",), MarkdownSettings())
    assert [str(problem) for problem in reading.problems] == [
        "docs/fr/items/1.md:1: the file cannot be read as UTF-8 text; save it again as UTF-8"
    ]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    draw(tmp_path, SMALL)
    path = tmp_path / "docs/fr/items/1.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    reading = read_meeting(tmp_path / "docs", ("fr",), MarkdownSettings())
    assert reading.problems == ()
