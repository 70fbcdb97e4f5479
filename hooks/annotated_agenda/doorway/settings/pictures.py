"""Pictures for links to pages, as networks and chats show them: `extra.pictures` in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.doorway.preview.preview import PREVIEW
from annotated_agenda.doorway.reporting.setting_effects import setting_problem
from annotated_agenda.meeting.problem import Problem
from annotated_agenda.publishing.site.fonts import fonts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

_SETTING = "pictures"


def has_pictures(config: MkDocsConfig) -> bool:
    """Say whether pages have pictures; a preview, to which no link leads, has none."""
    return config.extra.get(_SETTING) is True and bool(config.site_url) and not PREVIEW.is_on


def check_pictures(config: MkDocsConfig, languages: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem when the setting says neither yes nor no, or what it asks for cannot be drawn."""
    value = config.extra.get(_SETTING, False)
    message = remedy = ""
    if not isinstance(value, bool):
        message, remedy = f"{value!r:.60} is not known", "write true or false"
    elif value and not config.site_url:
        message = "pictures are found by a whole address, and the site has none"
        remedy = "write the address of the site under site_url"
    elif has_pictures(config) and (missing := _missing(languages)):
        message = f"pictures cannot be drawn: {missing}"
        remedy = "run make pdf, which installs what they need"
    if message:
        yield setting_problem(config, f"extra.{_SETTING}", message, remedy)


def _missing(languages: Iterable[str]) -> str:
    """Return what is missing: the library, its part that joins Arabic letters, or fonts."""
    try:
        from PIL import features  # noqa: PLC0415  the others do without it

        for language in languages:
            for font in fonts_of(language):
                font.path.stat()
    except (ImportError, OSError) as reason:
        return str(reason)
    return "" if features.check("raqm") else "Pillow has no Raqm here"
