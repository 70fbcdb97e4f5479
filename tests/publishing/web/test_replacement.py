"""A new site takes the place of the published one, whose folder stays the same one."""

from __future__ import annotations

from pathlib import Path

from annotated_agenda.publishing.web.replacement import new_folder, put_in_place


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    folders = set()
    for words in ("first", "second", "third"):
        new = new_folder(site, elsewhere)
        new.mkdir()
        (new / "a").write_text(words, "utf-8")
        assert put_in_place(new, site) == ""
        assert (site / "a").read_text("utf-8") == words
        assert [path.name for path in tmp_path.iterdir()] == ["site"]
        folders.add(site.stat().st_ino)
    assert len(folders) == 1
