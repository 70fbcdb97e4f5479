"""Whether a translation says as much as its source: paragraphs, references, numbers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from annotated_agenda.meeting.annotation import Annotation

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Paragraph

_NUMBER = re.compile(r"\d+")
# 3 p.m. and 下午3时 are 15 o'clock in the languages that count to 24.
_AFTERNOON = re.compile(
    r"\b(\d{1,2})(?=(?:[.:]\d\d)?[\s\u00a0\u202f]?p\.m\.)|(?<=下午)(\d{1,2})(?=[时時:点])"
)
# "15:00", "15.00 horas" and "15 ч. 00 м." are "15 heures"; a Chinese month is a number, others are names.
_NOT_COUNTED = re.compile(r"(?<=\d)(?:[:.]00\b|\sч\.\s00\sм\.)|\d{1,2}(?=月)")
# 第十三条, 第二款: articles and their paragraphs are the numbers that Chinese spells out.
_CHINESE_DIVISION = re.compile(r"(?<=第)[一二三四五六七八九十百]+(?=[条款])")
_CHINESE_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_EXCERPT = 60


@dataclass(frozen=True)
class Difference:
    """Where a translation differs: the words to find the place by, and what is different."""

    words: str
    message: str


def differences(source: Annotation | None, translation: Annotation) -> Iterator[Difference]:
    """Yield what the translation has and the source has not, or the other way round."""
    source = source or Annotation("", "")
    if _anchors(source) != _anchors(translation):
        yield _paragraph_difference(source, translation)
        return
    for original, translated in zip(source.paragraphs, translation.paragraphs, strict=True):
        yield from _differences_within(original, translated)


def _anchors(annotation: Annotation) -> list[str]:
    return [paragraph.anchor for paragraph in annotation.paragraphs]


def _paragraph_difference(source: Annotation, translation: Annotation) -> Difference:
    here, there = _anchors(translation), _anchors(source)
    position = next(
        (at for at, pair in enumerate(zip(here, there, strict=False)) if pair[0] != pair[1]),
        min(len(here), len(there)),
    )
    extra = translation.paragraphs[position:][:1] or translation.paragraphs[-1:]
    message = (
        f"the paragraphs differ from {there[position] if position < len(there) else here[position]} on: "
        f"{len(here)} here, {len(there)} in the source ({_excerpts(source, translation, position)})"
    )
    return Difference(extra[0].text if extra else "", message)


def _excerpts(source: Annotation, translation: Annotation, position: int) -> str:
    return " / ".join(
        f"“{_excerpt(annotation.paragraphs[position])}”"
        if position < len(annotation.paragraphs)
        else "–"
        for annotation in (translation, source)
    )


def _differences_within(original: Paragraph, translated: Paragraph) -> Iterator[Difference]:
    for what, here, there in (
        ("references", _references(translated), _references(original)),
        ("numbers", _numbers(translated.text), _numbers(original.text)),
    ):
        if here != there:
            message = (
                f"the {what} of paragraph {original.anchor} differ: {_listed(here - there)} only here, "
                f"{_listed(there - here)} only in the source "
                f"(“{_excerpt(translated)}” / “{_excerpt(original)}”)"
            )
            yield Difference(translated.text, message)


def _references(paragraph: Paragraph) -> Counter[str]:
    return Counter(citation.label for citation in paragraph.citations)


@lru_cache(maxsize=50_000)
def _numbers(text: str) -> Counter[str]:
    text = unicodedata.normalize("NFKC", text)
    text = _AFTERNOON.sub(lambda match: str(int(match[1] or match[2]) % 12 + 12), text)
    text = _NOT_COUNTED.sub("", text)
    text = _CHINESE_DIVISION.sub(lambda match: str(_chinese_number(match[0])), text)
    return Counter(str(int(number)) for number in _NUMBER.findall(text))


def _chinese_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    value = _CHINESE_DIGITS.get(ones, 0)
    return value + 10 * _CHINESE_DIGITS.get(tens, 1) if ten else value


def _listed(counted: Counter[str]) -> str:
    return ", ".join(sorted(counted.elements())) or "none"


def _excerpt(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    return text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + " …"
