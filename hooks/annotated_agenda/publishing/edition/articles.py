"""A treaty's articles: what they are called, which of them are cited, and their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotated_agenda.meeting.item_number import Level, NumberStyle, level_below
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Document
    from annotated_agenda.publishing.edition.citations import CitationIndex
    from annotated_agenda.publishing.edition.edition import Edition


def cited_divisions(edition: Edition, index: CitationIndex, document: Document) -> tuple[str, ...]:
    """Return the articles of a treaty that its page lists ("16", "16.5.a"), in order: cited, or with their text."""
    about = {division for division, _ in edition.meeting.concerning(document.symbol)}
    divisions = {*index.divisions(document.symbol), *about, *document.article_texts} - {""}
    return tuple(sorted(divisions, key=division_order))


def article_name(edition: Edition, division: str) -> str:
    """Return what a language calls a treaty's division: "16.5.a" is "Article 16, paragraph 5 (a)"."""
    article, *below = division.split(".")
    name = edition.wording.say("article", number=article)
    if not below:
        return name
    points = _points(edition.wording.division_style, Level("number", 1), below[1:])
    return edition.wording.say("article_division", article=name, number=below[0], points=points)


def article_text(edition: Edition, document: Document, division: str) -> tuple[Text, ...]:
    """Return the paragraphs of an article, or of the nearest division around it that has a text."""
    text = edition.text(document.text_of(division))
    return tuple(Text(line, text.language) for line in text.written.split("\n") if line)


def _points(style: NumberStyle, above: Level, signs: list[str]) -> str:
    """Return what stands under a paragraph of an article: "a", "ii" is "\u00a0(a)\u00a0(ii)"."""
    if not signs:
        return ""
    try:
        level = level_below(above, signs[0])
    except ValueError:  # such as "7.bis", which stays as it was cited
        return style.joint + style.joint.join(signs)
    return style.joint + style.mark(level) + _points(style, level, signs[1:])


def division_order(division: str) -> tuple[tuple[int, str], ...]:
    """Return a sort key for a treaty's divisions: 5 before 16, 16 before 16.5.a."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in division.split("."))
