"""The plugin `annotated-agenda`: what an installed program gives MkDocs in the place of the hook."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

from annotated_agenda.doorway.events import (
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_page_context,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_pre_build,
    on_serve,
    on_startup,
)


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """The plugin has none: everything stands in mkdocs.yml where MkDocs users look for it."""


class AnnotatedAgendaPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Hands each event of a build on."""

    on_startup = staticmethod(on_startup)
    on_config = staticmethod(on_config)  # type: ignore[assignment]
    on_pre_build = staticmethod(on_pre_build)
    on_files = staticmethod(on_files)  # type: ignore[assignment]
    on_nav = staticmethod(on_nav)  # type: ignore[assignment]
    on_env = staticmethod(on_env)
    on_page_markdown = staticmethod(on_page_markdown)
    on_page_content = staticmethod(on_page_content)
    on_page_context = staticmethod(on_page_context)  # type: ignore[assignment]
    on_post_page = staticmethod(on_post_page)
    on_post_build = staticmethod(on_post_build)
    on_build_error = staticmethod(on_build_error)
    on_serve = staticmethod(on_serve)
