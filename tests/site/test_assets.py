"""Scripts and styles stand in a folder whose name says what they hold: a browser may keep them for a year."""

from __future__ import annotations

import re
from pathlib import Path

from tests.drawn_site import PROJECT, SMALL, Built, build, draw

LOADED = re.compile(r'(?:src|href)="((?:\.{1,2}/)*assets/[^"]+\.(?:js|css))"')
WITH_OWN_PAGE = SMALL | {"fr/acces.md": "# Accès\n\nPorte 1.\n"}


def names(built: Built) -> set[str]:
    """Return what the pages load, from the root of the site."""
    pages = [page.read_text("utf-8") for page in built.site.rglob("*.html")]
    return {address.lstrip("./") for page in pages for address in LOADED.findall(page)}


def themed(folder: Path, name: str, text: str) -> Built:
    draw(folder, SMALL)
    settings = folder / "mkdocs.yml"
    own = settings.read_text("utf-8").replace(str(PROJECT / "overrides"), "theme")
    settings.write_text(own, "utf-8")
    (folder / "theme" / name).parent.mkdir(parents=True)
    (folder / "theme" / name).write_text(text, "utf-8")
    return build(folder)


def test_every_page_loads_them_from_that_folder(tmp_path: Path) -> None:
    built = build(draw(tmp_path, WITH_OWN_PAGE))
    assert re.fullmatch("[0-9a-f]{10}", built.assets.name)
    ours = {name for name in names(built) if "bundle." not in name}
    assert len(ours) > 9
    assert all(name.startswith(f"assets/{built.assets.name}/") for name in ours)
    assert all((built.site / name).is_file() for name in ours)
    assert not (built.site / "assets/stylesheets").exists()


def test_the_name_changes_with_what_they_hold_and_with_nothing_else(tmp_path: Path) -> None:
    first = build(draw(tmp_path / "a", WITH_OWN_PAGE, url="https://example.org/"))
    other = build(draw(tmp_path / "b", SMALL, ("fr", "ru")))
    assert first.assets.name == other.assets.name
    changed = themed(tmp_path / "c", "assets/stylesheets/print.css", "p { color: red }")
    assert changed.assets.name != first.assets.name
    assert (changed.assets / "stylesheets/print.css").read_text("utf-8") == "p{color: red}"
    assert f"assets/{changed.assets.name}/" in changed.page("items/1")


def test_pages_of_the_last_build_follow(tmp_path: Path) -> None:
    first = themed(tmp_path, "assets/stylesheets/print.css", "p { color: red }")
    former = first.assets.name
    (tmp_path / "theme/assets/stylesheets/print.css").write_text("p { color: blue }", "utf-8")
    again = build(tmp_path)
    assert again.assets.name != former
    assert all(former not in name for name in names(again))


def test_scripts_of_the_project_s_own_keep_their_address(tmp_path: Path) -> None:
    built = themed(tmp_path, "assets/javascripts/own.js", "own = 1")
    assert (built.site / "assets/javascripts/own.js").read_text("utf-8") == "own = 1"
