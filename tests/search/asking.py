"""Asks the search of a served site, in a real browser, what readers may ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

_QUERIES = Path(__file__).with_name("queries.yml")
_ASK = """async ([siteRoot, queries]) => {
  const here = (path) => new URL(path, siteRoot).href
  const { Engine } = await import(here("assets/javascripts/search/engine.js"))
  const { Query, expand } = await import(here("assets/javascripts/search/query.js"))
  const root = new URL(".", location)
  const settings = await (await fetch(new URL("search.json", root))).json()
  const own = await Engine.load(root, new URL(siteRoot), settings)
  const answers = []
  for (const query of queries) {
    let engine = own
    let found = await new Query(settings, engine).find(query)
    if (!found.results.length) {
      engine = await own.abroad()
      found = await new Query(settings, engine).find(query)
    }
    const batches = [found.results.slice(0, 1), found.results.slice(1, 7)]
    const shown = (await Promise.all(batches.map((batch) => expand(engine, batch)))).flat()
    answers.push(shown.map(({ address, language }) => [address, language]))
  }
  return answers
}"""


@dataclass(frozen=True)
class Question:
    """A query in one language, its kind, and the addresses that answer it."""

    language: str
    kind: str
    query: str
    reach: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What was found for a question: addresses from the root of the language, best first."""

    question: Question
    found: tuple[str, ...]

    def is_within(self, count: int) -> bool:
        """Say whether one of the first pages is a right one."""
        pages = dict.fromkeys(_page(address) for address in self.found)
        right = {_page(address) for address in self.question.reach}
        return any(page in right for page in list(pages)[:count])

    def is_right_paragraph(self) -> bool:
        """Say whether the first result on a right page is a right place on it."""
        right = {_page(address) for address in self.question.reach}
        first = next((address for address in self.found if _page(address) in right), "")
        return first in self.question.reach


def questions(*names: str) -> tuple[Question, ...]:
    """Return the questions of the sets with these names, "tuned", "held" or "later"."""
    sets = yaml.safe_load(_QUERIES.read_text("utf-8"))
    return tuple(
        Question(language, one["kind"], str(one["query"]), tuple(one["reach"]))
        for name in names
        for language, asked in sets[name].items()
        for one in asked
    )


def ask(page: Page, site: str, asked: Sequence[Question]) -> list[Answer]:
    """Ask the questions, all of one language, from the home page of that language."""
    language = asked[0].language
    page.goto(site if language == "fr" else f"{site}{language}/")
    found = page.evaluate(_ASK, [site, [one.query for one in asked]])
    return [
        Answer(one, tuple(address for address, _ in answer))
        for one, answer in zip(asked, found, strict=True)
    ]


def share(good: Iterable[bool]) -> float:
    """Return the share of what is good, from 0 to 1."""
    all_of_them = list(good)
    return sum(all_of_them) / len(all_of_them)


def _page(address: str) -> str:
    return address.partition("#")[0]
