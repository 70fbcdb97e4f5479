"""The paragraphs of an annotation: their anchors, their numbers, and what each of them says."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from annotated_agenda.authoring.annotations.lists import LEVEL, LOOSE, MARK
from annotated_agenda.meeting.item_number import ItemNumber, Level, NumberStyle

# What Markdown keeps apart until the end: HTML, and letters written as "&lt;".
_STASHED = re.compile("\x02(?:wzxhzdk:(?P<place>\\d+)|[^\x03]*)\x03")
_CHARACTER = re.compile(r"&#?\w+;")
_PIN = re.compile(r"p([1-9]\d{0,5})")
_BLOCKS = {"p", "blockquote", "table", "div", "pre", "dl", "details"}
_LISTS = {"ol", "ul"}
# Words on either side of such an element are apart.
_APART = {
    "p",
    "li",
    "tr",
    "td",
    "th",
    "dt",
    "dd",
    "br",
    "caption",
    "blockquote",
    "summary",
    "label",
    "div",
}
_PLAIN = NumberStyle(letter_mark="{}", numeral_mark="{}", joint="-")


@dataclass(frozen=True)
class Place:
    """A paragraph's element, the anchor it is to have, and the number by which it is cited.

    A footnote has its anchor from Markdown; `number` is None for it, and for what stands before
    paragraph 1.
    """

    anchor: str
    number: ItemNumber | None
    element: ET.Element


@dataclass
class _Walk:
    """Goes through the blocks of an annotation; `is_numbered` where paragraphs count themselves."""

    is_numbered: bool
    highest: int
    base: str = "p0"
    number: ItemNumber | None = None
    taken: set[str] = field(default_factory=set)

    def place(self, anchor: str, number: ItemNumber | None, element: ET.Element) -> Place:
        """Return a place whose anchor no other has: the second p1 of a page is p1-s2."""
        unique, count = anchor, 1
        while unique in self.taken:
            count += 1
            unique = f"{anchor}-s{count}"
        self.taken.add(unique)
        return Place(unique, number, element)

    def block(self, element: ET.Element) -> Place:
        """Return the place of a block that does not begin with a number."""
        pin = _pin(element)
        if self.is_numbered and not pin:
            return self.place(self.base, self.number, element)
        position = pin or self.highest + 1
        self.highest = max(self.highest, position)
        return self._main(position, element)

    def numbered(self, group: ET.Element) -> Iterator[Place]:
        """Yield the places of paragraphs that have numbers of their own, and of lists in them."""
        for entry in group:
            level = _level(entry)
            yield self._main(level.position if level else self.highest + 1, entry)
            self.highest = max(self.highest, level.position if level else 0)
            yield from self.nested(entry, self.base, self.number)

    def entries(self, group: ET.Element, base: str, number: ItemNumber | None) -> Iterator[Place]:
        """Yield the places of a list's entries under a paragraph or an entry."""
        for position, entry in enumerate(group, 1):
            level = _level(entry)
            sign = _PLAIN.mark(level or Level("letter", position))
            levels = number.levels if number else ()
            own = ItemNumber((*levels, level)) if level else number
            place = self.place(f"{base}-{sign}", own, entry)
            yield place
            yield from self.nested(entry, place.anchor, own)

    def nested(self, entry: ET.Element, base: str, number: ItemNumber | None) -> Iterator[Place]:
        """Yield the places of the lists in an entry."""
        for child in entry:
            if child.tag in _LISTS:
                yield from self.entries(child, base, number)

    def _main(self, position: int, element: ET.Element) -> Place:
        self.number = ItemNumber((Level("number", position),))
        self.base = f"p{position}"
        place = self.place(self.base, self.number, element)
        self.base = place.anchor
        return place


