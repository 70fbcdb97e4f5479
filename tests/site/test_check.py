"""`make check` says what a secretariat should know before it publishes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, REGISTER, SMALL, draw, run

TITLE = "Un titre très long " * 20
FILES = SMALL | {
    "fr/items/2.md": f"---\nitem: 2\ntitle: {TITLE}\nsittings: [2]\n---\n",
    "en/items/1.md": "---\ntitle: Opening\ntranslated_from: 00000000\n---\n\nWords (A/1/2).\n",
    "register.yml": REGISTER + "      languages: [fr]\n      status: expected\n",
}


def check(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "check", *options)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("docs/fr/items/2.md:3: title:", "the title has 379 characters"),
        ("docs/fr/items/2.md:1:", "neither an annotation nor a document"),
        ("docs/en/items:1:", "not translated: 2"),
        ("docs/en/items/1.md:3:", "has changed since this translation"),
        ("docs/register.yml:", '"A/1/2" is not issued in en'),
        ("docs/register.yml:", '"A/1/2" is not issued yet (expected)'),
    ],
)
def test_it_says_what_to_know(tmp_path: Path, place: str, words: str) -> None:
    done = check(draw(tmp_path, FILES))
    assert [line for line in done.stdout.splitlines() if place in line and words in line], done


def test_what_is_right_may_be_published(tmp_path: Path) -> None:
    done = check(draw(tmp_path, FILES))
    assert done.returncode == 0, done.stdout
    assert done.stdout.endswith("Ready to be published.\n")
    assert done.stderr == ""


def test_a_problem_is_said_first_and_fails(tmp_path: Path) -> None:
    done = check(draw(tmp_path, FILES | {"fr/items/1.md": ITEM.replace("A/1/2", "A/1/9")}))
    assert done.returncode == 1
    assert done.stdout.startswith("To be mended; nothing can be published before (1):\n")
    assert '"A/1/9"' in done.stdout.splitlines()[1]
    assert "Ready" not in done.stdout


def test_machines_read_the_same(tmp_path: Path) -> None:
    folder = draw(tmp_path, FILES)
    found = json.loads(check(folder, "--json").stdout)
    assert {one["severity"] for one in found} == {"note"}
    text = check(folder).stdout
    assert all(f"{one['path']}:{one['line']}:" in text for one in found)
