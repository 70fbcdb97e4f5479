"""The record of the former import: what the documents said then, page by page, before anyone edited it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from annotated_agenda.authoring.importing.made import Imported
from annotated_agenda.authoring.importing.merged_keys import plain

# Hidden, so that it is not published; it belongs to the project like the pages beside it.
IMPORT_RECORD = ".import.json"


def read_record(docs: Path) -> dict[str, str]:
    """Return the pages as documents made them, by their names in docs/; nothing where no record is."""
    try:
        record = json.loads((docs / IMPORT_RECORD).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return (
        {str(name): str(text) for name, text in record.items()} if isinstance(record, dict) else {}
    )


def record_text(pages: Mapping[str, str]) -> str:
    """Return the record as a file."""
    return json.dumps(pages, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def is_recorded(record: Mapping[str, str], made: Imported) -> bool:
    """Say whether documents say word for word what the record has of their languages."""
    now = {address: plain(page.text()) for address, page in made.pages()}
    languages = set(made.drafts)
    before = {
        address: plain(text)
        for address, text in record.items()
        if address.partition("/")[0] in languages
    }
    return now == before
