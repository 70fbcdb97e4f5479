"""`theme.palette` and `theme.font` of mkdocs.yml -> the colours and fonts of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

from annotated_agenda.doorway.reporting.setting_effects import place_of, written_settings
from annotated_agenda.meeting.problem import Problem, nearest
from annotated_agenda.publishing.look.palette import (
    NAMED,
    Colours,
    Palette,
    Scheme,
    colour,
)

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_SCHEMES: Mapping[str, Scheme] = {"default": "light", "slate": "dark"}
_COLOURS = ("primary", "accent")
# A colour that style sheets of the project's own set, as in Material's documentation.
_CUSTOM = "custom"
_FAMILY = re.compile(r"[\w -]+")
_PLAIN, _SLANTED = "400,400i,700,700i", "300,300i,400,400i,700,700i"
_GOOGLE = "https://fonts.googleapis.com/css?family={families}&display=fallback"


def read_palette(config: MkDocsConfig) -> Palette:
    """Return the colours; ours where a setting is wrong, which check_palette() says."""
    entries = _entries(config)
    schemes = {_SCHEMES.get(entry.get("scheme", "default")): entry for entry in entries}
    both = len(entries) > 1 and "light" in schemes and "dark" in schemes
    only = _SCHEMES.get(entries[0].get("scheme", "")) if len(entries) == 1 else None
    # Without a scheme, what is said of colours holds in both.
    everywhere = entries[0] if len(entries) == 1 else {}
    return Palette(
        light=_colours(schemes.get("light", everywhere)),
        dark=_colours(schemes.get("dark", everywhere)),
        scheme=only,
        has_switch=both,
    )


def check_palette(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem for each colour, scheme and font that does not exist."""
    for entry in _entries(config):
        scheme = entry.get("scheme", "default")
        if scheme not in _SCHEMES:
            remedy = "write default, which is light, or slate, which is dark"
            yield _problem(
                config, "palette.scheme", scheme, "there is no scheme of this name", remedy
            )
        for key in _COLOURS:
            name = entry.get(key, _CUSTOM)
            if name != _CUSTOM and not _is_colour(name):
                remedy = (
                    nearest(str(name), NAMED) or 'write one of Material\'s, or one as "#0b5394"'
                )
                yield _problem(config, f"palette.{key}", name, "there is no such colour", remedy)
    for key, family in _fonts(config).items():
        if not _FAMILY.fullmatch(str(family)):
            remedy = "write it as Google Fonts does, or font: false"
            yield _problem(config, f"font.{key}", family, "this is no name of a font", remedy)


def font_styles(config: MkDocsConfig) -> str:
    """Return the style sheet that puts the named fonts before ours; empty where none is named."""
    fonts = _known_fonts(config)
    names = {"text": '--aa-first-font: "{}",;', "code": '--md-code-font: "{}";'}
    rules = " ".join(names[key].format(family) for key, family in fonts.items())
    return rules and f":root {{ {rules} }}\n"


def font_address(config: MkDocsConfig) -> str:
    """Return where browsers get the named fonts; empty, and nothing is fetched, where none is named."""
    weights = {"text": _SLANTED, "code": _PLAIN}
    families = [f"{quote_plus(name)}:{weights[key]}" for key, name in _known_fonts(config).items()]
    return _GOOGLE.format(families="%7C".join(families)) if families else ""


def _entries(config: MkDocsConfig) -> list[Mapping[str, Any]]:
    palette = config.theme.get("palette") or []
    listed = palette if isinstance(palette, list) else [palette]
    # An entry without a scheme that follows the system is Material's third state of its switch.
    return [
        entry
        for entry in listed
        if isinstance(entry, Mapping) and not (len(listed) > 1 and "scheme" not in entry)
    ]


def _colours(entry: Mapping[str, Any]) -> Colours:
    named = {key: entry[key] for key in _COLOURS if key in entry and _is_colour(entry[key])}
    return Colours(**{key: colour(str(name)) for key, name in named.items()})


def _is_colour(name: Any) -> bool:
    try:
        return bool(colour(str(name)))
    except ValueError:
        return False


def _known_fonts(config: MkDocsConfig) -> dict[str, str]:
    return {key: name for key, name in _fonts(config).items() if _FAMILY.fullmatch(str(name))}


def _fonts(config: MkDocsConfig) -> dict[str, Any]:
    """Return the fonts that mkdocs.yml names; those that Material has by itself are fetched from others."""
    fonts = config.theme.get("font")
    if not isinstance(fonts, Mapping) or not _is_written(config):
        return {}
    return {key: fonts[key] for key in ("text", "code") if fonts.get(key)}


def _is_written(config: MkDocsConfig) -> bool:
    settings = written_settings(Path(config.config_file_path or ""))
    return any(setting.key.startswith("theme.font.") for setting in settings)


def _problem(config: MkDocsConfig, key: str, value: Any, message: str, remedy: str) -> Problem:
    path, line = place_of(f"theme.{key}.{value}", Path(config.config_file_path or ""))
    return Problem(path, line, f"theme.{key}", f"{value!r:.40}: {message}", remedy)
