"""`mkdocs serve`: pages are printed when a browser asks for them, so that an edit shows at once."""

from __future__ import annotations

import logging
import posixpath
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import MkDocsException

from annotated_agenda.doorway.preview.preview_host import is_own_host
from annotated_agenda.doorway.preview.preview_notice import with_notice
from annotated_agenda.doorway.reporting.failure import in_one_line
from annotated_agenda.publishing.search.index import FOLDER, indexing
from annotated_agenda.publishing.site.catalogue import NOT_FOUND
from annotated_agenda.publishing.site.writer import write_file

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from annotated_agenda.publishing.site.catalogue import SiteContents, SiteFile

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

# Seconds between two looks at docs/; MkDocs looks every half second.
_POLLING = 0.2
# Stands for all files of the index, which are made at once.
_SEARCH_INDEX = f"{FOLDER}/"


class Preview:
    """What the running preview shows; `is_on` when it prints what the build would print.

    While a build fails it shows the last good one, with a notice of what is wrong.
    """

    def __init__(self) -> None:
        self.is_on = False
        self._lock = threading.RLock()
        self._builds = 0
        self._problems: tuple[str, ...] = ()
        self._files: dict[str, PreviewFile] = {}

    def show(self, contents: SiteContents, files: Iterable[SiteFile], site: Path) -> None:
        """Put the contents in the place of those shown before; nothing is printed yet."""
        made = {file.path: partial(write_file, site, file) for file in files}
        made[_SEARCH_INDEX] = partial(_write_search_index, contents, site)
        self._files = {
            path: PreviewFile(site / path, make, self._files.get(path))
            for path, make in made.items()
        }
        self._print(NOT_FOUND)

    def attach(self, server: LiveReloadServer) -> None:
        """Print what browsers ask the server for; show the last good site while there are problems."""
        self.is_on = True
        for emitter in server.observer.emitters:
            emitter._timeout = _POLLING  # noqa: SLF001  no option of MkDocs leads here
        answer = partial(self._answer, server.serve_request, server.mount_path)
        server.set_app(partial(_answer_own_host, answer, server.url))
        server.builder = partial(self._rebuild, server.builder)

    def _rebuild(self, builder: Callable[[], None]) -> None:
        """Build; MkDocs alone would answer no request until problems are mended."""
        self._builds += 1
        with self._lock:
            self._problems = ()
            try:
                builder()
            except Exception as error:  # noqa: BLE001  whatever it is, the preview goes on
                words = str(error) if isinstance(error, MkDocsException) else in_one_line(error)
                self._note(f"{words} The preview shows the last good version.")
                self._problems += tuple(getattr(error, "problems", ()))

    def _note(self, words: str) -> None:
        if words not in self._problems:
            log.error(words)
            self._problems += (words,)

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
                status, headers, *rest = said[-1]
                if self._problems and ("Content-Type", "text/html") in headers:
                    content = [with_notice(b"".join(content), self._problems)]
                    headers = [("Content-Type", "text/html")]
                start_response(status, headers, *rest)
                return content

    def _print(self, address: str) -> None:
        """Print the page or the file at an address, or the search index, unless that is done."""
        page = posixpath.join(address, "index.html").lstrip("/")
        with self._lock:
            index = _SEARCH_INDEX if address.startswith(_SEARCH_INDEX) else ""
            for path in (address, page, index):
                if file := self._files.get(path):
                    file.print(self._note)


class PreviewFile:
    """A file that is printed when it is asked for, and by the last build that could."""

    def __init__(self, path: Path, make: Callable[[], None], former: PreviewFile | None) -> None:
        self._path = path
        self._make = make
        self._former = former.last_good() if former else None
        self._is_printed = False

    def last_good(self) -> PreviewFile | None:
        """Return this file, or the one before where this one could not be printed; no others are kept."""
        if self._is_printed and self._former:
            return self._former
        self._former = None
        return self

    def print(self, note: Callable[[str], None]) -> None:
        """Print the file, unless that is done; note what goes wrong, and print its last good version."""
        if self._is_printed and self._path.exists():
            return
        self._is_printed = True
        try:
            self._make()
            self._former = None
        except Exception as error:  # noqa: BLE001  whatever it is, the preview goes on
            note(in_one_line(error))
            if self._former:
                self._former.print(note)


def _answer_own_host(
    answer: Callable[..., Iterable[bytes]],
    preview: str,
    environ: dict[str, Any],
    start_response: Callable[..., Any],
) -> Iterable[bytes]:
    """Answer, unless the request is for another host than this one."""
    if is_own_host(environ.get("HTTP_HOST", ""), preview):
        return answer(environ, start_response)
    start_response("421 Misdirected Request", [("Content-Type", "text/plain")])
    return [f"The preview answers at {preview} only; dev_addr in mkdocs.yml changes that.".encode()]


def _write_search_index(contents: SiteContents, site: Path) -> None:
    with indexing(contents.search_records()) as put_into:
        put_into(site)


PREVIEW = Preview()
