"""What is written into the site folder, and what stays as it stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotated_agenda.publishing.site.catalogue import SiteFile
from annotated_agenda.publishing.site.folder import new_folder, put_back, put_in_place, set_aside
from annotated_agenda.publishing.site.record import SiteRecord, read_record, write_record
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
    record = write(tmp_path / "site", [file("a", "1")])
    path = tmp_path / "cache" / "record.json"
    write_record(record, path)
    assert read_record(path) == record
    assert [one.name for one in path.parent.iterdir()] == ["record.json"]


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"files": 1}', b'{"files": {"a": {}}}'])
def test_a_record_that_is_none_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(content)
    assert read_record(path) == SiteRecord()
    assert read_record(tmp_path / "missing.json") == SiteRecord()


def test_a_site_is_put_back_unless_another_stands_in_its_place(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "a").write_text("old", "utf-8")
    set_aside(site)
    assert not site.exists()
    put_back(site)
    assert (site / "a").read_text("utf-8") == "old"
    set_aside(site)
    site.mkdir()
    put_back(site)
    assert list(site.iterdir()) == []


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for words in ("first", "second"):
        new = new_folder(site)
        new.mkdir()
        (new / "a").write_text(words, "utf-8")
        put_in_place(new, site)
        assert (site / "a").read_text("utf-8") == words
        assert [path.name for path in tmp_path.iterdir()] == ["site"]
