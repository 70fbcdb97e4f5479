"""Imports run one way, floor by floor: the rooms of `tree hooks`, and who may ask whom."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from tests.drawn_site import PROJECT

HOOKS = PROJECT / "hooks"
PROGRAM = HOOKS / "annotated_agenda"

# Each room with the rooms that it may import from; "" is the program's own front door.
ROOMS: dict[str, set[str]] = {
    "meeting": set(),
    "authoring/facts": {"meeting"},
    "authoring/files": {"authoring/facts", "meeting"},
    "authoring/annotations": {"meeting"},
    "authoring/checks": {"authoring/annotations", "authoring/files", "authoring/facts", "meeting"},
    "authoring/starter": set(),
    "authoring/importing/blocks": set(),
    "authoring/importing/formats": {"authoring/importing/blocks", "meeting"},
    "authoring/importing/recognition": {"authoring/importing/blocks", "meeting"},
    "authoring/importing/alignment": {"meeting"},
    "authoring/importing/writing": {
        "authoring/annotations",
        "authoring/files",
        "authoring/importing/alignment",
        "authoring/importing/blocks",
        "authoring/importing/recognition",
        "meeting",
    },
    "authoring/importing/report": {
        "authoring/importing/blocks",
        "authoring/importing/recognition",
        "authoring/importing/writing",
    },
    "authoring/importing": {
        "authoring/files",
        "authoring/importing/alignment",
        "authoring/importing/blocks",
        "authoring/importing/formats",
        "authoring/importing/recognition",
        "authoring/importing/report",
        "authoring/importing/writing",
        "meeting",
        "authoring/starter",
    },
    "authoring/own_pages": {
        "authoring/annotations",
        "authoring/checks",
        "authoring/files",
        "meeting",
    },
    "authoring": {
        "authoring/annotations",
        "authoring/checks",
        "authoring/own_pages",
        "authoring/files",
        "authoring/facts",
        "meeting",
    },
    "publishing": set(),
    "publishing/language": {"meeting"},
    "publishing/look": {"publishing/language", "meeting"},
    "publishing/edition": {"publishing/language", "publishing/look", "meeting"},
    "publishing/edition/timetable": {"publishing/edition", "publishing/language", "meeting"},
    "publishing/exports": {
        "publishing/edition",
        "publishing/edition/timetable",
        "publishing/language",
        "meeting",
    },
    "publishing/pages": {
        "publishing/exports",
        "publishing/edition",
        "publishing/edition/timetable",
        "publishing/language",
        "publishing/look",
        "meeting",
    },
    "publishing/search": {"publishing/edition", "publishing/language", "meeting"},
    "publishing/web": set(),
    "publishing/word": {
        "publishing/pages",
        "publishing/edition",
        "publishing/edition/timetable",
        "publishing/language",
    },
    "publishing/site": {
        "publishing/pages",
        "publishing/exports",
        "publishing/search",
        "publishing/edition",
        "publishing/edition/timetable",
        "publishing/language",
        "meeting",
    },
    "doorway/reporting": {"publishing/site", "meeting"},
    "doorway/theme": {
        "doorway/reporting",
        "authoring/files",
        "publishing/language",
        "publishing/look",
        "meeting",
    },
    "doorway/cache": {"doorway/theme"},
    "doorway/preview": {"doorway/reporting", "publishing/search", "publishing/site"},
    "doorway/settings": {
        "doorway/cache",
        "doorway/preview",
        "doorway/reporting",
        "doorway/theme",
        "authoring/annotations",
        "authoring/files",
        "authoring/own_pages",
        "publishing/edition",
        "publishing/language",
        "publishing/look",
        "publishing/site",
        "publishing/web",
        "meeting",
    },
    "doorway": {
        "doorway/cache",
        "doorway/preview",
        "doorway/reporting",
        "doorway/settings",
        "doorway/theme",
        "authoring",
        "authoring/annotations",
        "authoring/files",
        "authoring/own_pages",
        "publishing/edition",
        "publishing/language",
        "publishing/look",
        "publishing/search",
        "publishing/site",
        "publishing/web",
        "meeting",
    },
    "commands": {
        "doorway",
        "doorway/cache",
        "doorway/reporting",
        "doorway/settings",
        "authoring",
        "authoring/facts",
        "authoring/starter",
        "authoring/importing",
        "authoring/importing/formats",
        "authoring/importing/report",
        "authoring/importing/writing",
        "authoring/checks",
        "authoring/files",
        "publishing/edition",
        "publishing/language",
        "publishing/pages",
        "publishing/site",
        "publishing/web",
        "publishing/word",
        "meeting",
    },
    "": {"commands"},
}
# The modules that write files, and where: an author's command into docs/, a build never.
WRITERS = {
    "commands/docx.py": "the Word documents, for an author",
    "authoring/importing/writing/files.py": "docs/, for an author who imports",
    "commands/pages.py": "docs/, for an author",
    "commands/new.py": "a new project",
    "commands/published.py": "docs/, for an author",
    "doorway/settings/hosting.py": "the site",
    "doorway/settings/pdf.py": "the site",
    "doorway/cache/kept_file.py": "the cache",
    "publishing/search/index.py": "the site",
    "publishing/site/writer.py": "the site",
    "publishing/web/others.py": "the site",
}


def modules() -> list[Path]:
    return sorted(PROGRAM.rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(PROGRAM).as_posix()


def room_of(path: Path) -> str:
    return path.parent.relative_to(PROGRAM).as_posix().removeprefix(".")


def imported(path: Path) -> set[str]:
    """Return the modules that a file imports, wherever in it, with their whole names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            names.add(str(node.module))
    return names


