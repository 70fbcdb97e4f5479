"""Plugins that change a page's HTML (minify, glightbox): the meeting's pages reach them as any page does."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from hashlib import sha256
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from annotated_agenda.doorway.reporting.setting_effects import is_without_effect, place_of
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from annotated_agenda.publishing.site.catalogue import SiteFile

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
# Ours says in which direction an own page is read, static-i18n's puts right its links to languages.
_OURS = ("annotated_agenda.", "mkdocs_static_i18n.")
# Events that only pages which MkDocs itself converts pass through.
_UNHEARD = ("page_read_source", "page_markdown", "page_content", "page_context", "pre_page")
_Handler = Callable[..., "str | None"]


def heard(files: Iterable[SiteFile], config: MkDocsConfig) -> Iterator[SiteFile]:
    """Yield the files; pages are handed to the plugins that listen, and then made in each build.

    What such a plugin makes of a page depends on more than we can know (minify on a setting, another
    on the history of a file), so that only the outcome is compared with the last build's.
    """
    listening = [handler for handler in config.plugins.events["post_page"] if not _is_ours(handler)]
    for file in files:
        if listening and file.path.endswith(".html"):
            made = _make(file, listening, config)
            yield replace(file, fingerprint=sha256(made).hexdigest(), make=partial(bytes, made))
        else:
            yield file


def check_listeners(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a note for each plugin or hook with an event that does not see the meeting's pages."""
    names = {
        # MkDocs takes hooks for plugins that are modules, and calls Material's "material/tags".
        id(
            plugin
        ): f"{'hooks' if isinstance(plugin, ModuleType) else 'plugins'}.{name.removeprefix('material/')}"
        for name, plugin in config.plugins.items()
    }
    events: dict[str, list[str]] = {}
    for event in _UNHEARD:
        for handler in config.plugins.events[event]:
            name = _name(handler, names)
            if not _is_ours(handler) and not is_without_effect(name):
                events.setdefault(name, []).append(f"on_{event}")
    for name, unheard in events.items():
        message = f"{', '.join(unheard)} is told of pages of your own alone"
        why = "the meeting's pages pass through on_nav and on_post_page"
        path, line = place_of(name, Path(config.config_file_path or ""))
        yield Problem(path, line, name, message, why, "note")


def _name(handler: _Handler, names: dict[int, str]) -> str:
    """Return what mkdocs.yml calls the plugin or the hook that has a handler."""
    owner = getattr(handler, "__self__", None) or sys.modules.get(handler.__module__)
    return names.get(id(owner), f"hooks.{handler.__module__}")


def _is_ours(handler: _Handler) -> bool:
    return handler.__module__.startswith(_OURS)


def _make(file: SiteFile, listening: list[_Handler], config: MkDocsConfig) -> bytes:
    output = file.make().decode()
    page = _page(file, output, config)
    for handler in listening:
        output = handler(output, page=page, config=config) or output
    return output.encode()


def _page(file: SiteFile, output: str, config: MkDocsConfig) -> Page:
    name = Path(file.path).with_suffix(".md").as_posix()
    there = File(name, None, config.site_dir, use_directory_urls=True, dest_uri=file.path)
    title = _TITLE.search(output)
    page = Page(unescape(title[1]) if title else None, there, config)
    page.content, page.markdown = output, ""
    return page
