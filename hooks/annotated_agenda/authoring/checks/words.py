"""Words that facts have by language: in languages of the site, and in the source language first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from annotated_agenda.authoring.facts.written import is_language
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.docs_folder import Written
    from annotated_agenda.authoring.files.front_matter import KeyPath, SourceFile

_TRANSLATED = ("title", "note")
_WORDS = (*_TRANSLATED, "room", "reason", "purpose", "remark", "heading")


def check_languages(page: Written[Any], languages: Sequence[str]) -> Iterator[Problem]:
    """Yield what is wrong with the languages of the words on a page."""
    found: dict[str, list[KeyPath]] = {}
    for key, words in words_by_language((), page.front, languages[0]):
        for language in words:
            found.setdefault(language, []).append((*key, language))
    yield from unknown_languages(page.source, found, languages)


def unknown_languages(
    file: SourceFile, found: Mapping[str, Sequence[KeyPath]], languages: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for each code that is no language, a note for each language that the site lacks.

    `found` are the keys of words by their code. Who takes a language out of the site may leave its words.
    """
    for language in found.keys() - set(languages):
        if is_language(language):
            message = (
                f'the language "{language}" is not configured ({_times(len(found[language]))})'
            )
            remedy = "words in it are shown only where there are no others"
            yield file.problem(found[language][0], message, remedy, "note")
            continue
        for key in found[language]:
            yield file.problem(
                key, f'"{language}" is no language', f"known are: {', '.join(languages)}"
            )


def _times(count: int) -> str:
    return "in one place" if count == 1 else f"in {count} places"


def check_source(
    page: Written[Any], key: KeyPath, facts: BaseModel, source: str
) -> Iterator[Problem]:
    """Yield a problem for all words below a key that are not in the source language."""
    for key_of_words, words in words_by_language(key, facts, source):
        if source not in words:
            message = f'there are no words in "{source}", the source language'
            yield page.source.problem(key_of_words, message, f'add a line "{source}: …"')


def words_by_language(
    key: KeyPath, facts: BaseModel, source: str
) -> Iterator[tuple[KeyPath, Mapping[str, str]]]:
    """Yield all words with their key; a title or a note without languages is in the source language."""
    for name in type(facts).model_fields:
        value = getattr(facts, name)
        if name in _WORDS and isinstance(value, dict):
            yield (*key, name), value
        elif name in _TRANSLATED and isinstance(value, str):
            yield (*key, name), {source: value}
        for position, one in enumerate(value if isinstance(value, list) else ()):
            if isinstance(one, BaseModel):
                yield from words_by_language((*key, name, position), one, source)
            elif name in _WORDS and isinstance(one, dict):
                yield (*key, name, position), one