def places(root: ET.Element) -> Iterator[Place]:
    """Yield each paragraph, list entry and footnote of an annotation, in order.

    Paragraphs are p1, p2, …; entries of a list below a paragraph are p2-a, p2-a-ii, p2-3, …. A paragraph
    that the source numbers itself ("112. …") keeps that number: p112; what then stands between such
    paragraphs belongs to the one above it (p112-s2), and what stands before the first is p0. A
    paragraph that an author pinned ("{#p3}") keeps its pin, and those without one count on from the
    highest. A footnote keeps its own anchor ("fn-1").
    """
    counting = [group for group, before in _with_before(root) if _counts(group, before)]
    pins = (_pin(element) for element in root)
    walk = _Walk(is_numbered=bool(counting), highest=max(pins, default=0))
    for element in root:
        if element.tag == "div" and "footnote" in (element.get("class") or ""):
            yield from (Place(note.get("id", ""), None, note) for note in element.iterfind("ol/li"))
        elif element in counting:
            yield from walk.numbered(element)
        elif element.tag in _LISTS:
            yield from walk.entries(element, walk.base, walk.number)
        elif element.tag in _BLOCKS:
            yield walk.block(element)


def _counts(group: ET.Element, before: ET.Element | None) -> bool:
    """Say whether a list is paragraphs with numbers of their own, and no list of the one above it."""
    first = _level(group[0]) if group.tag == "ol" and len(group) else None
    if first is None or first.kind != "figure":
        return False
    follows = before is not None and before.tag in _BLOCKS
    return not follows or first.position > 1 or bool(group.get(LOOSE))


def _with_before(root: ET.Element) -> Iterator[tuple[ET.Element, ET.Element | None]]:
    before = None
    for element in root:
        yield element, before
        before = element


def _level(entry: ET.Element) -> Level | None:
    kind, _, position = entry.get(LEVEL, "").partition(" ")
    return Level(kind, int(position)) if position else None  # type: ignore[arg-type]


def _pin(element: ET.Element) -> int:
    match = _PIN.fullmatch(element.get("id") or "")
    return int(match[1]) if match else 0


def outline(root: ET.Element) -> Iterator[str]:
    """Yield what an annotation is built of beside its paragraphs: headings, tables with their size, images."""
    for element in root.iter():
        if re.fullmatch(r"h[1-6]", element.tag):
            yield f"heading {element.tag}"
        elif element.tag == "table":
            rows = element.findall(".//tr")
            yield f"table of {len(rows)} × {max((len(row) for row in rows), default=0)}"
        elif element.tag == "img":
            yield "image"


def pieces(element: ET.Element, kept: Sequence[object]) -> Iterator[tuple[str, ET.Element | None]]:
    """Yield the words of a paragraph in pieces, each with the link that it is the text of.

    `kept` is what Markdown keeps apart: of that, letters written as "&lt;" are words.

    The mark of an entry, its lists, which are paragraphs of their own, and the numbers of footnotes
    are left out.
    """
    yield _plain(element.text, kept), None
    for child in element:
        if child.tag == "a" and "footnote-backref" not in (child.get("class") or ""):
            yield _plain("".join(child.itertext()), kept), child
        elif child.tag == "img":
            yield child.get("alt", ""), None
        elif not _is_left_out(child, element):
            yield from pieces(child, kept)
        tail = _plain(child.tail, kept)
        yield " " + tail if child.tag in _APART else tail, None


def _is_left_out(child: ET.Element, parent: ET.Element) -> bool:
    classes = child.get("class") or ""
    if child.tag == "sup" or classes == MARK or "footnote-backref" in classes:
        return True
    return child.tag in _LISTS and parent.tag == "li"


def _plain(text: str | None, kept: Sequence[object]) -> str:
    def words(match: re.Match[str]) -> str:
        raw = kept[int(match["place"])] if match["place"] else ""
        is_letter = isinstance(raw, str) and _CHARACTER.fullmatch(raw)
        return unescape(str(raw)) if is_letter else ""

    return _STASHED.sub(words, text or "").replace("\n", " ")


def without_own_attributes(elements: Iterable[ET.Element]) -> None:
    """Take off what lists noted on their elements for this module."""
    for element in elements:
        element.attrib.pop(LEVEL, None)
        element.attrib.pop(LOOSE, None)
