"""Paragraphs of a translation find those of the source, also where some were dropped, joined or split."""

from __future__ import annotations

import random

import pytest

from annotated_agenda.authoring.importing.alignment.features import features_of
from annotated_agenda.authoring.importing.alignment.pairing import align

COUNT = 200
# The same thing said in four languages, with its number; a second sentence stands in some.
FORMS = {
    "en": ("The lamp of harbour {n} was lit.", " It burned for {m} hours and then went out."),
    "fr": ("La lampe du port {n} a été allumée.", " Elle a brûlé {m} heures, puis s’est éteinte."),
    "ar": ("أضيء مصباح الميناء {n}.", " وظل مضاءً {m} ساعة ثم انطفأ."),
    "zh": ("第{n}号港口的灯点亮了。", "它亮了{m}小时，然后熄灭了。"),
}


def paragraphs(language: str) -> list[str]:
    """Invented paragraphs of many lengths, the same in each language."""
    first, second = FORMS[language]
    chance = random.Random(7)
    return [
        first.format(n=number) + second.format(m=chance.randint(2, 99)) * chance.randint(0, 4)
        for number in range(1, COUNT + 1)
    ]


def spoilt(texts: list[str], seed: int) -> list[tuple[str, set[int]]]:
    """Paragraphs of which one in twenty is dropped, joined with the next, or split."""
    chance = random.Random(seed)
    found: list[tuple[str, set[int]]] = []
    position = 0
    while position < len(texts):
        text, what = texts[position], chance.random() * 60
        if what < 1:
            pass
        elif what < 2 and position + 1 < len(texts):
            found.append((f"{text} {texts[position + 1]}", {position, position + 1}))
            position += 1
        elif what < 3 and len(text) > 60:
            middle = len(text) // 2
            found += [(text[:middle], {position}), (text[middle:], {position})]
        else:
            found.append((text, {position}))
        position += 1
    return found


@pytest.mark.parametrize("language", FORMS)
def test_nearly_all_paragraphs_find_theirs(language: str) -> None:
    source = [features_of(text) for text in paragraphs("en")]
    right = total = 0
    for seed in range(3):
        translation = spoilt(paragraphs(language), seed)
        pairs = align(source, [features_of(text) for text, _ in translation])
        found = {one: set(pair.translation) for pair in pairs for one in pair.source}
        for position in range(COUNT):
            own = {at for at, (_, of) in enumerate(translation) if position in of}
            right += found[position] == own
            total += 1
    assert right / total >= 0.99


def test_every_paragraph_of_both_stands_in_one_pair() -> None:
    source, translation = paragraphs("en"), [text for text, _ in spoilt(paragraphs("fr"), 5)]
    pairs = align(
        [features_of(text) for text in source], [features_of(text) for text in translation]
    )
    assert [one for pair in pairs for one in pair.source] == list(range(len(source)))
    assert [one for pair in pairs for one in pair.translation] == list(range(len(translation)))


def test_numbers_spelled_in_chinese_count() -> None:
    assert features_of("第一百一十二条").numbers == features_of("article 112").numbers
    assert features_of("二〇三一年").numbers == features_of("2031").numbers
