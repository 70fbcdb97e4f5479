"""The language of a document: its job number's letter, its script, its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from annotated_agenda.authoring.importing.recognition.words import stop_words

if TYPE_CHECKING:
    from annotated_agenda.authoring.importing.blocks.block import SourceDocument

_LETTERS = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}
_SCRIPTS = (("ar", "\u0600", "\u06ff"), ("ru", "\u0400", "\u04ff"), ("zh", "\u4e00", "\u9fff"))


def recognise_language(document: SourceDocument) -> str:
    """Return the language of a document, or an empty string.

    What the words say counts; the letter of the job number decides where they say nothing.
    """
    return _by_words(document) or _by_job(document.properties.get("job", ""))


def _by_job(job: str) -> str:
    match = re.search(r"\d\s*\(?([ACEFRS])\)?$", job.strip())
    return _LETTERS[match[1]] if match else ""


def _by_words(document: SourceDocument) -> str:
    text = " ".join(block.text for block in document.blocks)
    letters = [sign for sign in text if sign.isalpha()]
    if not letters:
        return ""
    for language, first, last in _SCRIPTS:
        if sum(first <= sign <= last for sign in letters) > 0.5 * len(letters):
            return language
    words = Counter(re.findall(r"\w+", text.casefold()))
    counts = {
        language: sum(words[word] for word in common) for language, common in stop_words().items()
    }
    ordered = sorted(counts, key=lambda language: -counts[language])
    best, second = ordered[0], ordered[1]
    clear = counts[best] > 1.2 * counts[second] and counts[best] > 0.05 * sum(words.values())
    return best if clear else ""
