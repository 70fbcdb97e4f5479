"""Which plugins listen to the events of pages, and which of these events the meeting's pages do not pass through."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Any

from annotated_agenda.doorway.reporting.setting_effects import is_without_effect, setting_problem
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# Ours says in which direction an own page is read, static-i18n's puts right its links to languages.
_OURS = ("annotated_agenda.", "mkdocs_static_i18n.")
# What only pages that MkDocs itself reads pass through.
_UNHEARD = ("page_read_source",)
Handler = Callable[..., Any]


def listening(config: MkDocsConfig, event: str) -> list[Handler]:
    """Return what listens to an event of pages ("page_content") beside this program and static-i18n."""
    return [handler for handler in config.plugins.events[event] if not _is_ours(handler)]


def plugin_name(config: MkDocsConfig, handler: Handler) -> str:
    """Return what mkdocs.yml calls the plugin or the hook that has a handler: "plugins.macros"."""
    return _name(handler, _names(config))


def check_listeners(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a note for each plugin or hook with an event that does not see the meeting's pages."""
    names = _names(config)
    events: dict[str, list[str]] = {}
    for event in _UNHEARD:
        for handler in config.plugins.events[event]:
            name = _name(handler, names)
            if not _is_ours(handler) and not is_without_effect(name):
                events.setdefault(name, []).append(f"on_{event}")
    for name, unheard in events.items():
        message = f"{', '.join(unheard)} is told of pages of your own alone"
        why = "the meeting's pages pass through the events after it"
        yield setting_problem(config, name, message, why, "note")


def _names(config: MkDocsConfig) -> dict[int, str]:
    return {
        # MkDocs takes hooks for plugins that are modules, and calls Material's "material/tags", MaterialX' "materialx/tags".
        id(
            plugin
        ): f"{'hooks' if isinstance(plugin, ModuleType) else 'plugins'}.{name.rpartition('/')[2]}"
        for name, plugin in config.plugins.items()
    }


def _name(handler: Handler, names: dict[int, str]) -> str:
    """Return what mkdocs.yml calls the plugin or the hook that has a handler."""
    owner = getattr(handler, "__self__", None) or sys.modules.get(handler.__module__)
    return names.get(id(owner), f"hooks.{handler.__module__}")


def _is_ours(handler: Handler) -> bool:
    return handler.__module__.startswith(_OURS)
