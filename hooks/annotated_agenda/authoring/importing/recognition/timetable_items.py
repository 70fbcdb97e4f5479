"""Which item a row of the timetable is about: "1 a)", "Item 7:", "(b)" below the last, "… (item 59)", its title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from annotated_agenda.authoring.importing.recognition.agenda import Item, Row
from annotated_agenda.authoring.importing.recognition.marks import (
    item_number,
    letter_positions,
    numbers_of,
    read_mark,
)
from annotated_agenda.authoring.importing.recognition.timetable_notes import without_signs
from annotated_agenda.authoring.importing.recognition.titles import is_same_title, plain_title
from annotated_agenda.authoring.importing.recognition.words import folded, has_word, pattern
from annotated_agenda.meeting.item_number import ItemNumber, Level

_ROW_NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?:\s*[(（]?(?P<letter>[^\W\d_]|هـ)[)）])?[.:]?\s+(?=\S)"
)
_LETTER = re.compile(r"[(（]?(?P<letter>[^\W\d_]|هـ)[)）]\s*")

_SHORTEST_TITLE = 4


class RowItems:
    """Reads rows one after another; remembers the item that letters count below."""

    def __init__(self, items: Sequence[Item], language: str, notes: Mapping[str, str]) -> None:
        self._items = items
        self._language = language
        self._notes = notes
        self._above: Level | None = None

    def row(self, text: str, speaker: str, place: str) -> Row:
        """Return a row with its item, and its words without the number."""
        text, note = without_signs(text, self._notes)
        is_deadline = has_word("deadline", text, self._language)
        number, title = None if is_deadline else self.number(text), text
        if number:
            self._above = number.levels[0]
            title = self.title(text)
        elif not is_deadline:
            number = self._named(text)
        said, said_note = without_signs(speaker, self._notes)
        note = " ".join(filter(None, (note, said_note)))
        return Row(title, number, self._is_continued(text), said, place=place, note=note)

    def number(self, text: str) -> ItemNumber | None:
        """Return the item whose number a row begins with, or None."""
        mark = read_mark(text + " ", self._language)
        numbers = numbers_of(mark) if mark else []
        if mark and numbers and mark.says_item:
            return next(filter(self._is_listed, numbers), numbers[0])
        if mark and mark.kind in {"number", "upper"}:
            title = text[mark.length :]
            known = (one for one in numbers if self._is_known(one, title))
            return next(known, None)
        if match := _ROW_NUMBER.match(text):
            letter = letter_positions(match["letter"])[:1] if match["letter"] else ()
            number = item_number((int(match["number"]), *letter))
            return number if self._is_known(number, text[match.end() :]) else None
        match = _LETTER.match(text) if self._above else None
        letters = letter_positions(match["letter"]) if match else ()
        return self._below(letters[0]) if letters else None

    def _below(self, letter: int) -> ItemNumber:
        assert self._above
        return ItemNumber((self._above, Level("letter", letter)))

    def _is_listed(self, number: ItemNumber) -> bool:
        return any(item.number == number for item in self._items)

    def title(self, text: str) -> str:
        """Return a row's words without the number that it begins with."""
        mark = read_mark(text + " ", self._language)
        if mark and (mark.says_item or mark.kind in {"letter", "number", "upper"}):
            return text[mark.length :].strip()
        match = _ROW_NUMBER.match(text)
        return text[match.end() :].strip() if match else text

    def goes_on(self, begun: str, text: str) -> bool:
        """Say whether a line is the rest of the title of the item that a row has begun with."""
        number = self.number(begun)
        item = next((item for item in self._items if item.number == number), None)
        if item is None:
            return False
        title, sofar = plain_title(item.title), plain_title(self.title(begun))
        rest = title[len(sofar) :].strip()
        return bool(rest) and title.startswith(sofar) and rest[:4] == plain_title(text)[:4]

    def _is_known(self, number: ItemNumber, title: str) -> bool:
        """Say whether a number leads a title of the agenda: "30 minutes" does not."""
        item = next((item for item in self._items if item.number == number), None)
        return not self._items or (item is not None and _shares_words(item.title, title))

    def _is_continued(self, text: str) -> bool:
        words = pattern("continued", self._language).pattern
        return re.search(rf"[(（]\s*{words}\s*[)）]\s*$", folded(text)) is not None

    def _named(self, text: str) -> ItemNumber | None:
        """Return the item that a row names in brackets, or whose title it is."""
        match = bracketed_item(text, self._language)
        if match:
            letter = letter_positions(match[2])[:1] if match[2] else ()
            number = item_number((int(match[1]), *letter))
            self._above = number.levels[0]
            return number
        words = self.title(text)
        same = [
            item
            for item in self._items
            if is_same_title(item.title, text) or is_same_title(item.title, words)
        ]
        exact = [item for item in same if plain_title(item.title) == plain_title(words)]
        same = exact or same
        return same[0].number if len(same) == 1 and len(text) >= _SHORTEST_TITLE else None


def bracketed_item(text: str, language: str) -> re.Match[str] | None:
    """Return the place where a row names an item in brackets: "… (item 59)"."""
    words = pattern("item", language).pattern
    form = rf"\s*[(（]\s*{words}\s*(\d{{1,3}})(?:\s*[(（]?([^\W\d_])[)）])?\s*[)）]"
    return re.search(form, folded(text))


def without_continued(text: str, language: str) -> str:
    """Return a row's words without "(continued)" behind them; "(concluded)" stays out of titles, too."""
    words = pattern("continued", language).pattern
    return re.sub(rf"\s*[(（]\s*{words}\s*[)）]\s*$", "", text, flags=re.IGNORECASE).strip()


def _shares_words(one: str, other: str) -> bool:
    left, right = set(plain_title(one).split()), set(plain_title(other).split())
    if plain_title(one)[:6] == plain_title(other)[:6]:
        return True
    return bool(left and right) and len(left & right) * 3 >= min(len(left), len(right))
