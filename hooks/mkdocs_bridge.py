"""MkDocs' File, Page, config and logger <-> plain data; the state of one build."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from rjsmin import jsmin

from authoring.docs_folder import ITEMS, MEETING_PAGE
from authoring.reader import MarkdownSettings, Reading, read_meeting
from publishing.addresses import HOME
from publishing.edition import TranslationState
from publishing.frame import FrameMaker
from publishing.not_found_page import make_not_found_page, site_path
from publishing.pages import EditionPages, SiteFile, SitePage
from publishing.search_index import SearchUnavailableError, find_pagefind, write_search_index
from publishing.site_plan import SitePlan
from publishing.sitemap import sitemap_entries
from publishing.term_base import check_terms, read_terms
from publishing.wording import Wording

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from meeting.model import Meeting

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

_STATE = "_annotated_agenda"
_LOG_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "note": logging.INFO}


@dataclass(frozen=True)
class Build:
    """What one run of `mkdocs build` knows, the same in every language."""

    reading: Reading
    plan: SitePlan

    @property
    def meeting(self) -> Meeting:
        """The meeting; only a build without errors asks for it."""
        assert self.reading.meeting is not None
        return self.reading.meeting


class MeetingPage(Page):
    """A page that is made from the meeting; MkDocs only writes it."""

    def __init__(
        self, site_page: SitePage, frames: FrameMaker, file: File, config: MkDocsConfig
    ) -> None:
        self.site_page = site_page
        self.frames = frames
        super().__init__(None, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the page's template; there is no Markdown left to read."""
        self.meta = {"template": self.site_page.template}
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the page's content and its frame."""
        site_page = self.site_page
        self.view = site_page.make()
        title = str(self.view.title)
        self.frame = self.frames.frame(
            site_page.address, site_page.translated, site_page.state, title
        )
        self.meta["title"] = self.frame.title
        self.content = ""
        self.toc = TableOfContents([])


def start_build(config: MkDocsConfig) -> Build:
    """Read docs/ for the first language, and hand the same build to the others."""
    build: Build | None = getattr(config, _STATE, None)
    if build is None:
        plan = _site_plan(config)
        docs = Path(config.docs_dir)
        languages = tuple(plan.languages)
        reading = read_meeting(docs, languages, _markdown_settings(config, languages))
        problems = (*reading.problems, *check_terms(read_terms(), languages))
        build = Build(Reading(reading.meeting, problems), plan)
        setattr(config, _STATE, build)
    return build


def current_build(config: MkDocsConfig) -> Build:
    """Return the build that start_build() began."""
    build: Build = getattr(config, _STATE)
    return build


def report(build: Build) -> None:
    """Print every problem once; raise Abort when one of them stops the build."""
    for problem in build.reading.problems:
        log.log(_LOG_LEVELS[problem.severity], str(problem))
    count = len(build.reading.errors)
    if count:
        raise Abort(f"{count} problem{'s' * (count > 1)} to mend; the site was left as it was.")


def forgiving(builder: Callable[[], None]) -> Callable[[], None]:
    """Return a builder after whose failure the preview goes on with the last good site.

    Without it MkDocs answers no request until the sources are mended.
    """

    def build_or_keep() -> None:
        try:
            builder()
        except Abort as problems:
            log.error("%s The preview shows the last good version.", problems)

    return build_or_keep


def is_first_language(config: MkDocsConfig) -> bool:
    """Say whether this is the first of the builds that static-i18n runs."""
    return bool(_i18n(config).is_default_language_build)


def is_last_language(config: MkDocsConfig) -> bool:
    """Say whether static-i18n, which begins with the source language, is at the last one."""
    return current_language(config) == list(current_build(config).plan.languages)[-1]


def current_language(config: MkDocsConfig) -> str:
    """Return the language that is being built."""
    return str(_i18n(config).current_language)


def edition_pages(config: MkDocsConfig, language: str) -> EditionPages:
    """Return the pages of one language."""
    build = current_build(config)
    return EditionPages(build.meeting, build.plan, Wording(language, read_terms()))


def put_pages(files: Files, config: MkDocsConfig) -> Files:
    """Put the meeting's pages in the place of the Markdown files that they are made from."""
    build = current_build(config)
    for file in list(files.documentation_pages()):
        if _is_meeting_source(file, build.plan):
            files.remove(file)
    pages = edition_pages(config, current_language(config))
    neutral = pages.neutral_pages() if is_first_language(config) else ()
    for site_page in (*pages.pages(), *neutral):
        file = _file(site_page, config)
        files.append(file)
        MeetingPage(site_page, pages.frames, file, config)
    for site_file in pages.files():
        files.append(_static_file(site_file, config))
    return files


def lighten_scripts(files: Files, config: MkDocsConfig) -> None:
    """Take comments and indentation out of the theme's own scripts, which phones load."""
    own = Path(config.theme.custom_dir or ".")
    for file in files.javascript_files():
        if file.src_dir is not None and Path(file.src_dir) == own:
            file.content_string = jsmin(file.content_string)


