"""annotated-agenda translations: how far they are."""

from __future__ import annotations

import click

from annotated_agenda.doorway.build import edition_pages, report, start_build
from annotated_agenda.doorway.project import open_project
from annotated_agenda.publishing.pages.translations import (
    TranslationStatus,
    make_translation_status,
)


@click.command()
def translations() -> None:
    """Print how far the translation of every page is."""
    config = open_project()
    report(start_build(config))
    edition = edition_pages(config, "en").edition
    for line in table(make_translation_status(edition)):
        click.echo(line)


def table(status: TranslationStatus) -> list[str]:
    """Return the table's lines: the page's address, then a column for each language."""
    header = ["", *(column.language for column in status.columns)]
    rows = [[row.address or "index", *(cell.words for cell in row.cells)] for row in status.rows]
    widths = [max(len(line[at]) for line in [header, *rows]) for at in range(len(header))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [header, *rows]
    ]
