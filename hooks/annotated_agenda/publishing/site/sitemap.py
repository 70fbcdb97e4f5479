"""sitemap.xml: every page of every language that is no fallback (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.publishing.site.edition_files import EditionPages

_NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
}


def make_sitemap(editions: Iterable[EditionPages]) -> bytes:
    """Return the pages of all editions with their translations; the site has an address."""
    sitemap = ET.Element("urlset", _NAMESPACES)
    for pages in editions:
        sitemap.extend(_entries(pages))
    ET.indent(sitemap)
    text = ET.tostring(sitemap, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entries(pages: EditionPages) -> Iterator[ET.Element]:
    language = pages.edition.language
    for address, standing in pages.standings():
        if language in standing.translated:
            entry = ET.Element("url")
            ET.SubElement(entry, "loc").text = pages.edition.public_address(address)
            for alternate in pages.frames.alternates(address, standing.translated):
                link = {"rel": "alternate", "hreflang": alternate.hreflang, "href": alternate.url}
                ET.SubElement(entry, "xhtml:link", link)
            yield entry
