"""annotated-agenda publish: a new site in the place of the published one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from annotated_agenda.commands.pdf import renew_pdfs
from annotated_agenda.doorway.cache.cache import cache_folder
from annotated_agenda.doorway.project import load_settings
from annotated_agenda.publishing.web.lock import SiteLockedError, locked
from annotated_agenda.publishing.web.others import carry_over
from annotated_agenda.publishing.web.replacement import (
    new_folder,
    published_folder,
    put_in_place,
    remove,
)
from annotated_agenda.publishing.web.versions import keep_version, versions_of

# What is published can be read by every web server, whatever else this user's files are for.
FOR_ALL = 0o022


@click.command()
@click.option(
    "--keep", type=click.IntRange(1, 100), help="Keep so many former sites for `rollback`."
)
def publish(keep: int | None) -> None:
    """Build beside the published site, and put the new one in its place when all went well.

    What the site holds that the build did not make (.well-known, robots.txt, CNAME …) stays.
    """
    config = load_settings()
    site = published_folder(config.site_dir)
    os.umask(FOR_ALL)
    try:
        with locked(site):
            former = keep or len(versions_of(site)) - 1
            if former > 0 and site.exists() and not versions_of(site):
                keep_version(site, former)
            _publish(site, cache_folder(config))
            if former > 0:
                _keep(site, former)
    except (OSError, SiteLockedError) as reason:
        sys.exit(f"Nothing was published: {reason}")


def _publish(site: Path, elsewhere: Path) -> None:
    new = new_folder(site, elsewhere)
    try:
        _build(new, site)
        if site.exists():
            renew_pdfs(site, new, carry_over(site, new))
        said = put_in_place(new, site)
    finally:
        remove(new)
    if said:
        click.echo(said, err=True)


def _keep(site: Path, former: int) -> None:
    try:
        keep_version(site, former)
    except (OSError, shutil.Error) as reason:
        click.echo(f"The site is published; no copy of it could be kept: {reason}", err=True)


def _build(new: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(new)]
    code = subprocess.run(command, check=False).returncode  # noqa: S603  MkDocs, as in mkdocs.yml
    if code:
        sys.exit(f"Nothing was published: {site} is as it was.")
