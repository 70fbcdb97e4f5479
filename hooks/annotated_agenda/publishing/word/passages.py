"""The HTML of an annotation -> paragraphs of a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import html

from annotated_agenda.publishing.word.paper import Paper
from annotated_agenda.publishing.word.span import Span

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LOOKS = {
    "strong": {"bold": True},
    "b": {"bold": True},
    "em": {"italic": True},
    "i": {"italic": True},
    "sup": {"raised": True},
}
_BLANKS = re.compile(r"[ \n\t]+")


def add_passage(paper: Paper, text: str) -> None:
    """Add an annotation's paragraphs, lists, tables and footnotes to a document."""
    if text:
        _Passage(paper, html.fragment_fromstring(text, create_parent="div")).add()


class _Passage:
    def __init__(self, paper: Paper, root: Any) -> None:
        self._paper = paper
        self._root = root
        self._notes = {
            note.get("id", ""): _trimmed(list(self._spans(note, in_note=True)))
            for note in root.xpath('.//div[contains(@class, "footnote")]//li')
        }
        self._numbers: dict[str, int] = {}

    def add(self) -> None:
        """Add every block in its order."""
        for element in self._root:
            self._block(element)

    def _block(self, element: Any) -> None:
        if "footnote" in (element.get("class") or "") and element.tag == "div":
            return
        if element.tag in _HEADINGS:
            self._paper.add("heading", _trimmed(self._spans(element)))
        elif element.tag in {"ol", "ul"}:
            self._list(element)
        elif element.tag == "table" or element.find(".//table") is not None:
            rows = [[[_trimmed(self._spans(cell))] for cell in row] for row in element.iter("tr")]
            self._paper.add_table(rows)
        elif element.tag == "p" or not len(element) or element[0].tag not in {"p", "ol", "ul"}:
            self._paper.add("paragraph", _trimmed(self._spans(element)))
        else:
            for below in element:
                self._block(below)

    def _list(self, element: Any) -> None:
        for position, entry in enumerate(element, int(element.get("start") or 1)):
            printed = entry.find(".//span[@class='aa-list__mark']")
            usual = f"{position}." if element.tag == "ol" else "–"
            mark = usual if printed is None else "".join(printed.itertext())
            own = [below for below in entry if below.tag in {"ol", "ul"}]
            spans = [Span(f"{mark}\t"), *_trimmed(self._spans(entry, skip={"ol", "ul"}))]
            self._paper.add("paragraph", spans)
            for below in own:
                self._list(below)

    def _spans(
        self, element: Any, *, skip: frozenset[str] | set[str] = frozenset(), in_note: bool = False
    ) -> Iterator[Span]:
        yield Span(_BLANKS.sub(" ", element.text or ""))
        for child in element:
            if isinstance(child.tag, str) and child.tag not in skip:
                yield from self._child(child, in_note=in_note)
            yield Span(_BLANKS.sub(" ", child.tail or ""))

    def _child(self, child: Any, *, in_note: bool) -> Iterator[Span]:
        classes = child.get("class") or ""
        if "footnote-backref" in classes or "aa-list__mark" in classes:
            return
        if child.tag == "sup" and (link := child.find("a")) is not None:
            target = (link.get("href") or "").lstrip("#")
            yield Span("", note=self._note(target))
            return
        look: dict[str, Any] = dict(_LOOKS.get(child.tag, {}))
        if child.tag == "a" and not in_note:
            look["label"] = child.get("href") or ""
        yield from (
            span.within(**look) if not span.note else span
            for span in self._spans(child, in_note=in_note)
        )

    def _note(self, target: str) -> int:
        if target not in self._numbers:
            self._numbers[target] = self._paper.add_note(self._notes.get(target, [Span(target)]))
        return self._numbers[target]


def _trimmed(spans: Iterator[Span] | Sequence[Span]) -> list[Span]:
    """Return words without blanks at their ends."""
    kept = [span for span in spans if span.text or span.note]
    while kept and not kept[0].note and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].note and not kept[-1].text.strip():
        kept.pop()
    if kept and not kept[0].note:
        kept[0] = kept[0].within(text=kept[0].text.lstrip())
    if kept and not kept[-1].note:
        kept[-1] = kept[-1].within(text=kept[-1].text.rstrip())
    return kept
