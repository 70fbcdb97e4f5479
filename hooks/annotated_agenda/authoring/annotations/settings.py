"""The Markdown of annotations and of own pages: what mkdocs.yml says about it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


def _folder(name: str) -> str:
    """Return the address of a page as MkDocs makes it by itself: a folder."""
    path = name.removesuffix(".md")
    folder, _, page = path.rpartition("/")
    return f"{folder}/".lstrip("/") if page in {"index", "README"} else f"{path}/"


def _trust_none(_path: str) -> bool:
    """Trust no page with any HTML."""
    return False


@dataclass(frozen=True)
class OwnPageSettings:
    """The Markdown extensions of these pages with their options, and what holds of each page.

    `address_of` returns where a file ("guide/visas.md") is published, from the root of a language;
    `is_trusted` says of a path under docs/ that it may hold any HTML; without `has_fallback` a page is
    only there in the languages in which it was written; `has_mermaid` where mkdocs.yml brings the script that draws diagrams.
    """

    extensions: Sequence[Any] = ("toc",)
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    address_of: Callable[[str], str] = _folder
    is_trusted: Callable[[str], bool] = _trust_none
    has_fallback: bool = True
    has_mermaid: bool = False


@dataclass(frozen=True)
class MarkdownSettings:
    """The Markdown extensions of mkdocs.yml, their options, and those that differ by language.

    `generated` are the addresses of pages that the site makes by itself ("schedule/"), for links to
    them; `symbol_families` are the beginnings of other organizations' symbols.
    """

    extensions: Sequence[str] = ()
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    configs_by_language: Mapping[str, Mapping[str, Mapping[str, Any]]] = field(default_factory=dict)
    generated: Collection[str] = ()
    symbol_families: Sequence[str] = ()
    own_pages: OwnPageSettings = field(default_factory=OwnPageSettings)

    def configs_in(self, language: str) -> Mapping[str, Mapping[str, Any]]:
        """Return every extension's options for one language."""
        own = self.configs_by_language.get(language, {})
        return {
            name: {**self.configs.get(name, {}), **own.get(name, {})}
            for name in {*self.configs, *own}
        }
