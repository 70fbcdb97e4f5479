"""Sittings and events as the meeting's page has them, with their words in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from annotated_agenda.authoring.importing.recognition.agenda import (
    Agenda,
    Event,
    Item,
    Row,
    Sitting,
)
from annotated_agenda.authoring.importing.recognition.timetable_items import (
    bracketed_item,
    without_continued,
)
from annotated_agenda.authoring.importing.recognition.titles import is_same_title, plain_title
from annotated_agenda.authoring.importing.recognition.words import has_word
from annotated_agenda.meeting.item_number import ItemNumber

RowsBeside = Mapping[str, Row]


def sitting_keys(agendas: Sequence[Agenda]) -> list[dict[str, Any]]:
    """Return the entries of `sittings`; the first agenda is that of the source language."""
    source = agendas[0]
    return [
        _when(sitting) | _programme(position, agendas)
        for position, sitting in enumerate(source.sittings)
    ]


def event_keys(agendas: Sequence[Agenda]) -> list[dict[str, Any]]:
    """Return the entries of `events`."""
    source = agendas[0]
    entries = []
    for position, event in enumerate(source.events):
        beside = {
            agenda.language: agenda.events[position].title
            for agenda in agendas
            if len(agenda.events) == len(source.events)
        }
        notes = {
            agenda.language: agenda.events[position].note
            for agenda in agendas
            if len(agenda.events) == len(source.events)
        }
        known = [str(number) for number in event.items if source.item(number)]
        entry = {"kind": event.kind, "title": _words(beside, source), "items": known}
        entry["note"] = _words(notes, source)
        entries.append(_when(event) | {key: value for key, value in entry.items() if value})
    return entries


def sittings_of(number: ItemNumber, sittings: Sequence[Sitting]) -> list[int]:
    """Return the sittings, counted from 1, whose rows name an item."""
    return [
        position
        for position, sitting in enumerate(sittings, 1)
        if any(row.item == number for row in sitting.rows)
    ]


def _when(occasion: Sitting | Event) -> dict[str, str]:
    """Return the times of a sitting or event; what the document leaves open stays open."""
    if not occasion.start:
        return {"date": occasion.day.isoformat()}
    times = {"start": _moment(occasion.start)}
    return times | ({"end": _moment(occasion.end)} if occasion.end else {})


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")


def _programme(position: int, agendas: Sequence[Agenda]) -> dict[str, Any]:
    """Return a sitting's lines where its rows say more than which items are taken up."""
    source = agendas[0]
    rows = source.sittings[position].rows
    if not any(_says_more(row, source) for row in rows):
        return {}
    lines = [_line(row, source, _beside(position, at, agendas)) for at, row in enumerate(rows)]
    return {"programme": list(_together(lines))}


def _together(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield lines of which those that only name items, one below the other, are one."""
    last: dict[str, Any] = {}
    for line in lines:
        if set(line) == set(last) == {"items"}:
            last["items"] += line["items"]
            continue
        yield (last := line)


def _says_more(row: Row, agenda: Agenda) -> bool:
    known = agenda.item(row.item) if row.item else None
    if known is None or row.start or row.speaker or row.kind or row.note:
        return True
    return bool(_further_words(row, known, agenda.language)) or _is_concluded(row, agenda)


def _beside(position: int, at: int, agendas: Sequence[Agenda]) -> RowsBeside:
    """Return the same row in every language that has as many sittings and rows."""
    source = agendas[0]
    beside = {}
    for agenda in agendas:
        if len(agenda.sittings) == len(source.sittings):
            rows = agenda.sittings[position].rows
            if len(rows) == len(source.sittings[position].rows):
                beside[agenda.language] = rows[at]
    return beside


def _line(row: Row, agenda: Agenda, beside: RowsBeside) -> dict[str, Any]:
    item = agenda.item(row.item) if row.item else None
    title = _plain_title(row, agenda.language)
    says_title = item is not None and is_same_title(item.title, title)
    line = {
        "start": row.start.strftime("%H:%M") if row.start else "",
        "end": row.end.strftime("%H:%M") if row.end else "",
        "items": [str(row.item)] if item else [],
        "kind": row.kind,
        "title": ""
        if says_title
        else _words({one: row.text for one, row in beside.items()}, agenda),
        "note": _words(
            {one: _note(row, item if says_title else None, one) for one, row in beside.items()},
            agenda,
        ),
        "concluded": "true" if item and _is_concluded(row, agenda) else "",
        "if_necessary": "true" if has_word("if_necessary", row.text, agenda.language) else "",
    }
    return {key: value for key, value in line.items() if value}


def _note(row: Row, item: Item | None, language: str) -> str:
    """Return what stands below a line: who speaks, the row's words where its item says less, its footnotes."""
    further = _further_words(row, item, language) if item else ""
    return "; ".join(filter(None, (row.speaker, further, row.note)))


def _further_words(row: Row, item: Item, language: str) -> str:
    """Return a row's words where they go on behind its item's title."""
    words = plain_title(without_continued(_plain_title(row, language), language))
    title = plain_title(without_continued(item.title, language))
    goes_on = words.startswith(title) and words != title
    return without_continued(row.text, language).strip() if goes_on else ""


def _is_concluded(row: Row, agenda: Agenda) -> bool:
    return has_word("concluded", row.text, agenda.language)


def _plain_title(row: Row, language: str) -> str:
    match = bracketed_item(row.text, language)
    return row.text[: match.start()] if match else row.text


def _words(beside: Mapping[str, str], agenda: Agenda) -> Any:
    """Return words as one line where only the source has them, else by language."""
    said = {language: words for language, words in beside.items() if words}
    return said.get(agenda.language, "") if set(said) <= {agenda.language} else said
