"""The files of a new project, from a few facts about its meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class NewMeeting:
    """What is known of a meeting at the beginning.

    `languages` are their names by code, the source language first; `dates` are the first and the
    last day; `program` is the program's folder where it is not installed, else empty.
    """

    symbol: str
    body: str
    meeting: str
    place: str
    zone: str
    languages: Mapping[str, str]
    dates: tuple[date, date] | None = None
    program: str = ""


def project_files(new: NewMeeting) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file of a project that can be served at once."""
    source, *translations = new.languages
    words = _words()
    title = _in(words["title"], source)
    facts = {**vars(new), "source": source, "title": title}
    yield "mkdocs.yml", _print("mkdocs.yml.jinja", facts)
    if new.program:
        yield "Makefile", _print("Makefile.jinja", facts)
    yield "docs/register.yml", _print("register.yml.jinja", facts)
    yield f"docs/{source}/index.md", _print("index.md.jinja", facts)
    for number, titles in enumerate(words["items"], 1):
        item = {**facts, "number": number, "title": _in(titles, source)}
        yield f"docs/{source}/items/{number}.md", _print("item.md.jinja", item)
        for language in translations:
            if language in titles:
                translation = _print("translation.md.jinja", {"title": titles[language]})
                yield f"docs/{language}/items/{number}.md", translation


def untouched_pages(texts: Mapping[str, str], languages: Sequence[str]) -> set[str]:
    """Return the names of those pages of docs/ that still are as a new project has them.

    `texts` are the pages by their names in docs/, `languages` those of the site, the source first.
    """
    facts = _facts_of(texts.get(f"{languages[0]}/index.md", ""))
    try:
        names = ("symbol", "body", "meeting", "place")
        words = {name: str(facts[name]) for name in names}
    except KeyError:
        return set()
    days = facts.get("dates") or {}
    dates = (days["start"], days["end"]) if {"start", "end"} <= set(days) else None
    zone = str(facts.get("time_zone", ""))
    new = NewMeeting(zone=zone, languages={one: one for one in languages}, dates=dates, **words)
    written = ((name.removeprefix("docs/"), text) for name, text in project_files(new))
    return {name for name, text in written if texts.get(name) == text}


def _facts_of(page: str) -> Mapping[str, Any]:
    front = page.removeprefix("---\n").partition("\n---")[0]
    try:
        facts = yaml.safe_load(front)
    except yaml.YAMLError:
        return {}
    return facts if isinstance(facts, dict) else {}


def _in(words: Mapping[str, str], language: str) -> str:
    return words.get(language, words["en"])


@cache
def _words() -> Mapping[str, Any]:
    words: Mapping[str, Any] = yaml.safe_load((_FOLDER / "words.yml").read_text("utf-8"))
    return words


def _print(template: str, facts: Mapping[str, Any]) -> str:
    return _templates().get_template(template).render(facts)


@cache
def _templates() -> Environment:
    """Return the templates; what they print is YAML, in which `tojson` puts words between quotes."""
    loader = FileSystemLoader(_FOLDER)
    templates = Environment(loader=loader, autoescape=False, keep_trailing_newline=True)  # noqa: S701  no HTML
    templates.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return templates
