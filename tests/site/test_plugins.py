"""Plugins find the meeting's pages as they find any page."""

from __future__ import annotations

from pathlib import Path

from tests.drawn_site import SMALL, build, draw

HOOK = """
PAGES = []

def on_nav(nav, config, files):
    PAGES.extend(f"nav {page.title} {page.url}" for page in nav.pages)

def on_post_page(output, page, config):
    return output.replace("</body>", f"<!-- {page.title} at {page.url} --></body>")

def on_post_build(config):
    print("\\n".join(PAGES))
"""


def with_a_hook(folder: Path, hook: str) -> Path:
    draw(folder, SMALL | {"fr/travel.md": "# Venir\n"})
    (folder / "own.py").write_text(hook, "utf-8")
    settings = folder / "mkdocs.yml"
    # After ours: another hook sees what ours left.
    text = settings.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.endswith("mkdocs_events.py"))
    settings.write_text(text.replace(line, f"{line}\n  - own.py"), "utf-8")
    return folder


def test_a_plugin_may_change_the_html_of_every_page(tmp_path: Path) -> None:
    built = build(with_a_hook(tmp_path, HOOK))
    assert built.code == 0, built.output
    assert (
        "<!-- 1 Ouverture – Groupe de travail sur la coopération internationale, Première réunion at items/1/ --></body>"
        in built.page("items/1")
    )
    assert "at en/items/1/ -->" in built.page("en/items/1")
    assert "at schedule/ -->" in built.page("schedule")
    # MkDocs' own pages are handed on once, by MkDocs
    assert built.page("travel").count("-- Venir at travel/ --") == 1


def test_what_a_plugin_made_is_made_anew_when_the_plugin_goes(tmp_path: Path) -> None:
    folder = with_a_hook(tmp_path, HOOK)
    build(folder)
    (folder / "own.py").write_text("", "utf-8")
    assert "<!--" not in build(folder).page("items/1")


def test_what_a_plugin_makes_is_made_anew_in_each_build(tmp_path: Path) -> None:
    folder = with_a_hook(tmp_path, HOOK)
    build(folder)
    (folder / "own.py").write_text(HOOK.replace("<!-- {", "<!-- again {"), "utf-8")
    assert "<!-- again" in build(folder).page("items/1")


def test_a_plugin_of_material_is_named_as_in_the_settings(tmp_path: Path) -> None:
    folder = draw(tmp_path, SMALL)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("plugins:\n", "plugins:\n  - tags\n  - search\n")
    settings.write_text(text, "utf-8")
    output = build(folder).output
    line = text.splitlines().index("  - tags") + 1
    assert (
        f"mkdocs.yml:{line}: plugins.tags: on_page_markdown, on_page_context is told of" in output
    )
    assert output.count("plugins.search: ") == 1
