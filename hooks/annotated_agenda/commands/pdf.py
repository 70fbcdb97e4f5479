"""annotated-agenda pdf: the whole agenda of each language on paper."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path, PurePosixPath

import click

from annotated_agenda.doorway.build import start_build
from annotated_agenda.doorway.project import open_project
from annotated_agenda.publishing.edition.addresses import PDF
from annotated_agenda.publishing.site.paper import pdf_path, print_path, write_pdf_of
from annotated_agenda.publishing.web.replacement import published_folder


@click.command()
def pdf() -> None:
    """Write the whole agenda of each language of the built site as agenda.pdf beside its home page."""
    config = open_project()
    site, plan = published_folder(config.site_dir), start_build(config).plan
    try:
        for language in plan.languages:
            write_pdf_of(site, plan, language)
    except OSError as reason:
        sys.exit(str(reason))


def renew_pdfs(site: Path, new: Path, carried: Collection[str]) -> None:
    """Make the PDFs that a new site has from the published one anew where the agenda differs.

    `carried` are the paths of all that it has from there; a PDF that the build made is new.
    """
    if not any(PurePosixPath(name).name == PDF for name in carried):
        return
    plan = start_build(open_project()).plan
    for language in plan.languages:
        pages = (print_path(folder, plan, language) for folder in (site, new))
        pdf = pdf_path(new, plan, language).relative_to(new).as_posix()
        if pdf in carried and not _are_same(*pages):
            try:
                write_pdf_of(new, plan, language)
            except OSError as reason:
                click.echo(f"{language}/{PDF} is that of the former agenda: {reason}", err=True)


def _are_same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()
