"""The same sources give the same bytes, whatever the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import copy_project
from tests.drawn_site import Built


def test_two_machines_build_the_same_site(real_site: Built, tmp_path: Path) -> None:
    folder = tmp_path / "another folder"
    folder.mkdir()
    copy_project(folder)
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "12345",
        "SOURCE_DATE_EPOCH": "0",
    }
    command = [sys.executable, "-m", "mkdocs", "build"]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    ours, theirs = files(real_site.site), files(folder / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def files(site: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
