"""The words that the site says: the program's, and before them those of the project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

from annotated_agenda.authoring.files.front_matter import SourceFile, read_yaml
from annotated_agenda.meeting.problem import Problem, nearest
from annotated_agenda.publishing.language.term_base import Terms, read_terms

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

OWN_TERMS = "terms.yml"


@dataclass(frozen=True)
class TermReading:
    """The terms with the project's words in them, and what is wrong with those."""

    terms: Terms = field(default_factory=read_terms)
    problems: tuple[Problem, ...] = ()


def read_all_terms(config: MkDocsConfig) -> TermReading:
    """Read terms.yml beside mkdocs.yml, where there is one; words that are wrong are left out of the terms."""
    path = _path(config)
    if not path.is_file():
        return TermReading()
    source = read_yaml(path, OWN_TERMS)
    problems = (*source.problems, *_check(source))
    return TermReading(_merged(source.data) if not problems else read_terms(), problems)


def own_terms_text(config: MkDocsConfig) -> str:
    """Return the text of the project's terms; empty where there are none."""
    path = _path(config)
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def watch_terms(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Have the preview follow the project's terms."""
    if _path(config).is_file():
        server.watch(str(_path(config)))


def _path(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "").parent / OWN_TERMS


def _merged(own: Mapping[str, Mapping[str, Any]] | None) -> Terms:
    terms = read_terms()
    return {term: {**words, **(own or {}).get(term, {})} for term, words in terms.items()}


def _check(source: SourceFile) -> Iterator[Problem]:
    if source.data is None:
        return
    if not isinstance(source.data, dict):
        yield source.problem(
            (), "there are no terms here", 'write "agenda:", and below it "  en: …"'
        )
        return
    for term, words in source.data.items():
        if term not in read_terms():
            remedy = nearest(term, read_terms()) or "the terms are those of the program's terms.yml"
            yield source.problem((term,), f'"{term}" is no term', remedy)
        elif not isinstance(words, dict):
            remedy = 'write one line for each language below it: "  en: …"'
            yield source.problem((term,), "these are no words by language", remedy)
        else:
            for language in words:
                yield from _check_words(source, term, language)


def _check_words(source: SourceFile, term: str, language: str) -> Iterator[Problem]:
    words, model = source.data[term][language], read_terms()[term]["en"]
    place = (term, language)
    if isinstance(model, Mapping):
        if not isinstance(words, dict) or "other" not in words:
            forms = ", ".join(model)
            yield source.problem(place, "these are no forms", f"write one for each of {forms}")
        return
    if not isinstance(words, str):
        yield source.problem(place, "this is not a line of text", "write one after the colon")
        return
    known = _blanks(model)
    try:
        unknown = _blanks(words) - known
    except ValueError:
        unknown = {"{"}
    if unknown:
        known_blanks = ", ".join(f"{{{blank}}}" for blank in sorted(known)) or "none"
        remedy = f"what may be filled in here: {known_blanks}"
        yield source.problem(place, f"nothing can be filled in for {unknown.pop()!r}", remedy)


def _blanks(words: str) -> set[str]:
    """Return the names between braces; raise ValueError where one is not closed."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}
