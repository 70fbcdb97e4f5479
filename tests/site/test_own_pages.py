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

        [Le point 1](items/1.md#p1) est ouvert à tous; voir A/1/2 et
        [la deuxième séance](schedule/#sitting-2).
"""
VISAS = "---\nstatus: new\n---\n\n# Visas {#visas}\n\nUn [rapport][A/1/2].\n"
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
    soup = BeautifulSoup(built.page(page), "html.parser")
    for mark in soup.select(".aa-menu small"):
        mark.extract()
    links = soup.select(".aa-menu li a")
    return [(link.get_text().strip(), str(link["href"])) for link in links[3:-1]]


def test_an_own_page_has_what_material_brings(built: Built) -> None:
    page = BeautifulSoup(built.page("travel"), "html.parser")
    assert page.select_one(".admonition.note .admonition-title")
    (script,) = [s for s in page.select("script[src]") if "bundle." in str(s["src"])]
    assert (built.site / "travel" / str(script["src"])).resolve().is_file()
    assert page.select_one(".aa-masthead")
    assert page.select_one(".aa-colophon")
    links = [str(link["href"]) for link in page.select(".admonition a")]
    assert links == ["../items/1/#p1", "../documents/A/1/2/", "../schedule/#sitting-2"]
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


def test_what_a_page_cites_leads_to_the_register_in_its_language(built: Built) -> None:
    english = BeautifulSoup(built.page("en/travel"), "html.parser")
    links = [str(link["href"]) for link in english.select(".admonition a")]
    assert links == ["../items/1/#p1", "../documents/A/1/2/", "../schedule/#sitting-2"]
    assert 'href="../../documents/A/1/2/"' in built.page("guide/visas")


@pytest.mark.parametrize(("page", "mark"), [("items/1", "Nouveau"), ("en/travel", "New")])
def test_the_menu_marks_what_is_new(built: Built, page: str, mark: str) -> None:
    soup = BeautifulSoup(built.page(page), "html.parser")
    (small,) = soup.select(".aa-menu small")
    assert small.get_text() == mark


def test_a_mark_of_ones_own_has_its_words(tmp_path: Path) -> None:
    folder = with_settings(
        tmp_path, "", SMALL | {"fr/visas.md": "---\nstatus: soon\n---\n# Visas\n"}
    )
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert "<small>" not in build(folder).page("items/1")
    settings.write_text(text.replace("extra:\n", "extra:\n  status: {soon: Bientôt}\n"), "utf-8")
    assert "<small>Bientôt</small>" in build(folder).page("items/1")


def test_a_page_without_a_description_is_described_by_its_beginning(built: Built) -> None:
    assert '<meta name="description" content="Un rapport.">' in built.page("guide/visas")


def test_the_language_switch_leads_to_no_language_that_a_page_lacks(tmp_path: Path) -> None:
    folder = with_settings(tmp_path, "", FILES | {"en/news.md": "# News\n"})
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(
        text.replace("fallback_to_default: true", "fallback_to_default: false"), "utf-8"
    )
    built = build(folder)

    def languages(page: str) -> list[str]:
        soup = BeautifulSoup(built.page(page), "html.parser")
        return [str(link["hreflang"]) for link in soup.select(".aa-languages a")]

    assert languages("travel") == ["fr"]
    assert languages("en/news") == ["en"]
    assert languages("guide/visas") == ["fr", "en"]
    assert not (built.site / "en/travel").exists()
    assert [name for name, _ in menu(built, "en/items/1")] == ["Visas and entry"]
    choices = BeautifulSoup(built.page("go/travel"), "html.parser").select(".aa-choices a")
    assert [str(link["hreflang"]) for link in choices] == ["fr"]


def test_a_page_may_hide_what_stands_beside_it(tmp_path: Path) -> None:
    text = "---\nhide: [navigation, toc]\n---\n# Venir\n\n## Train\n\nTexte.\n"
    built = build(
        with_settings(tmp_path, "", SMALL | {"fr/travel.md": text, "fr/all.md": text[33:]})
    )
    assert "aa-agenda-menu" in built.page("all")
    assert "md-sidebar--secondary" in built.page("all")
    assert "aa-agenda-menu" not in built.page("travel")
    assert "md-sidebar--secondary" not in built.page("travel")


def test_materials_script_asks_for_no_map_below_each_page(built: Built) -> None:
    # it does for each link[rel=alternate] that is exactly so
    assert 'rel="alternate" hreflang' not in built.page("guide/visas")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pt/acces.md", 'docs/pt:1: the site is not in "pt": nothing in this folder is published'),
        ("pt-BR/items/1.md", 'the language "pt-BR" is not configured'),
        ("pagefind/own.js", "docs/pagefind/own.js:1: pagefind/ is the folder of the search"),
        ("fr/schedule.md", "docs/fr/schedule.md:1: the meeting has a page of its own at schedule/"),
    ],
)
def test_a_file_that_would_not_be_published_is_said(tmp_path: Path, name: str, said: str) -> None:
    built = build(draw(tmp_path, SMALL | {name: "# Accès\n\nTexte.\n"}), "--strict")
    assert built.code == 1
    assert said in built.output


@pytest.mark.parametrize("name", ["items/plan.png", "items/plans/a.md", "sections/plan.png"])
def test_a_file_beside_the_pages_of_the_meeting_is_published(tmp_path: Path, name: str) -> None:
    built = build(draw(tmp_path, SMALL | {f"fr/{name}": "# Plan\n\nTexte.\n"}))
    assert built.code == 0, built.output
    address = name.replace(".md", "/index.html")
    assert "Plan" in (built.site / address).read_text("utf-8")
