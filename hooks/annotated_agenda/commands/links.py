"""annotated-agenda links: the links to other sites."""

from __future__ import annotations

from pathlib import Path

import click

from annotated_agenda.doorway.project import load_settings
from annotated_agenda.publishing.site.external_links import external_links, status_of


@click.command()
def links() -> None:
    """Print every address that the built site leads to elsewhere, with what it answers."""
    config = load_settings()
    for url, pages in external_links(Path(config.site_dir), config.site_url or "").items():
        click.echo(f"{status_of(url)}  {url}  ({pages[0]} and {len(pages) - 1} more)")
