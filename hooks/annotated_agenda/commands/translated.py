"""annotated-agenda translated: which version of the source a translation was made from."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePosixPath

import click

from annotated_agenda.authoring.files.digest import source_digest
from annotated_agenda.authoring.files.docs_folder import (
    MEETING_PAGE,
    DocsFolder,
    read_docs_folder,
)
from annotated_agenda.authoring.files.tree import ITEMS
from annotated_agenda.commands.pages import NamedPage, named_pages, parts_of, write_all
from annotated_agenda.doorway.project import open_project
from annotated_agenda.doorway.settings.settings import site_plan

_RECORD = re.compile(r"translated_from\s*:")


@click.command()
@click.argument("pages", nargs=-1, required=True, type=click.Path(path_type=Path))
def translated(pages: tuple[Path, ...]) -> None:
    """Write into PAGES, which are translations, the version of the source they were made from."""
    config = open_project()
    docs, languages = Path(config.docs_dir), tuple(site_plan(config).languages)
    folder = read_docs_folder(docs, languages)
    texts = {}
    for page in named_pages(docs, languages, pages):
        if page.language == languages[0]:
            sys.exit(f"{page.path} is in the source language; name the translation.")
        texts[page.path] = _recorded(page, _digest_of(folder, page))
    write_all(texts)


def _recorded(page: NamedPage, digest: str) -> str:
    front, body = parts_of(page)
    if not front:
        sys.exit(f'{page.path} has no front matter; begin it with a line "---".')
    opening, *keys, closing = front
    end = opening[len(opening.rstrip("\r\n")) :]
    kept = [line for line in keys if not _RECORD.match(line)]
    return "".join([opening, *kept, f"translated_from: {digest}{end}", closing, *body])


def _digest_of(folder: DocsFolder, page: NamedPage) -> str:
    name = PurePosixPath(page.name)
    if page.name == MEETING_PAGE and folder.meeting:
        return source_digest(folder.meeting)
    if name.parent.name == ITEMS and name.stem in folder.items:
        return source_digest(folder.items[name.stem])
    if str(name.with_suffix("")) in folder.sections:
        return source_digest(folder.sections[str(name.with_suffix(""))])
    sys.exit(f"{page.path}: there is no page in the source language that could be read.")
