"""Pages of the author's own are held to the rules of the meeting's, unless mkdocs.yml trusts them.

They come from as many hands. `extra.trusted_pages` in mkdocs.yml lists those that may hold any HTML,
by their paths under docs/: "fr/register.md", "*/map.html".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from markdown import Markdown

from annotated_agenda.authoring.annotations.allowed_html import OWN_PAGE
from annotated_agenda.authoring.files.front_matter import read_page
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

_SETTING = "trusted_pages"
# A browser runs what these hold when it opens them, as it does a page.
_LIKE_PAGES = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml", ".svg")
_RUNS = re.compile(
    r"<\s*(?:\w+:)?(?:script|foreignobject|iframe|handler)|\son\w+\s*=|javascript:|<!entity",
    re.IGNORECASE,
)
_REMEDY = f"remove it, or list the page under extra.{_SETTING} in mkdocs.yml"


def check_own_pages(files: Iterable[File], config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem for each thing that may not stand in a page of the author's own."""
    markdown: Markdown | None = None
    for file in files:
        if is_trusted(file, config):
            continue
        path, name = Path(str(file.abs_src_path)), f"docs/{file.src_uri}"
        if file.is_documentation_page():
            markdown = markdown or _markdown(config)
            yield from _in_page(path, name, markdown)
        elif path.suffix.lower() in _LIKE_PAGES and (found := _RUNS.search(_text(path))):
            line = _text(path).count("\n", 0, found.start()) + 1
            message = f"{found[0].strip()} may not stand in a file that is published"
            yield Problem(name, line, "", message, _REMEDY)


def allowed_content(html: str, page: Page, config: MkDocsConfig) -> str:
    """Return a page's HTML with what may stand there; all of it when the page is trusted."""
    return html if is_trusted(page.file, config) else OWN_PAGE.clean(html)


def is_trusted(file: File, config: MkDocsConfig) -> bool:
    """Say whether mkdocs.yml trusts a page."""
    return any(fnmatchcase(file.src_uri, pattern) for pattern in _trusted(config))


def check_trusted(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem when the setting is no list of paths."""
    value = config.extra.get(_SETTING, [])
    if not isinstance(value, list) or not all(isinstance(path, str) for path in value):
        message = f"{value!r:.60} is no list of paths"
        remedy = 'write it as ["fr/register.md"]'
        yield Problem("mkdocs.yml", 1, f"extra.{_SETTING}", message, remedy)


def _trusted(config: MkDocsConfig) -> list[str]:
    return [] if any(check_trusted(config)) else config.extra.get(_SETTING, [])


def _markdown(config: MkDocsConfig) -> Markdown:
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def _in_page(path: Path, name: str, markdown: Markdown) -> Iterator[Problem]:
    page = read_page(path, name)
    yield from page.problems
    markdown.reset()
    try:
        html = markdown.convert(page.body)
    except Exception as error:  # noqa: BLE001  the extensions are many, and none of them ours
        message = f"Markdown stops at this text ({type(error).__name__}: {error!s:.100})"
        yield page.body_problem("", message, "write it more simply")
        return
    for part in OWN_PAGE.forbidden(html):
        yield page.body_problem(part, f"the HTML {part} may not stand in a page", _REMEDY)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\0", "")