def own(path: Path) -> list[Path]:
    """Return the files of ours that a file imports."""
    ours = [name for name in imported(path) if name.split(".")[0] == "annotated_agenda"]
    return [(HOOKS / name.replace(".", "/")).with_suffix(".py") for name in ours]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_room_asks_only_those_below_it(path: Path) -> None:
    room = room_of(path)
    asked = {room_of(other) for other in own(path)}
    assert asked <= {room, *ROOMS[room]}


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_only_the_doorway_knows_mkdocs(path: Path) -> None:
    outside = {name.split(".")[0] for name in imported(path)} - {"annotated_agenda"}
    if room_of(path).split("/")[0] != "doorway":
        assert not outside & {"mkdocs", "material", "mkdocs_static_i18n"}
    if room_of(path) == "meeting":
        assert outside <= set(sys.stdlib_module_names)


def test_no_page_imports_a_page() -> None:
    for path in (PROGRAM / "publishing/pages").glob("*.py"):
        assert all(room_of(other) != "publishing/pages" for other in own(path)), path


def test_no_two_modules_import_each_other() -> None:
    asked = {path: own(path) for path in modules()}
    done: set[Path] = set()

    def follow(path: Path, way: tuple[Path, ...]) -> None:
        assert path not in way, " -> ".join(map(name_of, (*way, path)))
        if path not in done:
            for other in asked.get(path, ()):
                follow(other, (*way, path))
            done.add(path)

    for path in asked:
        follow(path, ())


def test_only_the_doorway_is_a_hook() -> None:
    assert "hooks:\n  - hooks/mkdocs_events.py\n" in (PROJECT / "mkdocs.yml").read_text("utf-8")
    assert [path.name for path in sorted(HOOKS.glob("*.py"))] == ["mkdocs_events.py"]


def test_events_are_small() -> None:
    tree = ast.parse((PROGRAM / "doorway/events.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 15, node.name


def test_a_build_writes_nothing_into_docs() -> None:
    writers = {
        name_of(path)
        for path in modules()
        if any(word in path.read_text("utf-8") for word in ("write_text", "write_bytes"))
    }
    assert writers == set(WRITERS)
