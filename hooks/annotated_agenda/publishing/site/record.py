"""What the last build left in the site folder, so that the next one writes only what differs."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from pydantic import BaseModel, ValidationError

log = logging.getLogger("mkdocs.hooks.annotated_agenda")


class RecordedFile(BaseModel):
    """A file as it was written: what it was made from, its bytes in number, its time in nanoseconds."""

    key: str
    size: int
    time: int


class SiteRecord(BaseModel):
    """The files in a site folder by their path from its root."""

    files: dict[str, RecordedFile] = {}

    def kept(self, site: Path, path: str, key: str) -> RecordedFile | None:
        """Return a file that stands in the site as it was written, made from the same; else None."""
        recorded = self.files.get(path)
        if recorded and recorded.key == key and recorded == recorded_file(site, path, key):
            return recorded
        return None


def recorded_file(site: Path, path: str, key: str) -> RecordedFile | None:
    """Return a file as it stands in the site; None where there is none."""
    try:
        found = os.stat(f"{site}/{path}")  # noqa: PTH116  20,000 paths are slow to make
    except OSError:
        return None
    return RecordedFile.model_construct(key=key, size=found.st_size, time=found.st_mtime_ns)


def read_record(path: Path) -> SiteRecord:
    """Return what a record says; nothing when there is none or it cannot be read."""
    try:
        return SiteRecord.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        pass
    except (OSError, ValidationError):
        log.info("%s cannot be read and is made anew.", path)
    return SiteRecord()


def write_record(record: SiteRecord, path: Path) -> None:
    """Write a record in one step; where that cannot be done the next build makes everything."""
    new = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(record.model_dump_json().encode())
        new.replace(path)
    except OSError as reason:
        log.info("%s cannot be written: %s", path, reason.strerror)
