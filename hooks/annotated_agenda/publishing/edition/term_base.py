"""The term base: every word that the site itself says, by language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from annotated_agenda.meeting.problem import Problem

TERM_BASE = Path(__file__).with_name("terms.yml")
_NAME = "hooks/annotated_agenda/publishing/edition/terms.yml"

Terms = Mapping[str, Mapping[str, str]]


@cache
def read_terms(path: Path = TERM_BASE) -> Terms:
    """Read the term base: for each term, its words by language."""
    terms: Terms = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return terms


def check_terms(terms: Terms, languages: Iterable[str]) -> Iterator[Problem]:
    """Yield a warning for each term that a language lacks; one for a language that has none."""
    lines = TERM_BASE.read_text("utf-8").splitlines()
    for language in languages:
        missing = [term for term, words in terms.items() if language not in words]
        missing = [term for term in missing if term != "locale"]
        remedy = f'add a line "{language}: …"; English stands in for it'
        if len(missing) == len(terms) - 1:
            message = f'no term has words in "{language}"'
            yield Problem(_NAME, 1, "", message, f"{remedy}, below each term", "warning")
            continue
        for term in missing:
            line = lines.index(f"{term}:") + 1 if f"{term}:" in lines else 1
            yield Problem(
                _NAME, line, term, f'there are no words in "{language}"', remedy, "warning"
            )
