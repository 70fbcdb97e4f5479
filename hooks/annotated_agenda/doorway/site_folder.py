"""The site folder during a build: what stands there is kept, and what differs is written."""

from __future__ import annotations

import atexit
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from annotated_agenda.doorway.build import current_build
from annotated_agenda.doorway.cache import record_path
from annotated_agenda.doorway.progress import followed
from annotated_agenda.publishing.search.index import SearchUnavailableError, find_pagefind
from annotated_agenda.publishing.site.folder import put_back, set_aside
from annotated_agenda.publishing.site.record import write_record
from annotated_agenda.publishing.site.renderer import PrintingError
from annotated_agenda.publishing.site.update import update_site
from annotated_agenda.publishing.site.writer import remove_unrecorded

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def check_search() -> None:
    """Raise Abort when the program that makes the search index is missing."""
    try:
        find_pagefind()
    except SearchUnavailableError as reason:
        raise Abort(str(reason)) from None


def keep_site(config: MkDocsConfig) -> None:
    """Keep what the last build left from being cleaned away by MkDocs."""
    site = Path(config.site_dir)
    if current_build(config).former.files:
        atexit.register(put_back, site)
        set_aside(site)


def return_site(config: MkDocsConfig) -> None:
    """Put what the last build left back, without what is not ours."""
    site = Path(config.site_dir)
    put_back(site)
    remove_unrecorded(site, current_build(config).former)


def write_site(config: MkDocsConfig) -> None:
    """Write what differs from the last build; raise Abort when that fails."""
    build, record = current_build(config), record_path(config)
    try:
        files = followed(build.contents.files())
        written = update_site(build.contents, files, Path(config.site_dir), build.former)
    except (SearchUnavailableError, PrintingError) as reason:
        raise Abort(str(reason)) from None
    if record:
        write_record(written, record)
