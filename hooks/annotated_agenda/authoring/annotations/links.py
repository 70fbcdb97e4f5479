"""Links and images of an annotation: to items, the site's own pages, pages and files of docs/."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
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
# The folders that the meeting is made from, and its first page.
_OF_MEETING = {"items", "sections", "annexes"}
_FIRST = {"", "index.md", "index"}
_REMEDY = 'write the way from this file, such as "5.md", "../venue.md", "../schedule/" or "map.png"'


@dataclass(frozen=True)
class PlaceLinked:
    """A place on a page of the site that a text links to, and the link as it was typed.

    `address` is the page's, from the root of a language ("items/5a/", "schedule/").
    """

    address: str
    anchor: str
    written: str


@dataclass
class Resolved:
    """An annotation whose links lead somewhere, those to check when all texts are known, and what is wrong."""

    annotation: Annotation
    places: list[PlaceLinked] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of the text's own paragraphs."""
        return frozenset(paragraph.anchor for paragraph in self.annotation.paragraphs)


@dataclass(frozen=True)
class Links:
    """Says where a link in a text leads.

    `languages` are the site's, the source first; `parts` are the slugs of the agenda's items ("5a"),
    annotations without a number and annexes ("annexes/1"); `generated` are the addresses of pages that
    the site makes by itself ("schedule/", "documents/A/1/2/"); `own` are those of the author's own pages by
    their files ("guide/visas.md").
    """

    docs: Path
    languages: Sequence[str]
    parts: Collection[str]
    generated: Collection[str]
    own: Mapping[str, str]

    def resolve(self, annotation: Annotation, page: str) -> Resolved:
        """Return an annotation with the address of each link and image from the root of the site.

        `page` is its file from docs/: "fr/items/5.md".
        """
        resolved = Resolved(annotation)
        for image in _IMAGE.findall(annotation.html):
            resolved.faults += _image_faults(image)

        def lead(link: re.Match[str]) -> str:
            written = unescape(link[2])
            if _is_of_itself(written, resolved):
                return link[0]
            try:
                address, place = self.destination(written, page)
            except LookupError as reason:
                resolved.faults.append(Fault(written, str(reason.args[0]), reason.args[1]))
                return link[0]
            resolved.places += [place] if place else []
            return link[1] + escape(address)

        resolved.annotation = replace(annotation, html=_ADDRESS.sub(lead, annotation.html))
        return resolved

    def is_of_site(self, written: str, page: str) -> bool:
        """Say whether a link on an own page means a page of the meeting, or another own page."""
        path = written.partition("#")[0]
        if not path or _SCHEME.match(path) or path.startswith("/"):
            return False
        language, _, rest = _way(path, page).partition("/")
        folder = rest.partition("/")[0]
        is_meetings = folder in _OF_MEETING or rest in _FIRST or f"{folder}/" in self.generated
        return language == page.partition("/")[0] and (is_meetings or rest in self.own)

    def destination(self, written: str, page: str) -> tuple[str, PlaceLinked | None]:
        """Return where a link leads, and the place there if it names one.

        Raise LookupError with what is wrong and what to do.
        """
        path, hash_sign, anchor = written.partition("#")
        if not path:
            raise LookupError(
                f'"{written}" is no paragraph of this page', "see the numbers in the margin"
            )
        if path.startswith("/"):
            raise LookupError(f'"{written}" leads out of the site', _REMEDY)
        way = _way(path, page)
        language, _, rest = way.partition("/")
        address = self._page(rest) if language == page.partition("/")[0] else None
        if address is None:
            return self._file(way, written) + hash_sign + anchor, None
        place = PlaceLinked(address, anchor, written) if anchor else None
        return PAGE + quote(address) + hash_sign + anchor, place

    def _page(self, rest: str) -> str | None:
        """Return the address of a page from the root of its language; None when it is none."""
        name = rest.removesuffix(".md")
        folder, _, slug = name.rpartition("/")
        if folder == "items" and slug in self.parts:
            return f"items/{slug}/"
        if folder and name in self.parts:
            return f"{name}/"
        if f"{name}/" in self.generated:
            return f"{name}/"
        return "" if rest in _FIRST else self.own.get(rest)

    def _file(self, way: str, written: str) -> str:
        source = self.languages[0]
        language, _, rest = way.partition("/")
        for code in (language, source) if language in self.languages else ():
            if not way.endswith(".md") and (self.docs / code / rest).is_file():
                return FILE + quote(rest if code == source else f"{code}/{rest}")
        if language not in {*self.languages, ".."} and (self.docs / way).is_file():
            return FILE + quote(way)
        known = [f"../{slug}.md" if "/" in slug else f"{slug}.md" for slug in self.parts]
        known += [f"../{name}" for name in self.generated]
        remedy = nearest(written.partition("#")[0], known) or _REMEDY
        raise LookupError(f'"{written}" leads nowhere', remedy)


def _way(path: str, page: str) -> str:
    """Return the path under docs/ that a link on a page means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))


def _is_of_itself(written: str, resolved: Resolved) -> bool:
    """Say whether a link needs no way: it leads to another site, or to a place on its own page."""
    path, _, anchor = written.partition("#")
    return bool(_SCHEME.match(path)) or (not path and _is_own_part(anchor, resolved))


def _is_own_part(anchor: str, resolved: Resolved) -> bool:
    return anchor in resolved.anchors or _OWN_PART.fullmatch(anchor) is not None


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
