"""Markdown of an annotation -> its paragraphs with their anchors, and what each of them cites."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from annotated_agenda.authoring.annotations.allowed_html import clean_html, forbidden_html
from annotated_agenda.authoring.annotations.citing import Citing
from annotated_agenda.authoring.annotations.faults import Fault, faults
from annotated_agenda.authoring.annotations.labels import Labels
from annotated_agenda.authoring.annotations.lists import ListProcessor
from annotated_agenda.authoring.annotations.paragraphs import (
    Place,
    outline,
    places,
    without_own_attributes,
)
from annotated_agenda.meeting.annotation import CITE, Annotation, Paragraph

# After every other tree processor, so that the text is what a reader sees.
_PARAGRAPH_PRIORITY = -5

# Markdown's own lists count by themselves: the numbers that an author typed were lost.
_LISTS = ("olist", "ulist")
_HEADING = re.compile(r"h[1-6]")
_SHOWN = 120


@dataclass(frozen=True)
class Converted:
    """An annotation, the labels in it that the register does not know, and HTML that it may not hold.

    `faults` are what Markdown would print raw, or swallow.
    """

    annotation: Annotation
    unknown: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


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
        self._extensions = extensions
        self._own = _AnnotationExtension(labels)
        self._markdown = Markdown(
            extensions=[*extensions, self._own], extension_configs=dict(configs)
        )
        self.settings = json.dumps(
            [language, list(extensions), configs, labels.facts()], sort_keys=True, default=repr
        )

    def convert(self, body: str) -> Converted:
        """Return the annotation for a page's body, anchored and linked.

        A text at which Markdown or one of its extensions stops is a fault, not an exception.
        """
        try:
            return self._convert(body)
        except Exception as error:  # noqa: BLE001  the extensions are many, and none of them ours
            cause = f"{type(error).__name__}: {error}"[:_SHOWN]
            message = f"Markdown stops at this text ({cause})"
            fault = Fault(self._stopping(body), message, "write it more simply")
            return Converted(Annotation(self._language, "", ()), (), (), (fault,))

    def _stopping(self, body: str) -> str:
        """Return the first block of a text at which the conversion stops, or all of it."""
        for block in filter(str.strip, body.split("\n\n")):
            try:
                self._convert(block)
            except Exception:  # noqa: BLE001, PERF203  as above
                return block
        return body

    def _convert(self, body: str) -> Converted:
        self._markdown.reset()
        self._own.begin()
        html = self._markdown.convert(body)
        own = self._own
        annotation = Annotation(
            self._language,
            clean_html(html),
            tuple(own.paragraphs),
            tuple(own.cited.values()),
            tuple(own.outline),
        )
        cited = frozenset(CITE + label for label in own.cited)
        return Converted(
            annotation,
            tuple(dict.fromkeys(own.unknown)),
            # Of the addresses of images, Links says what is wrong.
            tuple(one for one in forbidden_html(html, cited) if not one.startswith("src=")),
            (*faults(body, self._extensions), *own.references.faults(), *own.lost),
        )


class _AnnotationExtension(Citing):
    def begin(self) -> None:
        super().begin()
        self.paragraphs: list[Paragraph] = []
        self.outline: list[str] = []
        self.lost: list[Fault] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        super().extendMarkdown(md)
        for name in _LISTS:
            md.parser.blockprocessors.deregister(name, strict=False)
        ListProcessor.register(md)
        md.treeprocessors.register(_Paragraphs(self, md), "paragraphs", _PARAGRAPH_PRIORITY)


class _Paragraphs(Treeprocessor):
    """Gives every paragraph its anchor and notes its text and its citations."""

    def __init__(self, own: _AnnotationExtension, md: Markdown) -> None:
        super().__init__(md)
        self._own = own

    def run(self, root: ET.Element) -> None:
        _put_headings_in_order(root)
        _frame_tables(root)
        self._own.outline = list(outline(root))
        for place in list(places(root)):
            self._note_lost(place)
            place.element.set("id", place.anchor)
            self._own.paragraphs.append(self._paragraph(place))
        without_own_attributes(root.iter())

    def _note_lost(self, place: Place) -> None:
        """Note an id that an author gave to a paragraph and that it cannot have."""
        written = place.element.get("id")
        if written and written != place.anchor and not place.anchor.startswith(f"{written}-s"):
            message = f"#{written} has no effect here: the address of this is #{place.anchor}"
            remedy = "remove it; a paragraph that no list counts may have {#p3}"
            self._own.lost.append(Fault(f"#{written}", message, remedy))

    def _paragraph(self, place: Place) -> Paragraph:
        text, citations = self._own.read(place.element)
        return Paragraph(place.anchor, text, citations, place.number)


def _frame_tables(root: ET.Element) -> None:
    """Put each table into a <div> that has its anchor: wide tables scroll, and their number must not."""
    for position, table in enumerate(root):
        if table.tag == "table":
            frame = ET.Element("div", {"id": table.attrib.pop("id", "")})
            frame.append(table)
            root[position] = frame


def _put_headings_in_order(root: ET.Element) -> None:
    """Make the highest headings <h3>, the next <h4>, whatever signs they were typed with."""
    headings = [element for element in root.iter() if _HEADING.fullmatch(element.tag)]
    levels = sorted({element.tag for element in headings})
    for heading in headings:
        heading.tag = f"h{min(3 + levels.index(heading.tag), 6)}"
