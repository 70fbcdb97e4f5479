"""What lies under docs/ and is no file to be read: a problem with its place, no hang and no silence."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.drawn_site import SMALL, draw

from annotated_agenda.authoring.files.docs_folder import read_docs_folder

FILES = SMALL | {"en/items/1.md": "---\ntitle: Opening\n---\n\nText (A/1/2).\n"}


@pytest.fixture
def docs() -> Iterator[Path]:
    """A folder that another user may enter too."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield draw(Path(name), FILES) / "docs"


def problems(docs: Path) -> list[str]:
    return [str(problem) for problem in read_docs_folder(docs, ("fr", "en")).problems]


def pipe(docs: Path) -> str:
    os.mkfifo(docs / "fr/acces.md")
    return "docs/fr/acces.md:1: this is no file (a pipe or a device)"


def device(docs: Path) -> str:
    (docs / "fr/zero.md").symlink_to("/dev/zero")
    return "docs/fr/zero.md:1: this is a link to something outside docs/"


def circle(docs: Path) -> str:
    (docs / "fr/again").symlink_to(docs)
    return "docs/fr/again:1: this is a link to a folder that holds a link"


def circle_of_two(docs: Path) -> str:
    (docs / "fr/one").mkdir()
    (docs / "fr/two").mkdir()
    (docs / "fr/one/x").symlink_to(docs / "fr/two")
    (docs / "fr/two/x").symlink_to(docs / "fr/one")
    return "docs/fr/one/x:1: this is a link to a folder that holds a link"


def nothing(docs: Path) -> str:
    (docs / "fr/lost.md").symlink_to(docs / "fr/none.md")
    return "docs/fr/lost.md:1: this is a link to something outside docs/, or to nothing"


@pytest.mark.parametrize("spoil", [pipe, device, circle, circle_of_two, nothing])
def test_what_is_no_file_is_a_problem(docs: Path, spoil: Callable[[Path], str]) -> None:
    expected = spoil(docs)
    assert any(problem.startswith(expected) for problem in problems(docs)), problems(docs)


def test_a_link_to_a_folder_of_pages_is_none(docs: Path) -> None:
    (docs / "fr/more").symlink_to(docs / "en/items")
    assert problems(docs) == []


@pytest.mark.parametrize("name", ["en/items", "fr", "en/items/1.md", "register.yml"])
def test_what_nobody_may_read_is_said_and_never_left_out(docs: Path, name: str) -> None:
    (docs / name).chmod(0)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        found = problems(docs)
    finally:
        if is_root:
            os.seteuid(0)
        (docs / name).chmod(0o755)
    assert f"docs/{name}:1: this cannot be read (Permission denied)" in "\n".join(found)
