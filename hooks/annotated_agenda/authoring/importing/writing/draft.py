"""An agenda in one language as pages in the making: front matter and body, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.recognition.agenda import Agenda, Item, Section
from annotated_agenda.authoring.importing.writing.body import Body, BodyWriter
from annotated_agenda.authoring.importing.writing.front import front_matter

MEETING = "index"


@dataclass
class DraftPage:
    """A page: its keys and its body."""

    keys: dict[str, Any]
    body: Body = field(default_factory=Body)

    def text(self) -> str:
        """Return the page as a file."""
        body = self.body.markdown()
        return front_matter(self.keys) + (f"\n{body}" if body else "")


@dataclass
class Draft:
    """The pages of one language by name: "index", "items/5a", "annexes/1"; remarks on the way."""

    language: str
    pages: dict[str, DraftPage] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def remark(self, kind: str, place: str, text: str, message: str) -> None:
        """Note something for the officer to look at."""
        self.remarks.append(Remark(kind, place, text, message))


def draft_words(agenda: Agenda) -> Draft:
    """Return the pages of an agenda with the words alone: what a translation has."""
    draft = Draft(agenda.language, remarks=list(agenda.remarks))
    writer = _Writer(agenda)
    head = agenda.masthead
    draft.pages[MEETING] = writer.page(head.title, head.notes, agenda.introduction)
    draft.pages[MEETING].keys |= _meeting_words(agenda)
    for item in agenda.items:
        title = item.title if _has_items_below(item, agenda) else item.title.rstrip(" :：")
        draft.pages[item_page(item)] = writer.page(title, item.notes, item.blocks)
    for name, section in sections_of(agenda):
        draft.pages[name] = writer.page(section.title, section.notes, section.blocks)
    return draft


def item_page(item: Item) -> str:
    """Return the name of an item's page."""
    return f"items/{item.number.slug}"


def sections_of(agenda: Agenda) -> list[tuple[str, Section]]:
    """Return the texts that belong to no item by the names of their pages, alike in all languages.

    What stands before the first item is the opening; others are counted.
    """
    first = agenda.items[0].number if agenda.items else None
    named = []
    for number, section in enumerate(agenda.openings, 1):
        is_opening = number == 1 and section.before == first
        named.append(("sections/opening" if is_opening else f"sections/text-{number}", section))
    return named + [(f"annexes/{annex.number}", annex) for annex in agenda.annexes]


def _meeting_words(agenda: Agenda) -> dict[str, Any]:
    """Return the other words of the meeting's page; what the document does not say is left out."""
    head = agenda.masthead
    said = {
        "subtitle": head.subtitle,
        "body": head.bodies[-1] if head.bodies else "",
        "parent_body": ", ".join(head.bodies[:-1]) or head.organ,
        "meeting": head.session,
        "place": head.place,
        "clusters": dict(agenda.clusters),
        "reissue_note": agenda.reissue[1].rstrip(".") if agenda.reissue else "",
    }
    return {key: value for key, value in said.items() if value}


def _has_items_below(item: Item, agenda: Agenda) -> bool:
    return any(one.number.parent == item.number for one in agenda.items)


class _Writer:
    """Writes pages of one agenda; the notes on a title stand in its front matter."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._bodies = BodyWriter(agenda.notes, agenda.language)

    def page(self, title: str, notes: Sequence[str], blocks: Sequence[Any]) -> DraftPage:
        """Return a page with its title, the notes on it, and its text."""
        marks = {key: self._agenda.marks.get(key, str(at)) for at, key in enumerate(notes, 1)}
        keys: dict[str, Any] = {"title": title + "".join(f"[^{mark}]" for mark in marks.values())}
        if marks:
            keys["notes"] = self._note_texts(marks)
        numbers = [int(mark) for mark in marks.values() if mark.isdigit()]
        return DraftPage(keys, self._bodies.body(blocks, max(numbers, default=0) + 1))

    def _note_texts(self, marks: Mapping[str, str]) -> dict[str, str]:
        return {mark: self._bodies.note_text(key) for key, mark in marks.items()}
