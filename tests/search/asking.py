"""Asks the search of a served site, in a real browser, what readers may ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

_HERE = Path(__file__).parent
# Meetings that are asked: the one in docs/, and one of another field, numbering and source language.
TIDES = _HERE / "tides" / "docs"
SOURCES = {"crime": "fr", "tides": "en"}
_ASK = """async ([siteRoot, queries]) => {
  const { assets } = JSON.parse(document.getElementById("aa-page").textContent)
  const { Finding, Pages } = await import(new URL(`${assets}javascripts/search/finding.js`, siteRoot).href)
  const root = new URL(".", location)
  const settings = await (await fetch(new URL("search.json", root))).json()
  const finding = new Finding(root, new URL(siteRoot), settings)
  const answers = []
  for (const query of queries) {
    const found = await finding.find(query)
    const pages = new Pages(found)
    await pages.more()
    if (pages.hasMore) await pages.more()
    const groups = pages.grouped(document.documentElement.lang)
    answers.push([groups.map((group) => group.map(({ address }) => address)), found.isGuess])
  }
  return answers
}"""
# What stands in place of an address: the page with none, and no page.
HOME, NOTHING = "home", "nothing"
# Kinds of queries for which a page is not enough.
_OF_ONE_PLACE = ("pasted", "citation", "half_day")


@dataclass(frozen=True)
class Question:
    """A query in one language of a meeting, its kind, and the addresses that answer it; none where nothing does.

    `half` is the set that it belongs to: what was "tuned" was looked at while the search was made.
    """

    meeting: str
    language: str
    kind: str
    half: str
    query: str
    reach: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What a reader is shown for a question: on each page the addresses, from the root of the language, best first.

    `is_guess` says that it is offered as what only looks like the query.
    """

    question: Question
    pages: tuple[tuple[str, ...], ...]
    is_guess: bool

    @property
    def found(self) -> tuple[str, ...]:
        """All addresses in the order in which they are shown."""
        return tuple(address for page in self.pages for address in page)

    def is_within(self, count: int) -> bool:
        """Say whether one of the first pages is a right one; where nothing is right, whether nothing is claimed."""
        if not self.question.reach:
            return self.is_guess or not self.pages
        if self.question.kind in _OF_ONE_PLACE:
            return any(page[0] in self.question.reach for page in self.pages[:count])
        right = {_page(address) for address in self.question.reach}
        return any(_page(page[0]) in right for page in self.pages[:count])

    def is_right_paragraph(self) -> bool:
        """Say whether the first result on a right page is a right place on it."""
        right = {_page(address) for address in self.question.reach}
        first = next((address for address in self.found if _page(address) in right), "")
        return first in self.question.reach


def questions(meeting: str) -> tuple[Question, ...]:
    """Return the questions to a meeting of SOURCES."""
    if meeting == "tides":
        return tuple(_by_kind("tides", _HERE / "tides" / "queries.yml"))
    sets = _read(_HERE / "queries.yml")
    listed = (
        Question(
            "crime", language, one["kind"], half, str(one["query"]), right_addresses(one["reach"])
        )
        for half, languages in sets.items()
        for language, asked in languages.items()
        for one in asked
    )
    return (*listed, *_by_kind("crime", _HERE / "more.yml"))


def _by_kind(meeting: str, path: Path) -> Iterator[Question]:
    for language, kinds in _read(path).items():
        for kind, asked in kinds.items():
            wanted = dict.fromkeys(asked, NOTHING) if kind == "absent" else asked
            for at, (query, reach) in enumerate(wanted.items()):
                half = ("tuned", "held")[at % 2]
                addresses = right_addresses(reach.split(" "))
                yield Question(meeting, language, kind, half, str(query), addresses)


def right_addresses(reach: Sequence[str]) -> tuple[str, ...]:
    """Return the addresses that are written as the right ones; raise ValueError where none is, not even NOTHING."""
    if not reach or "" in reach:
        raise ValueError(f"a query without a right answer; write {NOTHING} where that is meant")
    return () if list(reach) == [NOTHING] else tuple("" if one == HOME else one for one in reach)


def _read(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return read


def ask(page: Page, site: str, asked: Sequence[Question]) -> list[Answer]:
    """Ask the questions, all of one meeting and language, from the home page of that language."""
    meeting, language = asked[0].meeting, asked[0].language
    page.goto(site if language == SOURCES[meeting] else f"{site}{language}/")
    found = page.evaluate(_ASK, [site, [one.query for one in asked]])
    return [
        Answer(one, tuple(map(tuple, pages)), is_guess)
        for one, (pages, is_guess) in zip(asked, found, strict=True)
    ]


def share(good: Iterable[bool]) -> float:
    """Return the share of what is good, from 0 to 1."""
    all_of_them = list(good)
    return sum(all_of_them) / len(all_of_them)


def _page(address: str) -> str:
    return address.partition("#")[0]
