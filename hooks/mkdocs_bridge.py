"""MkDocs' File, Page, config and logger <-> plain data; the state of one build."""

from __future__ import annotations

import atexit
import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_theme_dir
from rjsmin import jsmin

from authoring.annotation_cache import AnnotationCache
from authoring.docs_folder import ITEMS, MEETING_PAGE
from authoring.reader import MarkdownSettings, Reading, read_meeting
from mkdocs_cache import cache_folder, program_stamp, record_path, settings_text, site_stamp
from mkdocs_progress import followed
from publishing.edition import TranslationState
from publishing.pages import EditionPages
from publishing.printer import read_templates
from publishing.search_index import SearchUnavailableError, find_pagefind
from publishing.site_contents import SiteContents
from publishing.site_folder import put_back, set_aside
from publishing.site_plan import SitePlan, check_official_links
from publishing.site_record import SiteRecord, read_record, write_record
from publishing.site_update import update_site
from publishing.site_writer import remove_unrecorded
from publishing.term_base import check_terms, read_terms
from publishing.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from meeting.model import Meeting
    from meeting.problem import Problem

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

_STATE = "_annotated_agenda"
_LOG_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "note": logging.INFO}


@dataclass(frozen=True)
class Build:
    """What one run of `mkdocs build` knows, the same in every language.

    `overrides` is the folder of the templates; `former` is what was left in the site folder.
    """

    reading: Reading
    plan: SitePlan
    overrides: Path
    stamp: str
    former: SiteRecord

    @property
    def meeting(self) -> Meeting:
        """The meeting; only a build without errors asks for it."""
        assert self.reading.meeting is not None
        return self.reading.meeting

    @cached_property
    def contents(self) -> SiteContents:
        """What is made from the meeting."""
        templates = read_templates(self.overrides, material_styles())
        return SiteContents(self.meeting, self.plan, read_terms(), templates, self.stamp)


class MeetingFile(File):
    """Where a page of the meeting is, for links from other pages; its Markdown is not MkDocs' work."""

    def is_documentation_page(self) -> bool:
        """Say that MkDocs has nothing to convert."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave the page to SiteWriter."""


def start_build(config: MkDocsConfig) -> Build:
    """Read docs/ for the first language, and hand the same build to the others."""
    build: Build | None = getattr(config, _STATE, None)
    if build is None:
        plan = _site_plan(config)
        docs = Path(config.docs_dir)
        languages = tuple(plan.languages)
        settings = _markdown_settings(config, languages)
        cache = AnnotationCache(cache_folder(config) / "annotations.json", program_stamp())
        reading = read_meeting(docs, languages, settings, cache.convert)
        cache.write()
        problems = (
            *reading.problems,
            *check_terms(read_terms(), languages),
            *_check_settings(config),
        )
        overrides = Path(config.theme.custom_dir or ".")
        record = record_path(config)
        build = Build(
            Reading(reading.meeting, problems),
            plan,
            overrides,
            site_stamp(config),
            read_record(record) if record else SiteRecord(),
        )
        _use_own_templates(config)
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
    return current_build(config).contents.editions[language]


def remove_sources(files: Files, config: MkDocsConfig) -> Files:
    """Take out the Markdown files that the meeting is made from, before anyone converts them."""
    plan = current_build(config).plan
    for file in list(files):
        if _is_meeting_source(file, plan):
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


def put_assets(files: Files, config: MkDocsConfig) -> None:
    """Put in Material's style sheet, and take comments and indentation out of our scripts."""
    folder, styles = get_theme_dir("material"), material_styles()
    files.append(File(styles, folder, config.site_dir, config.use_directory_urls))
    for file in files.javascript_files():
        if file.src_dir == config.theme.custom_dir:
            file.content_string = jsmin(file.content_string)


def check_search() -> None:
    """Raise Abort when the program that makes the search index is missing."""
    try:
        find_pagefind()
    except SearchUnavailableError as reason:
        raise Abort(str(reason)) from None


def site_contents(config: MkDocsConfig) -> SiteContents:
    """Return what is made from the meeting, in all languages."""
    return current_build(config).contents


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
    except SearchUnavailableError as reason:
        raise Abort(str(reason)) from None
    if record:
        write_record(written, record)


def make_navigation(files: Files, config: MkDocsConfig) -> Navigation:
    """Return a navigation of the home page alone: the templates print the agenda themselves."""
    home = files.get_file_from_path(f"{current_language(config)}/{MEETING_PAGE}")
    assert home is not None
    page = Page(None, home, config)
    return Navigation([page], [page])


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
    return {"frame": frames.frame(address, translated, state, str(page.title))}


def prepare_templates(templates: Environment, config: MkDocsConfig) -> Environment:
    """Give the templates of pages that MkDocs prints what they have in ours."""
    templates.autoescape = True
    templates.globals["material_styles"] = material_styles()
    language = current_language(config)
    templates.globals["term"] = edition_pages(config, language).edition.wording.terms
    return templates


def material_styles() -> str:
    """Return the address of Material's style sheet, whose name changes with its version."""
    found = Path(get_theme_dir("material")).glob("assets/stylesheets/main.*.min.css")
    return f"assets/stylesheets/{next(found).name}"


def _check_settings(config: MkDocsConfig) -> Iterator[Problem]:
    return check_official_links(config.extra.get("official_links", {}), settings_text(config))


def _use_own_templates(config: MkDocsConfig) -> None:
    """Keep MkDocs from listing Material's 12,000 files, and from printing 404.html, in each language."""
    config.theme.dirs = [str(config.theme.custom_dir)]
    config.theme.static_templates = set()


def _i18n(config: MkDocsConfig) -> Any:
    """Return the static-i18n plugin, whose attributes have no types."""
    return config.plugins["i18n"]


def _is_meeting_source(file: File, plan: SitePlan) -> bool:
    language, _, rest = file.src_uri.partition("/")
    return language in plan.languages and (rest == MEETING_PAGE or rest.startswith(f"{ITEMS}/"))


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
