"""A treaty's articles: what they are called, and which of them are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Document
    from annotated_agenda.publishing.edition.citations import CitationIndex
    from annotated_agenda.publishing.edition.edition import Edition


def cited_divisions(edition: Edition, index: CitationIndex, document: Document) -> tuple[str, ...]:
    """Return the articles of a treaty that its page lists ("16", "16.5.a"), in order."""
    about = {division for division, _ in edition.meeting.concerning(document.symbol)}
    divisions = {*index.divisions(document.symbol), *about} - {""}
    return tuple(sorted(divisions, key=division_order))


def article_name(edition: Edition, division: str) -> str:
    """Return what a language calls a treaty's division: "16.5.a" is "Article 16, paragraph 5 (a)"."""
    article, *below = division.split(".")
    name = edition.wording.say("article", number=article)
    if not below:
        return name
    style = edition.wording.number_style
    parts = [below[0], *(style.letter_mark.format(part) for part in below[1:])]
    return edition.wording.say("article_division", article=name, division=" ".join(parts))


def division_order(division: str) -> tuple[tuple[int, str], ...]:
    """Return a sort key for a treaty's divisions: 5 before 16, 16 before 16.5.a."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in division.split("."))
