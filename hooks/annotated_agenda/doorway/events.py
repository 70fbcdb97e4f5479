"""The doorway to MkDocs: what happens at each event of a build, in build order.

static-i18n runs the whole build once for each language, in one process; its own handlers have
priority -100, ours that must come after them -101.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.plugins import CombinedEvent, event_priority

from annotated_agenda.doorway.build import (
    current_build,
    current_language,
    current_look,
    edition_pages,
    is_first_language,
    is_last_language,
    link_own_pages,
    refuse_forms,
    report,
    site_contents,
    start_build,
)
from annotated_agenda.doorway.page_events import heard, is_anyone_listening
from annotated_agenda.doorway.pages import (
    begin_conversion,
    complete_navigation,
    linked_content,
    page_context,
    put_home_page,
    put_link_targets,
    remove_sources,
    with_root,
)
from annotated_agenda.doorway.preview.preview import PREVIEW
from annotated_agenda.doorway.reporting.failure import stop_in_one_line
from annotated_agenda.doorway.reporting.warnings import say_settings_in_one_line
from annotated_agenda.doorway.settings.own_pages import allowed_content
from annotated_agenda.doorway.site_folder import (
    check_search,
    clean_site,
    hold_site,
    keep_site,
    write_site,
)
from annotated_agenda.doorway.theme.assets import put_assets
from annotated_agenda.doorway.theme.templates import prepare_templates
from annotated_agenda.doorway.theme.terms import watch_terms
from annotated_agenda.doorway.theme.theme import use_own_templates
from annotated_agenda.publishing.site.file_names import with_file_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

# MkDocs reads the settings after it has loaded this module, and before any event.
say_settings_in_one_line()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Have `mkdocs serve --livereload` print no page before it is asked for.

    Without the option MkDocs may run no on_serve, and then everything must be there at once.
    """
    PREVIEW.is_on = command == "serve" and "--livereload" in sys.argv


@event_priority(100)
def _on_config_read(config: MkDocsConfig) -> MkDocsConfig:
    """Stop at settings that static-i18n and Material could not read."""
    refuse_forms(config)
    return config


@event_priority(-101)
def _on_config_by_language(config: MkDocsConfig) -> MkDocsConfig:
    """Read docs/ once for all languages."""
    link_own_pages(config, start_build(config))
    use_own_templates(config)
    return config


on_config = CombinedEvent(_on_config_read, _on_config_by_language)


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop at problems, before MkDocs cleans the site folder."""
    if is_first_language(config):
        report(start_build(config))
        check_search()
        hold_site(config)
        keep_site(config)


@event_priority(50)
def _on_files_read(files: Files, config: MkDocsConfig) -> Files:
    """Leave to MkDocs the pages that are none of the meeting's."""
    if is_first_language(config):
        clean_site(config)
    return remove_sources(files, config)


@event_priority(-101)
def _on_files_by_language(files: Files, config: MkDocsConfig) -> Files:
    """Say where the meeting's pages will be, and what the pages load."""
    put_assets(files, config, current_build(config).assets, current_look(config))
    return put_link_targets(files, config)


on_files = CombinedEvent(_on_files_read, _on_files_by_language)


def _on_nav_read(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Put the home page into the navigation before static-i18n asks for it."""
    return put_home_page(nav, files, config)


@event_priority(-101)
def _on_nav_by_language(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Put the other pages of the meeting into the navigation that templates and plugins find."""
    nav = complete_navigation(nav, files, config)
    if is_anyone_listening(config):
        current_build(config).navigation[current_language(config)] = (nav, files)
    return nav


on_nav = CombinedEvent(_on_nav_read, _on_nav_by_language)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let other pages print with the meeting's templates."""
    wording = edition_pages(config, current_language(config)).edition.wording
    prepare_templates(env, config, wording.terms)
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say which page is converted next."""
    begin_conversion(page, config)
    return markdown


@event_priority(100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link what other pages cite; let nothing of them run, frame or style, unless the settings trust them.

    What plugins then add is theirs.
    """
    return allowed_content(linked_content(html, page, config), page, config)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give other pages what stands around every page."""
    return context | page_context(page, config)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Say on an own page what Material says of the body alone: its direction and its scheme."""
    rooted = with_root(output, current_language(config), current_look(config).palette.scheme)
    return rooted if config.use_directory_urls else with_file_names(rooted)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the meeting's pages, data and search in all languages once MkDocs is done with the last."""
    if is_last_language(config):
        if PREVIEW.is_on:
            contents = site_contents(config)
            PREVIEW.show(contents, heard(contents.files(), config), Path(config.site_dir))
        else:
            write_site(config)


def on_build_error(error: Exception) -> None:
    """Tell an author what went wrong in one line."""
    stop_in_one_line(error)


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Let the preview print pages when a browser asks for them."""
    PREVIEW.attach(server)
    watch_terms(server, config)
    return server
