"""Installed from a wheel, the program needs docs/ and mkdocs.yml alone, and publishes the same site."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import copy_project
from tests.drawn_site import ENVIRONMENT, PROJECT, Built

_SOURCES = ("pyproject.toml", "setup.py", "requirements.txt", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the program's wheel was installed."""
    folder = copy_project(tmp_path_factory.mktemp("wheel"))
    for name in _SOURCES:
        shutil.copy(PROJECT / name, folder)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = ("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", "wheels", ".")
    subprocess.run([*pip, *build], cwd=folder, check=True, capture_output=True)
    (wheel,) = (folder / "wheels").glob("*.whl")
    install = ("install", "--no-deps", "--target", str(folder / "installed"), str(wheel))
    subprocess.run([*pip, *install], check=True, capture_output=True)
    return folder / "installed"


def own_project(folder: Path) -> Path:
    """Make a project of docs/ and mkdocs.yml that names the plugin, and return its folder."""
    shutil.copytree(PROJECT / "docs", folder / "docs")
    lines = (PROJECT / "mkdocs.yml").read_text("utf-8").splitlines()
    start = lines.index("hooks:")
    end = lines.index("markdown_extensions:")
    kept = [line for line in lines[:start] + lines[end:] if "custom_dir" not in line]
    kept.insert(kept.index("plugins:") + 1, "  - annotated-agenda")
    (folder / "mkdocs.yml").write_text("\n".join(kept), "utf-8")
    return folder


def run(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**ENVIRONMENT, "PYTHONPATH": str(program)}
    command = [sys.executable, "-m", "annotated_agenda", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_the_plugin_publishes_what_the_hook_publishes(
    program: Path, tmp_path: Path, real_site: Built
) -> None:
    folder = own_project(tmp_path)
    done = run(program, folder, "publish")
    assert done.returncode == 0, done.stdout + done.stderr
    site = folder / "site"
    assert files(site) == files(real_site.site)
    same, different, missing = filecmp.cmpfiles(site, real_site.site, files(site), shallow=False)
    assert (different, missing) == ([], [])
    assert len(same) > 300


def test_the_command_is_installed(program: Path, tmp_path: Path) -> None:
    done = run(program, tmp_path, "--help")
    assert done.returncode == 0
    assert "check" in done.stdout
    assert os.access(program / "bin" / "annotated-agenda", os.X_OK)
