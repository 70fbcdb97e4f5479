"""An agenda in one language as pages in the making: front matter and body, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotated_agenda.authoring.importing.blocks.block import Block, Paragraph, Remark, Run
from annotated_agenda.authoring.importing.recognition.agenda import Agenda, Item, Section
from annotated_agenda.authoring.importing.writing.body import Body, BodyWriter
from annotated_agenda.authoring.importing.writing.front import front_matter

MEETING = "index"


@dataclass
class DraftPage:
    """A page: its keys, its body, and where the document has its title."""

    keys: dict[str, Any]
    body: Body = field(default_factory=Body)

    def text(self) -> str:
        """Return the page as a file."""
        body = self.body.markdown()
        return front_matter(self.keys) + (f"\n{body}" if body else "")


@dataclass
class Draft:
    """The pages of one language by name: "index", "items/5a", "annex-1"; remarks on the way."""

    language: str
    pages: dict[str, DraftPage] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)


def draft_words(agenda: Agenda, known: Mapping[str, Any]) -> Draft:
    """Return the pages of an agenda with the words alone: what a translation has.

    `known` are words of the meeting's page that somebody gave, by key.
    """
    draft = Draft(agenda.language, remarks=list(agenda.remarks))
    writer = BodyWriter(agenda.notes, agenda.language)
    draft.pages[MEETING] = DraftPage(meeting_words(agenda, known), _introduction(agenda, writer))
    for item in agenda.items:
        body = writer.body([*item.blocks, *_notes_as_text(item.notes, agenda)])
        draft.pages[item_page(item)] = DraftPage({"title": _title(item, agenda)}, body)
    for number, annex in enumerate(agenda.annexes, 1):
        draft.pages[f"annex-{number}"] = _annex(annex, writer)
    return draft


def item_page(item: Item) -> str:
    """Return the name of an item's page."""
    return f"items/{item.number.slug}"


def meeting_words(agenda: Agenda, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the words of the meeting's page; what the document does not say is left out."""
    head = agenda.masthead
    said = {
        "title": head.title,
        "body": head.bodies[-1] if head.bodies else "",
        "parent_body": ", ".join(head.bodies[:-1]),
        "meeting": head.session,
        "place": head.place,
        "clusters": dict(agenda.clusters),
    }
    if agenda.reissue:
        said["reissue_note"] = agenda.reissue[1].rstrip(".")
    return {key: known.get(key) or value for key, value in said.items() if known.get(key) or value}


def _title(item: Item, agenda: Agenda) -> str:
    """Return an item's title; a colon at its end stays where sub-items follow."""
    below = any(one.number.parent == item.number for one in agenda.items)
    return item.title if below else item.title.rstrip(" :：")


def _introduction(agenda: Agenda, writer: BodyWriter) -> Body:
    blocks: list[Block] = [*agenda.introduction, *_notes_as_text(agenda.masthead.notes, agenda)]
    for opening in agenda.openings:
        blocks += [_heading(opening), *opening.blocks]
    return writer.body(blocks)


def _heading(section: Section) -> Paragraph:
    return Paragraph((Run(section.title),), "", role="heading")


def _annex(annex: Section, writer: BodyWriter) -> DraftPage:
    return DraftPage({"title": annex.title or annex.mark}, writer.body(annex.blocks, annex.notes))


def _notes_as_text(keys: tuple[str, ...], agenda: Agenda) -> list[Block]:
    """Return the footnotes of a title as paragraphs that begin with their mark."""
    blocks: list[Block] = []
    for key in keys:
        for paragraph in agenda.notes.get(key, ()):
            mark = Run(key.rpartition(" ")[2].partition("@")[0], raised=True)
            runs = (mark, Run(" "), *paragraph.runs)
            blocks.append(Paragraph(runs, paragraph.place, role="paragraph"))
    return blocks
