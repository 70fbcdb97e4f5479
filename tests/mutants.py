"""Changes meeting/ and authoring/ in thousands of small ways, and says how many of them a test notices.

mutmut takes the code from src/ alone: it gets a copy of the project in which hooks/ is called so. Tests
that only look for exceptions are left out; they notice little, and take long.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parent.parent
_COPIED = ("tests", "docs", "overrides", "mkdocs.yml", "pyproject.toml", "Makefile", "README.md")
_TESTS = ("tests/meeting", "tests/authoring", "tests/publishing")
_LEFT_OUT = (
    "tests/authoring/importing",
    "tests/authoring/test_any_input.py",
    "tests/authoring/test_beyond_reason.py",
    "tests/authoring/test_nothing_lost.py",
    "tests/publishing/site",
)
_SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/annotated_agenda/meeting/*", "src/annotated_agenda/authoring/*"]
do_not_mutate = ["src/annotated_agenda/authoring/importing/*", "src/annotated_agenda/authoring/starter/*"]
also_copy = {copied}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-x", "-p", "no:cacheprovider"]
"""


def copy_project(folder: Path) -> None:
    """Write a copy of the project with its code in src/, and what mutmut has to know."""
    for name in _COPIED:
        source = PROJECT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)
    shutil.copytree(PROJECT / "hooks", folder / "src")
    settings = folder / "pyproject.toml"
    text = settings.read_text("utf-8").replace(
        'pythonpath = ["hooks", "."]', 'pythonpath = ["src", "."]'
    )
    tests = [*_TESTS, *(f"--ignore={name}" for name in _LEFT_OUT)]
    settings.write_text(text + _SETTINGS.format(copied=list(_COPIED), tests=tests), "utf-8")


def run_mutmut(folder: Path, *arguments: str) -> str:
    """Run mutmut in a folder, and return what it printed unless that went to the terminal."""
    mutmut = Path(sys.executable).with_name("mutmut")
    seen = None if arguments[0] == "run" else subprocess.PIPE
    done = subprocess.run([mutmut, *arguments], cwd=folder, check=True, stdout=seen, text=True)
    return done.stdout or ""


def share_killed(folder: Path) -> float:
    """Return the share, in hundredths, of the mutants that a test noticed."""
    run_mutmut(folder, "export-cicd-stats")
    counts = json.loads((folder / "mutants/mutmut-cicd-stats.json").read_text("utf-8"))
    noticed = counts["killed"] + counts["timeout"] + counts["segfault"]
    return float(100 * noticed / (noticed + counts["survived"] + counts["no_tests"]))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        copied = Path(name)
        copy_project(copied)
        run_mutmut(copied, "run", *sys.argv[1:])
        sys.stdout.write(run_mutmut(copied, "results"))
        sys.stdout.write(f"{share_killed(copied):.1f} % killed\n")
