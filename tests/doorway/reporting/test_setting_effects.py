"""Each setting without effect on the meeting's pages is one note, with its line and the reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir
from tests.drawn_site import PROJECT

from annotated_agenda.doorway.reporting.setting_effects import (
    SettingEffect,
    check_effects,
    setting_effects,
    written_settings,
)

TABLE = setting_effects()


def notes(folder: Path, settings: str) -> list[str]:
    path = folder / "mkdocs.yml"
    path.write_text(settings, "utf-8")
    return list(map(str, check_effects(path)))


def written(key: str) -> str:
    """Return the setting as YAML; what follows theme.features is one value of a list."""
    above, feature = key.partition("theme.features.")[::2]
    keys = ["theme", "features"] if feature else above.split(".")
    lines = [f"{'  ' * depth}{name}:" for depth, name in enumerate(keys)]
    return "\n".join([*lines[:-1], f"{lines[-1]} {f'[{feature}]' if feature else 'x'}"])


@pytest.mark.parametrize(("key", "row"), TABLE.items(), ids=TABLE)
def test_a_row_is_said_when_it_has_no_effect_on_every_page(
    tmp_path: Path, key: str, row: SettingEffect
) -> None:
    said = notes(tmp_path, written(key))
    is_said = row.is_said and row.effect in {"none", "own pages"}
    line = written(key).count("\n") + 1
    assert [one.startswith(f"mkdocs.yml:{line}: {key}: ") for one in said] == [True] * is_said
    assert all(row.why in one for one in said)


def test_a_setting_that_stands_for_more_is_said_once(tmp_path: Path) -> None:
    said = notes(
        tmp_path, "validation:\n  nav:\n    omitted_files: warn\n  links:\n    anchors: warn\n"
    )
    assert len(said) == 1
    assert said[0].startswith("mkdocs.yml:3: validation: ")


def test_a_setting_that_nobody_knows_is_said_with_the_nearest(tmp_path: Path) -> None:
    said = notes(tmp_path, "theme:\n  fonts: false\n  features:\n    - navigaton.top\n    - x.y\n")
    assert [one.split(": ")[1] for one in said] == [
        "theme.fonts", "theme.features.navigaton.top", "theme.features.x.y",
    ]  # fmt: skip
    assert 'did you mean "theme.font"?' in said[0]
    assert 'did you mean "theme.features.navigation.top"?' in said[1]


def test_what_a_template_of_ones_own_reads_is_nobodys_business(tmp_path: Path) -> None:
    assert notes(tmp_path, "extra:\n  hotline: 123\nmarkdown_extensions: [tables]\n") == []


def test_inherited_settings_are_said_with_their_file(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("theme:\n  language: fr\n", "utf-8")
    (said,) = notes(tmp_path, "INHERIT: base.yml\nsite_name: x\n")
    assert said.startswith("base.yml:2: theme.language: ")


@pytest.mark.parametrize("text", ["a: [", "- x", "", "a: !!python/name:x.y\n"])
def test_what_mkdocs_refuses_is_left_to_it(tmp_path: Path, text: str) -> None:
    assert notes(tmp_path, text) == []


def test_our_own_settings_all_have_their_effect() -> None:
    assert list(check_effects(PROJECT / "mkdocs.yml")) == []
    assert any(
        setting.key == "theme.name.material" for setting in written_settings(PROJECT / "mkdocs.yml")
    )


def test_the_table_has_every_setting_of_mkdocs() -> None:
    private = {"config_file_path", "mdx_configs", "pages", "google_analytics", "theme"}
    known = set(MkDocsConfig()) - private
    assert known <= {key.partition(".")[0] for key in TABLE}


def test_the_table_has_every_setting_that_materials_templates_and_script_read() -> None:
    folder = Path(get_theme_dir("material"))
    templates = "".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.html")))
    (script,) = (path.read_text("utf-8") for path in folder.glob("assets/javascripts/bundle.*.js"))
    read = {f"theme.{name}" for name in re.findall(r"config\.theme\.(\w+)", templates)}
    read |= {f"extra.{name}" for name in re.findall(r"config\.extra\.(\w+)", templates)}
    features = r'"((?:announce|content|header|navigation|search|toc)\.[a-z.]+)"'
    read |= {f"theme.features.{name}" for name in re.findall(features + " (?:not )?in", templates)}
    read |= {f"theme.features.{name}" for name in re.findall(rf"\w\({features}\)", script)}
    # Material's script has words for readers that are named like features of the search.
    read = {key for key in read if not key.startswith("theme.features.search.")}
    assert {key for key in read - {"theme.features"} if not in_table(key)} == set()


def in_table(key: str) -> bool:
    return any(f"{key}.".startswith(f"{row}.") for row in TABLE)


def test_the_page_for_readers_shows_the_table() -> None:
    page = (PROJECT / "SETTINGS.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    assert rows == [(key, row.effect, row.why) for key, row in TABLE.items()]
