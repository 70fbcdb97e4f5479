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

from mkdocs.structure.files import File

from annotated_agenda.authoring.annotations.allowed_html import OWN_PAGE
from annotated_agenda.authoring.annotations.settings import OwnPageSettings
from annotated_agenda.doorway.reporting.setting_effects import setting_problem
from annotated_agenda.doorway.settings.plugins import i18n_plugin
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_SETTING = "trusted_pages"
# A browser runs what these hold when it opens them, as it does a page.
_LIKE_PAGES = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml", ".svg")
_RUNS = re.compile(
    r"<\s*(?:\w+:)?(?:script|foreignobject|iframe|handler)|\son\w+\s*=|javascript:|<!entity",
    re.IGNORECASE,
)
_REMEDY = f"remove it, or list the page under extra.{_SETTING} in mkdocs.yml"


def own_page_settings(config: MkDocsConfig) -> OwnPageSettings:
    """Return what mkdocs.yml says of own pages."""
    return OwnPageSettings(
        extensions=list(config.markdown_extensions),
        configs=config.mdx_configs,
        address_of=lambda name: own_file(config, name).dest_uri.removesuffix("index.html"),
        is_trusted=lambda path: _is_trusted(path, config),
        has_fallback=bool(i18n_plugin(config).config.fallback_to_default),
        has_mermaid=any("mermaid" in str(script) for script in config.extra_javascript),
    )


def own_file(config: MkDocsConfig, name: str) -> File:
    """Return a file under docs/ as MkDocs publishes it."""
    return File(name, config.docs_dir, config.site_dir, config.use_directory_urls)


def check_what_runs(files: Iterable[File], config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem for each thing that may not stand in a file that browsers open like a page."""
    for file in files:
        path = Path(str(file.abs_src_path))
        if path.suffix.lower() not in _LIKE_PAGES or _is_trusted(file.src_uri, config):
            continue
        if found := _RUNS.search(_text(path)):
            line = _text(path).count("\n", 0, found.start()) + 1
            message = f"{found[0].strip()} may not stand in a file that is published"
            yield Problem(f"docs/{file.src_uri}", line, "", message, _REMEDY)


def allowed_content(html: str, page: Page, config: MkDocsConfig) -> str:
    """Return a page's HTML with what may stand there; all of it when the page is trusted."""
    return html if _is_trusted(page.file.src_uri, config) else OWN_PAGE.clean(html)


def _is_trusted(path: str, config: MkDocsConfig) -> bool:
    """Say whether mkdocs.yml trusts a page, by its path under docs/."""
    return any(fnmatchcase(path, pattern) for pattern in _trusted(config))


def check_trusted(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem when the setting is no list of paths."""
    value = config.extra.get(_SETTING, [])
    if not isinstance(value, list) or not all(isinstance(path, str) for path in value):
        message = f"{value!r:.60} is no list of paths"
        remedy = 'write it as ["fr/register.md"]'
        yield setting_problem(config, f"extra.{_SETTING}", message, remedy)


def _trusted(config: MkDocsConfig) -> list[str]:
    return [] if any(check_trusted(config)) else config.extra.get(_SETTING, [])


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\0", "")
