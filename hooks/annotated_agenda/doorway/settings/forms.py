"""Of which form the settings have to be that MkDocs takes in any form: a text where a text is read, a list where a list is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from annotated_agenda.doorway.reporting.setting_effects import place_of
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_REMEDY = "write it as the documentation of Material or static-i18n shows it"
# YAML takes "logo: 7" for a number; what reads it takes it for a text.
Word = Annotated[str, BeforeValidator(lambda one: str(one) if isinstance(one, int) else one)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="allow")


class _Scheme(_Form):
    scheme: Word | None = None
    primary: Word | None = None
    accent: Word | None = None
    media: Word | None = None
    toggle: dict[Word, Word | None] | None = None


class _Fonts(_Form):
    text: Word | None = None
    code: Word | None = None


class _Theme(_Form):
    language: Word | None = None
    direction: Word | None = None
    logo: Word | None = None
    favicon: Word | None = None
    icon: dict[Word, Any] | None = None
    features: list[Word] | None = None
    palette: Annotated[
        list[_Scheme] | None, BeforeValidator(lambda one: [one] if isinstance(one, dict) else one)
    ] = None
    font: _Fonts | Literal[False] | None = None


class _SocialLink(_Form):
    link: Word
    icon: Word | None = None
    name: Word | None = None


class _Alternate(_Form):
    name: str
    link: str
    lang: str


class _Analytics(_Form):
    provider: Word
    property: Word | None = None


class _Extra(_Form):
    alternate: list[_Alternate] | None = None
    analytics: _Analytics | None = None
    homepage: Word | None = None
    social: list[_SocialLink] | None = None


class _Language(_Form):
    name: str
    theme: _Theme | None = None
    extra: _Extra | None = None
    nav_translations: dict[Word, Word] | None = None
    admonition_translations: dict[Word, Word] | None = None


class _Settings(_Form):
    theme: _Theme
    extra: _Extra
    languages: list[_Language] = Field(default_factory=list)


def check_forms(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem for each setting that is written in another form than the one that is read."""
    written = {
        "theme": {name: config.theme.get(name) for name in _Theme.model_fields},
        "extra": dict(config.extra),
        "languages": _languages(config),
    }
    try:
        _Settings.model_validate(written)
    except ValidationError as error:
        said: dict[str, str] = {}
        for one in error.errors():
            said.setdefault(_key(one["loc"]), one["msg"])
        for key, words in said.items():
            path, line = _place(key, Path(config.config_file_path or ""))
            message = f"this has another form than is read ({words})"
            yield Problem(path, line, key, message, _REMEDY)


def _languages(config: MkDocsConfig) -> list[Mapping[str, Any]]:
    plugin = config.plugins.get("i18n")
    languages = getattr(plugin, "config", {}).get("languages") or []
    return [dict(language) for language in languages]


def _key(location: tuple[str | int, ...]) -> str:
    """Return the key that a setting has in mkdocs.yml: of those in lists, that of the list."""
    names = [part for part in location if isinstance(part, str) and not part.startswith("_")]
    at = ["plugins.i18n.languages"] if location[0] == "languages" else [names[0]]
    known = [name for name in names[1:] if name not in {"str", "literal[False]"}]
    return ".".join([*at, *[name for name in known if "[" not in name]])


def _place(key: str, settings: Path) -> tuple[str, int]:
    """Return where a key stands, or the nearest above it that is written."""
    while (place := place_of(key, settings)) == ("mkdocs.yml", 1) and "." in key:
        key = key.rpartition(".")[0]
    return place
