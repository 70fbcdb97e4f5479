"""mkdocs.yml -> how every page looks, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from annotated_agenda.doorway.settings.menu import menu_links
from annotated_agenda.doorway.settings.palette import font_address, font_styles, read_palette
from annotated_agenda.doorway.theme.material import MATERIAL
from annotated_agenda.publishing.edition.addresses import folder_url
from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.look.look import Look, Script, SocialLink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

_ICONS = MATERIAL / ".icons"
_PLACE = "{path}"


def make_look(config: MkDocsConfig, language: Any, source: str) -> Look:
    """Return the look in one language of the static-i18n plugin, whose own settings come first.

    What is said for all languages is in the source language.
    """
    own = {} if language.locale == source else {"language": source}
    name = Text(language.site_name) if language.site_name else Text(config.site_name, **own)
    theme = config.theme
    return Look(
        name=name,
        description=language.site_description or config.site_description or "",
        logo=theme.get("logo") or "",
        icon=_icon((theme.get("icon") or {}).get("logo") or ""),
        favicon=_favicon(theme.get("favicon") or ""),
        styles=tuple(map(str, config.extra_css)),
        scripts=tuple(map(_script, config.extra_javascript)),
        menu=menu_links(config, language, source),
        copyright=language.copyright or config.copyright or "",
        social=tuple(_social_links(config)),
        repository=config.repo_url or "",
        repository_name=config.repo_name or "",
        edit=_edit_template(config),
        palette=read_palette(config),
        fonts=font_address(config),
        font_styles=font_styles(config),
        statuses={str(key): str(said) for key, said in _statuses(config).items()},
    )


def _statuses(config: MkDocsConfig) -> Mapping[str, Any]:
    """Return what `extra.status` calls the marks of own pages."""
    statuses = config.extra.get("status")
    return statuses if isinstance(statuses, Mapping) else {}


def _script(entry: Any) -> Script:
    """Return a script as MkDocs has it: an address, or one with its attributes."""
    if isinstance(entry, str):
        return Script(entry)
    return Script(str(entry), entry.type, entry.defer, entry.async_)


def _favicon(address: str) -> str:
    """Return the favicon that mkdocs.yml names; ours in the place of Material's."""
    return Look.favicon if address in {"", "assets/images/favicon.png"} else address


def _social_links(config: MkDocsConfig) -> Iterator[SocialLink]:
    for entry in config.extra.get("social") or ():
        url = str(entry["link"])
        name = entry.get("name") or urlsplit(url).netloc or url
        yield SocialLink(str(name), url, _icon(str(entry.get("icon", ""))))


def _icon(name: str) -> str:
    """Return one of Material's icons ("fontawesome/brands/mastodon") as SVG; empty where there is none."""
    path = _ICONS / f"{name}.svg"
    return path.read_text("utf-8") if name and path.is_file() else ""


def _edit_template(config: MkDocsConfig) -> str:
    """Return where MkDocs lets a page be edited, with {path} for the page."""
    if config.edit_uri_template:
        template = str(config.edit_uri_template).replace("!q}", "}")
        return urljoin(folder_url(config.repo_url or ""), template)
    if not config.edit_uri:
        return ""
    base = folder_url(config.repo_url or "")
    if not config.edit_uri.startswith(("?", "#")):
        return urljoin(base, folder_url(config.edit_uri)) + _PLACE
    return base.rstrip("/") + config.edit_uri + _PLACE
