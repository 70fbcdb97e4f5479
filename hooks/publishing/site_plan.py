"""What mkdocs.yml says about the site: its languages, its address and the official addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class SitePlan:
    """The site's languages by code with the name each gives itself; the source language is one.

    `url` is the published address with a slash at its end, or empty. `official_links` are
    templates such as "https://docs.un.org/{language}/{symbol}" by the beginning of the symbol.
    """

    languages: Mapping[str, str]
    source: str
    url: str = ""
    official_links: Mapping[str, str] = field(default_factory=dict)

    def prefix(self, language: str) -> str:
        """Return where a language's pages begin: "" for the source language, "en/" for English."""
        return "" if language == self.source else f"{language}/"

    def official_link(self, symbol: str, language: str) -> str:
        """Return a document's official address by the rule with the longest matching beginning."""
        matching = [start for start in self.official_links if symbol.startswith(start)]
        if not matching:
            return ""
        return self.official_links[max(matching, key=len)].format(language=language, symbol=symbol)
