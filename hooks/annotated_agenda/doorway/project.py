"""The project in the current folder, as commands outside a build see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config import load_config

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def load_settings() -> MkDocsConfig:
    """Return what mkdocs.yml says; raise a ConfigurationError where it cannot be read."""
    return load_config()


def open_project() -> MkDocsConfig:
    """Return what mkdocs.yml says, with the plugins' part: what start_build() begins with."""
    config = load_settings()
    return config.plugins.on_config(config)
