"""The lines of the timetable at one sitting: items, and words that are no item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotated_agenda.meeting.sitting_time import Hours
from annotated_agenda.publishing.edition.addresses import item_address
from annotated_agenda.publishing.edition.links import jointly
from annotated_agenda.publishing.edition.occasions import kind_before, reservations_of
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.occasion import Occasion, ProgrammeEntry
    from annotated_agenda.meeting.timetable import Held, ProgrammePart, Row
    from annotated_agenda.publishing.edition.edition import Edition

_NO_WORDS = Text("")


@dataclass(frozen=True)
class ProgrammeLine:
    """A line of the timetable: an item with its number and address, or words alone, with its kind before them.

    `short` is the short title of an item that has one.
    `depth` counts the items that it stands under; `times` are its own, empty for most. `remarks` are
    said in brackets behind it, `note` below it.
    """

    title: Text
    number: str = ""
    address: str = ""
    depth: int = 0
    kind: str = ""
    times: str = ""
    remarks: tuple[str, ...] = ()
    note: Text = _NO_WORDS
    short: Text = _NO_WORDS


def programme_lines(edition: Edition, held: Held) -> tuple[ProgrammeLine, ...]:
    """Return what stands beside a time in the timetable, from what it is called to its last line."""
    occasion = held.occasion
    lead = (_words(edition, occasion),) if is_titled(occasion) else ()
    return (*lead, *(line for part in held.parts for line in _part(edition, occasion, part)))


def is_titled(occasion: Occasion) -> bool:
    """Say whether a sitting or an event has words of its own, which stand above its programme."""
    return bool(occasion.kind or occasion.titles or occasion.notes)


def _words(edition: Edition, one: Occasion | ProgrammeEntry) -> ProgrammeLine:
    return ProgrammeLine(
        title=edition.text(one.titles),
        kind=kind_before(edition, one),
        remarks=reservations_of(edition, one),
        note=edition.text(one.notes),
    )


def _part(edition: Edition, occasion: Occasion, part: ProgrammePart) -> Iterator[ProgrammeLine]:
    """Yield the words of a line and then its items; without words the first item has its time."""
    items = [_item(edition, row, part) for row in part.rows]
    if part.entry is None:
        yield from items
        return
    line = _words(edition, part.entry)
    if part.entry.is_concluded and not items:
        line = replace(line, remarks=(edition.wording.say("concluded"), *line.remarks))
    times = entry_times(edition, occasion, part.entry)
    if line.kind or line.title.words or not items:
        yield replace(line, times=times)
        yield from items
        return
    first, *others = items
    yield replace(first, times=times, remarks=(*first.remarks, *line.remarks), note=line.note)
    yield from others


def entry_times(edition: Edition, occasion: Occasion, entry: ProgrammeEntry) -> str:
    """Return the times of a line; empty while they are not known."""
    if entry.start is None:
        return ""
    day = occasion.time.date
    end = dt.datetime.combine(day, entry.end) if entry.end else None
    wording = edition.wording
    return wording.sentence_start(wording.times(Hours(dt.datetime.combine(day, entry.start), end)))


def _item(edition: Edition, row: Row, part: ProgrammePart) -> ProgrammeLine:
    item = row.item
    standing = ""
    if part.entry and part.entry.is_concluded:
        standing = edition.wording.say("concluded")
    elif row.is_continued:
        standing = edition.wording.say("continued")
    return ProgrammeLine(
        number=edition.mark(item) if row.depth else edition.number(item),
        title=edition.title_above(item, (other.item for other in part.rows)),
        short=edition.short_title(item) if edition.has_short_title(item) else _NO_WORDS,
        address=item_address(item.number),
        depth=row.depth,
        remarks=tuple(filter(None, (standing, jointly(edition, item)))),
    )
