"""Words that a search passes over, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from annotated_agenda.publishing.language.locales import in_language
from annotated_agenda.publishing.search.folding import fold

_TABLE = Path(__file__).with_name("stop_words.yml")


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that a search passes over, folded; none where the table has no such language."""
    return frozenset(map(fold, in_language(_table(), language, "").split()))


@cache
def _table() -> Mapping[str, str]:
    table: Mapping[str, str] = yaml.load(_TABLE.read_text("utf-8"), yaml.CSafeLoader)
    return table
