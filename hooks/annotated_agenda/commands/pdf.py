"""annotated-agenda pdf: the whole agenda of each language on paper."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from annotated_agenda.doorway.build import start_build
from annotated_agenda.doorway.project import open_project
from annotated_agenda.publishing.edition.addresses import PRINT


@click.command()
def pdf() -> None:
    """Write the whole agenda of each language of the built site as site/<language>/agenda.pdf."""
    try:
        from annotated_agenda.publishing.site.pdf import (  # noqa: PLC0415  the others do without it
            write_pdf,
        )
    except OSError as missing:
        sys.exit(
            f"A PDF needs Pango (Debian: libpangoft2-1.0-0, macOS: brew install pango): {missing}"
        )
    config = open_project()
    site, plan = Path(config.site_dir), start_build(config).plan
    paper = site / "assets" / "stylesheets" / "paper.css"
    for language in plan.languages:
        own = site / plan.prefix(language)
        page = (own / PRINT / "index.html").read_text("utf-8")
        address = plan.public_address(language, PRINT)
        write_pdf(page, address, paper, own / "agenda.pdf")
