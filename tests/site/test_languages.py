"""Each language is marked as what it is: translated, stale, missing, or not of this site at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.conftest import copy_project
from tests.drawn_site import SMALL, Built, build, draw

URL = "https://example.org/m/"
MEETING_EN = "---\ntitle: Agenda\nbody: Committee\nmeeting: First meeting\nplace: Vienna\n---\n"
ITEM_2 = "---\nitem: 2\ntitle: Clôture\nsittings: [2]\n---\n\nLa réunion finira.\n"
ITEM_EN = "---\ntitle: Opening\n---\n\nThe meeting will open at 10 a.m. (A/1/2).\n"
STALE_EN = "---\ntitle: Closing\ntranslated_from: 01234567\n---\n\nThe meeting will close.\n"
FILES = {
    **SMALL,
    "fr/items/2.md": ITEM_2,
    "fr/items/3.md": "---\nitem: 3\ntitle: Divers\nsittings: [2]\n---\n\nAutre texte.\n",
    "en/index.md": MEETING_EN,
    "en/items/1.md": ITEM_EN,
    "en/items/2.md": STALE_EN,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(draw(tmp_path_factory.mktemp("languages"), FILES, url=URL), "--strict")
    assert built.code == 0, built.output
    return built


def soup(built: Built, address: str) -> BeautifulSoup:
    return BeautifulSoup(built.page(address), "html.parser")


def head(built: Built, address: str) -> tuple[str, dict[str, str]]:
    """The canonical address, and the alternates by language."""
    page = soup(built, address)
    (canonical,) = page.select("link[rel=canonical]")
    alternates = page.select("link[rel=alternate][hreflang]")
    return str(canonical["href"]), {str(link["hreflang"]): str(link["href"]) for link in alternates}


def test_a_translation_is_canonical_and_names_its_source(site: Built) -> None:
    expected = {"fr": f"{URL}items/1/", "en": f"{URL}en/items/1/", "x-default": f"{URL}items/1/"}
    assert head(site, "items/1") == (f"{URL}items/1/", expected)
    assert head(site, "en/items/1") == (f"{URL}en/items/1/", expected)


def test_a_page_that_falls_back_is_canonical_to_its_source(site: Built) -> None:
    assert head(site, "en/items/3") == (f"{URL}items/3/", {})
    assert head(site, "items/3") == (f"{URL}items/3/", {})


def test_the_page_for_a_wrong_address_speaks_the_source_language_around_all_others(
    site: Built,
) -> None:
    text = (site.site / "404.html").read_text("utf-8")
    assert '<html lang="fr" dir="ltr">' in text
    assert "Aller au contenu" in text
    assert text.index("Skip to content") > text.index('<template data-frame="en">')


def test_the_site_map_has_no_page_that_falls_back(site: Built) -> None:
    text = (site.site / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{URL}en/items/1/</loc>" in text
    assert f"<loc>{URL}items/3/</loc>" in text
    assert f"<loc>{URL}en/items/3/</loc>" not in text
    assert f"<loc>{URL}en/schedule/</loc>" in text


@pytest.mark.parametrize(
    ("address", "notice"),
    [
        ("items/1", None),
        ("en/items/1", "Unofficial translation. The French text is authentic."),
        (
            "en/items/2",
            "Unofficial translation. The French text is authentic. The French text of this page has "
            "changed since this translation was made.",
        ),
        (
            "en/items/3",
            "This page has not been translated into English yet. The French text is shown.",
        ),
    ],
)
def test_the_reader_is_told_what_the_page_is(site: Built, address: str, notice: str | None) -> None:
    element = soup(site, address).select_one(".aa-notice")
    assert (element.get_text(" ", strip=True) if element else None) == notice


def test_the_state_of_the_translations_is_a_page(site: Built) -> None:
    rows = soup(site, "en/about/translations").select(".aa-status tbody tr")
    states = {
        row.select("th")[0].get_text(" ", strip=True): row.select("td")[1].get_text()
        for row in rows
    }
    assert states == {
        "Agenda": "Complete",
        "1 Opening": "Complete",
        "2 Closing": "Out of date",
        "3 Divers": "Missing",
    }


def test_the_build_lists_the_stale_pages(tmp_path: Path) -> None:
    built = build(draw(tmp_path, FILES))
    assert "docs/en/items/2.md:3: translated_from: docs/fr/items/2.md has changed" in built.output


def test_a_title_in_another_language_is_set_apart(site: Built) -> None:
    mark = soup(site, "en").select_one(".aa-agenda bdi[lang=fr][dir=ltr]")
    assert mark is not None
    assert mark.get_text() == "Divers"


def test_the_page_for_a_wrong_address_speaks_every_language(site: Built) -> None:
    page = BeautifulSoup((site.site / "404.html").read_text("utf-8"), "html.parser")
    sections = page.select("[data-path]")
    assert [(one["lang"], one["data-path"]) for one in sections] == [
        ("fr", "/m/"),
        ("en", "/m/en/"),
    ]
    assert [link["href"] for link in sections[1].select("a")] == [
        "/m/en/", "/m/en/schedule/", "/m/en/documents/", "/m/en/search/",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["pt", "pt-BR", "zh-Hant", "sr-Latn", "ur-PK"])
def test_a_language_is_added_with_one_line_and_its_folder(tmp_path: Path, language: str) -> None:
    files = {
        **FILES,
        f"{language}/index.md": "---\ntitle: T\nbody: B\nmeeting: M\nplace: P\n---\n",
        f"{language}/items/1.md": "---\ntitle: Abertura\n---\n\nA reunião abre às 10 horas (A/1/2).\n",
    }
    built = build(draw(tmp_path, files, ("fr", "en", language), URL), "--strict")
    assert built.code == 0, built.output
    (note,) = [line for line in built.output.splitlines() if "no term has words" in line]
    assert f'terms.yml:1: no term has words in "{language}"' in note
    page = soup(built, f"{language}/items/1")
    assert page.html is not None
    assert page.html["lang"] == language
    assert page.html["dir"] == ("rtl" if language == "ur-PK" else "ltr")
    assert "A reunião abre" in page.get_text()
    assert head(built, "items/1")[1][language] == f"{URL}{language}/items/1/"
    index = json.loads((built.site / "pagefind/pagefind-entry.json").read_text("utf-8"))
    assert language.lower() in index["languages"]


@pytest.mark.parametrize("language", ["pt-BR", "zh-Hant", "sr-Latn"])
def test_a_language_with_a_region_or_a_script_can_be_the_source(
    tmp_path: Path, language: str
) -> None:
    files = {
        name.replace("fr/", f"{language}/"): text.replace("fr:", f"{language}:")
        for name, text in SMALL.items()
    }
    built = build(draw(tmp_path, files, (language, "en"), URL), "--strict")
    assert built.code == 0, built.output
    assert f'<html lang="{language}" dir="ltr">' in built.page("items/1")
    assert f'lang="{language}" dir="ltr"' in built.page("en/items/1")


def test_a_code_with_an_underscore_is_no_code_for_the_web(tmp_path: Path) -> None:
    built = build(draw(tmp_path, SMALL, ("fr", "pt_BR")))
    assert built.code == 1
    assert (
        'mkdocs.yml:26: languages: "pt_BR" is no code of a language for the web; '
        'write "pt-BR", and call the folder docs/pt-BR' in built.output
    )


def test_languages_are_left_out_with_their_lines_and_folders(tmp_path: Path) -> None:
    """The register and the sittings still have words in them, and they are known for what they are."""
    folder = copy_project(tmp_path)
    settings = folder / "mkdocs.yml"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    for language in ("ar", "ru", "zh"):
        lines = [line for line in lines if f"locale: {language}," not in line]
        shutil.rmtree(folder / "docs" / language)
    settings.write_text("".join(lines), "utf-8")
    index = folder / "docs" / "fr" / "index.md"
    rooms = "sittings:\n  - room: {fr: Salle, ar: a, ru: r, zh: z}\n    start"
    index.write_text(index.read_text("utf-8").replace("sittings:\n  - start", rooms), "utf-8")
    built = build(folder, "--strict")
    assert built.code == 0, built.output
    notes = [line for line in built.output.splitlines() if "is not configured" in line]
    assert len(notes) == 6, notes
