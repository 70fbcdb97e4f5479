"""theme.palette and theme.font of mkdocs.yml hold on every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.conftest import serve
from tests.drawn_site import SMALL, Built
from tests.site.test_settings import built_with

FILES = SMALL | {"fr/travel.md": "# Venir\n\nTexte.\n"}
PAGES = (".", "items/1", "en/schedule", "travel", "go/1")
BOTH = "palette: [{scheme: default, primary: teal}, {scheme: slate, primary: amber}]"


def themed(folder: Path, settings: str) -> Built:
    return built_with(folder, f"theme:\n  name: material\n  {settings}\n", FILES)


def styles(built: Built) -> str:
    return (built.assets / "stylesheets/agenda.css").read_text("utf-8")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return themed(tmp_path_factory.mktemp("both"), BOTH)


def test_two_schemes_give_a_switch(both: Built, tmp_path: Path) -> None:
    plain = themed(tmp_path, "font: false")
    for page in PAGES:
        assert 'class="aa-scheme"' in both.page(page)
        assert "aa-scheme" not in plain.page(page)
    assert "Dark colours" in both.page("en/schedule")
    assert "data-scheme" not in styles(plain)


@pytest.mark.parametrize(("scheme", "shown"), [("default", "light"), ("slate", "dark")])
def test_one_scheme_is_always_shown(tmp_path: Path, scheme: str, shown: str) -> None:
    built = themed(tmp_path, f"palette: {{scheme: {scheme}, primary: teal}}")
    for page in PAGES:
        (root,) = re.findall(r"<html [^>]*>", built.page(page))
        assert f'data-scheme="{shown}"' in root
        assert f'<meta name="color-scheme" content="{shown}">' in built.page(page)
        assert "aa-scheme" not in built.page(page)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("palette: {primary: mauve}", "mkdocs.yml:38: theme.palette.primary: 'mauve': there is no"),
        ("palette: {primary: indogo}", 'did you mean "indigo"?'),
        ("palette: {scheme: night}", "theme.palette.scheme: 'night': there is no scheme"),
        ("font: {text: 'x\"; }'}", "theme.font.text: 'x\"; }': this is no name of a font"),
    ],
)
def test_what_does_not_exist_is_one_line(tmp_path: Path, settings: str, said: str) -> None:
    built = themed(tmp_path, settings)
    assert built.code == 1
    (line,) = [line for line in built.output.splitlines() if re.search(r"mkdocs\.yml:\d+: ", line)]
    assert said in re.sub(r"mkdocs\.yml:\d+", "mkdocs.yml:38", line)


def test_fonts_are_fetched_only_where_the_project_names_them(tmp_path: Path) -> None:
    named = themed(tmp_path / "named", "font: {text: Noto Sans, code: Fira Mono}")
    unsaid = themed(tmp_path / "unsaid", "language: fr")
    for page in PAGES:
        assert (
            named.page(page).count("family=Noto+Sans:300,300i,400,400i,700,700i%7CFira+Mono:400,")
            == 1
        )
        assert "fonts.g" not in unsaid.page(page)
    assert '--aa-first-font: "Noto Sans",;' in styles(named)


def accent(page: Page, address: str) -> str:
    """Return the colour of links on the page at an address."""
    page.goto(address)
    return str(page.evaluate("getComputedStyle(document.body).getPropertyValue('--aa-accent')"))


def test_the_reader_chooses_and_the_choice_is_kept(browser: Browser, both: Built) -> None:
    with serve(both.site) as site, browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        light = accent(page, f"{site}items/1/")
        switch = page.get_by_role("button", name="Couleurs sombres")
        assert switch.get_attribute("aria-pressed") == "false"
        switch.click()
        assert switch.get_attribute("aria-pressed") == "true"
        dark = accent(page, f"{site}en/items/1/")
        assert dark != light
        assert accent(page, f"{site}travel/") == dark
        page.get_by_role("button", name="Couleurs sombres").click()
        assert accent(page, f"{site}schedule/") == light


def test_pages_follow_the_system_until_the_reader_chooses(browser: Browser, both: Built) -> None:
    with serve(both.site) as site, browser.new_page(color_scheme="dark") as page:
        page.goto(f"{site}items/1/")
        switch = page.get_by_role("button", name="Couleurs sombres")
        expect(switch).to_have_attribute("aria-pressed", "true")
        page.emulate_media(color_scheme="light")
        expect(switch).to_have_attribute("aria-pressed", "false")
