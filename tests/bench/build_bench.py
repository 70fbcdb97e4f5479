"""Measures builds of three sizes beside stock MkDocs with as many plain pages, in the same run."""

from __future__ import annotations

import math
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from tests.bench.stock_site import write_stock_site
from tests.bench.synthetic_meeting import (
    ASSEMBLY,
    CONFERENCE,
    LANGUAGES,
    WORKING_GROUP,
    Size,
    write_meeting,
)
from tests.conftest import copy_project
from tests.drawn_site import PROJECT

_BEGIN = "<!-- make bench writes from here -->"
_END = "<!-- to here -->"
_LINES: list[str] = []
_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
_SHORT = 15
# What is edited, and where it is seen.
_ITEM = ("docs/fr/items/2.md", "items/2/")
_PAGE = ("docs/fr/page-1.md", "page-1/")


@dataclass(frozen=True)
class Cost:
    """Seconds, MiB of memory at most, HTML pages, KB of HTML a page, files and MB of a build."""

    seconds: float
    memory: float
    pages: int
    html: float
    files: int
    size: float

    @property
    def page(self) -> float:
        """Milliseconds for a page."""
        return 1000 * self.seconds / self.pages


def main() -> None:
    """Print a table and ratios to stock, and write them into the README."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _print(
            "| | cold | ms a page | after an edit | edit to reload | memory | pages | KB a page |"
        )
        _print("|---|---|---|---|---|---|---|---|")
        small, _, large = (
            _measure(size.name, _ours(folder / size.name.replace(" ", "-"), size), _ITEM)
            for size in (WORKING_GROUP, CONFERENCE, ASSEMBLY)
        )
        count = round(small.cold.pages / len(LANGUAGES))
        stock = _measure("stock, 13 pages a language", _stock(folder, 13), _PAGE)
        alike, _, many = (
            _build_stock(_stock(folder, pages), f"stock, {pages} pages a language")
            for pages in (count, 121, 601)
        )
        bare = _build_stock(_bare(folder, count), f"the {count} without navigation and search")
    _print("")
    for name, value in {
        "working group, cold, to stock with as many pages": small.cold.seconds / alike.seconds,
        "working group, a page, to one without navigation and search": small.cold.page / bare.page,
        "working group, edit to reload, to stock": small.reload / stock.reload,
        "assembly, cold, a page, to stock with 601 pages a language": large.cold.page / many.page,
        "assembly, after an edit, to cold": large.warm.seconds / large.cold.seconds,
        "assembly, edit to reload, to the working group": large.reload / small.reload,
        "growth exponent, working group to assembly": _growth(small.cold, large.cold),
    }.items():
        _print(f"- {name}: {value:.2f}")
    _write_into_readme()


@dataclass(frozen=True)
class Measured:
    """A first build, a build after one edited page, and seconds from an edit to the reload."""

    cold: Cost
    warm: Cost
    reload: float


def _measure(name: str, project: Path, edited: tuple[str, str]) -> Measured:
    page, address = edited
    cold = _build_anew(project)
    _edit(project / page, "edited once")
    measured = Measured(cold, build(project), reload_time(project, page, address))
    _print(
        f"| {name} | {cold.seconds:.1f} s | {cold.page:.1f} | {measured.warm.seconds:.1f} s "
        f"| {measured.reload:.1f} s | {cold.memory:.0f} MiB | {cold.pages} | {cold.html:.0f} |"
    )
    return measured


def _build_stock(project: Path, name: str) -> Cost:
    cold = _build_anew(project)
    _print(
        f"| {name} | {cold.seconds:.1f} s | {cold.page:.1f} | | | {cold.memory:.0f} MiB "
        f"| {cold.pages} | {cold.html:.0f} |"
    )
    return cold


def _build_anew(project: Path) -> Cost:
    """Return the cost of a first build: of a short one the best of three, as machines are noisy."""
    best = build(project)
    for _ in range(2 if best.seconds < _SHORT else 0):
        for left in ("site", ".cache"):
            shutil.rmtree(project / left, ignore_errors=True)
        best = min(best, build(project), key=lambda cost: cost.seconds)
    return best


def _edit(page: Path, words: str) -> None:
    page.write_text(f"{page.read_text('utf-8').rstrip()}\n\n{words}\n", "utf-8")


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
    pages = [path.stat().st_size for path in files if path.suffix == ".html"]
    size = sum(path.stat().st_size for path in files) / 1e6
    html = sum(pages) / len(pages) / 1000
    return Cost(seconds, usage.ru_maxrss / 1024, len(pages), html, len(files), size)


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
        _edit(project / page, "edited-now")
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


def _stock(folder: Path, count: int) -> Path:
    """Write a stock project of as many pages of real text, with nothing of ours."""
    project = folder / f"stock-{count}"
    write_stock_site(_texts(folder, count), project)
    return project


def _bare(folder: Path, count: int) -> Path:
    """Write the stock project without what grows with the number of pages."""
    project = _stock(folder, count)
    settings = (project / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("  - search\n", "").replace(
        "reconfigure_search: true", "reconfigure_search: false"
    )
    (project / "mkdocs.yml").write_text(
        settings + "nav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n", "utf-8"
    )
    return project


def _texts(folder: Path, count: int) -> Path:
    texts = folder / f"texts-{count}"
    shutil.rmtree(texts, ignore_errors=True)
    real = folder / "working-group" / "real"
    for language in LANGUAGES:
        pages = sorted((real / language / "items").glob("*.md"))
        (texts / language).mkdir(parents=True)
        (texts / language / "index.md").write_text("# Home\n", "utf-8")
        for number in range(1, count):
            text = pages[number % len(pages)].read_text("utf-8").split("---\n", 2)[2]
            page = texts / language / f"page-{number}.md"
            page.write_text(f"# Page {number}\n\n{text}", "utf-8")
    return texts


def _growth(small: Cost, large: Cost) -> float:
    return math.log(large.seconds / small.seconds) / math.log(large.pages / small.pages)


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
    _LINES.append(line)


def _write_into_readme() -> None:
    """Put what was printed between the two marks in the README."""
    path = PROJECT / "README.md"
    before, rest = path.read_text("utf-8").split(_BEGIN)
    after = rest.split(_END)[1]
    path.write_text(before + "\n".join((_BEGIN, *_LINES, _END)) + after, "utf-8")


if __name__ == "__main__":
    main()
