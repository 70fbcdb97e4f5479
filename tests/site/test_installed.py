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
from tests.drawn_site import ENVIRONMENT, PROJECT, Built, assets_of

_SOURCES = ("pyproject.toml", "setup.py", "requirements.txt", "README.md", "LICENSE")


def install(source: Path, target: Path) -> None:
    """Make the wheel of a program and install it into a folder, over what is there."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = ("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", "wheels", ".")
    subprocess.run([*pip, *build], cwd=source, check=True, capture_output=True)
    (wheel,) = (source / "wheels").glob("*.whl")
    put = ("install", "--no-deps", "--upgrade", "--target", str(target), str(wheel))
    subprocess.run([*pip, *put], check=True, capture_output=True)


def copy_sources(folder: Path) -> Path:
    """Copy what a wheel is made of, and return its folder."""
    copy_project(folder)
    for name in _SOURCES:
        shutil.copy(PROJECT / name, folder)
    return folder


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the program's wheel was installed."""
    folder = copy_sources(tmp_path_factory.mktemp("wheel") / "sources")
    install(folder, folder / "installed")
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


def of_last_month(folder: Path) -> Path:
    """Return the sources of a program that was released before this one: other words, templates and styles."""
    copy_sources(folder)
    edit(folder / "pyproject.toml", 'version = "', 'version = "0.0.')
    edit(folder / "overrides/frame.html", "</body>", "<!-- last month --></body>")
    (folder / "overrides/partials/gone.html").write_text("<p>gone</p>", "utf-8")
    terms = folder / "hooks/annotated_agenda/publishing/language/terms.yml"
    edit(terms, 'en: "Documents"', 'en: "Papers"')
    edit(folder / "overrides/assets/stylesheets/agenda/tokens.css", "#0b5394", "#123456")
    return folder


def edit(path: Path, words: str, others: str) -> None:
    text = path.read_text("utf-8")
    assert words in text, path
    path.write_text(text.replace(words, others, 1), "utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    names = files(folder)
    return {
        name: (folder / name).read_bytes()
        for name in names
        if not name.startswith(("site/", ".site", ".cache/"))
    }


def test_a_project_of_last_month_is_upgraded_without_a_conflict(tmp_path: Path) -> None:
    installed, folder = tmp_path / "installed", tmp_path / "meeting"
    install(of_last_month(tmp_path / "before"), installed)
    made = run(
        installed, tmp_path, "new", str(folder), "--body", "Committee", "--meeting", "First meeting",
        "--symbol", "A/AC.9/2026/1", "--place", "Vienna", "--languages", "en,fr", "--start", "2026-03-02", "--end", "2026-03-03",
        "--zone", "Europe/Vienna",
    )  # fmt: skip
    assert made.returncode == 0, made.stdout + made.stderr
    # what an officer changes lives outside the program
    edit(
        folder / "mkdocs.yml",
        "  name: material",
        "  name: material\n  custom_dir: overrides\n  palette: {primary: teal}",
    )
    (folder / "overrides/partials").mkdir(parents=True)
    (folder / "overrides/partials/footer.html").write_text("<footer>Secretariat</footer>", "utf-8")
    (folder / "overrides/logo.svg").write_text("<svg/>", "utf-8")
    (folder / "terms.yml").write_text("timetable:\n  en: Programme\n", "utf-8")
    before = run(installed, folder, "publish")
    assert before.returncode == 0, before.stdout + before.stderr
    page = (folder / "site/index.html").read_text("utf-8")
    assert "<!-- last month -->" in page
    assert ">Papers<" in page
    own = contents(folder)

    install(copy_sources(tmp_path / "now"), installed)
    after = run(installed, folder, "publish")
    assert after.returncode == 0, after.stdout + after.stderr
    assert "WARNING" not in after.stdout + after.stderr
    page = (folder / "site/index.html").read_text("utf-8")
    assert "last month" not in page
    assert ">Documents<" in page
    for kept in ("<footer>Secretariat</footer>", ">Programme<"):
        assert kept in page
    sheet = (assets_of(folder / "site") / "stylesheets/agenda.css").read_text("utf-8")
    assert "#123456" not in sheet
    assert "--aa-accent: #007b6e;" in sheet  # teal, dark enough to be read on our grounds
    assert (folder / "site/logo.svg").is_file()
    assert contents(folder) == own
    # the same as a site that no earlier version ever made
    fresh = shutil.copytree(
        folder, tmp_path / "fresh", ignore=shutil.ignore_patterns("site", ".cache")
    )
    assert run(installed, fresh, "publish").returncode == 0
    same = filecmp.cmpfiles(folder / "site", fresh / "site", files(fresh / "site"), shallow=False)
    assert same[1:] == ([], [])
    assert files(folder / "site") == files(fresh / "site")
