"""What the last build left in the site folder, so that the next one writes only what differs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ValidationError


def _within(path: str) -> str:
    if path.startswith("/") or ".." in path.split("/") or "\\" in path or ":" in path:
        raise ValueError("a path of the site leads out of it")
    return path


class RecordedFile(BaseModel):
    """A file as it was written: what it was made from, its bytes in number, its time in nanoseconds."""

    fingerprint: str
    size: int
    time: int


class SiteRecord(BaseModel):
    """The files in a site folder by their path from its root."""

    files: dict[Annotated[str, AfterValidator(_within)], RecordedFile] = {}

    def kept(self, site: Path, path: str, fingerprint: str) -> RecordedFile | None:
        """Return a file that stands in the site as it was written, made from the same; else None."""
        recorded = self.files.get(path)
        if (
            recorded
            and recorded.fingerprint == fingerprint
            and recorded == recorded_file(site, path, fingerprint)
        ):
            return recorded
        return None


def recorded_file(site: Path, path: str, fingerprint: str) -> RecordedFile | None:
    """Return a file as it stands in the site; None where there is none."""
    try:
        found = os.stat(f"{site}/{path}")  # noqa: PTH116  20,000 paths are slow to make
    except OSError:
        return None
    return RecordedFile.model_construct(
        fingerprint=fingerprint, size=found.st_size, time=found.st_mtime_ns
    )


def read_record(content: bytes) -> SiteRecord:
    """Return what a build left about the site; nothing when it left none, or one of another version."""
    try:
        return SiteRecord.model_validate_json(content)
    except ValidationError:
        return SiteRecord()


def written_record(record: SiteRecord) -> bytes:
    """Return a record as read_record() takes it."""
    return record.model_dump_json().encode()
