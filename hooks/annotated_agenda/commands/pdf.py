"""annotated-agenda pdf: the whole agenda of each language on paper."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from annotated_agenda.doorway.build import start_build
from annotated_agenda.doorway.project import open_project
from annotated_agenda.publishing.edition.addresses import PRINT
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.web.replacement import published_folder

_PDF = "agenda.pdf"
_PAGE = f"{PRINT}index.html"


@click.command()
def pdf() -> None:
    """Write the whole agenda of each language of the built site as site/<language>/agenda.pdf."""
    config = open_project()
    site, plan = published_folder(config.site_dir), start_build(config).plan
    try:
        for language in plan.languages:
            _write(site, plan, language)
    except OSError as reason:
        sys.exit(str(reason))


def renew_pdfs(site: Path, new: Path) -> None:
    """Make the PDFs that a new site has from the published one anew where the agenda differs."""
    if not [*new.glob(_PDF), *new.glob(f"*/{_PDF}")]:
        return
    plan = start_build(open_project()).plan
    for language in plan.languages:
        page = f"{plan.prefix(language)}{_PAGE}"
        is_there = (new / plan.prefix(language) / _PDF).exists()
        if is_there and not _are_same(site / page, new / page):
            try:
                _write(new, plan, language)
            except OSError as reason:
                click.echo(f"{language}/{_PDF} is that of the former agenda: {reason}", err=True)


def _are_same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()


def _write(site: Path, plan: SitePlan, language: str) -> None:
    try:
        from annotated_agenda.publishing.site.pdf import (  # noqa: PLC0415  the others do without it
            write_pdf,
        )
    except (ImportError, OSError) as missing:
        remedy = (
            "run make pdf; it needs Pango (Debian: libpangoft2-1.0-0, macOS: brew install pango)"
        )
        raise OSError(f"the PDF of the agenda cannot be made ({missing}): {remedy}") from None
    own = site / plan.prefix(language)
    page = (own / _PAGE).read_text("utf-8")
    address = plan.public_address(language, PRINT)
    paper = site / plan.look(language).assets / "stylesheets" / "paper.css"
    part = own / f".{_PDF}.part~"
    write_pdf(page, address, (own / _PAGE).parent, paper, part)
    part.replace(own / _PDF)
