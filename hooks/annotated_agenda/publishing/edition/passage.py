"""An annotation as a page prints it: with addresses, the numbers of its paragraphs, and headings that fit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING

from annotated_agenda.meeting.annotation import CITE, FILE, PAGE
from annotated_agenda.publishing.edition.addresses import reference_address, way_up
from annotated_agenda.publishing.language.locales import direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.document import Reference
    from annotated_agenda.publishing.edition.edition import Edition

_ATTRIBUTES = r'(?:[^">]|"[^"]*")*?'
_ADDRESS = re.compile(rf'(<(?:a|img)\b{_ATTRIBUTES}\s(?:href|src)=")({CITE}|{PAGE}|{FILE})([^"]*)')
_HEADING = re.compile(r"(?<=[</])h([3-6])(?=[ >])")
_HIGHEST = 3
# A paragraph that does not begin with a number of its own.
_UNNUMBERED = re.compile(
    rf'<(?:p|blockquote|table|div|pre|dl|details)\b{_ATTRIBUTES} id="p([1-9]\d*)"'
)


@dataclass(frozen=True)
class Passage:
    """The HTML of an annotation, empty where there is none.

    `language` and `direction` are empty when it is in the page's language.
    """

    html: str = ""
    language: str = ""
    direction: str = ""


def make_passage(
    edition: Edition, annotation: Annotation | None, address: str, heading: int = _HIGHEST
) -> Passage:
    """Return an annotation for the page at `address`.

    `heading` is the level of its highest headings. Paragraphs without a number in their text have it in
    `data-number`, for the margin.
    """
    if annotation is None:
        return Passage()
    html = with_addresses(edition, annotation.html, annotation.references, address)
    html = _UNNUMBERED.sub(r'\g<0> data-number="\1"', html)
    if heading != _HIGHEST:
        html = _HEADING.sub(lambda found: f"h{min(int(found[1]) + heading - _HIGHEST, 6)}", html)
    if annotation.language == edition.language:
        return Passage(html)
    return Passage(html, annotation.language, direction(annotation.language))


def with_addresses(
    edition: Edition, html: str, references: Iterable[Reference], address: str
) -> str:
    """Return a text's HTML for the page at `address`, with the ways that its links lead; `references` are what it cites."""
    root = way_up(address)
    site_root = way_up(edition.plan.prefix(edition.language) + address)
    addresses = {one.label: root + reference_address(one) for one in references}

    def lead(link: re.Match[str]) -> str:
        before, kind, rest = link.groups()
        if kind == CITE:
            return before + escape(addresses[unescape(rest)])
        return before + (site_root if kind == FILE else root) + str(rest)

    return _ADDRESS.sub(lead, html)
