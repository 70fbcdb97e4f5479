"""Measures what Lighthouse says of the pages: four scores, and the time to the largest piece of text."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.web_server import serve_compressed
from tests.drawn_site import PROJECT, build
from tests.get_browser import find_browser
from tests.get_node_tools import run_lighthouse

_PAGES = ("", "items/5b/", "schedule/", "documents/UNTOC/")
_LANGUAGES = ("", "ar/")
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def main() -> None:
    """Print a line for each page: a phone at 1.6 Mbit/s and 150 ms, as Lighthouse has it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("docs", "hooks", "overrides"):
            shutil.copytree(PROJECT / part, folder / part)
        shutil.copy(PROJECT / "mkdocs.yml", folder)
        site = build(folder).site
        with serve_compressed(site) as address:
            for page in (language + page for language in _LANGUAGES for page in _PAGES):
                sys.stdout.write(_line(page, _report(address + page, folder / "report.json")))
                sys.stdout.flush()


def _report(url: str, path: Path) -> Any:
    done = run_lighthouse(
        url,
        "--quiet",
        "--chrome-flags=--headless --no-sandbox --disable-gpu",
        "--output=json",
        f"--output-path={path}",
        browser=find_browser() or "",
    )
    assert done.returncode == 0, done.stderr
    return json.loads(path.read_text("utf-8"))


def _line(page: str, report: Any) -> str:
    scores = " ".join(f"{100 * report['categories'][name]['score']:.0f}" for name in _CATEGORIES)
    audits = report["audits"]
    seconds = audits["largest-contentful-paint"]["numericValue"] / 1000
    shift = audits["cumulative-layout-shift"]["numericValue"]
    weight = audits["total-byte-weight"]["numericValue"] / 1000
    requests = len(audits["network-requests"]["details"]["items"])
    return (
        f"{page or '(home)':24} {scores}  largest text {seconds:.1f} s, shift {shift:.2f}, "
        f"{weight:.0f} KB in {requests} requests\n"
    )


if __name__ == "__main__":
    main()
