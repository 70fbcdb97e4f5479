"""The plugins of mkdocs.yml that the program cannot do without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def i18n_plugin(config: MkDocsConfig) -> Any:
    """Return the static-i18n plugin, whose attributes have no types; raise Abort where it is missing."""
    if "i18n" not in config.plugins:
        raise Abort(
            "mkdocs.yml: plugins: i18n is missing; add it with the languages of the site, as in"
            " AUTHORING.md, The settings."
        )
    return config.plugins["i18n"]
