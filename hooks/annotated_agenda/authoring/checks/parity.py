"""Whether a translation says as much as its source: paragraphs, references, numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from annotated_agenda.authoring.checks.amounts import amounts, numbers
from annotated_agenda.meeting.annotation import Annotation

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Paragraph

_EXCERPT = 60


@dataclass(frozen=True)
class Difference:
    """Where a translation differs: the paragraph, counted from 0, and what is different."""

    position: int
    message: str


def differences(source: Annotation | None, translation: Annotation) -> Iterator[Difference]:
    """Yield what the translation has and the source has not, or the other way round."""
    source = source or Annotation("", "")
    if _anchors(source) != _anchors(translation):
        yield _paragraph_difference(source, translation)
        return
    if source.outline != translation.outline:
        difference = _outline_difference(source, translation)
        yield Difference(0, difference)
        if ": table" in difference:  # what its cells say differs by that
            return
    languages = (translation.language, source.language)
    pairs = zip(source.paragraphs, translation.paragraphs, strict=True)
    for position, (original, translated) in enumerate(pairs):
        for message in _differences_within(original, translated, languages):
            yield Difference(position, message)


def _outline_difference(source: Annotation, translation: Annotation) -> str:
    pairs = zip_longest(translation.outline, source.outline, fillvalue="nothing")
    here, there = next(pair for pair in pairs if pair[0] != pair[1])
    return f"headings, tables or images differ: {here} here, {there} in the source"


def _anchors(annotation: Annotation) -> list[str]:
    return [paragraph.anchor for paragraph in annotation.paragraphs]


def _paragraph_difference(source: Annotation, translation: Annotation) -> Difference:
    here, there = _anchors(translation), _anchors(source)
    position = next(
        (at for at, pair in enumerate(zip(here, there, strict=False)) if pair[0] != pair[1]),
        min(len(here), len(there)),
    )
    message = (
        f"the paragraphs differ from {there[position] if position < len(there) else here[position]} on: "
        f"{len(here)} here, {len(there)} in the source ({_excerpts(source, translation, position)})"
    )
    return Difference(min(position, len(here) - 1), message)


def _excerpts(source: Annotation, translation: Annotation, position: int) -> str:
    return " / ".join(
        f"“{_excerpt(annotation.paragraphs[position])}”"
        if position < len(annotation.paragraphs)
        else "–"
        for annotation in (translation, source)
    )


def _differences_within(
    original: Paragraph, translated: Paragraph, languages: tuple[str, str]
) -> Iterator[str]:
    for what, here, there in (
        ("references", _references(translated), _references(original)),
        ("numbers", *_numbers(translated, original, languages)),
    ):
        if here != there:
            yield (
                f"the {what} of paragraph {original.anchor} differ: {_listed(here - there)} only here, "
                f"{_listed(there - here)} only in the source "
                f"(“{_excerpt(translated)}” / “{_excerpt(original)}”)"
            )


def _references(paragraph: Paragraph) -> Counter[str]:
    return Counter(citation.label for citation in paragraph.citations)


def _numbers(
    translated: Paragraph, original: Paragraph, languages: tuple[str, str]
) -> tuple[Counter[str], Counter[str]]:
    """Return the numbers of both: their digits where these agree, else their values."""
    plain = numbers(translated.text), numbers(original.text)
    if plain[0] == plain[1]:
        return plain
    return amounts(translated.text, languages[0]), amounts(original.text, languages[1])


def _listed(counted: Counter[str]) -> str:
    return ", ".join(sorted(counted.elements())) or "none"


def _excerpt(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    return text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + " …"
