"""The Markdown extension that links the register: bare symbols, and other words by their labels."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from annotated_agenda.authoring.annotations.paragraphs import pieces
from annotated_agenda.authoring.annotations.references import References
from annotated_agenda.meeting.annotation import CITE, Citation

if TYPE_CHECKING:
    from markdown import Markdown

    from annotated_agenda.authoring.annotations.labels import Labels
    from annotated_agenda.meeting.document import Reference

# After the conversion of references (170) and code, before emphasis breaks a symbol apart.
_SYMBOL_PRIORITY = 72
_LEFT_OVER_PRIORITY = 165


class Citing(Extension):
    """Links what the register knows; a link has "cite:" and the label in place of an address.

    `cited` are the references of a text by their labels, `unknown` what looks like one and is not
    known; begin() forgets those of the text before.
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.references = References(labels, self.cite)
        self.begin()

    def begin(self) -> None:
        """Forget what was cited."""
        self.references.begin()
        self.unknown: list[str] = []
        self.cited: dict[str, Reference] = {}

    def cite(self, label: str) -> str | None:
        """Note that a label is cited and return what its link carries; None for an unknown one."""
        reference = self.labels.find(label)
        if reference is None:
            return None
        self.cited[reference.label] = reference
        return CITE + reference.label

    def read(self, element: ET.Element) -> tuple[str, tuple[Citation, ...]]:
        """Return the words of an element, and the citations in them."""
        text = ""
        citations: list[Citation] = []
        for piece, link in pieces(element, self._kept):
            reference = self._reference(link)
            if reference:
                start, end = len(text), len(text) + len(piece)
                division = (reference.label, reference.symbol, reference.division)
                citations.append(Citation(*division, start, end))
            text += piece
        return text, tuple(citations)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Put what links into a converter."""
        self._converter = md
        md.references = self.references
        md.inlinePatterns.register(_Symbols(self), "symbol", _SYMBOL_PRIORITY)
        md.inlinePatterns.register(_LeftOver(self), "left-over", _LEFT_OVER_PRIORITY)

    @property
    def _kept(self) -> list[object]:
        """What the converter keeps apart until the text is written."""
        return list(self._converter.htmlStash.rawHtmlBlocks)

    def _reference(self, link: ET.Element | None) -> Reference | None:
        href = str(link.get("href") or "") if link is not None else ""
        return self.cited.get(href.removeprefix(CITE)) if href.startswith(CITE) else None


class _Symbols(InlineProcessor):
    """Links a bare document symbol to its page."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, own: Citing) -> None:
        super().__init__("")
        self._own = own

    def getCompiledRegExp(self) -> Any:  # noqa: N802 (Markdown's own name)
        return self._own.labels.finder

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ET.Element | None, int | None, int | None]:
        symbol = " ".join(m.group().split())
        without_blank = symbol.replace(" ", "")  # S/RES/1540 (2004)
        href = self._own.cite(symbol) or self._own.cite(without_blank)
        if href is None:
            self._own.unknown.append(symbol)
            return None, None, None
        link = ET.Element("a", href=href)
        link.text = m.group()
        return link, m.start(), m.end()


class _LeftOver(InlineProcessor):
    """Takes `[words][label]` that no reference answered, so that it is never printed raw."""

    def __init__(self, own: Citing) -> None:
        super().__init__(r"\[([^\[\]]+)\]\[([^\[\]^]+)\]")
        self._own = own

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        self._own.unknown.append(m.group(2))
        return m.group(1), m.start(), m.end()
