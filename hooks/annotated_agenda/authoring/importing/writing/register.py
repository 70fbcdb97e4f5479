"""What the documents say of each document -> entries of docs/register.yml; those that are there stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotated_agenda.authoring.importing.recognition.agenda import Agenda, ListedDocument
from annotated_agenda.authoring.importing.recognition.words import stop_words
from annotated_agenda.authoring.importing.writing.front import register_entry, scalar
from annotated_agenda.meeting.document_symbol import find_symbols, is_symbol, symbol_order

# "Background paper entitled “…”": the title stands between the quotation marks.
_ENTITLED = re.compile(
    r"(?:entitled|intitulée?|titulad[oa]|озаглавленн\w+|под названием|题为|بعنوان|المعنون\w?)\s*[“«\"](?P<title>.+)[”»\"]$"
)


@dataclass
class Entry:
    """An entry in the making."""

    symbol: str
    kind: str = "document"
    titles: dict[str, str] = field(default_factory=dict)
    listed_as: dict[str, str] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    status: str = "issued"
    revised_by: str = ""

    def keys(self, order: Iterable[str]) -> dict[str, Any]:
        """Return the entry's keys as the register has them."""
        languages = list(order)
        return {
            "symbol": self.symbol,
            "kind": self.kind,
            "languages": list(self.only),
            "status": "" if self.status == "issued" else self.status,
            "title": {one: self.titles[one] for one in languages if one in self.titles},
            "listed_as": {one: self.listed_as[one] for one in languages if one in self.listed_as},
            "revised_by": self.revised_by,
        }


class RegisterDraft:
    """Gathers what every language's document says; `known` are symbols that are there already."""

    def __init__(self, known: Iterable[str], languages: Iterable[str]) -> None:
        self.known = set(known)
        self.languages = list(languages)
        self.entries: dict[str, Entry] = {}
        self.untitled: list[str] = []

    def add_agenda(self, agenda: Agenda, symbol: str) -> None:
        """Take the documents of the items' lists, and the agenda itself."""
        if symbol:
            self._entry(symbol).titles.setdefault(agenda.language, agenda.masthead.title)
        for item in agenda.items:
            for document in item.documents:
                self._add_listed(document, agenda.language)

    def add_mentioned(self, texts: Iterable[str]) -> None:
        """Take the symbols that stand in the pages' texts."""
        for text in texts:
            for match in find_symbols(text):
                self._entry(re.sub(r"[ \u00a0\u202f]", "", match.group()))

    def add_named(self, symbol: str, kind: str) -> None:
        """Take a resolution or decision that the text names in words."""
        self._entry(symbol).kind = kind

    def written(self) -> str:
        """Return the new entries; one of which no title is known is called by its symbol."""
        blocks = []
        for symbol in sorted(self.entries, key=symbol_order):
            entry = self.entries[symbol]
            if symbol in self.known:
                continue
            if not entry.titles:
                self.untitled.append(symbol)
                entry.titles = {self.languages[0]: symbol}
            entry.revised_by = self._revision(symbol)
            blocks.append(register_entry(entry.keys([*self.languages, *sorted(entry.titles)])))
        return "\n".join(blocks)

    def with_titles(self, text: str) -> str:
        """Return a register as it is, with the titles and revisions that its entries lack."""
        blocks = re.split(r"(?m)^(?=- symbol: )", text)
        return "".join(self._with_titles(block) for block in blocks)

    def _with_titles(self, block: str) -> str:
        match = re.match(r"- symbol: (\S+)", block)
        revision = self._revision(match[1]) if match else ""
        if revision and "\n  revised_by:" not in block:
            lines = block.rstrip("\n")
            block = f"{lines}\n  revised_by: {revision}{block[len(lines) :]}"
        entry = self.entries.get(match[1]) if match else None
        if entry is None:
            return block
        for key, titles in (("title", entry.titles), ("listed_as", entry.listed_as)):
            found = re.search(rf"(?m)^  {key}:\n(?P<lines>(?:    \S.*\n)+)", block)
            said = set(re.findall(r"(?m)^    ([\w-]+):", found["lines"])) if found else set()
            more = {one: words for one, words in titles.items() if one not in said}
            if found and more:
                lines = "".join(f"    {one}: {scalar(more[one], quoted=True)}\n" for one in more)
                block = block[: found.end()] + lines + block[found.end() :]
        return block

    def _revision(self, symbol: str) -> str:
        """Return the last revision of a document that the register has or will have, or ""."""
        every = {*self.known, *self.entries}
        revisions = [one for one in every if re.fullmatch(re.escape(symbol) + r"/Rev\.?\d+", one)]
        return max(revisions, key=symbol_order, default="")

    def _entry(self, symbol: str) -> Entry:
        kind = (
            "resolution" if "/RES/" in symbol else "decision" if "/DEC/" in symbol else "document"
        )
        return self.entries.setdefault(symbol, Entry(symbol, kind))

    def _add_listed(self, document: ListedDocument, language: str) -> None:
        for symbol in filter(is_symbol, document.symbols):
            entry = self._entry(symbol)
            entry.only = entry.only or document.only
            entry.status = document.status if entry.status == "issued" else entry.status
            text = document.text
            if not text:
                continue
            said_in = _language_of(text, language, document.only)
            match = _ENTITLED.search(text)
            entry.titles.setdefault(said_in, match["title"] if match else text)
            if match:
                entry.listed_as.setdefault(said_in, text)


def _language_of(text: str, language: str, only: tuple[str, ...]) -> str:
    """Return the language of a title: a document "in English only" is often listed in English."""
    common = stop_words()
    words = re.findall(r"\w+", text.casefold())
    scores: Mapping[str, int] = {
        one: sum(word in common.get(one, ()) for word in words) for one in (language, *only[:1])
    }
    best = max(scores, key=lambda one: (scores[one], one == language))
    if only and language in {"ar", "ru", "zh"} and text.isascii():
        return only[0]
    return best
