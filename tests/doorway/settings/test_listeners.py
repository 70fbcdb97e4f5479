"""What mkdocs.yml calls a plugin that a theme brings along."""

from __future__ import annotations

import pytest
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection

from annotated_agenda.doorway.settings.listeners import plugin_name


class Settings(Config):  # type: ignore[no-untyped-call]
    """None."""


class Tags(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    def on_page_content(self, html: str, **_: object) -> str:
        return html


@pytest.mark.parametrize("name", ["tags", "material/tags", "materialx/tags"])
def test_a_plugin_of_a_theme_has_the_name_that_mkdocs_yml_gives_it(name: str) -> None:
    config, plugin = MkDocsConfig(), Tags()
    config.plugins = PluginCollection()
    config.plugins[name] = plugin
    assert plugin_name(config, plugin.on_page_content) == "plugins.tags"
