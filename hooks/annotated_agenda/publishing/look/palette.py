"""The colours of a project in place of ours, light and dark, as far as their contrast allows.

Contrast is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): links keep 4.5 to 1 against
everything that they stand on.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Scheme = Literal["light", "dark"]

ENOUGH = 4.5
# What links stand on: the page, a panel, a paragraph that is marked (overrides/assets/stylesheets/agenda/tokens.css).
GROUNDS: dict[Scheme, tuple[str, ...]] = {
    "light": ("#ffffff", "#f3f6f9", "#fff1c2"),
    "dark": ("#10171e", "#19232d", "#4a3d0c"),
}
_ON_ACCENT = ("#ffffff", "#0c1722")
# How much further, of 1, a link that is pointed at goes towards the ends of lightness.
_STRONGER = 0.12
# https://squidfunk.github.io/mkdocs-material/setup/changing-the-colors/#primary-color
NAMED = {
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue grey": "#546d78",
    "black": "#000000",
    "white": "#ffffff",
}
_HEX = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True)
class Colours:
    """What a project says of one scheme: "#rrggbb" each, `accent` for links that are pointed at; empty is ours."""

    primary: str = ""
    accent: str = ""


@dataclass(frozen=True)
class Palette:
    """The colours of each scheme, the one `scheme` that is always shown, and whether readers may choose.

    Without a scheme pages follow the reader's system, until the reader chooses.
    """

    light: Colours = Colours()
    dark: Colours = Colours()
    scheme: Scheme | None = None
    has_switch: bool = False

    @property
    def has_schemes(self) -> bool:
        """Say whether the scheme is ever another than that of the reader's system."""
        return self.has_switch or self.scheme is not None

    def styles(self) -> str:
        """Return the style sheet that puts the colours in the place of ours; empty where there are none."""
        light, dark = self._rule("light", self.light), self._rule("dark", self.dark)
        if dark:
            dark = f"@media (prefers-color-scheme: dark) {{\n{dark}\n}}"
        rules = "\n".join(filter(None, (light, dark)))
        # Who asks for more contrast keeps ours.
        return rules and f"@media not all and (prefers-contrast: more) {{\n{rules}\n}}\n"

    def _rule(self, scheme: Scheme, colours: Colours) -> str:
        declarations = " ".join(f"{name}: {value};" for name, value in _tokens(scheme, colours))
        return declarations and f":root {{ {declarations} }}"


def colour(name: str) -> str:
    """Return one of Material's colours, or "#rrggbb", as "#rrggbb"; raise ValueError for another name."""
    folded = name.strip().casefold()
    found = NAMED.get(folded.replace("-", " "), folded)
    if not _HEX.fullmatch(found):
        raise ValueError(name)
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(name: str, grounds: Sequence[str]) -> str:
    """Return a colour of the same hue that can be read on all of these, which are all light or all dark."""
    step = -1 if _luminance(grounds[0]) > _luminance("#757575") else 1
    found = name
    for move in range(101):
        found = _moved(name, step * move / 100)
        if all(contrast(found, ground) >= ENOUGH for ground in grounds):
            break
    return found


def _tokens(scheme: Scheme, colours: Colours) -> Iterator[tuple[str, str]]:
    grounds = GROUNDS[scheme]
    if colours.primary:
        accent = readable(colours.primary, grounds)
        yield "--aa-accent", accent
        yield "--aa-on-accent", max(_ON_ACCENT, key=lambda text: contrast(text, accent))
    if colours.accent:
        yield "--aa-accent-strong", readable(colours.accent, grounds)
    elif colours.primary:
        further = -_STRONGER if scheme == "light" else _STRONGER
        yield "--aa-accent-strong", _moved(accent, further)


def _moved(name: str, by: float) -> str:
    """Return a colour, lighter or darker by a part of 1."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(name))
    moved = colorsys.hls_to_rgb(hue, min(1, max(0, lightness + by)), saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in moved)


def _luminance(name: str) -> float:
    """Return the relative luminance of WCAG."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _channels(name)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(name: str) -> tuple[float, float, float]:
    red, green, blue = (int(name[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
