"""The notice above a page: whether it is a translation, and where the official text is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.documents import official_links

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from annotated_agenda.meeting.document import Document
    from annotated_agenda.publishing.edition.documents import OfficialLink
    from annotated_agenda.publishing.edition.edition import Edition, Standing


@dataclass(frozen=True)
class NoticeLink:
    """An official text to which a notice leads."""

    words: str
    url: str
    language: str


class Notices:
    """The notices of one edition; `official` are the official texts of the agenda."""

    def __init__(self, edition: Edition, official: Sequence[OfficialLink]) -> None:
        self._edition = edition
        self._official = tuple(official)

    def links(self, document: Document | None) -> tuple[NoticeLink, ...]:
        """Return the official text in this language: of the document that a page is about, else of the agenda.

        A document that was not issued in this language has its texts in others.
        """
        wording = self._edition.wording
        links = official_links(self._edition, document) if document else self._official
        own = [link for link in links if link.language == wording.language]
        if own or not document:
            label = wording.say("official_version")
            return tuple(NoticeLink(label, link.url, link.language) for link in own)
        label = f"{wording.say('official_text')}{wording.say('colon')}"
        return tuple(NoticeLink(f"{label}{link.name}", link.url, link.language) for link in links)

    def words(self, standing: Standing) -> str:
        """Return that a page is a translation, or none, and that the original has changed since; may be empty."""
        wording, language = self._edition.wording, self._edition.language
        source = wording.text_in(self._edition.meeting.source)
        if standing.state == "missing":
            return wording.say("not_translated", language=source)
        said = [] if language in standing.official else [self._authentic(standing.official)]
        if standing.state == "stale":
            said.append(wording.say("original_has_changed", language=source))
        return " ".join(said)

    def _authentic(self, official: Container[str]) -> str:
        """Return that this is a translation, and in which languages the text is authentic."""
        wording = self._edition.wording
        authentic = [language for language in self._edition.plan.languages if language in official]
        if len(authentic) == 1:
            return wording.say("unofficial_translation", language=wording.text_in(authentic[0]))
        names = wording.join(map(wording.language_name, authentic))
        return wording.say("unofficial_translation_of_several", languages=names)
