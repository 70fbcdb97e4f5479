"""annotated-agenda anchors: pins that hold the paragraphs' addresses."""

from __future__ import annotations

from pathlib import Path

import click

from annotated_agenda.authoring.pins import pin_paragraphs
from annotated_agenda.commands.pages import NamedPage, named_pages, parts_of, write_all
from annotated_agenda.doorway.project import open_project
from annotated_agenda.doorway.settings.settings import site_plan


@click.command()
@click.argument("pages", nargs=-1, required=True, type=click.Path(path_type=Path))
def anchors(pages: tuple[Path, ...]) -> None:
    """Write a pin below each paragraph of source PAGES, and of their translations."""
    config = open_project()
    docs, languages = Path(config.docs_dir).resolve(), site_plan(config).languages
    texts = {}
    for page in named_pages(docs, languages, pages):
        for language in languages:
            one = NamedPage(language, page.name, docs / language / page.name)
            if one.path.is_file():
                front, body = parts_of(one)
                texts[one.path] = "".join(front) + _pinned("".join(body))
    write_all(texts)


def _pinned(body: str) -> str:
    """Return a body with its pins; line ends stay as they are."""
    end = "\r\n" if "\r\n" in body else "\n"
    return pin_paragraphs(body.replace("\r\n", "\n")).replace("\n", end)
