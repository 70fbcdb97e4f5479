"""Lighthouse finds nothing to mend; how fast the pages are is measured by `make bench`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.get_browser import find_browser
from tests.get_node_tools import run_lighthouse

CATEGORIES = ("accessibility", "best-practices", "seo")


@pytest.mark.parametrize("address", ["", "items/5b/", "schedule/", "documents/UNTOC/"])
@pytest.mark.parametrize("language", ["", "ar/"])
def test_nothing_is_to_mend(served: str, tmp_path: Path, language: str, address: str) -> None:
    report = tmp_path / "report.json"
    done = run_lighthouse(
        served + language + address,
        "--quiet",
        "--chrome-flags=--headless --no-sandbox --disable-gpu",
        f"--only-categories={','.join(CATEGORIES)}",
        "--output=json",
        f"--output-path={report}",
        browser=find_browser() or "",
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(report.read_text("utf-8"))
    scores = {name: result["categories"][name]["score"] for name in CATEGORIES}
    failed = [name for name, audit in result["audits"].items() if audit["score"] == 0]
    assert scores == dict.fromkeys(CATEGORIES, 1), failed
