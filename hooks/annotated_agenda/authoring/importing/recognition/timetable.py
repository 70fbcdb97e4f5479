"""The organization of work: what stands at each time -> sittings with their rows, and what is no sitting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise
from types import MappingProxyType

from annotated_agenda.authoring.importing.blocks.block import Block
from annotated_agenda.authoring.importing.recognition.agenda import (
    Agenda,
    Event,
    Item,
    Row,
    Sitting,
)
from annotated_agenda.authoring.importing.recognition.dates import find_dates
from annotated_agenda.authoring.importing.recognition.timetable_reader import (
    Slot,
    TimetableReader,
)
from annotated_agenda.authoring.importing.recognition.words import folded, has_word, pattern

HEAD_OF_TIMETABLE = "the head of the timetable’s columns, or of a week"
# Between two rows of one sitting no more than this; a longer pause parts a morning from an afternoon.
_LONGEST_PAUSE = timedelta(minutes=45)
# How long a sitting whose end is not said goes on: three hours, as conference services plan.
_USUAL_LENGTH = timedelta(hours=3)


@dataclass
class Timetable:
    """What was read, the lines of which nothing could be made, and the heads over columns and weeks."""

    sittings: list[Sitting] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    not_understood: list[tuple[str, str]] = field(default_factory=list)
    heads: list[tuple[str, str]] = field(default_factory=list)


def is_timetable(blocks: Sequence[Block], language: str, year: int | None) -> bool:
    """Say whether these blocks are an organization of work: days with hours below them."""
    sittings = read_timetable(blocks, (), language, year or 2000).sittings
    return any(sitting.start for sitting in sittings)


def read_timetable(
    blocks: Sequence[Block],
    items: Sequence[Item],
    language: str,
    year: int | None,
    notes: Mapping[str, str] = MappingProxyType({}),
) -> Timetable:
    """Return an organization of work; `year` holds where none of its own dates has one.

    `notes` are the words of footnotes by their keys.
    """
    own = [found.day.year for block in blocks for found in find_dates(block.text, language)]
    reader = TimetableReader(items, language, own[0] if own else year, notes)
    reader.read(blocks)
    found = Timetable(not_understood=reader.not_understood, heads=reader.heads)
    after_break = False
    for slot in _with_twins(reader.slots):
        if _is_break(slot, language):
            found.events.append(_event(slot, "break"))
            after_break = True
        elif _is_deadline(slot, language):
            _take_deadline(slot, found)
        elif slot.start is None and not any(row.item for row in slot.rows):
            is_holiday = has_word("holiday", slot.rows[0].text, language)
            found.events.append(_event(slot, "holiday" if is_holiday else ""))
        else:
            _take_sitting(slot, found.sittings, after_break=after_break)
            after_break = False
    return found


def _with_twins(slots: Sequence[Slot]) -> list[Slot]:
    """Give both sittings of "10 a.m.–1 p.m. and 3–6 p.m." what stands below; leave empty ones out."""
    for before, slot in pairwise(slots):
        if slot.is_twin and not before.rows:
            before.rows = list(slot.rows)
    return [slot for slot in slots if slot.rows or slot.end]


def _is_break(slot: Slot, language: str) -> bool:
    texts = [folded(row.text) for row in slot.rows if row.item is None]
    words = pattern("break", language)
    return len(texts) == len(slot.rows) > 0 and all(words.fullmatch(text) for text in texts)


def _is_deadline(slot: Slot, language: str) -> bool:
    """Say whether a time is a moment by which something is due, and no beginning of a sitting."""
    first = slot.rows[0].text if slot.rows else ""
    return slot.end is None and slot.start is not None and has_word("deadline", first, language)


def _take_deadline(slot: Slot, found: Timetable) -> None:
    assert slot.start
    last = found.sittings[-1] if found.sittings else None
    if last and last.start and last.start <= slot.start < (last.end or last.start + _USUAL_LENGTH):
        last.rows += [replace(row, start=slot.start, kind="deadline") for row in slot.rows]
    else:
        found.events.append(_event(slot, "deadline"))


def _event(slot: Slot, kind: str) -> Event:
    items = tuple(dict.fromkeys(row.item for row in slot.rows if row.item))
    title = "; ".join(row.text for row in slot.rows)
    note = " ".join(dict.fromkeys(row.note for row in slot.rows if row.note))
    return Event(slot.day, slot.start, slot.end, kind, title, items, slot.place, note)


def _take_sitting(slot: Slot, sittings: list[Sitting], *, after_break: bool) -> None:
    """Add a slot to the last sitting where it follows at once, else as a sitting of its own."""
    last = sittings[-1] if sittings else None
    if not after_break and last and last.end and slot.start and _follows(slot, last):
        if not any(row.start for row in last.rows):
            last.rows = [replace(row, start=last.start, end=last.end) for row in last.rows]
        last.rows += _timed(slot)
        last.end = slot.end
        return
    sittings.append(Sitting(slot.day, slot.start, slot.end, list(slot.rows), slot.place))


def _follows(slot: Slot, last: Sitting) -> bool:
    assert slot.start
    assert last.end
    return timedelta(0) <= slot.start - last.end <= _LONGEST_PAUSE


def _timed(slot: Slot) -> list[Row]:
    """Return a slot's rows; its times stand with the first of them."""
    return [replace(row, start=slot.start, end=slot.end) for row in slot.rows]


def record_lines(reading: Timetable, agenda: Agenda) -> None:
    """Say which lines of a timetable were not understood, and which are heads that the site has of its own."""
    for place, text in reading.not_understood:
        agenda.remark("not understood", place, text, "a line of the timetable without day or time")
    for place, text in reading.heads:
        agenda.remark("left out", place, text, HEAD_OF_TIMETABLE)
