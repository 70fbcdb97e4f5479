"""Titles that are compared: the list and the heading of an annotation often differ by a word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from annotated_agenda.authoring.importing.recognition.words import folded


def is_same_title(one: str, other: str) -> bool:
    """Say whether two titles are one: the list and the heading often differ by a word."""
    left, right = plain_title(one), plain_title(other)
    if not left or not right:
        return False
    shorter = min(len(left), len(right))
    if left[:shorter] == right[:shorter] and (shorter > 12 or left == right):
        return True
    return SequenceMatcher(None, left, right, autojunk=False).ratio() > 0.72


def plain_title(text: str) -> str:
    """Return a title as it is compared: letters and digits."""
    return re.sub(r"[\W_]+", " ", folded(text)).strip()
