"""The term base: every word that the site itself says, by language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from annotated_agenda.meeting.problem import Problem
from annotated_agenda.publishing.language.locales import serving

TERM_BASE = Path(__file__).with_name("terms.yml")
_NAME = "hooks/annotated_agenda/publishing/language/terms.yml"

_ANY_OTHER = "other"

# A term's words by language: a text, or its forms by plural category.
TermWords = str | Mapping[str, str]
Terms = Mapping[str, Mapping[str, TermWords]]


@cache
def read_terms(path: Path = TERM_BASE) -> Terms:
    """Read the term base: for each term, its words by language."""
    terms: Terms = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return terms


def words_in(words: Mapping[str, TermWords], language: str) -> TermWords:
    """Return a term's words for the readers of a language.

    Where there are none, they are those for any other language, which name no language, else English.
    """
    return next(words[code] for code in (*serving(language), _ANY_OTHER, "en") if code in words)


def check_terms(terms: Terms, languages: Iterable[str]) -> Iterator[Problem]:
    """Yield a note for each term that a language lacks; one for a language that has none."""
    lines = TERM_BASE.read_text("utf-8").splitlines()
    for language in languages:
        own = set(serving(language))
        missing = [term for term, words in terms.items() if not own & words.keys()]
        missing = [term for term in missing if term != "locale"]
        line_of_words = f'add a line "{language}: …" in terms.yml beside mkdocs.yml'
        remedy = f"{line_of_words}; English stands in for it"
        if len(missing) == len(terms) - 1:
            message = f'no term has words in "{language}"'
            remedy = f"{line_of_words} below each of them; English stands in until then"
            yield Problem(_NAME, 1, "", message, remedy, "note")
            continue
        for term in missing:
            line = lines.index(f"{term}:") + 1 if f"{term}:" in lines else 1
            message = f'there are no words in "{language}"'
            yield Problem(_NAME, line, term, message, remedy, "note")
