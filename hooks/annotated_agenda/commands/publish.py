"""annotated-agenda publish: a new site in the place of the published one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import click

from annotated_agenda.doorway.project import load_settings
from annotated_agenda.publishing.site.folder import new_folder, put_in_place


@click.command()
def publish() -> None:
    """Build beside the published site, and put the new one in its place when all went well."""
    site = Path(load_settings().site_dir)
    new = new_folder(site)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(new)]
    code = subprocess.run(command, check=False).returncode  # noqa: S603  MkDocs, as in mkdocs.yml
    if code:
        shutil.rmtree(new, ignore_errors=True)
        sys.exit(f"Nothing was published: {site} is as it was.")
    put_in_place(new, site)
