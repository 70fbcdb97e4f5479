"""The commands that write into docs/: the right pages, all of them or none, and nothing but what they are for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.drawn_site import SMALL, build, draw, run

DASHES = """
    ---
    item: 1
    title: Ouverture ---
    sittings: [1]
    ---

    Premier alinéa.

    ---

    Second alinéa (A/1/2).
    """
OPENING = "---\ntitle: Opening ---\n---\n\nFirst paragraph.\n\n---\n\nSecond one (A/1/2).\n"
FILES = SMALL | {"fr/items/1.md": DASHES, "en/items/1.md": OPENING}
SOURCE, TRANSLATION = "docs/fr/items/1.md", "docs/en/items/1.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return draw(tmp_path, FILES)


def texts(folder: Path) -> dict[str, bytes]:
    return {
        path.name + str(path): path.read_bytes()
        for path in (folder / "docs").rglob("*.*")
        if path.is_file()
    }


def test_pins_stand_in_the_text_whatever_the_title(folder: Path) -> None:
    assert run(folder, "anchors", SOURCE).returncode == 0
    assert "title: Ouverture ---\n" in (folder / SOURCE).read_text("utf-8")
    assert "Premier alinéa.\n{#p1}\n" in (folder / SOURCE).read_text("utf-8")
    assert "First paragraph.\n{#p1}\n" in (folder / TRANSLATION).read_text("utf-8")


def test_a_version_is_recorded_whatever_the_title(folder: Path) -> None:
    for _ in range(2):
        assert run(folder, "translated", TRANSLATION).returncode == 0
        lines = (folder / TRANSLATION).read_text("utf-8").split("\n")
        assert lines[1] == "title: Opening ---"
        assert lines[2].startswith("translated_from: ")
        assert lines[3:] == OPENING.split("\n")[2:]
    assert build(folder).code == 0


def test_line_ends_and_the_mark_at_the_beginning_stay(folder: Path) -> None:
    page = folder / TRANSLATION
    page.write_bytes(b"\xef\xbb\xbf" + OPENING.replace("\n", "\r\n").encode())
    assert run(folder, "translated", TRANSLATION).returncode == 0
    assert run(folder, "anchors", SOURCE).returncode == 0
    text = page.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf---\r\ntitle: Opening ---\r\ntranslated_from: ")
    assert text.count(b"\n") == text.count(b"\r\n")


@pytest.mark.parametrize(
    ("command", "page", "said"),
    [
        ("translated", SOURCE, "is in the source language"),
        ("translated", "docs/en/items/2.md", "does not exist"),
        ("translated", "mkdocs.yml", "does not lie under"),
        ("translated", "docs/register.yml", "is no page of the meeting"),
        ("translated", "docs/en/items", "is no page of the meeting"),
        ("anchors", "docs/fr/items/2.md", "does not exist"),
        ("anchors", "../x.md", "does not lie under"),
        ("anchors", "docs/fr/acces.md", "is no page of the meeting"),
    ],
)
def test_what_is_no_page_is_said_and_nothing_is_written(
    folder: Path, command: str, page: str, said: str
) -> None:
    (folder / "docs/fr/acces.md").write_text("# Accès\n", "utf-8")
    before, good = texts(folder), {"translated": TRANSLATION, "anchors": SOURCE}[command]
    done = run(folder, command, good, page)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert texts(folder) == before


@pytest.mark.parametrize("bad", [SOURCE, TRANSLATION])
def test_one_page_that_cannot_be_read_leaves_all_as_they_were(folder: Path, bad: str) -> None:
    (folder / bad).write_bytes("---\ntitle: é\n---\n\né\n".encode("latin-1"))
    before = texts(folder)
    done = run(folder, "anchors", SOURCE)
    assert done.returncode == 1
    assert "cannot be read as UTF-8" in done.stderr
    assert texts(folder) == before


def test_one_page_that_cannot_be_written_leaves_all_as_they_were(folder: Path) -> None:
    (folder / "docs/fr/items/.1.md.part~").mkdir()
    before = texts(folder)
    done = run(folder, "anchors", SOURCE)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert texts(folder) == before


@pytest.mark.parametrize("command", ["translated", "anchors", "import"])
def test_what_is_no_file_is_said_at_once(folder: Path, command: str) -> None:
    (folder / "circle.md").symlink_to(folder / "circle.md")
    os.mkfifo(folder / "pipe.md")
    before = texts(folder)
    for name in ("circle.md", "pipe.md", "/dev/zero", "docs"):
        done = run(folder, command, name)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
        assert "does not foresee" not in done.stderr
    assert texts(folder) == before
