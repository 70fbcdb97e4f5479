"""Plurals that are made inside the word: no stemmer leads from them to their singular."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

import yaml

from annotated_agenda.publishing.language.locales import in_language
from annotated_agenda.publishing.search.folding import fold

_TABLE = Path(__file__).with_name("plurals.yml")


@cache
def singulars(language: str) -> Mapping[str, str]:
    """Return the singular of each such plural of a language, folded; none where the table has no such language."""
    return {
        fold(plural): fold(singular)
        for singular, all_of_them in in_language(_table(), language, dict[str, str]()).items()
        for plural in all_of_them.split()
    }


def singulars_among(words: Collection[str], language: str) -> Mapping[str, str]:
    """Return those of the plurals whose singular is among words of the index."""
    return {plural: one for plural, one in singulars(language).items() if one in words}


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = yaml.load(_TABLE.read_text("utf-8"), yaml.CSafeLoader)
    return table
