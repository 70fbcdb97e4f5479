"""Writes the files of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from publishing.site_contents import SiteFile


class SiteWriter:
    """Writes into one folder."""

    def __init__(self, site: Path) -> None:
        self._site = site

    def write(self, files: Iterable[SiteFile]) -> None:
        """Make every file and write it."""
        for file in files:
            path = self._site / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.make())
