"""The preview goes on, whatever happens while a page is printed."""

from __future__ import annotations

from pathlib import Path

from annotated_agenda.doorway.preview.preview import PreviewFile
from annotated_agenda.doorway.preview.preview_notice import with_notice


def fail() -> None:
    raise ZeroDivisionError("no page")


def test_a_page_that_cannot_be_printed_is_shown_as_it_was(tmp_path: Path) -> None:
    page, notes = tmp_path / "page", list[str]()

    def make() -> None:
        page.write_text("good", "utf-8")

    good = PreviewFile(page, make, None)
    good.print(notes.append)
    assert page.read_text("utf-8") == "good"
    former = good
    for _ in range(3):
        page.unlink()
        former = PreviewFile(page, fail, former)
        former.print(notes.append)
        assert page.read_text("utf-8") == "good"
    assert len(notes) == 3
    assert "ZeroDivisionError: no page" in notes[0]


def test_a_page_that_was_never_printed_is_missed_and_said(tmp_path: Path) -> None:
    page, notes = tmp_path / "page", list[str]()
    PreviewFile(page, fail, None).print(notes.append)
    assert not page.exists()
    assert len(notes) == 1


def test_the_notice_stands_in_the_page_and_runs_nothing() -> None:
    page = with_notice(b"<body><p>x</p></body></html>", ["a <script>", *["b"] * 20])
    assert page.startswith(b"<body><p>x</p><div role=")
    assert page.endswith(b"</body></html>")
    assert b"a &lt;script&gt;" in page
    assert page.count(b"\nb") == 9
