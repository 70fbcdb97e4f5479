"""The Markdown extension of pages beside the agenda: links to the meeting, and what the page says."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from annotated_agenda.authoring.annotations.citing import Citing
from annotated_agenda.authoring.annotations.faults import Fault
from annotated_agenda.meeting.annotation import Paragraph

if TYPE_CHECKING:
    from markdown import Markdown

    from annotated_agenda.authoring.annotations.labels import Labels
    from annotated_agenda.authoring.annotations.links import Links, PlaceLinked

# Before MkDocs looks where links lead (0), after every heading has its anchor (5).
_PRIORITY = 3
_HEADING = re.compile(r"h[1-6]")
_LISTS = {"ol", "ul", "dl"}
# What is read as one paragraph.
_BLOCKS = {"p", "li", "tr", "dt", "dd", "summary", "figcaption", "caption"}


class OwnPageExtension(Citing):
    """Links the register and the meeting's pages.

    After a conversion it has what the page says: `paragraphs`, `headings` by anchor, its `title` where
    it begins with one; and of its links `places` to check when all pages are known, `faults`, and
    `made`, the addresses that no author writes.
    """

    def __init__(self, labels: Labels, links: Links) -> None:
        self.links = links
        super().__init__(labels)

    def begin(self, page: str = "") -> None:
        """Forget the text before; the next one is of this page ("fr/travel.md")."""
        super().begin()
        self.page = page
        self.title = ""
        self.paragraphs: list[Paragraph] = []
        self.headings: dict[str, str] = {}
        self.places: list[PlaceLinked] = []
        self.faults: list[Fault] = []
        self.made: set[str] = set()

    def cite(self, label: str) -> str | None:
        """Return what the link to a label carries; None for an unknown one."""
        href = super().cite(label)
        self.made |= {href} if href else set()
        return href

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Put what links, and what reads, into a converter."""
        super().extendMarkdown(md)
        md.treeprocessors.register(_OwnPage(self, md), "own-page", _PRIORITY)


class _OwnPage(Treeprocessor):
    def __init__(self, own: OwnPageExtension, md: Markdown) -> None:
        super().__init__(md)
        self._own = own

    def run(self, root: ET.Element) -> None:
        for link in root.iter("a"):
            if href := link.get("href"):
                self._lead(link, href)
        self._read(root)

    def _lead(self, link: ET.Element, href: str) -> None:
        own = self._own
        if href in own.made or not own.links.is_of_site(href, own.page):
            return
        try:
            address, place = own.links.destination(href, own.page)
        except LookupError as reason:
            own.faults.append(Fault(href, str(reason.args[0]), reason.args[1]))
            return
        link.set("href", address)
        own.made.add(address)
        own.places += [place] if place else []

    def _read(self, root: ET.Element) -> None:
        own, anchor = self._own, ""
        for position, block in enumerate(_blocks(root)):
            text, citations = own.read(_without_permalink(block))
            if _HEADING.fullmatch(block.tag):
                anchor = block.get("id") or anchor
                own.headings[anchor] = text.strip()
                if position == 0 and block.tag == "h1":
                    own.title = text.strip()
            if text.strip():
                own.paragraphs.append(Paragraph(anchor, text, citations))


def _blocks(element: ET.Element) -> Iterator[ET.Element]:
    """Yield what is read as one paragraph each, in order; the lists in an entry are apart from it."""
    for child in element:
        if child.tag in _BLOCKS or _HEADING.fullmatch(str(child.tag)):
            yield child
            for below in child:
                if below.tag in _LISTS:
                    yield from _blocks(below)
        else:
            yield from _blocks(child)


def _without_permalink(block: ET.Element) -> ET.Element:
    copy = deepcopy(block)
    for child in list(copy):
        if "headerlink" in (child.get("class") or ""):
            copy.remove(child)
    return copy
