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
from annotated_agenda.meeting.own_page import OwnPage, PageText
from annotated_agenda.publishing.edition.beginning import beginning_of
from annotated_agenda.publishing.edition.passage import with_addresses
from annotated_agenda.publishing.language.locales import direction
from annotated_agenda.publishing.site.renderer import for_scripts

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.look.palette import Scheme
    from annotated_agenda.publishing.site.edition_files import SitePage


class MeetingFile(File):
    """Where a page of the meeting is, for links from other pages; its Markdown is not MkDocs' work."""

    def __init__(self, name: str, config: MkDocsConfig, path: str, made: SitePage) -> None:
        super().__init__(name, None, config.site_dir, use_directory_urls=True, dest_uri=path)
        self.made = made

    def is_documentation_page(self) -> bool:
        """Say that MkDocs has nothing to convert."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave the page to SiteWriter."""


class MeetingPage(Page):
    """A page of the meeting, as plugins and templates find it in the navigation."""

    def __init__(self, file: MeetingFile, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self._made = file.made

    @property
    def title(self) -> str:  # type: ignore[override]
        """The page's title, made when somebody asks for it."""
        return str(self._made.make().title)


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
            files.append(MeetingFile(own, config, path, page))
    return files


def put_home_page(nav: Navigation, files: Files, config: MkDocsConfig) -> Navigation:
    """Put the home page first, which static-i18n looks for."""
    home = files.get_file_from_path(f"{current_language(config)}/{MEETING_PAGE}")
    assert isinstance(home, MeetingFile)
    page = MeetingPage(home, config)
    nav.items.insert(0, page)
    nav.pages.insert(0, page)
    nav.homepage = page
    return nav


def complete_navigation(nav: Navigation, files: Files, config: MkDocsConfig) -> Navigation:
    """Put the meeting's pages before those of the author's own.

    Without a `nav` in mkdocs.yml own pages stand in order: in sections, static-i18n would put those
    that are not translated under the names of languages.
    """
    below = [file for file in files if isinstance(file, MeetingFile) and file.made.address]
    home = [nav.homepage] if nav.homepage else []
    meeting = [*home, *(MeetingPage(file, config) for file in below)]
    own = [page for page in nav.pages if not isinstance(page.file, MeetingFile)]
    items = nav.items if config.nav else own
    others = [item for item in items if not isinstance(getattr(item, "file", None), MeetingFile)]
    nav.items[:] = [*meeting, *others]
    nav.pages[:] = [*meeting, *own]
    return nav


def with_root(output: str, language: str, scheme: Scheme | None) -> str:
    """Return a page's HTML with the direction of a language on its root, and the scheme that it always has."""
    shown = f'data-scheme="{scheme}" ' if scheme else ""
    return re.sub(r"<html ", f'<html dir="{direction(language)}" {shown}', output, count=1)


def begin_conversion(page: Page, config: MkDocsConfig) -> None:
    """Say which page MkDocs converts next to what links the register and the meeting in it."""
    extension = current_build(config).reading.extension
    if extension:
        extension.begin(page.file.src_uri)


def linked_content(html: str, page: Page, config: MkDocsConfig) -> str:
    """Return a page's HTML with the ways that its links to the register and the meeting lead."""
    build, language = current_build(config), current_language(config)
    cited = build.reading.extension.cited.values() if build.reading.extension else ()
    edition = edition_pages(config, language).edition
    return with_addresses(edition, html, cited, _address(page, config))


def page_context(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Return what stands around a page that is none of the meeting's."""
    language = current_language(config)
    pages = edition_pages(config, language)
    edition = pages.edition
    known = {own.name: own for own in edition.own_pages()}
    own = known.get(_source(page)) or _made_by_a_plugin(page, edition)
    standing = edition.own_standing(own)
    description = beginning_of(edition.page_text(own))
    address, title = _address(page, config), str(page.title)
    frame = pages.frames.frame(address, title, standing, own.name, description)
    there = tuple(link for link in frame.languages if link.language in own.languages)
    written_in = edition.plan.source if standing.state == "missing" else ""
    return {
        "frame": replace(frame, languages=there, official=()),
        "for_scripts": for_scripts(frame),
        "content_language": written_in,
        "content_direction": direction(written_in) if written_in else "",
    }


def _made_by_a_plugin(page: Page, edition: Edition) -> OwnPage:
    """Return a page that has no file in docs/ (the list of a blog's posts): it is in the one language."""
    language = edition.language
    text = {language: PageText(language)}
    return OwnPage(_source(page), page.file.url, {language: str(page.title)}, text, (language,))


def _address(page: Page, config: MkDocsConfig) -> str:
    """Return where a page is, from the root of its language."""
    prefix = current_build(config).plan.prefix(current_language(config))
    return page.file.url.removeprefix(prefix).removeprefix("./")


def _source(page: Page) -> str:
    """Return a page's path within the folder of its language."""
    return page.file.src_uri.partition("/")[2]
