"""Imports run one way: events -> bridge -> authoring, publishing -> meeting."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from tests.drawn_site import PROJECT

HOOKS = PROJECT / "hooks"
WRITERS = {
    "annotation_cache.py",
    "mkdocs_commands.py",
    "search_index.py",
    "site_record.py",
    "site_writer.py",
}
PACKAGES = {"meeting", "authoring", "publishing"}


def modules() -> list[Path]:
    return sorted(HOOKS.rglob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            names.add(str(node.module).split(".")[0])
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    package = path.relative_to(HOOKS).parts[0]
    allowed_here = {"meeting": set(), "authoring": {"meeting"}, "publishing": {"meeting"}}
    names = imported(path)
    if package in PACKAGES:
        assert not names & {"mkdocs", "material", "mkdocs_static_i18n", "mkdocs_bridge"}
        assert names & PACKAGES <= {package, *allowed_here[package]}
    if package == "meeting":
        assert names <= set(sys.stdlib_module_names) | {"meeting"}


def test_only_the_doorway_is_a_hook() -> None:
    assert "hooks:\n  - hooks/mkdocs_events.py\n" in (PROJECT / "mkdocs.yml").read_text("utf-8")


def test_events_are_small() -> None:
    tree = ast.parse((HOOKS / "mkdocs_events.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 15, node.name


def test_hooks_write_nothing_into_docs() -> None:
    for path in modules():
        # One is run by an author, not by a build; the others write into the site or into the cache.
        if path.name in WRITERS:
            continue
        text = path.read_text("utf-8")
        assert "write_text" not in text, path
        assert "write_bytes" not in text, path
