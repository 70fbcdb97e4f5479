"""The Markdown of annotations: what mkdocs.yml says about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class MarkdownSettings:
    """The Markdown extensions of mkdocs.yml, their options, and those that differ by language.

    `generated` are the addresses of pages that the site makes by itself ("schedule/"), for links to
    them; `symbol_families` are the beginnings of other organizations' symbols; `page_ending` is what the address of a page of one's own has in place of ".md".
    """

    extensions: Sequence[str] = ()
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    configs_by_language: Mapping[str, Mapping[str, Mapping[str, Any]]] = field(default_factory=dict)
    generated: Collection[str] = ()
    page_ending: str = "/"
    symbol_families: Sequence[str] = ()

    def configs_in(self, language: str) -> Mapping[str, Mapping[str, Any]]:
        """Return every extension's options for one language."""
        own = self.configs_by_language.get(language, {})
        return {
            name: {**self.configs.get(name, {}), **own.get(name, {})}
            for name in {*self.configs, *own}
        }
