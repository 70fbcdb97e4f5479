"""What is written into the site folder, and what stays as it stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotated_agenda.publishing.site.catalogue import SiteFile
from annotated_agenda.publishing.site.record import SiteRecord, read_record, written_record
from annotated_agenda.publishing.site.writer import SiteWriter, remove_unrecorded


def file(path: str, key: str, content: str = "") -> SiteFile:
    return SiteFile("en", path, key, (content or key).encode)


def write(site: Path, files: list[SiteFile], former: SiteRecord | None = None) -> SiteRecord:
    writer = SiteWriter(site, former or SiteRecord())
    writer.write(files)
    writer.clean()
    return writer.record


def test_what_is_made_from_the_same_is_not_made_again(tmp_path: Path) -> None:
    former = write(tmp_path, [file("a/index.html", "1"), file("b.txt", "1")])
    write(tmp_path, [file("a/index.html", "1", "other"), file("b.txt", "2")], former)
    assert (tmp_path / "a/index.html").read_text("utf-8") == "1"
    assert (tmp_path / "b.txt").read_text("utf-8") == "2"


def test_what_another_hand_changed_is_made_again(tmp_path: Path) -> None:
    former = write(tmp_path, [file("a", "1"), file("b", "1")])
    (tmp_path / "a").write_text("hacked", "utf-8")
    (tmp_path / "b").unlink()
    write(tmp_path, [file("a", "1"), file("b", "1")], former)
    assert [(tmp_path / name).read_text("utf-8") for name in "ab"] == ["1", "1"]


def test_what_is_no_part_of_the_site_any_more_goes_with_its_folder(tmp_path: Path) -> None:
    former = write(tmp_path, [file("old/index.html", "1"), file("a", "1")])
    write(tmp_path, [file("a", "1")], former)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_files_that_no_record_knows_go_and_hidden_ones_stay(tmp_path: Path) -> None:
    record = write(tmp_path, [file("a/b", "1")])
    for name in ("a/left", "left/over", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    remove_unrecorded(tmp_path, record)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"a/b", ".git/config"}
    assert not (tmp_path / "left").exists()


def test_all_files_of_a_key_must_stand_as_they_were(tmp_path: Path) -> None:
    former = write(tmp_path, [file("a", "1"), file("b", "1")])
    assert SiteWriter(tmp_path, former).keeps("1")
    assert not SiteWriter(tmp_path, former).keeps("2")
    (tmp_path / "b").unlink()
    assert not SiteWriter(tmp_path, former).keeps("1")


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    record = write(tmp_path, [file("a", "1")])
    assert read_record(written_record(record)) == record


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b'{"files": 1}',
        b'{"files": {"a": {}}}',
        b'{"files": {"../a": {"key": "1", "size": 1, "time": 1}}}',
        b'{"files": {"/a": {"key": "1", "size": 1, "time": 1}}}',
    ],
)
def test_a_record_that_is_none_is_empty(content: bytes) -> None:
    assert read_record(content) == SiteRecord()


def test_nothing_is_removed_behind_a_link(tmp_path: Path) -> None:
    site, other = tmp_path / "site", tmp_path / "other"
    former = write(site, [file("a/b", "1")])
    (site / "a/b").rename(tmp_path / "b")
    (site / "a").rmdir()
    other.mkdir()
    (tmp_path / "b").rename(other / "b")
    (site / "a").symlink_to(other)
    write(site, [], former)
    assert (other / "b").exists()
