"""Files of the author's own, which MkDocs publishes beside those of the meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import set_exclusions
from mkdocs_static_i18n.config import RE_LOCALE  # type: ignore[import-untyped]

from annotated_agenda.authoring.files.docs_folder import is_meeting_page
from annotated_agenda.doorway.settings.own_pages import check_what_runs, own_file
from annotated_agenda.doorway.settings.plugins import i18n_plugin
from annotated_agenda.meeting.problem import Problem
from annotated_agenda.publishing.search.index import FOLDER as SEARCH

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

    from annotated_agenda.publishing.edition.site_plan import SitePlan
    from annotated_agenda.publishing.site.catalogue import SiteContents


def is_meeting_source(file: File, plan: SitePlan) -> bool:
    """Say whether the meeting is made from a file, which MkDocs then leaves to us."""
    language, _, rest = file.src_uri.partition("/")
    return language in plan.languages and is_meeting_page(rest)


def check_own_files(
    config: MkDocsConfig, plan: SitePlan, contents: SiteContents
) -> Iterator[Problem]:
    """Yield a problem for each file that may not be published as it is, or where it would be."""
    own = [file for file in _published(config) if not is_meeting_source(file, plan)]
    if not own:
        return
    yield from _check_folders(own, config)
    yield from check_what_runs(own, config)
    generated = {file.path for file in contents.files()}
    for file in own:
        address = _address(file, plan)
        name = f"docs/{file.src_uri}"
        if address.startswith(f"{SEARCH}/"):
            yield Problem(
                name, 1, "", f"{SEARCH}/ is the folder of the search", "rename the folder"
            )
        elif address in generated:
            message = f"the meeting has a page of its own at {address}"
            yield Problem(name, 1, "", message, "give this file another name")


def _check_folders(own: Iterable[File], config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a warning for each folder of a language that the site is not in: static-i18n leaves it out."""
    known = {str(language.locale) for language in i18n_plugin(config).config.languages}
    for folder in sorted({file.src_uri.partition("/")[0] for file in own if "/" in file.src_uri}):
        if RE_LOCALE.match(folder) and folder not in known:
            message = f'the site is not in "{folder}": nothing in this folder is published'
            remedy = "add the language to mkdocs.yml, or move the folder out of docs/"
            yield Problem(f"docs/{folder}", 1, "", message, remedy, "warning")


def _published(config: MkDocsConfig) -> Iterator[File]:
    docs = Path(config.docs_dir)
    names = [path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()]
    files = [own_file(config, name) for name in sorted(names)]
    set_exclusions(files, config)
    return (file for file in files if not file.inclusion.is_excluded())  # type: ignore[no-untyped-call]


def _address(file: File, plan: SitePlan) -> str:
    """Return where static-i18n publishes a file: that of the source language at the root."""
    return file.dest_uri.removeprefix(f"{plan.source}/")
