"""The templates of the meeting's pages, with what people who write templates for Material expect in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    TemplateNotFound,
)
from mkdocs.utils.templates import script_tag_filter, url_filter

from annotated_agenda.doorway.theme.material import MATERIAL
from annotated_agenda.doorway.theme.theme import theme_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig

_ANNOUNCEMENT = "partials/announce.html"
_FOOTER = "partials/footer.html"
_COPYRIGHT = "partials/copyright.html"
# Where a template of the project stands in for a part of ours; Material's own never does.
_PARTS = {_ANNOUNCEMENT, _FOOTER, _COPYRIGHT}
# Its blocks hold what Material printed, which is not escaped a second time.
_BASE = "base.html"


def meeting_templates(config: MkDocsConfig) -> Environment:
    """Return the templates; one set serves all languages.

    Those of the project come first, then ours, then Material's; they know `config` and the
    filters `url` and `script_tag`. `page` and `nav` are empty on the meeting's pages.
    """
    folders = theme_folders(config)
    loader = ChoiceLoader([FileSystemLoader(folders), _MaterialLoader()])
    escapes = _escapes(folders)
    templates = Environment(loader=loader, autoescape=escapes, auto_reload=False)  # noqa: S701
    templates.filters |= {"url": url_filter, "script_tag": script_tag_filter}
    templates.globals |= {
        "config": config,
        "page": None,
        "nav": None,
        **_parts(folders),
    }
    return templates


def prepare_templates(
    templates: Environment, config: MkDocsConfig, term: Mapping[str, str]
) -> None:
    """Give MkDocs' templates, which print the author's own pages, what ours have; `term` are the words they say."""
    folders = theme_folders(config)
    templates.autoescape = _escapes(folders)
    templates.globals |= {"term": term, **_parts(folders)}


def _parts(folders: tuple[Path, ...]) -> dict[str, object]:
    """Return which parts the project has templates of its own for."""

    def has(name: str) -> bool:
        return any((folder / name).is_file() for folder in folders)

    return {
        "has_announcement": has(_ANNOUNCEMENT),
        "own_footer": _FOOTER if has(_FOOTER) else "partials/colophon.html",
        "own_copyright": _COPYRIGHT if has(_COPYRIGHT) else "partials/copyright_of_site.html",
    }


class _MaterialLoader(BaseLoader):
    """Material's templates, but for the parts that only a project's own may replace."""

    def __init__(self) -> None:
        self._templates = FileSystemLoader(MATERIAL)

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        if template in _PARTS:
            raise TemplateNotFound(template)
        return self._templates.get_source(environment, template)


def _escapes(folders: tuple[Path, ...]) -> Callable[[str | None], bool]:
    """Return what says whether a template's values are escaped: in ours; what is written for Material does it itself."""

    def is_escaped(name: str | None) -> bool:
        own = name not in {_BASE, *_PARTS} and any(
            (folder / str(name)).is_file() for folder in folders
        )
        return name is None or own

    return is_escaped
