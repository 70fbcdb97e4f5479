"""What several tests share: the real site, built once, and a real browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright
from tests.drawn_site import PROJECT, Built, build_by_command
from tests.font_sets import FONT_SETS, NOTO, FontSet
from tests.get_browser import find_for_tests

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


_LONG = ("browser", "site")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one worker run the tests that share what their module makes, and the longest tests begin.

    What is short comes last, so that all workers end together.
    """
    items.sort(key=lambda item: not any(folder in item.path.parts for folder in _LONG))
    for item in items:
        made: dict[str, Sequence[pytest.FixtureDef[object]]]
        made = getattr(item, "_fixtureinfo").name2fixturedefs  # noqa: B009  pytest has no other way
        if any(one.scope == "module" for known in made.values() for one in known):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests of each folder took, as if one core had run them."""
    seconds: dict[str, float] = defaultdict(float)
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                folder = PurePath(*PurePath(report.location[0]).parent.parts[:2]).as_posix()
                seconds[folder] += report.duration
    whole = sum(seconds.values())
    terminalreporter.section(f"{whole:.0f} worker seconds by folder")
    for folder, spent in sorted(seconds.items(), key=lambda one: -one[1]):
        terminalreporter.write_line(f"{spent:7.1f} s of {whole:.0f}  {folder}")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own site, built with --strict from a copy of its sources; no test writes into it.

    The worker that asks first builds it for all.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, printed = shared / "real", shared / "real.txt"
    with FileLock(shared / "real.lock"):
        if not printed.exists():
            built = build_by_command(copy_project(folder), "--strict")
            assert built.code == 0, built.output
            printed.write_text(built.output, "utf-8")
    return Built(0, printed.read_text("utf-8"), folder / "site")


def copy_project(folder: Path) -> Path:
    """Copy what a build needs into a folder, and return it."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    return folder


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, _: str | None = None) -> None:
        """Answer a wrong address as web servers are set up to: with 404.html."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder and give its address."""
    handler = functools.partial(_Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def served(real_site: Built) -> Iterator[str]:
    """The address at which the real site is served."""
    with serve(real_site.site) as address:
        yield address


@pytest.fixture(scope="session")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[FontSet], Browser]]:
    """Real browsers, each with a set of fonts; the tests fail where there is none."""
    path = find_for_tests()
    assert path, "no browser: run `make test`, or set CHROMIUM to the path of one"
    folder = tmp_path_factory.mktemp("fonts")
    with sync_playwright() as playwright:
        launched: dict[FontSet, Browser] = {}

        def launch(fonts: FontSet) -> Browser:
            if fonts not in launched:
                launched[fonts] = playwright.chromium.launch(
                    executable_path=path,
                    args=[*_QUIET, *fonts.options],
                    env={**os.environ, "FONTCONFIG_FILE": str(fonts.write(folder))},
                )
            return launched[fonts]

        yield launch
        for browser in launched.values():
            browser.close()


@pytest.fixture(scope="session")
def browser(browsers: Callable[[FontSet], Browser]) -> Browser:
    """A browser whose fonts have the letters of all languages."""
    return browsers(NOTO)


@pytest.fixture(scope="session", params=FONT_SETS, ids=lambda fonts: fonts.name)
def any_browser(request: pytest.FixtureRequest, browsers: Callable[[FontSet], Browser]) -> Browser:
    """A browser with each set of fonts, for what must hold with any."""
    return browsers(request.param)


@pytest.fixture(scope="session")
def source_text() -> str:
    """The official document's text, as it was extracted."""
    return (Path(__file__).parent / "sources" / "ctoc-cop-wg3-2016-1.fr.txt").read_text("utf-8")
