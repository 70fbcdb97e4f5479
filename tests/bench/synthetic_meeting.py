"""Writes the docs/ of a meeting of any size: the real texts in another order, with other words among them.

Nothing in it is a fact. The same size gives the same bytes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from tests.drawn_site import PROJECT

from annotated_agenda.authoring.files.digest import source_digest
from annotated_agenda.authoring.files.docs_folder import read_docs_folder

SOURCE = "fr"
LANGUAGES = ("fr", "ar", "en", "es", "ru", "zh")
_REAL = PROJECT / "docs"
_FOOTNOTES = {
    "fr": "Publication des Nations Unies.",
    "ar": "منشورات الأمم المتحدة.",
    "en": "United Nations publication.",
    "es": "Publicación de las Naciones Unidas.",
    "ru": "Издание Организации Объединенных Наций.",
    "zh": "联合国出版物。",
}


@dataclass(frozen=True)
class Size:
    """How many items of the first level, pages of sub-items, and documents a meeting has."""

    name: str
    items: int
    sub_items: int
    documents: int

    @property
    def pages(self) -> int:
        """The pages that are written or listed: items, sub-items and documents."""
        return self.items + self.sub_items + self.documents


WORKING_GROUP = Size("working group", 8, 4, 17)
CONFERENCE = Size("conference", 60, 40, 200)
ASSEMBLY = Size("assembly", 180, 120, 1200)
FIFTYFOLD = Size("fifty times the working group", 400, 200, 850)


def write_meeting(docs: Path, size: Size) -> None:
    """Write the docs/ folder of a meeting of this size, in six languages, without problems."""
    chance = random.Random(size.name)
    texts = {language: _paragraphs(language) for language in LANGUAGES}
    (docs / SOURCE / "items").mkdir(parents=True)
    slugs = list(_slugs(size))
    listed = [range(1 + place, size.documents + 1, len(slugs)) for place in range(len(slugs))]
    drafts = [
        _Draft(slug, size, chance, texts, documents)
        for slug, documents in zip(slugs, listed, strict=True)
    ]
    _write_register(docs, size, texts)
    _write_home(docs, size)
    for draft in drafts:
        draft.write(docs, SOURCE, draft.facts)
    folder = read_docs_folder(docs, (SOURCE,))
    for language in LANGUAGES[1:]:
        (docs / language / "items").mkdir(parents=True)
        _translate_home(docs, language, (folder.meeting and source_digest(folder.meeting)) or "")
        for draft in drafts:
            digest = source_digest(folder.items[draft.slug])
            draft.write(docs, language, {"translated_from": digest})


class _Draft:
    """One item in all languages: which texts it takes, what it cites, when it is taken up."""

    def __init__(
        self,
        slug: str,
        size: Size,
        chance: random.Random,
        texts: Mapping[str, list[str]],
        documents: range,
    ) -> None:
        self.slug = slug
        self.number = re.sub(r"(?<=\d)(?=[a-z])", " ", slug)
        self.texts = texts
        count = len(texts[SOURCE])
        self.title = chance.randrange(count)
        self.chosen = [chance.randrange(count) for _ in range(chance.randint(2, 6))]
        self.cited = [chance.randint(1, size.documents) for _ in range(2)]
        self.has_footnote = chance.random() < 0.2
        sitting = 1 + int(re.match(r"\d+", slug)[0]) * _sittings(size) // (size.items + 1)  # type: ignore[index]
        self.facts = {
            "item": self.number,
            "sittings": [sitting],
            "documents": [_symbol(number) for number in documents],
        }

    def write(self, docs: Path, language: str, facts: Mapping[str, object]) -> None:
        """Write the item's page in one language."""
        words = {"title": self._title(language), **facts}
        front = yaml.safe_dump(words, allow_unicode=True, sort_keys=False, width=1000)
        page = docs / language / "items" / f"{self.slug}.md"
        page.write_text(f"---\n{front}---\n\n{self._body(language)}", "utf-8")

    def _title(self, language: str) -> str:
        first = re.split(r"[,.;،。，]", _plain(self.texts[language][self.title]))[0]
        return f"{first[:160].strip()} {_coined(language, self.slug)}"

    def _body(self, language: str) -> str:
        paragraphs = [self.texts[language][number] for number in self.chosen]
        symbols = " ".join(f"({_symbol(number)})" for number in self.cited)
        paragraphs[0] += f" {symbols}"
        paragraphs[-1] += " " + _coined(language, f"{self.slug} last")
        if self.has_footnote:
            paragraphs[-1] += "[^1]"
            paragraphs.append(f"[^1]: {_FOOTNOTES[language]}")
        return "\n\n".join(paragraphs) + "\n"


