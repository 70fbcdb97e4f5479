"""The published folder: a new site takes the place of the old one in one step, or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def set_aside(site: Path) -> None:
    """Move the site out of the way of MkDocs, which would clean it."""
    put_back(site)
    shutil.rmtree(_aside(site), ignore_errors=True)
    if site.exists():
        site.rename(_aside(site))


def put_back(site: Path) -> None:
    """Move the site back, unless another one has taken its place."""
    if _aside(site).exists() and not site.exists():
        _aside(site).rename(site)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.aside")


def new_folder(site: Path) -> Path:
    """Return where to write what will take the place of `site`, empty, on the same disk."""
    folder = site.with_name(f".{site.name}.new")
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def put_in_place(new: Path, site: Path) -> None:
    """Put a finished site in the place of the published one, and remove that one.

    Where the system cannot exchange two folders (Linux can), readers miss the site for the moment
    between two renamings.
    """
    if not site.exists():
        new.rename(site)
        return
    if not _exchange(new, site):
        former = site.with_name(f".{site.name}.old")
        shutil.rmtree(former, ignore_errors=True)
        site.rename(former)
        new.rename(site)
        former.rename(new)
    shutil.rmtree(new)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (renameat2(2)); return whether the system could."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)
