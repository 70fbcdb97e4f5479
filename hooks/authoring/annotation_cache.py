"""Annotations that were converted in an earlier build, by the digest of all that they are made from."""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import sysconfig
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from authoring.annotation_markdown import AnnotationMarkdown, Converted

if TYPE_CHECKING:
    from collections.abc import Iterable

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

_HOOKS = Path(__file__).parent.parent


class _Stored(BaseModel):
    """What stands in the file; `stamp` says by which version of the program it was written."""

    stamp: str
    annotations: dict[str, Converted]


class AnnotationCache:
    """Converts Markdown, or remembers how it was converted.

    What stands in `path` is used when the same program wrote it; anything else is thrown away.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp = program_stamp()
        self._known = self._read()
        self._used: dict[str, Converted] = {}

    def convert(self, markdown: AnnotationMarkdown, body: str) -> Converted:
        """Return the annotation for a page's body."""
        key = _digest((markdown.settings.encode(), body.encode()))
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


@cache
def program_stamp() -> str:
    """Return a digest of this program and of every package that is installed beside it."""
    packages = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    names = (sys.version, *sorted(path.name for path in packages))
    sources = (path for path in sorted(_HOOKS.rglob("*")) if path.suffix in {".py", ".yml"})
    return _digest((*map(str.encode, names), *(path.read_bytes() for path in sources)))


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
