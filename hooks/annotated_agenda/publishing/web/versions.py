"""Former states of a published site, so that one can be put back."""

from __future__ import annotations

import shutil
from pathlib import Path

from annotated_agenda.publishing.web.replacement import new_folder, put_in_place


class NoVersionError(Exception):
    """There is no former state to put back."""


def keep_version(site: Path, former: int) -> None:
    """Keep a copy of what is published now, and of `former` states before it."""
    versions = versions_of(site)
    number = int(versions[-1].name) + 1 if versions else 1
    folder = _folder(site) / f"{number:04}"
    part = folder.with_name(f".{folder.name}")
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(site, part, symlinks=True)
    part.rename(folder)
    for old in versions_of(site)[: -former - 1]:
        shutil.rmtree(old)


def versions_of(site: Path) -> list[Path]:
    """Return the states that are kept, the oldest first; the last one is what is published."""
    folder = _folder(site)
    return (
        sorted(path for path in folder.glob("[0-9]*") if path.is_dir()) if folder.is_dir() else []
    )


def roll_back(site: Path, elsewhere: Path) -> str:
    """Publish the state before this one, and forget this one; return what an officer should know.

    Raise NoVersionError when none is kept.
    """
    versions = versions_of(site)
    if len(versions) < 2:
        raise NoVersionError("No former site is kept; publish --keep 3 keeps three.")
    new = new_folder(site, elsewhere)
    shutil.copytree(versions[-2], new, symlinks=True)
    said = put_in_place(new, site)
    shutil.rmtree(versions[-1])
    return said


def _folder(site: Path) -> Path:
    return site.with_name(f".{site.name}.versions")
