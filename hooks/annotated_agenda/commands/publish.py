"""annotated-agenda publish: a new site in the place of the published one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from annotated_agenda.commands.pdf import renew_pdfs
from annotated_agenda.doorway.cache import cache_folder
from annotated_agenda.doorway.project import load_settings
from annotated_agenda.publishing.web.lock import SiteLockedError, locked
from annotated_agenda.publishing.web.others import carry_over
from annotated_agenda.publishing.web.place import (
    new_folder,
    published_folder,
    put_in_place,
    remove,
)

# What is published can be read by every web server, whatever else this user's files are for.
_FOR_ALL = 0o022


@click.command()
def publish() -> None:
    """Build beside the published site, and put the new one in its place when all went well.

    What the site holds that the build did not make (.well-known, robots.txt, CNAME …) stays.
    """
    config = load_settings()
    site = published_folder(config.site_dir)
    os.umask(_FOR_ALL)
    try:
        with locked(site):
            _publish(site, cache_folder(config))
    except (OSError, SiteLockedError) as reason:
        sys.exit(f"Nothing was published: {reason}")


def _publish(site: Path, elsewhere: Path) -> None:
    new = new_folder(site, elsewhere)
    try:
        _build(new, site)
        if site.exists():
            carry_over(site, new)
            renew_pdfs(site, new)
        said = put_in_place(new, site)
    finally:
        remove(new)
    if said:
        click.echo(said, err=True)


def _build(new: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(new)]
    code = subprocess.run(command, check=False).returncode  # noqa: S603  MkDocs, as in mkdocs.yml
    if code:
        sys.exit(f"Nothing was published: {site} is as it was.")
