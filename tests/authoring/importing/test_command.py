"""The command: what an officer types and is told."""

from __future__ import annotations

from pathlib import Path

from tests.authoring.importing.drawn_word import word_file
from tests.drawn_site import draw, run


def test_two_files_are_a_meeting_ready_to_be_published(tmp_path: Path) -> None:
    project = draw(tmp_path / "project", {}, ("en", "fr"))
    (project / "docs").mkdir(exist_ok=True)
    for language in ("en", "fr"):
        (project / f"{language}.docx").write_bytes(word_file(language))
    done = run(project, "import", "en.docx", "fr.docx")
    assert done.returncode == 0, done.stderr
    assert "en.docx (en): 5 items, 3 sittings, 2 documents" in done.stdout
    assert "each of them is in this table" in (project / "import.html").read_text("utf-8")
    checked = run(project, "check")
    assert checked.stdout.endswith("Ready to be published.\n"), checked.stdout
    assert run(project, "docx").stdout.split() == ["word/agenda-en.docx", "word/agenda-fr.docx"]


def test_what_cannot_be_imported_is_one_line_and_nothing_is_written(tmp_path: Path) -> None:
    project = draw(tmp_path / "project", {}, ("en",))
    (project / "docs").mkdir(exist_ok=True)
    (project / "en.docx").write_bytes(word_file("en"))
    (project / "bad.docx").write_bytes(b"PK\x03\x04")
    done = run(project, "import", "en.docx", "bad.docx")
    assert done.returncode == 1
    assert done.stderr.startswith("bad.docx: this is no Word document")
    assert "Traceback" not in done.stderr
    assert list((project / "docs").iterdir()) == []


def test_a_language_that_the_site_lacks_is_said_with_its_line(tmp_path: Path) -> None:
    project = draw(tmp_path / "project", {}, ("en",))
    (project / "docs").mkdir(exist_ok=True)
    for language in ("en", "ru"):
        (project / f"{language}.docx").write_bytes(word_file(language))
    done = run(project, "import", "en.docx", "ru.docx")
    assert "- {locale: ru, name: русский}" in done.stdout


NEW = (
    "--body",
    "B",
    "--meeting",
    "M",
    "--symbol",
    "A/1",
    "--place",
    "Rome",
    "--zone",
    "Europe/Rome",
)


def test_example_pages_of_a_new_project_give_way_to_a_document(tmp_path: Path) -> None:
    assert run(tmp_path, "new", "made", *NEW, "--languages", "en,fr").returncode == 0
    project = tmp_path / "made"
    own = project / "docs/en/items/2.md"
    own.write_text(own.read_text("utf-8") + "\nOur own words.\n", "utf-8")
    (project / "en.docx").write_bytes(word_file("en"))
    done = run(project, "import", "en.docx")
    assert done.returncode == 0, done.stderr
    items = sorted(path.name for path in (project / "docs/en/items").iterdir())
    assert items == ["1.md", "2.md", "2a.md", "2b.md", "3.md"]
    assert list((project / "docs/fr/items").iterdir()) == []
    assert "Adoption of the agenda" in (project / "docs/en/items/1.md").read_text("utf-8")
    assert "Our own words." in own.read_text("utf-8")
    index = (project / "docs/en/index.md").read_text("utf-8")
    assert "symbol: E/TID/2031/1\n" in index
    assert "time_zone: Europe/Zurich\n" in index


def test_an_update_changes_nothing_by_the_same_file_and_says_so(tmp_path: Path) -> None:
    project = draw(tmp_path / "project", {}, ("en",))
    (project / "docs").mkdir(exist_ok=True)
    (project / "en.docx").write_bytes(word_file("en"))
    run(project, "import", "en.docx")
    page = project / "docs/en/items/3.md"
    own = page.read_text("utf-8").replace("title: Adoption", "title: Early adoption")
    page.write_text(own, "utf-8")
    (project / "docs/register.yml").write_text("", "utf-8")
    done = run(project, "import", "en.docx", "--update")
    assert "0 files written" in done.stdout
    assert "The documents say what they said at the former import." in done.stdout
    assert "Run it again with --update" not in done.stdout
    assert page.read_text("utf-8") == own
    assert (project / "docs/register.yml").read_text("utf-8") == ""
