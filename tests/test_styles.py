"""The pages load one style sheet, put together of one for each component."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import copy_project
from tests.drawn_site import PROJECT, Built, build_by_command

STYLES = Path("stylesheets")
WRITTEN = PROJECT / "overrides/assets" / STYLES


def test_a_page_loads_one_sheet_and_it_imports_nothing(real_site: Built) -> None:
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', real_site.page("items/5b")) == [
        f"../../assets/{real_site.assets.name}/stylesheets/agenda.css"
    ]
    assert "@import" not in (real_site.assets / STYLES / "agenda.css").read_text("utf-8")


def test_every_component_is_whole_in_one_of_the_sheets(real_site: Built) -> None:
    names = ("agenda.css", "few_pages.css")
    sheets = [(real_site.assets / STYLES / name).read_text("utf-8") for name in names]
    assert all("@import" not in sheet for sheet in sheets)
    components = list((WRITTEN / "agenda").glob("*.css"))
    assert len(components) > 12
    for component in components:
        rules = re.findall(r"^\.aa-[\w-]+", component.read_text("utf-8"), re.MULTILINE)
        missing = [[rule for rule in rules if rule not in sheet] for sheet in sheets]
        assert [] in missing, missing
    assert not (real_site.assets / STYLES / "agenda").exists()


def test_material_gives_way_to_our_layers(real_site: Built) -> None:
    sheet = (real_site.assets / STYLES / "agenda.css").read_text("utf-8")
    layers = re.findall(r"@layer ([\w, ]+?) ?[;{]", sheet)
    assert layers[:2] == ["foundation, material, base, components, paper", "foundation"]
    assert ".md-typeset" in sheet.partition("@layer base{")[0]


def test_browsers_get_media_queries_that_they_read(real_site: Built) -> None:
    for path in (real_site.assets / STYLES).glob("*.css"):
        text = path.read_text("utf-8")
        assert "@custom-media" not in text
        assert not re.search(r"@media[^{]*\(--", text), path


def test_an_edit_of_a_component_is_in_the_next_build(tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "project")
    sheet = folder / "overrides/assets" / STYLES / "agenda/colophon.css"
    sheet.write_text(".aa-colophon { color: rebeccapurple; }\n", "utf-8")
    built = build_by_command(folder)
    assert built.code == 0, built.output
    assert "rebeccapurple" in (built.assets / STYLES / "agenda.css").read_text("utf-8")
