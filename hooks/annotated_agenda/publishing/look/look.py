"""What mkdocs.yml says about how every page looks, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.look.palette import Palette


@dataclass(frozen=True)
class MenuLink:
    """A further entry of the menu: an own page by its file ("guide/visas.md"), or a whole `url`.

    Without words, an own page has its title.
    """

    words: Text
    page: str = ""
    url: str = ""


@dataclass(frozen=True)
class Script:
    """A script of the project's own: its address, and how browsers take it ("module", deferred, asynchronous)."""

    address: str
    kind: str = ""
    is_deferred: bool = False
    is_asynchronous: bool = False


@dataclass(frozen=True)
class SocialLink:
    """A link in the footer; `icon` is an SVG element."""

    name: str
    url: str
    icon: str


@dataclass(frozen=True)
class Look:
    """What stands around every page beside the meeting's own.

    `assets` is the folder of our scripts and styles, whose name changes with what they hold.
    `logo`, `favicon`, `styles` and those of `scripts` are addresses from the root of the site, or whole ones;
    `icon` is an SVG element in the place of a logo, `copyright` is HTML. `edit` is where a page's
    source is edited, with {path} for its path under docs/, {path_noext} for that without its ending; each is empty where nothing is said. `fonts` is the address of a style sheet with the fonts that are fetched from elsewhere, `font_styles`
    the sheet that names them. `statuses` are what the marks of own pages ("new") say.
    """

    name: Text = field(default_factory=lambda: Text(""))
    description: str = ""
    assets: str = "assets/"
    logo: str = ""
    icon: str = ""
    favicon: str = "assets/images/icon.svg"
    styles: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    menu: tuple[MenuLink, ...] = ()
    copyright: str = ""
    social: tuple[SocialLink, ...] = ()
    repository: str = ""
    repository_name: str = ""
    edit: str = ""
    palette: Palette = field(default_factory=Palette)
    fonts: str = ""
    font_styles: str = ""
    statuses: Mapping[str, str] = field(default_factory=dict)

    def own_styles(self) -> str:
        """Return the style sheet with the colours and fonts of the project; empty where all are ours."""
        return self.font_styles + self.palette.styles()

    def edit_address(self, language: str, source: str) -> str:
        """Return where the source of a page ("items/5a.md") is edited; empty for one that has none."""
        if not self.edit or not source:
            return ""
        path = f"{language}/{source}"
        named = self.edit.replace("{path_noext}", path.removesuffix(".md"))
        return named.replace("{path}", path)