def check_search() -> None:
    """Raise Abort when the program that makes the search index is missing."""
    try:
        find_pagefind()
    except SearchUnavailableError as reason:
        raise Abort(str(reason)) from None


def make_search(config: MkDocsConfig) -> None:
    """Write the search index of all languages into the site; raise Abort when that fails."""
    languages = current_build(config).plan.languages
    editions = (edition_pages(config, language).edition for language in languages)
    try:
        write_search_index(editions, Path(config.site_dir))
    except SearchUnavailableError as reason:
        raise Abort(str(reason)) from None


def make_navigation(files: Files) -> Navigation:
    """Return a navigation of the home page alone: the templates print the agenda itself."""
    home = [page for page in meeting_pages(files) if page.site_page.address == ""]
    return Navigation(list(home), list(home))


def meeting_pages(files: Files) -> Iterator[MeetingPage]:
    """Yield the pages made from the meeting, in their order."""
    for file in files.documentation_pages():
        if isinstance(file.page, MeetingPage):
            yield file.page


def page_context(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Return what the templates print: the page that Python prepared, and what stands around it."""
    if isinstance(page, MeetingPage):
        return {"view": page.view, "frame": page.frame}
    build, language = current_build(config), current_language(config)
    address = page.file.url.removeprefix(build.plan.prefix(language))
    alternates: dict[str, Any] = getattr(page.file, "alternates", {})
    translated = [code for code, file in alternates.items() if file.locale == code]
    frames = edition_pages(config, language).frames
    state: TranslationState = "missing" if language not in translated else "complete"
    if language == build.plan.source:
        state = "source"
    return {"frame": frames.frame(address, translated, state, str(page.title))}


def template_context(name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Return what a template without a page prints: the page for a wrong address, the site map."""
    build = current_build(config)
    plan, languages = build.plan, build.plan.languages
    if name == "sitemap.xml":
        editions = (edition_pages(config, language) for language in languages)
        return {"entries": tuple(sitemap_entries(editions))}
    wordings = (Wording(language, read_terms()) for language in languages)
    view = make_not_found_page(plan, wordings)
    frame = edition_pages(config, plan.source).frames.frame(HOME, (), "source", str(view.title))
    path = site_path(plan)
    return {"view": view, "frame": replace(frame, root=path, site_root=path, canonical="")}


def material_styles(config: MkDocsConfig) -> str:
    """Return the address of Material's style sheet, whose name changes with its version."""
    folders = (Path(folder) for folder in config.theme.dirs)
    found = (
        path for folder in folders for path in folder.glob("assets/stylesheets/main.*.min.css")
    )
    return f"assets/stylesheets/{next(found).name}"


def own_templates(config: MkDocsConfig) -> frozenset[str]:
    """Return the names of the project's own templates, in which Jinja escapes what it prints."""
    folder = Path(config.theme.custom_dir or ".")
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def _i18n(config: MkDocsConfig) -> Any:
    """Return the static-i18n plugin, whose attributes have no types."""
    return config.plugins["i18n"]


def _is_meeting_source(file: File, plan: SitePlan) -> bool:
    language, _, rest = file.src_uri.partition("/")
    return language in plan.languages and (rest == MEETING_PAGE or rest.startswith(f"{ITEMS}/"))


def _static_file(site_file: SiteFile, config: MkDocsConfig) -> File:
    prefix = current_build(config).plan.prefix(current_language(config))
    file = File(f"{prefix}{site_file.address}", None, config.site_dir, config.use_directory_urls)
    file.generated_by = "annotated agenda"
    file.content_bytes = site_file.content
    return file


def _file(site_page: SitePage, config: MkDocsConfig) -> File:
    language = current_language(config)
    prefix = current_build(config).plan.prefix(language)
    source = site_page.source or f"{site_page.address}index.md"
    is_home = site_page.address == ""
    file = File(
        f"{language}/{source}",
        None,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=f"{prefix}{site_page.address}index.html",
        inclusion=InclusionLevel.INCLUDED if is_home else InclusionLevel.NOT_IN_NAV,
    )
    file.generated_by = "annotated agenda"
    return file


def _site_plan(config: MkDocsConfig) -> SitePlan:
    i18n = _i18n(config)
    languages = {
        language.locale: language.name for language in i18n.config.languages if language.build
    }
    source = str(i18n.default_language)
    in_order = {source: languages[source], **languages}
    return SitePlan(
        languages=in_order,
        source=source,
        url=config.site_url or "",
        official_links=config.extra.get("official_links", {}),
    )


def _markdown_settings(config: MkDocsConfig, languages: tuple[str, ...]) -> MarkdownSettings:
    own = [name for name in config.markdown_extensions if name != "toc"]
    return MarkdownSettings(
        extensions=own,
        configs=config.mdx_configs,
        configs_by_language={language: _configs_in(language) for language in languages},
    )


def _configs_in(language: str) -> dict[str, dict[str, Any]]:
    wording = Wording(language, read_terms())
    return {"footnotes": {"BACKLINK_TITLE": wording.say("back_to_text", number="{}")}}
