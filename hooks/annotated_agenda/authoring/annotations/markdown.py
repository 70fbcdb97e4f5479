"""Markdown of an annotation -> its paragraphs with their anchors, and what each of them cites."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from annotated_agenda.authoring.annotations.allowed_html import clean_html, forbidden_html
from annotated_agenda.authoring.annotations.labels import Labels
from annotated_agenda.meeting.annotation import CITE, Annotation, Citation, Paragraph
from annotated_agenda.meeting.document import Reference
from annotated_agenda.meeting.document_symbol import find_symbols

# After the conversion of references (170) and code, before emphasis breaks a symbol apart.
_SYMBOL_PRIORITY = 72
_LEFT_OVER_PRIORITY = 165
# After every other tree processor, so that the text is what a reader sees.
_PARAGRAPH_PRIORITY = -5

_STASHED = re.compile("\x02[^\x03]*\x03")
_PIN = re.compile(r"p(\d{1,4})")
_BLOCKS = {"p", "blockquote", "table", "div", "pre", "dl"}


@dataclass(frozen=True)
class Converted:
    """An annotation, the labels in it that the register does not know, and HTML that it may not hold."""

    annotation: Annotation
    unknown: tuple[str, ...]
    forbidden: tuple[str, ...] = ()


class AnnotationMarkdown:
    """Converts the annotations of one language.

    `extensions` and `configs` are the Markdown extensions of mkdocs.yml with their options;
    `settings` says everything but the text that a conversion depends on.
    """

    def __init__(
        self,
        language: str,
        labels: Labels,
        extensions: Sequence[str],
        configs: Mapping[str, Mapping[str, Any]],
    ) -> None:
        self._language = language
        self._own = _AnnotationExtension(labels)
        self._markdown = Markdown(
            extensions=[*extensions, self._own], extension_configs=dict(configs)
        )
        self._markdown.references = self._own.references
        self.settings = json.dumps(
            [language, list(extensions), configs, labels.facts()], sort_keys=True, default=repr
        )

    def convert(self, body: str) -> Converted:
        """Return the annotation for a page's body, anchored and linked."""
        self._markdown.reset()
        self._own.begin()
        html = self._markdown.convert(body)
        own = self._own
        annotation = Annotation(
            self._language, clean_html(html), tuple(own.paragraphs), tuple(own.cited.values())
        )
        cited = frozenset(CITE + label for label in own.cited)
        return Converted(annotation, tuple(dict.fromkeys(own.unknown)), forbidden_html(html, cited))


class _References(dict[str, tuple[str, str]]):
    """Markdown's table of link references, with every label of the register already in it."""

    def __init__(self, own: _AnnotationExtension) -> None:
        super().__init__()
        self._own = own

    def __contains__(self, label: object) -> bool:
        return super().__contains__(label) or self._own.labels.find(str(label)) is not None

    def __missing__(self, label: str) -> tuple[str, str]:
        href = self._own.cite(label)
        if href is None:
            raise KeyError(label)
        return href, ""


class _AnnotationExtension(Extension):
    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.references = _References(self)
        self.begin()

    def begin(self) -> None:
        self.unknown: list[str] = []
        self.cited: dict[str, Reference] = {}
        self.paragraphs: list[Paragraph] = []

    def cite(self, label: str) -> str | None:
        """Note that a label is cited and return what its link carries; None for an unknown one."""
        reference = self.labels.find(label)
        if reference is None:
            return None
        self.cited[reference.label] = reference
        return CITE + reference.label

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        md.inlinePatterns.register(_Symbols(self), "symbol", _SYMBOL_PRIORITY)
        md.inlinePatterns.register(_LeftOver(self), "left-over", _LEFT_OVER_PRIORITY)
        md.treeprocessors.register(_Paragraphs(self, md), "paragraphs", _PARAGRAPH_PRIORITY)


