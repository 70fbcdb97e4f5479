"""`mkdocs serve`: pages are printed when a browser asks for them, so that an edit shows at once."""

from __future__ import annotations

import logging
import posixpath
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort

from annotated_agenda.publishing.search.index import FOLDER, indexing
from annotated_agenda.publishing.site.catalogue import NOT_FOUND
from annotated_agenda.publishing.site.writer import write_file

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from annotated_agenda.publishing.site.catalogue import SiteContents

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

# Seconds between two looks at docs/; MkDocs looks every half second.
_POLLING = 0.2


class Preview:
    """What the running preview shows; `is_on` when it prints what the build would print."""

    def __init__(self) -> None:
        self.is_on = False
        self._lock = threading.RLock()
        self._builds = 0
        self._waiting: dict[str, Callable[[], None]] = {}
        self._search_index: Callable[[], None] = _nothing

    def show(self, contents: SiteContents, site: Path) -> None:
        """Put the contents in the place of those shown before; nothing is printed yet."""
        self._waiting = {file.path: partial(write_file, site, file) for file in contents.files()}
        self._search_index = partial(_write_search_index, contents, site)
        self._print(NOT_FOUND)

    def attach(self, server: LiveReloadServer) -> None:
        """Print what browsers ask the server for; show the last good site while there are problems."""
        self.is_on = True
        for emitter in server.observer.emitters:
            emitter._timeout = _POLLING  # noqa: SLF001  no option of MkDocs leads here
        server.set_app(partial(self._answer, server.serve_request, server.mount_path))
        server.builder = partial(self._rebuild, server.builder)

    def _rebuild(self, builder: Callable[[], None]) -> None:
        """Build; MkDocs alone would answer no request until problems are mended."""
        self._builds += 1
        with self._lock:
            try:
                builder()
            except Abort as problems:
                log.error("%s The preview shows the last good version.", problems)

    def _answer(
        self,
        answer: Callable[..., Iterable[bytes]],
        mount: str,
        environ: dict[str, Any],
        start_response: Callable[..., Any],
    ) -> Iterable[bytes]:
        """Print what is asked for and answer; do it again when a build cleaned the site meanwhile."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        while True:
            builds, said = self._builds, list[tuple[Any, ...]]()
            self._print(path.removeprefix(mount))
            content = answer(environ, lambda *status, said=said: said.append(status))
            if builds == self._builds:
                start_response(*said[-1])
                return content

    def _print(self, address: str) -> None:
        """Print the page or the file at an address, or the search index, unless that is done."""
        page = posixpath.join(address, "index.html").lstrip("/")
        with self._lock:
            for path in (address, page):
                self._waiting.pop(path, _nothing)()
            if address.startswith(f"{FOLDER}/"):
                write, self._search_index = self._search_index, _nothing
                write()


def _write_search_index(contents: SiteContents, site: Path) -> None:
    with indexing(contents.search_records()) as put_into:
        put_into(site)


def _nothing() -> None:
    """Do nothing: what is asked for stands there, or does not exist."""


PREVIEW = Preview()
