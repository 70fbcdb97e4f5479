"""Checks what browsers run: types and rules of the scripts, rules of the style sheets. Part of `make lint`.

The tools come from npm (tests/node/package.json) and run by the Node of a package.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.get_node_tools import FOLDER, run_node

ASSETS = Path("overrides/assets")
CHECKS = (
    ("typescript/bin/tsc", "--project", "tests/node/tsconfig.json"),
    ("eslint/bin/eslint.js", "--config", "tests/node/eslint.config.mjs", f"{ASSETS}/javascripts"),
    (
        "stylelint/bin/stylelint.mjs",
        "--config",
        "tests/node/stylelint.config.mjs",
        f"{ASSETS}/stylesheets/**/*.css",
    ),
)


def main() -> int:
    """Run every check in the project's folder and return how many fail."""
    modules = FOLDER / "node_modules"
    return sum(run_node(modules / script, *options) != 0 for script, *options in CHECKS)


if __name__ == "__main__":
    sys.exit(main())