def _slugs(size: Size) -> Iterator[str]:
    below = dict.fromkeys(range(1, size.items + 1), 0)
    for turn in range(size.sub_items):
        below[1 + turn // 4 * 2 % size.items] += 1
    for number, count in below.items():
        yield str(number)
        yield from (f"{number}{chr(ord('a') + letter)}" for letter in range(min(count, 26)))


def _paragraphs(language: str) -> list[str]:
    """Return the real paragraphs of a language, the same ones in the same order in each."""
    pages = sorted((_REAL / language / "items").glob("*.md"))
    bodies = [page.read_text("utf-8").split("---\n", 2)[2] for page in pages]
    paragraphs = [one.strip() for body in bodies for one in body.split("\n\n")]
    plain = [one for one in paragraphs if one and "[^" not in one]
    return [
        re.sub(r"\n*\{#[^}]*\}", "", one) for one in plain if not re.match(r"[-*]|\w+[.)]\s", one)
    ]


def _plain(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\[[^\]]*\]", r"\1", text)


def _coined(language: str, seed: str) -> str:
    """Return a few words that stand nowhere else, in the letters of a language."""
    chance = random.Random(f"{language} {seed}")
    letters = "".join(dict.fromkeys(re.findall(r"[^\W\d_]", "".join(_FOOTNOTES[language]).lower())))
    length = (2, 3) if language == "zh" else (6, 10)
    words = ("".join(chance.choices(letters, k=chance.randint(*length))) for _ in range(3))
    return ("" if language == "zh" else " ").join(words)


def _symbol(number: int) -> str:
    return f"A/CONF.300/{number}"


def _sittings(size: Size) -> int:
    return max(4, size.items // 8)


def _write_register(docs: Path, size: Size, texts: Mapping[str, list[str]]) -> None:
    chance = random.Random(f"{size.name} register")
    entries = []
    for number in range(1, size.documents + 1):
        chosen = chance.randrange(len(texts[SOURCE]))
        titles = {
            language: f"{_plain(texts[language][chosen])[:120].strip()} {_coined(language, str(number))}"
            for language in LANGUAGES
        }
        entries.append({"symbol": _symbol(number), "kind": "document", "title": titles})
    real = (_REAL / "register.yml").read_text("utf-8")
    text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=1000)
    (docs / "register.yml").write_text(f"{real}\n{text}", "utf-8")


def _write_home(docs: Path, size: Size) -> None:
    text = (_REAL / SOURCE / "index.md").read_text("utf-8")
    before = text[: text.index("sittings:")]
    lines = ["sittings:"]
    for number in range(_sittings(size)):
        day, start = f"2016-{9 + number // 56:02}-{1 + number // 2 % 28:02}", 10 + number % 2 * 5
        lines += [f"  - start: {day} {start}:00", f"    end: {day} {start + 3}:00"]
    (docs / SOURCE / "index.md").write_text(before + "\n".join(lines) + "\n---\n", "utf-8")


def _translate_home(docs: Path, language: str, digest: str) -> None:
    text = (_REAL / language / "index.md").read_text("utf-8")
    text = re.sub(r"(?m)^translated_from:.*$", f"translated_from: {digest}", text)
    (docs / language / "index.md").write_text(text, "utf-8")
