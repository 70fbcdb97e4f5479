"""The pages that an officer names to a command: looked at all before any of them is written."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from annotated_agenda.authoring.files.docs_folder import is_meeting_page
from annotated_agenda.authoring.files.front_matter import read_page


@dataclass(frozen=True)
class NamedPage:
    """A page under docs/: its language, its name there ("items/5a.md"), and where it is."""

    language: str
    name: str
    path: Path


def named_pages(docs: Path, languages: Iterable[str], pages: Iterable[Path]) -> list[NamedPage]:
    """Return the pages of the meeting that were named; end the command when one is none."""
    return [_named(docs.resolve(), set(languages), page) for page in pages]


def _named(docs: Path, languages: set[str], page: Path) -> NamedPage:
    try:
        path = page.resolve()
    except (OSError, RuntimeError, ValueError):  # a circle of links
        sys.exit(f"{page} leads nowhere.")
    if not path.is_relative_to(docs):
        sys.exit(f"{page} does not lie under {docs}.")
    language, _, name = PurePosixPath(path.relative_to(docs)).as_posix().partition("/")
    if language not in languages or not is_meeting_page(name):
        sys.exit(f"{page} is no page of the meeting in a language of the site.")
    if not path.is_file():
        sys.exit(f"{page} does not exist.")
    return NamedPage(language, name, path)


def parts_of(page: NamedPage) -> tuple[list[str], list[str]]:
    """Return a page's lines, with their ends: the front matter from fence to fence, and the body.

    End the command when the page cannot be read.
    """
    source = read_page(page.path, page.path.name)
    if source.problems:
        sys.exit(f"{page.path}: {source.problems[0]}")
    lines = page.path.read_bytes().decode("utf-8").splitlines(keepends=True)
    return lines[: source.body_line - 1], lines[source.body_line - 1 :]


def write_all(texts: Mapping[Path, str]) -> None:
    """Write all pages; when one cannot be written, none is."""
    parts = {path: path.with_name(f".{path.name}.part~") for path in texts}
    try:
        for path, part in parts.items():
            part.write_bytes(texts[path].encode())
            part.chmod(path.stat().st_mode)
        for path, part in parts.items():
            part.replace(path)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()
