"""The menu's further entries: what `nav` of mkdocs.yml says, else the author's own pages in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, InclusionLevel, set_exclusions

from annotated_agenda.authoring.files.docs_folder import is_meeting_page
from annotated_agenda.authoring.files.front_matter import read_page
from annotated_agenda.publishing.edition.addresses import is_whole
from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.look.look import MenuLink

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_HEADING = re.compile(r"^#\s+(.+?)\s*#*\s*(?:\{[^{}]*\})?$", re.MULTILINE)


def menu_links(config: MkDocsConfig, language: Any, source: str) -> tuple[MenuLink, ...]:
    """Return the entries in one language of the static-i18n plugin."""
    nav = language.nav or config.nav
    entries = _named(nav) if nav else ((None, page) for page in _own_pages(config, source))
    return tuple(
        link for name, target in entries if (link := _link(config, language, source, name, target))
    )


def _named(nav: Any) -> Iterator[tuple[str | None, str]]:
    """Yield each entry of a nav, also those in its sections, with its name and what it leads to."""
    for entry in nav if isinstance(nav, list) else [nav]:
        if isinstance(entry, str):
            yield None, entry
            continue
        for name, target in entry.items():
            if isinstance(target, str):
                yield str(name), target
            else:
                yield from _named(target)


def _own_pages(config: MkDocsConfig, source: str) -> list[str]:
    """Return the author's own pages of the source language, by their paths within its folder."""
    folder = Path(config.docs_dir) / source
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))
    own = [name for name in names if not is_meeting_page(name)]
    files = [_file(config, f"{source}/{name}") for name in own]
    set_exclusions(files, config)
    shown = InclusionLevel.NOT_IN_NAV.value
    return [name for name, file in zip(own, files, strict=True) if file.inclusion.value > shown]


def _link(
    config: MkDocsConfig, language: Any, source: str, name: str | None, target: str
) -> MenuLink | None:
    """Return an entry; None for one that leads to a page of the meeting, which the menu has anyway."""
    if is_whole(target):
        return MenuLink(_words(language, source, name or target), url=target)
    own = target.removeprefix(f"{language.locale}/").removeprefix(f"{source}/")
    if is_meeting_page(own):
        return None
    folder = Path(config.docs_dir)
    translated = folder / language.locale / own
    path = translated if translated.is_file() else folder / source / own
    if not path.is_file():
        return None
    written_in = language.locale if path == translated else source
    title = _words(language, source, name) if name else Text(_title(path))
    if not name and written_in != language.locale:
        title = Text(title.words, written_in)
    address = _file(config, own).dest_uri.removesuffix("index.html")
    return MenuLink(title, address)


def _words(language: Any, source: str, name: str) -> Text:
    """Return a name given in mkdocs.yml: as `nav_translations` has it, else in the source language."""
    translated = (language.nav_translations or {}).get(name)
    is_foreign = translated is None and not language.nav and language.locale != source
    return Text(translated or name, source if is_foreign else "")


def _title(path: Path) -> str:
    """Return a page's title as MkDocs takes it: from the front matter, else the first heading, else the file."""
    page = read_page(path, path.name)
    title = page.data.get("title") if isinstance(page.data, dict) else None
    heading = _HEADING.search(page.body)
    return str(title or (heading and heading[1]) or path.stem.replace("-", " ").capitalize())


def _file(config: MkDocsConfig, name: str) -> File:
    return File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
