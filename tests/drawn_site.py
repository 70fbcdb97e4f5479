"""Draws a small site on disk and builds it with what `mkdocs` runs, quickly or by the command itself."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

from tests.build_server import SECONDS, BuildServer, Command

Done: TypeAlias = "subprocess.CompletedProcess[str]"

PROJECT = Path(__file__).parent.parent

# What the Makefile calls: `annotated-agenda`, which is not installed here.
PROGRAM = (sys.executable, "-m", "annotated_agenda")
ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONPATH": str(PROJECT / "hooks"),
}

LANGUAGE_NAMES = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "ru": "Русский",
    "zh": "中文",
}

MEETING = """
    ---
    symbol: A/1/1
    title: Ordre du jour
    body: Comité
    meeting: Première réunion
    place: Vienne
    time_zone: Europe/Vienna
    sittings:
      - start: 2026-03-02 10:00
        end: 2026-03-02 13:00
      - start: 2026-03-02 15:00
        end: 2026-03-02 18:00
    ---
"""

ITEM = """
    ---
    item: 1
    title: Ouverture
    sittings: [1]
    ---

    La réunion s’ouvrira à 10 heures (A/1/2).
"""

REGISTER = """
    - symbol: A/1/2
      kind: document
      title:
        fr: Rapport
"""

SMALL = {"fr/index.md": MEETING, "fr/items/1.md": ITEM, "register.yml": REGISTER}


@dataclass(frozen=True)
class Built:
    """How a build ended: its exit code, what it printed, and the site's folder."""

    code: int
    output: str
    site: Path

    @property
    def assets(self) -> Path:
        """The folder of our scripts and styles, whose name says what they hold."""
        return assets_of(self.site)

    def page(self, address: str) -> str:
        """Return the HTML of the page at an address."""
        return (self.site / address / "index.html").read_text("utf-8")


def assets_of(site: Path) -> Path:
    """Return the folder of our scripts and styles in a site."""
    (styles,) = (site / "assets").glob("*/stylesheets")
    return styles.parent


def draw(
    folder: Path, files: dict[str, str], languages: tuple[str, ...] = ("fr", "en"), url: str = ""
) -> Path:
    """Write a project folder: docs/ with these files, and a mkdocs.yml; return the folder.

    The first language is the source. Texts are dedented, so that tests can indent them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), "utf-8")
    settings = _settings(languages).replace('site_url: ""', f'site_url: "{url}"')
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return folder


def build(folder: Path, *options: str) -> Built:
    """Run `mkdocs build` in a project folder, in a process that has loaded MkDocs already."""
    done = _run_quickly(folder, "mkdocs", "build", *options)
    return Built(done.returncode, done.stdout + done.stderr, folder / "site")


def build_by_command(folder: Path, *options: str) -> Built:
    """Run `mkdocs build` in a project folder as an officer does."""
    done = _run_by_command(folder, "mkdocs", "build", *options)
    return Built(done.returncode, done.stdout + done.stderr, folder / "site")


def run(folder: Path, *arguments: str) -> Done:
    """Run `annotated-agenda` in a project folder, in a process that has loaded it already."""
    return _run_quickly(folder, "annotated_agenda", *arguments)


def environment() -> dict[str, str]:
    """Return what commands find in their environment: that of the test, and what is always so."""
    return {**os.environ, **ENVIRONMENT}


def _run_by_command(folder: Path, module: str, *arguments: str) -> Done:
    return subprocess.run(
        (sys.executable, "-W", "error::UserWarning", "-m", module, *arguments),
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


def _run_quickly(folder: Path, module: str, *arguments: str) -> Done:
    if not hasattr(os, "fork"):
        return _run_by_command(folder, module, *arguments)
    with tempfile.TemporaryDirectory() as printed:
        out, err = Path(printed, "stdout"), Path(printed, "stderr")
        command = Command(module, arguments, str(folder), environment(), str(out), str(err))
        code = build_server().run(command)
        return subprocess.CompletedProcess(
            (module, *arguments), code, out.read_text("utf-8"), err.read_text("utf-8")
        )


@cache
def build_server() -> BuildServer:
    """Return the server, which runs from its first use to the end of the tests."""
    server = BuildServer(environment())
    atexit.register(server.close)
    return server


def _settings(languages: tuple[str, ...]) -> str:
    text = (PROJECT / "mkdocs.yml").read_text("utf-8")
    before, rest = text.split("        - {locale: fr", 1)
    after = rest[rest.index("\n\n") :]
    lines = [
        f"        - {{locale: {code}, name: {LANGUAGE_NAMES.get(code, code)}"
        + (", default: true}" if code == languages[0] else "}")
        for code in languages
    ]
    settings = before + "\n".join(lines) + after
    for name in ("hooks/mkdocs_events.py", "overrides"):
        settings = settings.replace(f" {name}\n", f" {PROJECT / name}\n")
    return (
        settings.replace("  - hooks\n", "")
        .replace(f"  - {PROJECT / 'overrides'}\n", "")
        .replace("watch:\n", "")
    )
