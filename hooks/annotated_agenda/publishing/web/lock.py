"""One build at a time for a site folder: a second one is told so, and writes nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class SiteLockedError(Exception):
    """Another build is writing the same site."""


@contextmanager
def locked(site: Path) -> Iterator[None]:
    """Hold the site for one build; raise SiteLockedError when another build holds it.

    The system gives it free when the process ends, however it ends.
    """
    path = site.with_name(f".{site.name}.lock")
    descriptor = _hold(path, site)
    try:
        yield
    finally:
        if sys.platform == "win32":  # where no open file can be removed
            os.close(descriptor)
        with suppress(OSError):
            path.unlink()
        if sys.platform != "win32":
            os.close(descriptor)


def _hold(path: Path, site: Path) -> int:
    while True:
        descriptor = _open(path)
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            message = f"Another build is writing {site}. Wait until it has ended, then try again."
            raise SiteLockedError(message) from None
        if _is_still(path, descriptor):
            return descriptor
        os.close(descriptor)  # the build before removed it meanwhile


def _open(path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:  # a folder in which nothing may be put: it is held itself
        return os.open(path.parent, os.O_RDONLY)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return os.path.samestat(path.parent.stat(), os.fstat(descriptor))
