"""What the browser needs for a search beside the index: the table of forms, and the vocabulary."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.documents import only_in
from annotated_agenda.publishing.edition.term_base import read_terms
from annotated_agenda.publishing.search.forms import fold, forms_of, read_search_forms, stop_words

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.search.records import SearchRecord


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
    "search_abroad",
    "search_more",
    "search_failed",
    "search_again",
    "search_close",
    "agenda",
    "documents",
)


def search_settings(edition: Edition) -> bytes:
    """Return, as JSON, the table of forms to read a query with, and what the dialog says."""
    forms = read_search_forms()
    lists = ("article_words", "paragraph_words", "item_words", "and_words")
    settings: dict[str, Any] = {
        "fold": forms["fold"],
        **{name: forms[name] for name in ("tokens", "clitics", "agenda_phrases")},
        **{name: forms_of(name, edition.language, dict[str, int]()) for name in ("units", "tens")},
        "stop_words": sorted(stop_words(edition.language)),
        "letters": _letters(),
        # Pagefind writes the codes of languages in small letters.
        "other_languages": [language.lower() for language in _other_languages(edition)],
        "texts": _texts(edition),
        **{name: forms[name].split() for name in lists},
    }
    return _json(settings)


def search_vocabulary(records: Iterable[SearchRecord], language: str) -> bytes:
    """Return the words of a language among the records, the most frequent first."""
    count: Counter[str] = Counter()
    for record in records:
        if record.language == language:
            count.update(word for word in record.words if not any(map(str.isdigit, word)))
    return "\n".join(sorted(count, key=lambda word: (-count[word], word))).encode()


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


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
