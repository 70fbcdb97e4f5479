"""The site comes out of ProperDocs, the maintained continuation of MkDocs 1, as it does out of MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import copy_project
from tests.drawn_site import ITEM, SMALL, Built, draw
from tests.site.test_reproducible import files


def build(folder: Path) -> Built:
    command = [sys.executable, "-m", "properdocs", "build", "-f", "mkdocs.yml", "--strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return Built(done.returncode, done.stdout + done.stderr, folder / "site")


def test_the_same_site_comes_out(real_site: Built, tmp_path: Path) -> None:
    built = build(copy_project(tmp_path))
    assert built.code == 0, built.output
    ours, theirs = files(real_site.site), files(built.site)
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_problems_are_said_and_the_site_stays(tmp_path: Path) -> None:
    folder = draw(tmp_path, SMALL)
    before = files(build(folder).site)
    assert before
    draw(folder, {**SMALL, "fr/items/1.md": ITEM.replace("title: Ouverture", "titel: X")})
    failed = build(folder)
    assert failed.code == 1
    assert "docs/fr/items/1.md:3: titel: this key is not known" in failed.output
    assert "Traceback" not in failed.output
    assert files(failed.site) == before
