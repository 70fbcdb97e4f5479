"""The sheet of a sitting: what is taken up, how its annotations begin, and what to have read, on a page of paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import item_address
from annotated_agenda.publishing.edition.beginning import beginning_of
from annotated_agenda.publishing.edition.sharing import sheet_code
from annotated_agenda.publishing.edition.timetable.days import SittingBlock, sitting_block
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.meeting.sitting import Sitting
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.edition.timetable.programme import ProgrammeLine


@dataclass(frozen=True)
class SheetLine:
    """A line of the sitting's programme, and how the annotation of its item begins."""

    line: ProgrammeLine
    beginning: Text


@dataclass(frozen=True)
class SittingPage:
    """What the template sitting.html prints; `code` is a QR code of the page, an SVG element."""

    title: Text
    sitting: SittingBlock
    lines: tuple[SheetLine, ...]
    code: str


def make_sitting_page(edition: Edition, sitting: Sitting) -> SittingPage:
    """Return a sitting's sheet in one language."""
    block = sitting_block(edition, sitting)
    comma = edition.wording.terms["comma"]
    taken_up = {line.address for line in block.lines}
    beginnings = {
        item_address(item.number): _beginning(edition, item)
        for item in edition.meeting.items
        if item_address(item.number) in taken_up
    }
    return SittingPage(
        title=Text(f"{block.name}{comma}{block.moment}"),
        sitting=block,
        lines=tuple(
            SheetLine(line, beginnings.get(line.address, Text(""))) for line in block.lines
        ),
        code=sheet_code(edition, sitting.number),
    )


def _beginning(edition: Edition, item: AgendaItem) -> Text:
    annotation = edition.annotation(item)
    language = annotation.language if annotation else edition.language
    return Text(beginning_of(annotation), "" if language == edition.language else language)
