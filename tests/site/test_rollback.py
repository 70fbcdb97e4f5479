"""Former sites are kept, and put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import ITEM, SMALL, draw, run

from annotated_agenda.publishing.web.versions import (
    NoVersionError,
    keep_version,
    roll_back,
    versions_of,
)


def words(site: Path) -> str:
    return (site / "index.html").read_text("utf-8")


def state(tmp_path: Path, text: str, former: int = 2) -> Path:
    """Publish a site with these words, and keep it."""
    site = tmp_path / "site"
    site.mkdir(exist_ok=True)
    (site / "index.html").write_text(text, "utf-8")
    keep_version(site, former)
    return site


def test_so_many_are_kept_and_no_more(tmp_path: Path) -> None:
    for text in "abcde":
        site = state(tmp_path, text)
    assert [words(version) for version in versions_of(site)] == ["c", "d", "e"]


def test_each_step_goes_one_further_back(tmp_path: Path) -> None:
    for text in "abc":
        site = state(tmp_path, text)
    for text in "ba":
        assert roll_back(site, tmp_path) == ""
        assert words(site) == text
    with pytest.raises(NoVersionError, match="--keep 3"):
        roll_back(site, tmp_path)
    assert words(site) == "a"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.versions", "site"]


def test_a_site_by_hand_does_not_change_what_is_kept(tmp_path: Path) -> None:
    site = state(tmp_path, "a")
    with (site / "index.html").open("a") as file:
        file.write("by hand")
    assert words(versions_of(site)[-1]) == "a"


def test_the_commands_keep_and_put_back(tmp_path: Path) -> None:
    folder = draw(tmp_path, SMALL)
    assert run(folder, "rollback").returncode == 1
    assert run(folder, "publish").returncode == 0
    for words_, options in (("Un ajout.", ("--keep", "1")), ("Un autre.", ())):
        draw(folder, {"fr/items/1.md": ITEM.replace("La réunion", f"{words_} La réunion")})
        done = run(folder, "publish", *options)
        assert done.returncode == 0, done.stderr
    page = folder / "site/items/1/index.html"
    assert "Un autre." in page.read_text("utf-8")
    assert run(folder, "rollback").returncode == 0
    assert "Un ajout." in page.read_text("utf-8")
    assert run(folder, "rollback").returncode == 1
    assert "Un ajout." in page.read_text("utf-8")
