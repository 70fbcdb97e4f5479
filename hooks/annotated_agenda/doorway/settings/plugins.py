"""The plugins of mkdocs.yml that the program cannot do without."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# What switches the program on: the plugin, or the hook of a project that holds the program.
PLUGIN, HOOK = "annotated-agenda", "mkdocs_events.py"


def switched_on_by(config: MkDocsConfig) -> set[str]:
    """Return which of PLUGIN and HOOK mkdocs.yml has; there is no meeting without one of them."""
    return {Path(name).name for name in config.plugins} & {PLUGIN, HOOK}


def i18n_plugin(config: MkDocsConfig) -> Any:
    """Return the static-i18n plugin, whose attributes have no types; raise Abort where it is missing."""
    if "i18n" not in config.plugins:
        raise Abort(
            "mkdocs.yml: plugins: i18n is missing; add it with the languages of the site, as in"
            " AUTHORING.md, The settings."
        )
    return config.plugins["i18n"]
