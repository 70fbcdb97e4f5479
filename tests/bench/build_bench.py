"""Measures builds of three sizes beside stock MkDocs with as many plain pages, in the same run."""

from __future__ import annotations

import math
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from tests.bench.stock_site import build_stock_site
from tests.bench.synthetic_meeting import (
    ASSEMBLY,
    CONFERENCE,
    LANGUAGES,
    WORKING_GROUP,
    Size,
    write_meeting,
)
from tests.conftest import copy_project

_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
# Stock MkDocs at 601 pages in each of six languages is the measure for each page.
_STOCK_SIZES = (13, 121, 601)


@dataclass(frozen=True)
class Cost:
    """Seconds, MiB of memory at most, HTML pages, files and MB of a build."""

    seconds: float
    memory: float
    pages: int
    files: int
    size: float

    @property
    def page(self) -> float:
        """Milliseconds for a page."""
        return 1000 * self.seconds / self.pages


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _print(f"{'':24}{'s':>8}{'ms/page':>9}{'MiB':>7}{'pages':>7}{'files':>7}{'MB':>6}")
        costs = {}
        for size in (WORKING_GROUP, CONFERENCE, ASSEMBLY):
            project = _ours(folder / size.name.replace(" ", "-"), size)
            costs[size.name] = _row(size.name, build(project))
        growth = _growth(costs[WORKING_GROUP.name], costs[ASSEMBLY.name])
        _print(f"growth exponent, working group to assembly: {growth:.2f}")
        stock = {
            count: _row(f"stock, {6 * count} pages", _stock(folder, count))
            for count in _STOCK_SIZES
        }
        ratio = costs[ASSEMBLY.name].page / stock[601].page
        _print(f"a page of the assembly: {ratio:.2f} of a stock page")
        ratio = costs[WORKING_GROUP.name].seconds / stock[13].seconds
        _print(f"the working group: {ratio:.2f} of the stock build")
        ours = reload_time(folder / "working-group", "docs/fr/items/2.md", "items/2/")
        theirs = reload_time(folder / "stock-13", "docs/fr/page-1.md", "page-1/")
        _print(f"edit to reload: {ours:.1f} s, stock {theirs:.1f} s: {ours / theirs:.2f}")


def build(project: Path) -> Cost:
    """Build a project in a process of its own and return what it cost."""
    start = time.perf_counter()
    run = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(run.pid, 0)
    seconds = time.perf_counter() - start
    assert status == 0, project
    files = [path for path in (project / "site").rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files) / 1e6
    return Cost(seconds, usage.ru_maxrss / 1024, pages, len(files), size)


def reload_time(project: Path, page: str, address: str) -> float:
    """Return the seconds from saving a page to its being served, in a running preview."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "-a", place]
    run = subprocess.Popen(
        command, cwd=project, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(f"http://{place}/{address}", "")
        path = project / page
        path.write_text(path.read_text("utf-8") + "\n\nedited-now\n", "utf-8")
        start = time.perf_counter()
        _wait_for(f"http://{place}/{address}", "edited-now")
        return time.perf_counter() - start
    finally:
        run.terminate()
        run.wait()


def _wait_for(address: str, words: str) -> None:
    for _ in range(3000):
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.05)
    raise TimeoutError(address)


def _ours(folder: Path, size: Size) -> Path:
    folder.mkdir()
    project = copy_project(folder)
    (project / "docs").rename(project / "real")
    write_meeting(project / "docs", size)
    return project


def _stock(folder: Path, count: int) -> Cost:
    """Build as many pages of real text with nothing of ours."""
    texts = folder / f"texts-{count}"
    real = folder / "working-group" / "real"
    for language in LANGUAGES:
        pages = sorted((real / language / "items").glob("*.md"))
        (texts / language).mkdir(parents=True)
        (texts / language / "index.md").write_text("# Home\n", "utf-8")
        for number in range(1, count):
            text = pages[number % len(pages)].read_text("utf-8").split("---\n", 2)[2]
            page = texts / language / f"page-{number}.md"
            page.write_text(f"# Page {number}\n\n{text}", "utf-8")
    project = folder / f"stock-{count}"
    project.mkdir()
    assert build_stock_site(texts, project).code == 0
    return build(project)


def _growth(small: Cost, large: Cost) -> float:
    return math.log(large.seconds / small.seconds) / math.log(large.pages / small.pages)


def _row(name: str, cost: Cost) -> Cost:
    _print(
        f"{name:24}{cost.seconds:8.1f}{cost.page:9.1f}{cost.memory:7.0f}{cost.pages:7}{cost.files:7}{cost.size:6.0f}"
    )
    return cost


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
