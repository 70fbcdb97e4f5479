"""A file that one build keeps for the next, under a seal: what another hand wrote there is not believed.

What is kept goes into the site without being made again, so whoever may write into a cache (a shared
disk, the cache of a CI service) could put anything into every page. The key of the seal is this user's
and lies outside the project; where there is none nothing is kept.
"""

from __future__ import annotations

import hmac
import logging
import os
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

_DIGEST = "sha256"
_LENGTH = 64


class KeptFile:
    """The file at a path."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> bytes:
        """Return what the last build of this user kept; nothing where there is none, or another's."""
        try:
            seal, content = _parted(self._path.read_bytes())
        except FileNotFoundError:
            return b""
        except OSError:
            seal, content = b"", b""
        key = _key()
        if key and hmac.compare_digest(seal, _seal(key, content)):
            return content
        log.info("%s cannot be read and is made anew.", self._path)
        return b""

    def write(self, content: bytes) -> None:
        """Keep something in one step; where that cannot be done the next build makes everything."""
        key = _key()
        if not key:
            return
        new = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(_seal(key, content) + b"\n" + content)
            new.replace(self._path)
        except OSError as reason:
            log.info("%s cannot be written: %s", self._path, reason.strerror)
            with suppress(OSError):
                new.unlink()


def _parted(content: bytes) -> tuple[bytes, bytes]:
    return content[:_LENGTH], content[_LENGTH + 1 :]


def _seal(key: bytes, content: bytes) -> bytes:
    return hmac.new(key, content, _DIGEST).hexdigest().encode()


@cache
def _key() -> bytes:
    """Return this user's key, made at its first use; empty where no file can hold it."""
    try:
        state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
        path = Path(state, "annotated-agenda", "key")
        if not path.exists():
            _make_key(path)
        return path.read_bytes()
    except (OSError, RuntimeError):  # no home, or none that can be written
        return b""


def _make_key(path: Path) -> None:
    """Write a key that nobody else can read; of two builds at once the later one's stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
        file.write(secrets.token_bytes(32))
    part.replace(path)
