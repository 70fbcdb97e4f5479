"""The first `make` sets the machine up, and a later one mends what an interrupted one left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.drawn_site import PROJECT

PIP = ".venv/bin/pip"


def make(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", ".venv/site", f"PYTHON={sys.executable}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="the folders have other names")
def test_a_setup_that_was_interrupted_is_mended(tmp_path: Path) -> None:
    shutil.copy(PROJECT / "Makefile", tmp_path)
    (tmp_path / "requirements.lock").write_text("", "utf-8")
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", ".venv"], cwd=tmp_path, check=True
    )
    done = make(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / PIP).exists()
    assert not (tmp_path / ".venv/unfinished").exists()
    half = tmp_path / ".venv/half"
    half.write_text("half of a package", "utf-8")
    (tmp_path / ".venv/unfinished").touch()
    (tmp_path / ".venv/site").unlink()
    assert make(tmp_path).returncode == 0
    assert not half.exists()
    assert (tmp_path / ".venv/site").exists()
