"""What the table of settings says of a setting's place is true of the pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, SMALL, Built, build, environment
from tests.site.test_settings import built_with

from annotated_agenda.doorway.reporting.setting_effects import setting_effects

FILES = SMALL | {"fr/travel.md": "# Venir\n\n## Par le train\n\nTexte.\n"}
THEME = "theme:\n  name: material\n  font: false\n"
# Features that have no effect anywhere, and those of own pages, by the row of the table.
NOWHERE = (
    "announce.dismiss", "navigation.expand", "navigation.footer", "navigation.indexes",
    "navigation.prune", "navigation.sections", "navigation.tabs", "toc.integrate",
)  # fmt: skip
OF_OWN_PAGES = (
    "content.action.edit", "content.action.view", "content.code.annotate", "content.code.copy",
    "content.code.select", "content.footnote.tooltips", "content.lazy", "content.tabs.link", "content.tooltips",
    "navigation.path", "navigation.top", "navigation.tracking", "toc.follow",
)  # fmt: skip
NONE = {
    "theme.language": f"{THEME}  language: de\n",
    "theme.direction": f"{THEME}  direction: rtl\n",
    "theme.features.navigation": f"{THEME}  features: [{', '.join(NOWHERE)}]\n",
    "theme.features.header": f"{THEME}  features: [header.autohide]\n",
    "theme.static_templates": f"{THEME}  static_templates: [404.html]\n",
    "extra.alternate": "extra:\n  alternate: [{name: Deutsch, link: /de/, lang: de}]\n",
    "extra.homepage": "extra:\n  homepage: https://home.example.org/\n",
    "extra.generator": "extra:\n  generator: true\n",
    "extra.manifest": "extra:\n  manifest: site.webmanifest\n",
    "extra.search": "extra:\n  search: {language: fr}\n",
    "theme.palette": f"{THEME}  palette: {{toggle: {{name: Nuit}}, media: '(prefers-color-scheme)'}}\n",
    "theme.locale": f"{THEME}  locale: en\n",
}
OWN = {
    "site_author": ("site_author: Secrétariat\n", '<meta name="author" content="Secrétariat">'),
    "theme.features.content": (f"{THEME}  features: [content.code.copy]\n", "content.code.copy"),
    "theme.features.navigation.top": (f"{THEME}  features: [navigation.top]\n", "md-top"),
    "extra.consent": ("extra:\n  consent: {title: Accord, description: Non}\n", "md-consent"),
    "extra.polyfills": ("extra:\n  polyfills: [assets/fill.js]\n", "assets/fill.js"),
    "extra.scope": ("extra:\n  scope: /ailleurs/\n", "/ailleurs/"),
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


def test_instant_navigation_is_switched_off(plain: Built, tmp_path: Path) -> None:
    settings = f"{THEME}  features: [navigation.instant]\nextra: {{}}\n"
    said = built_with(tmp_path, settings, FILES)
    # static-i18n warns of it, and a warning stops a strict build
    assert said.code == 1
    built = build(tmp_path)
    for page in ("items/1", "travel"):
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


@pytest.fixture(scope="module")
def featured(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A meeting with every feature that has its effect on own pages alone."""
    settings = f"{THEME}  features: [{', '.join(OF_OWN_PAGES)}]\nextra: {{}}\n"
    return built_with(tmp_path_factory.mktemp("featured"), settings, FILES)


@pytest.mark.parametrize("feature", OF_OWN_PAGES)
def test_a_feature_for_own_pages_is_there_alone(
    plain: Built, featured: Built, feature: str
) -> None:
    assert f'"{feature}"' in featured.page("travel")
    assert f'"{feature}"' not in plain.page("travel")
    assert featured.page("items/1") == plain.page("items/1")


def test_every_feature_of_the_table_is_tried() -> None:
    rows = {key.removeprefix("theme.features.") for key in setting_effects() if "features." in key}
    # What is called "search.…" is one row.
    assert rows == {*NOWHERE, *OF_OWN_PAGES, "navigation.instant", "header.autohide", "search"}


EDIT = "https://code.example.org/meeting"