class _Symbols(InlineProcessor):
    """Links a bare document symbol to its page."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, own: _AnnotationExtension) -> None:
        super().__init__("")
        self._own = own

    def getCompiledRegExp(self) -> Any:  # noqa: N802 (Markdown's own name)
        return _SymbolPattern

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ET.Element | None, int | None, int | None]:
        symbol = re.sub(r"[ \u00a0\u202f]", "", m.group())
        href = self._own.cite(symbol)
        if href is None:
            self._own.unknown.append(symbol)
            return None, None, None
        link = ET.Element("a", href=href)
        link.text = m.group()
        return link, m.start(), m.end()


class _SymbolPattern:
    """The search for symbols in the form in which Markdown asks for it."""

    finditer = staticmethod(find_symbols)


class _LeftOver(InlineProcessor):
    """Takes `[words][label]` that no reference answered, so that it is never printed raw."""

    def __init__(self, own: _AnnotationExtension) -> None:
        super().__init__(r"\[([^\[\]]+)\]\[([^\[\]^]+)\]")
        self._own = own

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        self._own.unknown.append(m.group(2))
        return m.group(1), m.start(), m.end()


class _Paragraphs(Treeprocessor):
    """Gives every paragraph its anchor and notes its text and its citations."""

    def __init__(self, own: _AnnotationExtension, md: Markdown) -> None:
        super().__init__(md)
        self._own = own

    def run(self, root: ET.Element) -> None:
        for anchor, element in anchored(root):
            if anchor:
                element.set("id", anchor)
            self._own.paragraphs.append(self._paragraph(element))

    def _paragraph(self, element: ET.Element) -> Paragraph:
        text = ""
        citations: list[Citation] = []
        for piece, link in _pieces(element):
            reference = self._reference(link)
            if reference:
                start, end = len(text), len(text) + len(piece)
                division = (reference.label, reference.symbol, reference.division)
                citations.append(Citation(*division, start, end))
            text += piece
        return Paragraph(element.get("id", ""), text, tuple(citations))

    def _reference(self, link: ET.Element | None) -> Reference | None:
        href = link.get("href", "") if link is not None else ""
        return self._own.cited.get(href.removeprefix(CITE)) if href.startswith(CITE) else None


def anchored(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    """Yield each paragraph of an annotation with its anchor, in order.

    Paragraphs are p1, p2, …; entries of a list below a paragraph are p2-a, p2-b, …; a paragraph
    that the source numbers itself ("12. …") keeps that number: p12. A paragraph that an author
    pinned ("{#p3}") keeps its pin, and those without one count on from the highest. A footnote
    keeps its own anchor ("fn-1"), for which the anchor yielded is empty.
    """
    highest = max((_pin(element) for element in root), default=0)
    above = 0
    for element in root:
        if element.tag == "div" and "footnote" in (element.get("class") or ""):
            yield from (("", note) for note in element.iter("li"))
        elif element.tag == "ol" and not element.get("type", "1").isalpha():
            for above, entry in enumerate(element, int(element.get("start", "1"))):
                yield f"p{above}", entry
            highest = max(highest, above)
        elif element.tag in {"ol", "ul"}:
            yield from _entries(element, f"p{above}")
        elif element.tag in _BLOCKS:
            above = _pin(element) or highest + 1
            highest = max(highest, above)
            yield f"p{above}", element


def _pin(element: ET.Element) -> int:
    match = _PIN.fullmatch(element.get("id") or "")
    return int(match[1]) if match else 0


def _entries(group: ET.Element, above: str) -> Iterator[tuple[str, ET.Element]]:
    for position, entry in enumerate(group):
        yield f"{above}-{chr(ord('a') + position % 26) * (position // 26 + 1)}", entry


def _pieces(element: ET.Element) -> Iterator[tuple[str, ET.Element | None]]:
    """Yield the element's text in pieces, each with the link that it is the text of."""
    yield _plain(element.text), None
    for child in element:
        if child.tag == "sup" or "footnote-backref" in (child.get("class") or ""):
            pass
        elif child.tag == "a":
            yield _plain("".join(child.itertext())), child
        else:
            yield from _pieces(child)
        yield _plain(child.tail), None


def _plain(text: str | None) -> str:
    return _STASHED.sub("", text or "").replace("\n", " ")
