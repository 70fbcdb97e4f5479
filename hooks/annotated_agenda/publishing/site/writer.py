"""Writes the files of the site; what stands there already stays untouched."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotated_agenda.publishing.site.record import SiteRecord, recorded_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotated_agenda.publishing.site.catalogue import SiteFile


class SiteWriter:
    """Writes into one folder, which the last build left as `last` says; `record` is what is there now."""

    def __init__(self, site: Path, last: SiteRecord) -> None:
        self._site = site
        self._last = last
        self.record = SiteRecord()

    def write(self, files: Iterable[SiteFile]) -> None:
        """Make and write every file that was not left there made from the same."""
        for file in files:
            kept = self._last.kept(self._site, file.path, file.fingerprint)
            if kept:
                self.record.files[file.path] = kept
            else:
                write_file(self._site, file)
                self.note(file.path, file.fingerprint)

    def keeps(self, fingerprint: str) -> bool:
        """Say whether files made from the same were left there, and all of them stand as they were."""
        paths = [path for path, file in self._last.files.items() if file.fingerprint == fingerprint]
        return bool(paths) and all(self._last.kept(self._site, path, fingerprint) for path in paths)

    def note(self, path: str, fingerprint: str) -> None:
        """Record a file that stands in the site."""
        recorded = recorded_file(self._site, path, fingerprint)
        if recorded:
            self.record.files[path] = recorded

    def clean(self) -> None:
        """Remove what was left there and is no part of the site any more."""
        root = self._site.resolve()
        for path in self._last.files.keys() - self.record.files.keys():
            folder = (self._site / path).parent
            if folder.resolve().is_relative_to(root):  # no link in the site leads to other files
                (self._site / path).unlink(missing_ok=True)
                with suppress(OSError):
                    folder.rmdir()


def write_file(site: Path, file: SiteFile) -> None:
    """Make a file and write it into the site."""
    path = site / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.make())


def remove_unrecorded(site: Path, record: SiteRecord) -> None:
    """Remove what no record knows: MkDocs puts its part of the site there anew.

    As by MkDocs, hidden files are left alone: they are somebody's.
    """
    start = len(f"{site}{os.sep}")
    folders = []
    for folder, below, names in os.walk(site):
        folders.append(folder)
        below[:] = _shown(below)
        for name in _shown(names):
            path = f"{folder}{os.sep}{name}"
            if path[start:].replace(os.sep, "/") not in record.files:
                Path(path).unlink()
    for folder in reversed(folders):
        with suppress(OSError):
            os.rmdir(folder)  # noqa: PTH106  10,000 paths are slow to make


def _shown(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith(".")]
