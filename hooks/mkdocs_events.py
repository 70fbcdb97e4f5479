"""What mkdocs.yml names under `hooks:` where the program is not installed; with it the plugin does the same.

The events of a build, in build order, are in annotated_agenda/doorway/events.py: start reading there.
"""

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

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_context",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_pre_build",
    "on_serve",
    "on_startup",
]
