"""A page that authors add beside the agenda: how to register, how to get there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from annotated_agenda.meeting.annotation import Paragraph
from annotated_agenda.meeting.words import Words


@dataclass(frozen=True)
class PageText:
    """What such a page says in one language; its HTML is another's work.

    A paragraph has the anchor of the heading that it stands below, an empty one above the first;
    `headings` are the words of these by anchor. `anchors` are all places on the page that a link can
    lead to. `is_searched` is false for a page that its author keeps out of the search.
    """

    language: str
    paragraphs: tuple[Paragraph, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    anchors: tuple[str, ...] = ()
    is_searched: bool = True

    @cached_property
    def fingerprint(self) -> str:
        """What tells this text from any other."""
        return sha256(repr(self).encode()).hexdigest()


@dataclass(frozen=True)
class OwnPage:
    """A page beside the agenda.

    `name` is its file within the folder of a language ("guide/visas.md"), `address` where it is from
    the root of a language ("guide/visas/"); `languages` are those in which it can be read, also where
    the source text stands in. `status` is what its author calls it ("new"), mostly nothing.
    """

    name: str
    address: str
    titles: Words
    texts: Mapping[str, PageText]
    languages: tuple[str, ...]
    status: str = ""
