"""The site folder during a build: what stands there is kept, and what differs is written."""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs import utils
from mkdocs.exceptions import Abort

from annotated_agenda.doorway.build import current_build
from annotated_agenda.doorway.cache.cache import record_path
from annotated_agenda.doorway.cache.kept_file import KeptFile
from annotated_agenda.doorway.page_events import heard
from annotated_agenda.doorway.reporting.progress import followed
from annotated_agenda.doorway.settings.hosting import write_hosting
from annotated_agenda.doorway.settings.pdf import write_pdfs
from annotated_agenda.publishing.search.index import SearchUnavailableError, find_pagefind
from annotated_agenda.publishing.site.record import written_record
from annotated_agenda.publishing.site.renderer import PrintingError
from annotated_agenda.publishing.site.update import update_site
from annotated_agenda.publishing.site.writer import remove_unrecorded
from annotated_agenda.publishing.web.lock import SiteLockedError, locked
from annotated_agenda.publishing.web.others import list_own_files
from annotated_agenda.publishing.web.replacement import published_folder

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# A process builds one site at a time.
_HELD = ExitStack()
atexit.register(_HELD.close)


def check_search() -> None:
    """Raise Abort when the program that makes the search index is missing."""
    try:
        find_pagefind()
    except SearchUnavailableError as reason:
        raise Abort(str(reason)) from None


def hold_site(config: MkDocsConfig) -> None:
    """Hold the site folder until it is written; raise Abort when another build writes there."""
    _HELD.close()  # by a build of this process that was given up
    try:
        _HELD.enter_context(locked(published_folder(config.site_dir)))
    except SiteLockedError as reason:
        raise Abort(str(reason)) from None


def keep_site(config: MkDocsConfig) -> None:
    """Keep what the last build left from being cleaned away by MkDocs, which has no setting for it."""
    if not current_build(config).last.files:
        return
    clean = utils.clean_directory

    def leave(directory: str) -> None:
        utils.clean_directory = clean

    utils.clean_directory = leave


def clean_site(config: MkDocsConfig) -> None:
    """Remove what the last build of the meeting did not leave there: MkDocs writes its part anew."""
    remove_unrecorded(Path(config.site_dir), current_build(config).last)


def write_site(config: MkDocsConfig) -> None:
    """Write what differs from the last build; raise Abort when that fails."""
    build, record, site = current_build(config), record_path(config), Path(config.site_dir)
    try:
        files = followed(heard(build.contents.files(), config))
        written = update_site(build.contents, files, site, build.last)
        write_pdfs(config, build.plan, site)
        write_hosting(config, site, build.plan)
        list_own_files(site)
    except (SearchUnavailableError, PrintingError) as reason:
        raise Abort(str(reason)) from None
    if record:
        KeptFile(record).write(written_record(written))
    _HELD.close()
