"""What each file of the site is made from, as fingerprints: where they are equal, so are the bytes.

Every file depends on the program, the templates, the settings and all facts of the meeting, titles
among them. What changes more often are the texts of annotations, and which translations are behind
their original: which of these a page depends on is said here.
"""

from __future__ import annotations

import re
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.own_page import PageText
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.citations import CitationIndex
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.edition.site_plan import SitePlan

# Python writes the languages of a set in another order in each process.
_SET = re.compile(r"frozenset\(\{([^}]*)\}\)")


def fingerprint(*parts: str) -> str:
    """Return what tells these parts, in this order, from any others."""
    return sha256("\0".join(parts).encode()).hexdigest()


def common_fingerprint(beside: str, meeting: Meeting, plan: SitePlan) -> str:
    """Return the fingerprint of what all files depend on.

    `beside` is that of the program, the templates and the settings.
    """
    return fingerprint(beside, _SET.sub(_in_order, repr(meeting.without_texts())), repr(plan))


def _in_order(languages: re.Match[str]) -> str:
    return f"{{{', '.join(sorted(languages[1].split(', ')))}}}"


class EditionFingerprints:
    """What files of an edition depend on beside what all depend on; for `facts` that is nothing."""

    facts = ""

    def __init__(self, edition: Edition, index: CitationIndex) -> None:
        self._edition = edition
        self._index = index

    @cached_property
    def introduction(self) -> str:
        """The text of the home page."""
        return _of(self._edition.introduction)

    def text(self, item: Part) -> str:
        """Return that of one part's text."""
        return _of(self._edition.annotation(item))

    def texts_of(self, parts: Iterable[Part]) -> str:
        """Return that of the texts of several parts."""
        return fingerprint(*map(self.text, parts))

    def citing(self, symbol: str) -> str:
        """Return that of all texts that cite a register entry."""
        return fingerprint(*map(_of, self._index.texts(symbol)))

    @cached_property
    def texts(self) -> str:
        """All texts, those of pages beside the agenda among them."""
        own = map(self._edition.page_text, self._edition.own_pages())
        parts = map(self.text, self._edition.meeting.parts)
        return fingerprint(self.introduction, *parts, "", *map(_of, own))

    @cached_property
    def states(self) -> str:
        """Which translations are behind their original, page by page."""
        meeting = self._edition.meeting
        stale = (meeting.stale, *(item.stale for item in meeting.parts))
        return fingerprint(*(" ".join(sorted(languages)) for languages in stale))


def _of(text: Annotation | PageText | None) -> str:
    return text.fingerprint if text else ""
