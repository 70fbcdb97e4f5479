"""What lies under docs/ and cannot be read or published: said before anybody tries."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotated_agenda.authoring.files.front_matter import unreadable
from annotated_agenda.meeting.problem import Problem

ITEMS = "items"
SECTIONS = "sections"
ANNEXES = "annexes"
_PAGES = {ITEMS: "an item", SECTIONS: "the agenda", ANNEXES: "an annex"}
# What editors make of "5a.md".
_LIKE_A_PAGE = re.compile(r"(?:\.(?:md|markdown|txt|docx?|odt|rtf))+$", re.IGNORECASE)


def misplaced(docs: Path) -> Iterator[Problem]:
    """Yield a problem for whatever is no file or folder that can be read, or would be published by mistake."""
    errors: list[OSError] = []
    paths = [
        Path(folder, name)
        for folder, below, names in os.walk(docs, onerror=errors.append)
        for name in (*below, *names)
    ]
    for error in errors:
        if Path(error.filename).exists():
            yield unreadable(_name(docs, Path(error.filename)), error)
    links = [path for path in paths if path.is_symlink()]
    for path in sorted(paths):
        yield from _problem(docs, path, links)


def _problem(docs: Path, path: Path, links: list[Path]) -> Iterator[Problem]:
    name = _name(docs, path)
    if path in links and not _is_within(path, docs.resolve()):
        message = "this is a link to something outside docs/, or to nothing"
        yield Problem(name, 1, "", message, "put a copy of the file in its place")
    elif path in links and path.is_dir() and _has_link_to_folder(path.resolve(), links):
        message = "this is a link to a folder that holds a link to a folder"
        yield Problem(name, 1, "", message, "put a copy of the folder in its place")
    elif path.is_dir():
        if path.suffix in {".md", ".yml"}:
            message = "this is a folder, and a file is read here"
            yield Problem(name, 1, "", message, "rename it, or remove it")
    elif not stat.S_ISREG(path.stat().st_mode):
        yield Problem(name, 1, "", "this is no file (a pipe or a device)", "remove it")
    elif not os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids):
        yield unreadable(name, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    elif path.parent.name in _PAGES and _LIKE_A_PAGE.search(path.name) and path.suffix != ".md":
        own = _LIKE_A_PAGE.sub(".md", path.name)
        remedy = f"rename it to {own}, or remove it"
        yield Problem(name, 1, "", f"this is no page of {_PAGES[path.parent.name]}", remedy)


def _name(docs: Path, path: Path) -> str:
    return path.relative_to(docs.parent).as_posix()


def _is_within(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):  # a link to itself, or to nothing
        return False


def _has_link_to_folder(folder: Path, links: Iterable[Path]) -> bool:
    """Say whether whoever follows links into a folder would go round in circles, or ever deeper."""
    return any(link.is_dir() and link.parent.resolve().is_relative_to(folder) for link in links)
