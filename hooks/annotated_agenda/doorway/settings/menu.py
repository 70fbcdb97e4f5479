"""The menu's further entries: what `nav` of mkdocs.yml says, else the author's own pages in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import InclusionLevel, set_exclusions

from annotated_agenda.authoring.files.docs_folder import is_meeting_page
from annotated_agenda.authoring.own_pages.files import own_page_names
from annotated_agenda.doorway.settings.own_pages import own_file
from annotated_agenda.publishing.edition.addresses import is_whole
from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.look.look import MenuLink

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def menu_links(config: MkDocsConfig, language: Any, source: str) -> tuple[MenuLink, ...]:
    """Return the entries in one language of the static-i18n plugin."""
    nav = language.nav or config.nav
    if not nav:
        return tuple(MenuLink(Text(""), page) for page in _in_order(config, source))
    links = (_link(language, source, name, target) for name, target in _named(nav))
    return tuple(link for link in links if link)


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


def _in_order(config: MkDocsConfig, source: str) -> Iterator[str]:
    """Yield the own pages of the source language, by their paths within its folder."""
    names = own_page_names(config.docs_dir, source)
    files = [own_file(config, f"{source}/{name}") for name in names]
    set_exclusions(files, config)
    shown = InclusionLevel.NOT_IN_NAV.value
    for name, file in zip(names, files, strict=True):
        if file.inclusion.value > shown:
            yield name


def _link(language: Any, source: str, name: str | None, target: str) -> MenuLink | None:
    """Return an entry; None for one that leads to a page of the meeting, which the menu has anyway."""
    if is_whole(target):
        return MenuLink(_words(language, source, name or target), url=target)
    own = target.removeprefix(f"{language.locale}/").removeprefix(f"{source}/")
    words = _words(language, source, name) if name else Text("")
    return None if is_meeting_page(own) else MenuLink(words, own)


def _words(language: Any, source: str, name: str) -> Text:
    """Return a name given in mkdocs.yml: as `nav_translations` has it, else in the source language."""
    translated = (language.nav_translations or {}).get(name)
    is_foreign = translated is None and not language.nav and language.locale != source
    return Text(translated or name, source if is_foreign else "")
