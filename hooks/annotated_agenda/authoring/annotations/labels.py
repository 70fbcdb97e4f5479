"""Labels of the register as authors cite them: "A/RES/55/25", "UNTOC", "UNTOC art. 16.5.a"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from annotated_agenda.meeting.document import Reference
from annotated_agenda.meeting.document_symbol import nearest_symbol, split_number
from annotated_agenda.meeting.symbol_finder import SymbolFinder

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Document

_ARTICLE = re.compile(r"(?P<treaty>\S+) art\.\s?(?P<division>\d+(?:\.[0-9a-z]+)*)", re.IGNORECASE)


class Labels:
    """Every label that the register knows; capitals and small letters count the same.

    `families` are the beginnings of symbols that the register should know, beside those of the
    United Nations; `finder` finds symbols in a text.
    """

    def __init__(self, register: Mapping[str, Document], families: Sequence[str] = ()) -> None:
        self._documents = {symbol.casefold(): entry for symbol, entry in register.items()}
        self._ranges = [entry for entry in register.values() if entry.through]
        self._families = tuple(families)
        symbols = [entry.symbol for entry in register.values() if entry.has_document_symbol]
        series = [f"{split_number(entry.symbol)[0]}#" for entry in self._ranges]
        self.finder = SymbolFinder(symbols, [*families, *series])

    def facts(self) -> list[object]:
        """Return all that find() depends on: the symbols, articles of treaties, ends of ranges; and the families."""
        entries = self._documents.values()
        known = [(entry.symbol, entry.articles, entry.through) for entry in entries]
        return [known, self._families]

    def find(self, label: str) -> Reference | None:
        """Return what the label leads to, or None when the register does not know it."""
        label = " ".join(label.split())
        if entry := self._documents.get(label.casefold()) or self._range_of(label):
            return Reference(entry.symbol, entry.symbol)
        match = _ARTICLE.fullmatch(label)
        treaty = self._documents.get(match["treaty"].casefold()) if match else None
        if not match or not treaty or treaty.articles is None:
            return None
        division = match["division"].lower()
        if not 1 <= int(division.split(".")[0]) <= treaty.articles:
            return None
        return Reference(f"{treaty.symbol} art. {division}", treaty.symbol, division)

    def _range_of(self, label: str) -> Document | None:
        """Return the entry that is a range of symbols with this one among them."""
        series, number = split_number(label.casefold())
        for entry in self._ranges:
            (own, first), (_, last) = split_number(entry.symbol), split_number(entry.through)
            if series == own.casefold() and first <= number <= last:
                return entry
        return None

    def explain(self, label: str) -> tuple[str, str]:
        """Say what is wrong with a label that was not found, and what to do."""
        match = _ARTICLE.fullmatch(" ".join(label.split()))
        treaty = self._documents.get(match["treaty"].casefold()) if match else None
        if treaty and treaty.articles:
            return f'"{label}" does not exist', f"{treaty.symbol} has {treaty.articles} articles"
        if treaty:
            return f'"{label}" is not known', f'say how many "articles" {treaty.symbol} has'
        known = [entry.symbol for entry in self._documents.values()]
        remedy = nearest_symbol(label, known) or "add it to register.yml or correct it"
        return f'"{label}" is not in the register', remedy
