"""What the table of settings says of a setting's place is true of the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import SMALL, Built, build
from tests.site.test_settings import built_with

FILES = SMALL | {"fr/travel.md": "# Venir\n\n## Par le train\n\nTexte.\n"}
THEME = "theme:\n  name: material\n  font: false\n"
NONE = {
    "theme.language": f"{THEME}  language: de\n",
    "theme.direction": f"{THEME}  direction: rtl\n",
    "theme.features.navigation": f"{THEME}  features: [navigation.expand, navigation.tabs, navigation.footer]\n",
    "theme.features.header": f"{THEME}  features: [header.autohide]\n",
    "theme.static_templates": f"{THEME}  static_templates: [404.html]\n",
    "extra.alternate": "extra:\n  alternate: [{name: Deutsch, link: /de/, lang: de}]\n",
    "extra.homepage": "extra:\n  homepage: https://home.example.org/\n",
    "extra.generator": "extra:\n  generator: true\n",
}
OWN = {
    "site_author": ("site_author: Secrétariat\n", '<meta name="author" content="Secrétariat">'),
    "theme.features.content": (f"{THEME}  features: [content.code.copy]\n", "content.code.copy"),
    "theme.features.navigation.top": (f"{THEME}  features: [navigation.top]\n", "md-top"),
    "extra.annotate": ("extra:\n  annotate: {json: [.s2]}\n", ".s2"),
}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_with(tmp_path_factory.mktemp("plain"), f"{THEME}extra: {{}}\n", FILES)


@pytest.mark.parametrize("settings", NONE.values(), ids=NONE)
def test_a_setting_without_effect_changes_no_page(
    plain: Built, tmp_path: Path, settings: str
) -> None:
    if "theme:" not in settings:
        settings += THEME
    built = built_with(tmp_path, settings, FILES)
    assert built.code == 0, built.output
    for page in (".", "items/1", "en/items/1", "schedule", "travel"):
        assert built.page(page) == plain.page(page)


@pytest.mark.parametrize(("settings", "part"), OWN.values(), ids=OWN)
def test_a_setting_for_own_pages_changes_them_alone(
    plain: Built, tmp_path: Path, settings: str, part: str
) -> None:
    extra = "" if "extra:" in settings else "extra: {}\n"
    theme = "" if "theme:" in settings else THEME
    built = built_with(tmp_path, settings + extra + theme, FILES)
    assert built.page("items/1") == plain.page("items/1")
    assert part in built.page("travel")
    assert part not in plain.page("travel")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("theme: {name: readthedocs}\n", "theme.name: the pages are printed with material"),
        ("theme: mkdocs\n", "theme.name: the pages are printed with material"),
    ],
)
def test_another_theme_is_one_line(tmp_path: Path, settings: str, said: str) -> None:
    built = built_with(tmp_path, settings)
    assert built.code == 1
    (line,) = [line for line in built.output.splitlines() if "mkdocs.yml:" in line]
    assert said in line
    assert "does not foresee" not in built.output


def test_other_folders_for_languages_are_one_line(tmp_path: Path) -> None:
    plugins = (
        "plugins:\n  - i18n:\n      languages: [{locale: fr, name: Français, default: true}]\n"
    )
    built = built_with(tmp_path, plugins)
    assert built.code == 1
    assert "mkdocs.yml:" in built.output
    assert "each language has a folder of its own under docs/; write folder" in built.output


def test_a_hook_whose_events_do_not_see_the_meetings_pages_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "own.py").write_text("def on_page_read_source(**others): pass\n", "utf-8")
    text = built_with(folder, "").output
    assert "own.py" not in text
    settings = folder / "mkdocs.yml"
    before = settings.read_text("utf-8")
    settings.write_text(before.replace("hooks:\n", "hooks:\n  - own.py\n"), "utf-8")
    line = before.splitlines().index("hooks:") + 2
    assert (
        f"mkdocs.yml:{line}: hooks.own.py: on_page_read_source is told of" in build(folder).output
    )
