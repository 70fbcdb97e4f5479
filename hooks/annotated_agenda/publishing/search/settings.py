"""What the browser needs for a search beside the index: the table of forms, and the vocabulary."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from annotated_agenda.meeting.item_number import REPEATS
from annotated_agenda.publishing.edition.documents import only_in
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.search.folding import fold, read_search_forms
from annotated_agenda.publishing.search.forms import (
    forms_of,
    symbol_components,
    symbol_tokens,
    written_words,
)
from annotated_agenda.publishing.search.other_scripts import (
    SIMPLIFIED,
    rewritings,
    traditional_characters,
)
from annotated_agenda.publishing.search.plurals import singulars, singulars_among
from annotated_agenda.publishing.search.stop_words import stop_words

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.search.record import SearchRecord


_TEXTS = (
    "search",
    "search_hint",
    "search_scope",
    "search_everything",
    "search_working",
    "search_results",
    "search_none",
    "search_spelling",
    "search_partial",
    "search_guess",
    "search_elsewhere",
    "search_more_results",
    "search_abroad",
    "search_more",
    "search_failed",
    "search_again",
    "search_close",
    "agenda",
    "documents",
)


def is_of_texts(language: str) -> bool:
    """Say whether the table for a language depends on the words of its texts: on their plurals or their script."""
    return language == SIMPLIFIED or bool(singulars(language))


def search_settings(edition: Edition, records: Iterable[SearchRecord]) -> bytes:
    """Return, as JSON, the table of forms to read a query with, and what the dialog says.

    `records` are those that the edition's readers can find.
    """
    forms = read_search_forms()
    lists = ("article_words", "paragraph_words", "item_words", "and_words")
    settings: dict[str, Any] = {
        "fold": {**forms["fold"], **traditional_characters(records, edition.language)},
        "rewritings": rewritings(edition.language),
        **{name: forms[name] for name in ("tokens", "clitics", "agenda_phrases")},
        **{name: forms_of(name, edition.language, dict[str, int]()) for name in ("units", "tens")},
        "stop_words": sorted(stop_words(edition.language)),
        "singulars": singulars_among(_words_of(records, edition.language), edition.language),
        "letters": _letters(),
        "numerals": _numerals(),
        "repeats": _repeats(),
        "symbol_parts": _symbol_parts(edition),
        "symbol": symbol_tokens(edition.meeting.symbol)[0],
        "asking": forms_of("asking", edition.language, dict[str, str]()),
        "beside": forms_of("beside", edition.language, ""),
        # Pagefind writes the codes of languages in small letters.
        "other_languages": [language.lower() for language in _other_languages(edition)],
        "texts": _texts(edition),
        **{name: forms[name].split() for name in lists},
    }
    return _json(settings)


def _words_of(records: Iterable[SearchRecord], language: str) -> set[str]:
    return {word for record in records if record.language == language for word in record.words}


def search_vocabulary(records: Iterable[SearchRecord], language: str) -> bytes:
    """Return the words of a language among the records, the most frequent first, each as it is mostly written."""
    count: Counter[str] = Counter()
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        if record.language == language:
            count.update(word for word in record.words if not any(map(str.isdigit, word)))
            for word in written_words(record.text):
                written[fold(word)][word] += 1
    in_order = sorted(count, key=lambda word: (-count[word], word))
    return "\n".join(_most_written(word, written[word]) for word in in_order).encode()


def _most_written(word: str, forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form)) if forms else word


def _texts(edition: Edition) -> Mapping[str, Any]:
    wording = edition.wording
    others = _other_languages(edition)
    return {
        **{term: wording.terms[term] for term in _TEXTS},
        "languages": {language: only_in(wording, (language,)) for language in others},
        "language_names": {language: f"({wording.language_name(language)})" for language in others},
    }


def _other_languages(edition: Edition) -> list[str]:
    return [language for language in edition.plan.languages if language != edition.language]


def _letters() -> list[str]:
    """Return the letters of sub-items, folded: in each script, those that stand for a, b, c."""
    written = read_terms()["item_letters"].values()
    alphabets = {*map(str, written), *read_search_forms()["other_letters"]}
    return sorted({fold(letters).replace(" ", "") for letters in alphabets})


def _numerals() -> list[list[str]]:
    """Return the numerals of the third level, folded, of each language that has its own."""
    written = {str(marks) for marks in read_terms()["item_numerals"].values()}
    return sorted(fold(marks).split() for marks in written)


def _repeats() -> dict[str, str]:
    """Return what stands in each language for "bis", "ter" and so on, folded, and these."""
    patterns = (str(words).split(" / ") for words in read_terms()["item_repeats"].values())
    return {
        fold(pattern.replace("{}", "")).strip(): own
        for language in patterns
        for own, pattern in zip(REPEATS, language, strict=False)
    }


def _symbol_parts(edition: Edition) -> list[str]:
    """Return the letters in the symbols of the register: what symbols here are made of."""
    symbols = (
        entry.symbol for entry in edition.meeting.register.values() if entry.has_document_symbol
    )
    pieces = (
        piece
        for symbol in (edition.meeting.symbol, *symbols)
        for part in symbol_components(symbol)
        for piece in part
    )
    return sorted({piece for piece in pieces if not piece.isdigit()})


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
