"""sitemap.xml: every page of every language that is no fallback."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publishing.frame import Alternate
    from publishing.pages import EditionPages


@dataclass(frozen=True)
class SitemapEntry:
    """A page's full address and its translations."""

    url: str
    alternates: tuple[Alternate, ...]


def sitemap_entries(editions: Iterator[EditionPages]) -> Iterator[SitemapEntry]:
    """Yield the pages of each edition; none when the site has no address of its own."""
    for pages in editions:
        edition = pages.edition
        plan, language = edition.plan, edition.language
        for page in pages.pages() if plan.url else ():
            if language in page.translated:
                url = plan.url + plan.prefix(language) + page.address
                yield SitemapEntry(url, pages.frames.alternates(page.address, page.translated))
