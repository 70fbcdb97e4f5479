"""What several tests share: the real site, built once, and a real browser."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.drawn_site import PROJECT, Built, build_by_command
from tests.get_browser import find_browser

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own site, built with --strict from a copy of its sources."""
    folder = copy_project(tmp_path_factory.mktemp("real"))
    built = build_by_command(folder, "--strict")
    assert built.code == 0, built.output
    return built


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
def browser() -> Iterator[Browser]:
    """A real browser; the tests fail where there is none."""
    path = find_browser()
    assert path, "no browser: run `make test`, or set CHROMIUM to the path of one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def source_text() -> str:
    """The official document's text, as it was extracted."""
    return (Path(__file__).parent / "sources" / "ctoc-cop-wg3-2016-1.fr.txt").read_text("utf-8")
