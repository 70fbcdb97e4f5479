"""MkDocs' files, navigation and pages <-> those of the meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from annotated_agenda.authoring.files.docs_folder import MEETING_PAGE
from annotated_agenda.doorway.build import current_build, current_language, edition_pages
from annotated_agenda.doorway.own_files import is_meeting_source
from annotated_agenda.publishing.edition.edition import Standing, TranslationState
from annotated_agenda.publishing.edition.locales import direction
from annotated_agenda.publishing.site.renderer import for_scripts

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class MeetingFile(File):
    """Where a page of the meeting is, for links from other pages; its Markdown is not MkDocs' work."""

    def is_documentation_page(self) -> bool:
        """Say that MkDocs has nothing to convert."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave the page to SiteWriter."""


def remove_sources(files: Files, config: MkDocsConfig) -> Files:
    """Take out the Markdown files that the meeting is made from, before anyone converts them."""
    plan = current_build(config).plan
    for file in list(files):
        if is_meeting_source(file, plan):
            files.remove(file)
    return files


def put_link_targets(files: Files, config: MkDocsConfig) -> Files:
    """Put in, for links from other pages, where the pages of the meeting are."""
    language = current_language(config)
    prefix = current_build(config).plan.prefix(language)
    for page in edition_pages(config, language).pages():
        if page.source:
            path = f"{prefix}{page.address}index.html"
            own = f"{language}/{page.source}"
            files.append(MeetingFile(own, None, config.site_dir, True, dest_uri=path))
    return files


def make_navigation(files: Files, config: MkDocsConfig) -> Navigation:
    """Return a navigation of the home page alone: the templates print the agenda themselves."""
    home = files.get_file_from_path(f"{current_language(config)}/{MEETING_PAGE}")
    assert home is not None
    page = Page(None, home, config)
    return Navigation([page], [page])


def with_direction(output: str, language: str) -> str:
    """Return a page's HTML with the direction of a language on its root."""
    return re.sub(r"<html ", f'<html dir="{direction(language)}" ', output, count=1)


def page_context(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Return what stands around a page that is none of the meeting's."""
    build, language = current_build(config), current_language(config)
    address = page.file.url.removeprefix(build.plan.prefix(language))
    alternates: dict[str, Any] = getattr(page.file, "alternates", {})
    translated = [code for code, file in alternates.items() if file.locale == code]
    frames = edition_pages(config, language).frames
    state: TranslationState = "missing" if language not in translated else "complete"
    if language == build.plan.source:
        state = "source"
    # Nothing of the secretariat's own is an unofficial translation.
    standing = Standing(tuple(translated), state, frozenset(build.plan.languages))
    frame = frames.frame(address, str(page.title), standing, _source(page))
    there = tuple(link for link in frame.languages if link.language in {language, *alternates})
    written_in = build.plan.source if state == "missing" else ""
    return {
        "frame": replace(frame, languages=there, official=()),
        "for_scripts": for_scripts(frame),
        "content_language": written_in,
        "content_direction": direction(written_in) if written_in else "",
    }


def _source(page: Page) -> str:
    """Return a page's path within the folder of its language."""
    return page.file.src_uri.partition("/")[2]
