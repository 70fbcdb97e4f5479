"""The doorway to MkDocs: what happens at each event of a build, in build order.

static-i18n runs the whole build once for each language, in one process; its own handlers have
priority -100, ours that must come after them -101.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.plugins import event_priority

from mkdocs_bridge import (
    check_search,
    current_language,
    edition_pages,
    forgiving,
    is_first_language,
    is_last_language,
    lighten_scripts,
    make_navigation,
    make_search,
    material_styles,
    own_templates,
    page_context,
    put_pages,
    report,
    start_build,
    template_context,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


@event_priority(-101)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read docs/ once for all languages."""
    start_build(config)
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop at problems, before MkDocs cleans the site folder."""
    if is_first_language(config):
        report(start_build(config))
        check_search()


@event_priority(-101)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the pages of the meeting in the place of their Markdown files, and lighten scripts."""
    lighten_scripts(files, config)
    return put_pages(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give MkDocs the home page; the templates print the agenda as navigation."""
    return make_navigation(files)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the labels of the language, and have ours escape what they print."""
    own = own_templates(config)
    env.autoescape = lambda name: name in own
    env.globals["material_styles"] = material_styles(config)
    env.globals["term"] = edition_pages(config, current_language(config)).edition.wording.terms
    return env


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give sitemap.xml and 404.html what they print."""
    return context | template_context(template_name, config)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template the page that Python prepared."""
    return context | page_context(page, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Make the search of all languages once the last one stands."""
    if is_last_language(config):
        make_search(config)


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Let the preview show the last good site while there are problems."""
    server.builder = forgiving(builder)
    return server
