"""annotated-agenda translated: which version of the source a translation was made from."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from annotated_agenda.authoring.files.digest import source_digest
from annotated_agenda.authoring.files.docs_folder import (
    MEETING_PAGE,
    DocsFolder,
    read_docs_folder,
)
from annotated_agenda.authoring.files.tree import ITEMS
from annotated_agenda.doorway.build import start_build
from annotated_agenda.doorway.project import open_project

_RECORD = re.compile(r"^translated_from:.*$", re.MULTILINE)


@click.command()
@click.argument("pages", nargs=-1, required=True, type=click.Path(path_type=Path))
def translated(pages: tuple[Path, ...]) -> None:
    """Write into PAGES, which are translations, the version of the source they were made from."""
    config = open_project()
    docs, languages = Path(config.docs_dir), tuple(start_build(config).plan.languages)
    folder = read_docs_folder(docs, languages)
    for page in pages:
        _record(page, _digest_of(folder, page.resolve().relative_to(docs)))


def _record(page: Path, digest: str) -> None:
    text = page.read_text("utf-8")
    record = f"translated_from: {digest}"
    if _RECORD.search(text):
        text = _RECORD.sub(record, text, count=1)
    else:
        text = text.replace("\n---", f"\n{record}\n---", 1)
    page.write_text(text, "utf-8")


def _digest_of(folder: DocsFolder, name: Path) -> str:
    match name.parts:
        case (_, page) if page == MEETING_PAGE and folder.meeting:
            return source_digest(folder.meeting)
        case (_, items, page) if items == ITEMS and Path(page).stem in folder.items:
            return source_digest(folder.items[Path(page).stem])
        case (_, kind, page) if f"{kind}/{Path(page).stem}" in folder.sections:
            return source_digest(folder.sections[f"{kind}/{Path(page).stem}"])
    sys.exit(f"{name}: this is no translation of a page that exists in the source language")
