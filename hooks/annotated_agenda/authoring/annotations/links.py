"""Links and images of an annotation: to items, the site's own pages, pages and files of docs/."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from annotated_agenda.authoring.annotations.faults import Fault
from annotated_agenda.meeting.annotation import FILE, PAGE, Annotation
from annotated_agenda.meeting.problem import nearest

if TYPE_CHECKING:
    from pathlib import Path

_ADDRESS = re.compile(r'(<(?:a|img)\b(?:[^">]|"[^"]*")*?\s(?:href|src)=")([^"]*)(?=")')
_IMAGE = re.compile(r'<img\b((?:[^">]|"[^"]*")*)>')
_ALTERNATIVE = re.compile(r'\balt="\s*[^"\s]')
_SOURCE = re.compile(r'\bsrc="([^"]*)"')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OWN_PART = re.compile(r"fn\S+")
_REMEDY = 'write the way from this file, such as "5.md", "../venue.md", "../schedule/" or "map.png"'


@dataclass(frozen=True)
class PlaceLinked:
    """A place on a page of the agenda that a text links to, and the link as it was typed.

    `slug` is the page's ("5a", "annexes/1").
    """

    slug: str
    anchor: str
    written: str


@dataclass
class Resolved:
    """An annotation whose links lead somewhere, those to check when all texts are known, and what is wrong."""

    annotation: Annotation
    places: list[PlaceLinked] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


class Links:
    """Says where a link in an annotation leads.

    `languages` are the site's, the source first; `parts` are the slugs of the agenda's items ("5a"),
    annotations without a number and annexes ("annexes/1"); `generated` are the addresses of pages that
    the site makes by itself ("schedule/"); `ending` is what an address of a page has in place of ".md".
    """

    def __init__(
        self,
        docs: Path,
        languages: Sequence[str],
        parts: Collection[str],
        generated: Collection[str],
        ending: str = "/",
    ) -> None:
        self._docs = docs
        self._languages = languages
        self._parts = parts
        self._generated = {address.strip("/") for address in generated}
        self._ending = ending

    def resolve(self, annotation: Annotation, page: str) -> Resolved:
        """Return an annotation with the address of each link and image from the root of the site.

        `page` is its file from docs/: "fr/items/5.md".
        """
        resolved = Resolved(annotation)
        for image in _IMAGE.findall(annotation.html):
            resolved.faults += _image_faults(image)

        def lead(link: re.Match[str]) -> str:
            written = unescape(link[2])
            try:
                return link[1] + escape(self._address(written, page, resolved))
            except LookupError as reason:
                resolved.faults.append(Fault(written, str(reason.args[0]), reason.args[1]))
                return link[0]

        resolved.annotation = replace(annotation, html=_ADDRESS.sub(lead, annotation.html))
        return resolved

    def _address(self, written: str, page: str, resolved: Resolved) -> str:
        """Return where a link leads; raise LookupError with what is wrong and what to do."""
        path, hash_sign, anchor = written.partition("#")
        if _SCHEME.match(path) or (not path and _is_own_part(anchor, resolved.annotation)):
            return written
        if not path:
            raise LookupError(
                f'"{written}" is no paragraph of this page', "see the numbers in the margin"
            )
        if path.startswith("/"):
            raise LookupError(f'"{written}" leads out of the site', _REMEDY)
        way = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
        language, _, rest = way.partition("/")
        address = self._page(rest, page) if language == page.partition("/")[0] else None
        if address is None:
            return self._file(way, written) + hash_sign + anchor
        slug = address.removeprefix("items/").rstrip("/")
        if anchor and slug in self._parts:
            resolved.places.append(PlaceLinked(slug, anchor, written))
        return PAGE + quote(address) + hash_sign + anchor

    def _page(self, rest: str, page: str) -> str | None:
        """Return the address of a page from the root of its language; None when it is none."""
        name = rest.removesuffix(".md")
        folder, _, slug = name.rpartition("/")
        if folder == "items" and slug in self._parts:
            return f"items/{slug}/"
        if folder and name in self._parts:
            return f"{name}/"
        if name in self._generated:
            return f"{name}/"
        if name in {"", "index"}:
            return ""
        own = (page.partition("/")[0], self._languages[0])
        if rest.endswith(".md") and any((self._docs / code / rest).is_file() for code in own):
            return f"{folder}/".lstrip("/") if slug in {"index", "README"} else name + self._ending
        return None

    def _file(self, way: str, written: str) -> str:
        source = self._languages[0]
        language, _, rest = way.partition("/")
        for code in (language, source) if language in self._languages else ():
            if not way.endswith(".md") and (self._docs / code / rest).is_file():
                return FILE + quote(rest if code == source else f"{code}/{rest}")
        if language not in {*self._languages, ".."} and (self._docs / way).is_file():
            return FILE + quote(way)
        known = [f"../{slug}.md" if "/" in slug else f"{slug}.md" for slug in self._parts]
        known += [f"../{name}/" for name in self._generated if name]
        remedy = nearest(written.partition("#")[0], known) or _REMEDY
        raise LookupError(f'"{written}" leads nowhere', remedy)


def _is_own_part(anchor: str, annotation: Annotation) -> bool:
    paragraphs = {paragraph.anchor for paragraph in annotation.paragraphs}
    return anchor in paragraphs or _OWN_PART.fullmatch(anchor) is not None


def _image_faults(attributes: str) -> list[Fault]:
    source = _SOURCE.search(attributes)
    words = unescape(source[1]) if source else "<img"
    found = []
    if not _ALTERNATIVE.search(attributes):
        remedy = f"say in the brackets what it shows: ![…]({words})"
        found.append(Fault(words, "the image has no text for those who do not see it", remedy))
    if _SCHEME.match(words) or words.startswith("//"):
        remedy = "put the image into docs/ and link to that"
        found.append(Fault(words, "the image is on another site", remedy))
    return found