@pytest.mark.parametrize(
    ("settings", "part"),
    [
        (f"repo_url: {EDIT}\nrepo_name: Dépôt\n", f'<a href="{EDIT}" rel="external">Dépôt</a>'),
        (f"repo_url: {EDIT}\nedit_uri: change/docs/\n", f'href="{EDIT}/change/docs/fr/items/1.md"'),
        (
            "edit_uri_template: https://edit.example.org/?file={path!q}\n",
            'href="https://edit.example.org/?file=fr/items/1.md"',
        ),
        (
            "edit_uri_template: https://edit.example.org/{path_noext}\n",
            'href="https://edit.example.org/fr/items/1"',
        ),
    ],
    ids=["repo_name", "edit_uri", "edit_uri_template", "path_noext"],
)
def test_the_repository_is_named_and_edited_as_the_settings_say(
    tmp_path: Path, settings: str, part: str
) -> None:
    assert part in built_with(tmp_path, settings).page("items/1")


def test_the_site_goes_where_the_settings_say(tmp_path: Path) -> None:
    built = built_with(tmp_path, "site_dir: public\n")
    assert built.code == 0, built.output
    assert (tmp_path / "public/items/1/index.html").is_file()
    assert not built.site.exists()


def test_further_templates_are_printed(tmp_path: Path) -> None:
    files = SMALL | {"humans.txt": "Site: {{ config.site_name }}\n"}
    built = built_with(tmp_path, "extra_templates: [humans.txt]\nsite_name: Comité\n", files)
    assert (built.site / "humans.txt").read_text("utf-8").strip() == "Site: Comité"


def test_a_symbol_of_a_family_that_the_settings_name_must_be_in_the_register(
    tmp_path: Path,
) -> None:
    files = SMALL | {"fr/items/1.md": ITEM.replace("A/1/2", "A/1/2, GOV/2026/7")}
    assert built_with(tmp_path / "not", "", files).code == 0
    named = built_with(tmp_path / "named", "extra: {symbol_families: [GOV/]}\n", files)
    assert '"GOV/2026/7" is not in the register' in named.output


I18N = "plugins:\n  - i18n:\n      docs_structure: folder\n      reconfigure_search: false\n"
LANGUAGES = (
    "      languages: [{locale: fr, name: Français, default: true}, {locale: en, name: English}]\n"
)


def test_one_language_alone_may_be_built(tmp_path: Path) -> None:
    built = built_with(tmp_path, f"{I18N}      build_only_locale: fr\n{LANGUAGES}")
    assert built.code == 0, built.output
    assert not (built.site / "en").exists()
    assert 'hreflang="en"' not in built.page("items/1")


def test_words_of_material_follow_the_language_unless_the_settings_say_otherwise(
    tmp_path: Path,
) -> None:
    files = FILES | {"en/travel.md": "# Travel\n\n!!! note\n\n    Words.\n\n## By train\n"}
    extensions = "markdown_extensions: [admonition, toc, attr_list, footnotes, tables]\n"
    own = LANGUAGES.replace("English}", "English, admonition_translations: {note: Remark}}")
    built = built_with(tmp_path / "a", f"{I18N}{own}{extensions}", files)
    assert "Table des matières" in built.page("travel")
    assert '<p class="admonition-title">Remark</p>' in built.page("en/travel")
    fixed = built_with(
        tmp_path / "b", f"{I18N}      reconfigure_material: false\n{LANGUAGES}{extensions}", files
    )
    assert "Table des matières" not in fixed.page("travel")
    assert fixed.page("items/1") == built.page("items/1")


def test_gh_deploy_puts_the_site_where_the_settings_say(tmp_path: Path) -> None:
    folder = tmp_path / "meeting"
    built_with(folder, "remote_branch: pages\nremote_name: host\n")
    bare = tmp_path / "host.git"
    for command in (
        ("init", "-q"), ("config", "user.name", "x"), ("config", "user.email", "x@example.org"),
        ("add", "mkdocs.yml"), ("commit", "-qm", "x"), ("init", "-q", "--bare", str(bare)),
        ("remote", "add", "host", str(bare)),
    ):  # fmt: skip
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)
    deploy = [sys.executable, "-m", "mkdocs", "gh-deploy", "--quiet"]
    subprocess.run(deploy, cwd=folder, check=True, capture_output=True, env=environment())
    listed = subprocess.run(
        ["git", "ls-tree", "--name-only", "pages"],
        cwd=bare, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert {"index.html", "items", "schedule"} <= set(listed.stdout.split())
