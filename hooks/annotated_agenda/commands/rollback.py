"""annotated-agenda rollback: the site as it was before."""

from __future__ import annotations

import os
import sys

import click

from annotated_agenda.commands.publish import FOR_ALL
from annotated_agenda.doorway.cache.cache import cache_folder
from annotated_agenda.doorway.project import load_settings
from annotated_agenda.publishing.web.lock import SiteLockedError, locked
from annotated_agenda.publishing.web.replacement import published_folder
from annotated_agenda.publishing.web.versions import NoVersionError, roll_back


@click.command()
def rollback() -> None:
    """Put the site back that was published before, of those that `publish --keep` kept."""
    config = load_settings()
    site = published_folder(config.site_dir)
    os.umask(FOR_ALL)
    try:
        with locked(site):
            said = roll_back(site, cache_folder(config))
    except (OSError, SiteLockedError, NoVersionError) as reason:
        sys.exit(f"Nothing was put back: {reason}")
    click.echo(said or f"{site} is as it was before.", err=True)
