"""The project in the current folder, as commands outside a build see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from annotated_agenda.doorway.settings.plugins import HOOK, PLUGIN, switched_on_by

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# What MkDocs looks for, in this order.
_NAMES = ("mkdocs.yml", "mkdocs.yaml")


def load_settings() -> MkDocsConfig:
    """Return what mkdocs.yml says; raise Abort, or a ConfigurationError, where it cannot be read."""
    path = next((path for path in map(Path, _NAMES) if path.exists()), None)
    if path and not path.is_file():
        raise Abort(f"{path} is no file; write the settings into one of this name.")
    try:
        config = load_config()
    except (MkDocsException, OSError):
        raise
    except Exception as error:  # noqa: BLE001  MkDocs stops in many ways at a setting of another form
        words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise Abort(
            f"mkdocs.yml: MkDocs cannot read a setting ({words}); compare it with"
            " https://www.mkdocs.org/user-guide/configuration/."
        ) from None
    if not switched_on_by(config):
        raise Abort(
            f"mkdocs.yml: hooks: {HOOK} is missing, and so is the plugin {PLUGIN}: without one of"
            " them there is no meeting; add it as `new` writes it."
        )
    return config


def open_project() -> MkDocsConfig:
    """Return what mkdocs.yml says, with the plugins' part: what start_build() begins with."""
    config = load_settings()
    return config.plugins.on_config(config)
