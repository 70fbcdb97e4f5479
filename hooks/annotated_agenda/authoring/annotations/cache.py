"""Annotations that were converted in an earlier build, by the digest of all that they are made from."""

from __future__ import annotations

import logging
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger("mkdocs.hooks.annotated_agenda")


class _Stored(BaseModel):
    """What stands in the file; `stamp` says by which version of the program it was written."""

    stamp: str
    annotations: dict[str, Converted]


class AnnotationCache:
    """Converts Markdown, or remembers how it was converted.

    What stands in the file `path` is used when it bears the same `stamp`, that of the program;
    anything else is thrown away.
    """

    def __init__(self, path: Path, stamp: str) -> None:
        self._path = path
        self._stamp = stamp
        self._known = self._read()
        self._used: dict[str, Converted] = {}

    def convert(self, markdown: AnnotationMarkdown, body: str) -> Converted:
        """Return the annotation for a page's body."""
        key = sha256(f"{markdown.settings}\0{body}".encode()).hexdigest()
        if key not in self._used:
            self._used[key] = self._known.get(key) or markdown.convert(body)
        return self._used[key]

    def write(self) -> None:
        """Keep what was used, when it is not what stands in the file."""
        if self._used.keys() == self._known.keys():
            return
        stored = _Stored.model_construct(stamp=self._stamp, annotations=self._used)
        new = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(stored.model_dump_json().encode())
            new.replace(self._path)
        except OSError as reason:
            log.info("%s cannot be written: %s", self._path, reason.strerror)

    def _read(self) -> dict[str, Converted]:
        try:
            stored = _Stored.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValidationError):
            log.info("%s cannot be read and is made anew.", self._path)
            return {}
        return stored.annotations if stored.stamp == self._stamp else {}
