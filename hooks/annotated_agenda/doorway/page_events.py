"""The meeting's pages pass through the events of pages, where a plugin or a hook listens to them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from annotated_agenda.authoring.files.front_matter import read_page
from annotated_agenda.doorway.build import current_build
from annotated_agenda.doorway.settings.listeners import listening, plugin_name

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from annotated_agenda.publishing.site.catalogue import SiteFile

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

_EVENTS = ("pre_page", "page_markdown", "page_content", "page_context", "post_page")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def is_anyone_listening(config: MkDocsConfig) -> bool:
    """Say whether a plugin or a hook wants to hear of pages."""
    return any(listening(config, event) for event in _EVENTS)


def heard(files: Iterable[SiteFile], config: MkDocsConfig) -> Iterator[SiteFile]:
    """Yield the files; pages are handed to the plugins that listen, and then made in each build.

    What a plugin makes of a page depends on more than we can know (minify on a setting, another
    on the history of a file), so that only the outcome is compared with the last build's.
    """
    if not is_anyone_listening(config):
        yield from files
        return
    told: set[str] = set()
    for file in files:
        if file.path.endswith(".html"):
            made = _Hearing(file, config, told).make()
            yield replace(file, fingerprint=sha256(made).hexdigest(), make=partial(bytes, made))
        else:
            yield file


@dataclass
class _Hearing:
    """Hands one page to all that listen; `told` are the plugins of which it was said that they may not change a text."""

    file: SiteFile
    config: MkDocsConfig
    told: set[str] = field(default_factory=set)

    def make(self) -> bytes:
        """Return the page's HTML as the plugins leave it."""
        for handler in listening(self.config, "pre_page"):
            handler(self.page, config=self.config, files=self._files)
        make = self.file.make_heard
        output = (make(self) if make else self.file.make()).decode()
        if not make:
            found = _TITLE.search(output)
            self._called(unescape(found[1]) if found else "", output)
        for handler in listening(self.config, "post_page"):
            output = handler(output, page=self.page, config=self.config) or output
        return output.encode()

    def text(self, html: str) -> str:
        """Hand a text on, as it was written and as it is printed, and return what is to be printed."""
        if not self.file.source:
            return html
        markdown = self.page.markdown or ""
        for handler in listening(self.config, "page_markdown"):
            found = handler(markdown, page=self.page, config=self.config, files=self._files)
            if found and found.strip() != markdown.strip():
                self._refuse(plugin_name(self.config, handler))
        for handler in listening(self.config, "page_content"):
            html = handler(html, page=self.page, config=self.config, files=self._files) or html
        self.page.content = html
        return html

    def context(self, values: dict[str, Any]) -> dict[str, Any]:
        """Hand on what a template prints with, as MkDocs would, and return it."""
        self._called(values["frame"].title, "")
        handlers = listening(self.config, "page_context")
        if not handlers:
            return values
        nav = self._navigation
        values = {**values, "nav": nav, "pages": self._files.documentation_pages()}
        values |= {"page": self.page, "config": self.config}
        for handler in handlers:
            values = handler(values, page=self.page, config=self.config, nav=nav) or values
        return values

    @cached_property
    def page(self) -> Page:
        """The page as MkDocs has it, with the file that it is made from where there is one."""
        name = self.file.source or Path(self.file.path).with_suffix(".md").as_posix()
        folder = self.config.docs_dir if self.file.source else None
        there = File(
            name, folder, self.config.site_dir, use_directory_urls=True, dest_uri=self.file.path
        )
        page = Page(None, there, self.config)
        page.markdown, page.meta = "", {}
        if self.file.source:
            source = read_page(Path(str(there.abs_src_path)), f"docs/{name}")
            page.markdown, page.meta = source.body, dict(source.data or {})
        return page

    def _called(self, title: str, output: str) -> None:
        self.page.title = title or self.page.title
        self.page.content = self.page.content or output

    def _refuse(self, name: str) -> None:
        if name not in self.told:
            self.told.add(name)
            message = "this plugin would change the text, which is that of a document, and stays"
            log.warning(
                "docs/%s:1: %s: %s; leave the plugin's signs to own pages",
                self.file.source,
                name,
                message,
            )

    @property
    def _navigation(self) -> Navigation:
        return current_build(self.config).navigation[self.file.language][0]

    @property
    def _files(self) -> Files:
        return current_build(self.config).navigation[self.file.language][1]
