"""Pages of the author's own are Material's pages, with our masthead, menu and footer."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from tests.drawn_site import PROJECT, SMALL, Built, build, draw

TRAVEL = """
    ---
    title: Comment venir
    ---

    # Comment venir

    !!! note "À noter"

        [Le point 1](items/1.md) est ouvert à tous.
"""
VISAS = "# Visas {#visas}\n\nTexte.\n"
FILES = SMALL | {
    "fr/travel.md": TRAVEL,
    "fr/guide/visas.md": VISAS,
    "en/guide/visas.md": "# Visas and entry\n\nWords.\n",
}


def with_settings(folder: Path, settings: str, files: dict[str, str] | None = None) -> Path:
    """Draw a small meeting with own pages; the settings take the place of `markdown_extensions:`."""
    draw(folder, FILES if files is None else files)
    path = folder / "mkdocs.yml"
    text = path.read_text("utf-8")
    extensions = "markdown_extensions:\n  - admonition\n"
    path.write_text(text.replace("markdown_extensions:\n", f"{settings}{extensions}"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(with_settings(tmp_path_factory.mktemp("own"), ""), "--strict")
    assert built.code == 0, built.output
    return built


def menu(built: Built, page: str) -> list[tuple[str, str]]:
    """Return the menu's further entries: their words and where they lead."""
    links = BeautifulSoup(built.page(page), "html.parser").select(".aa-menu li a")
    return [(link.get_text(), str(link["href"])) for link in links[3:-1]]


def test_an_own_page_has_what_material_brings(built: Built) -> None:
    page = BeautifulSoup(built.page("travel"), "html.parser")
    assert page.select_one(".admonition.note .admonition-title")
    (script,) = [s for s in page.select("script[src]") if "bundle." in str(s["src"])]
    assert (built.site / "travel" / str(script["src"])).resolve().is_file()
    assert page.select_one(".aa-masthead")
    assert page.select_one(".aa-colophon")
    assert page.select_one('a[href="../items/1/"]')
    root = page.select_one("html")
    assert isinstance(root, Tag)
    assert (root["lang"], root["dir"]) == ("fr", "ltr")


def test_only_own_pages_load_it(built: Built, tmp_path: Path) -> None:
    assert "bundle." not in built.page("items/1")
    alone = build(draw(tmp_path, SMALL))
    assert not list(alone.site.rglob("bundle.*"))


def test_own_pages_stand_in_the_menu_in_order(built: Built) -> None:
    own = [("Visas", "../../guide/visas/"), ("Comment venir", "../../travel/")]
    assert menu(built, "items/1") == own
    # one is translated, the other is shown as it is
    assert menu(built, "en/items/1") == [
        ("Visas and entry", "../../guide/visas/"), ("Comment venir", "../../travel/"),
    ]  # fmt: skip
    english = BeautifulSoup(built.page("en/items/1"), "html.parser")
    assert english.select_one('.aa-menu bdi[lang="fr"]')


def test_an_own_page_that_is_not_translated_says_so(built: Built) -> None:
    page = BeautifulSoup(built.page("en/travel"), "html.parser")
    notice, content = page.select_one(".aa-notice"), page.select_one("#content")
    assert isinstance(notice, Tag)
    assert isinstance(content, Tag)
    assert "has not been translated" in notice.get_text()
    assert not notice.select("a")
    assert (content["lang"], content["dir"]) == ("fr", "ltr")
    assert not BeautifulSoup(built.page("en/guide/visas"), "html.parser").select(".aa-notice")


def test_nav_says_what_stands_in_the_menu(tmp_path: Path) -> None:
    nav = """nav:
  - index.md
  - Venir: travel.md
  - Plus:
      - Visas: guide/visas.md
      - Ville: https://city.example.org/
"""
    built = build(with_settings(tmp_path, nav))
    assert menu(built, "items/1") == [
        ("Venir", "../../travel/"),
        ("Visas", "../../guide/visas/"),
        ("Ville", "https://city.example.org/"),
    ]


def test_a_page_may_stand_outside_the_menu(tmp_path: Path) -> None:
    built = build(with_settings(tmp_path, "not_in_nav: |\n  /fr/travel.md\n"))
    assert menu(built, "items/1") == [("Visas", "../../guide/visas/")]
    assert "À noter" in built.page("travel")


def test_a_template_of_the_project_fills_the_blocks_of_material(tmp_path: Path) -> None:
    folder = with_settings(tmp_path, "")
    (folder / "own").mkdir()
    template = '{% extends "base.html" %}{% block announce %}Sitting 2 has moved.{% endblock %}'
    (folder / "own/main.html").write_text(template, "utf-8")
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(str(PROJECT / "overrides"), "own")
    settings.write_text(text, "utf-8")
    page = build(folder).page("travel")
    assert "Sitting 2 has moved." in page
    assert "aa-masthead" in page
