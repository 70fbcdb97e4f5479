"""The facts of a meeting, which stand once, in the source language's pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.recognition.agenda import Agenda, Item, Sitting
from annotated_agenda.authoring.importing.writing.draft import MEETING, Draft, item_page
from annotated_agenda.authoring.importing.writing.zones import (
    city_of_zone,
    zone_of_job,
    zone_of_place,
)
from annotated_agenda.meeting.document_symbol import is_symbol
from annotated_agenda.meeting.item_number import ItemNumber

# How long a meeting of half a day is where only its beginning is said.
USUAL_LENGTH = timedelta(hours=3)
_ORDER = (
    "symbol", "title", "body", "parent_body", "meeting", "place", "time_zone", "original_language",
    "reissue", "clusters", "sittings",
)  # fmt: skip
_NEEDED = ("symbol", "title", "body", "meeting", "place", "time_zone")
UNKNOWN = "?"


def add_facts(draft: Draft, agenda: Agenda, job: str, given: Mapping[str, str]) -> None:
    """Write the facts of an agenda into the pages of the source language.

    `job` is the document's job number, `given` what somebody says of the meeting by key.
    """
    page = draft.pages[MEETING]
    keys = {
        **page.keys,
        **_meeting_facts(agenda),
        **{key: value for key, value in given.items() if value},
    }
    _guess_place(keys, job, agenda, draft)
    _take_reissue(keys, agenda)
    for key in _NEEDED:
        if not keys.get(key):
            keys[key] = UNKNOWN if key != "time_zone" else "UTC"
            message = f"the document does not say it; write `{key}` into index.md"
            _remark(draft, "to be written", "", key, message)
    if sittings := _sittings(agenda, draft):
        keys["sittings"] = sittings
    page.keys = {key: keys[key] for key in _ORDER if keys.get(key)}
    for item in agenda.items:
        draft.pages[item_page(item)].keys = _item_facts(item, agenda, draft)


def _meeting_facts(agenda: Agenda) -> dict[str, Any]:
    head = agenda.masthead
    return {
        "symbol": head.symbol,
        "original_language": head.original,
        "clusters": dict(agenda.clusters),
    }


def _guess_place(keys: dict[str, Any], job: str, agenda: Agenda, draft: Draft) -> None:
    """Find the time zone of the place; the office of the job number tells a place that is not said."""
    place, language = str(keys.get("place") or ""), agenda.language
    if keys.get("time_zone"):
        return
    zone = zone_of_place(place, language)
    if not zone and not place and (zone := zone_of_job(job)):
        keys["place"] = city_of_zone(zone, language)
        message = f"taken for the place because the job number is {job}"
        _remark(draft, "guessed", "job number", keys["place"], message)
    if zone:
        keys["time_zone"] = zone
        _remark(
            draft, "guessed", "masthead", str(keys["place"]), f"the time zone is taken for {zone}"
        )


def _take_reissue(keys: dict[str, Any], agenda: Agenda) -> None:
    note = keys.pop("reissue_note", "")
    if agenda.reissue and agenda.reissue[0]:
        keys["reissue"] = {"date": agenda.reissue[0].isoformat(), "note": note}


def _sittings(agenda: Agenda, draft: Draft) -> list[dict[str, Any]]:
    facts = []
    for sitting in agenda.sittings:
        end = sitting.end
        if end is None:
            end = sitting.start + USUAL_LENGTH
            message = "the end is not said; three hours are taken"
            _remark(draft, "guessed", sitting.place, _moment(sitting.start), message)
        facts.append({"start": _moment(sitting.start), "end": _moment(end)})
    return facts


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")


def _item_facts(item: Item, agenda: Agenda, draft: Draft) -> dict[str, Any]:
    keys = draft.pages[item_page(item)].keys
    symbols: dict[str, None] = {}
    for document in item.documents:
        own = list(filter(is_symbol, document.symbols))
        symbols |= dict.fromkeys(own)
        if not own:
            message = "a document without a symbol that is known: it cannot be listed"
            text = " ".join([*document.symbols, document.text])
            _remark(draft, "not understood", document.place, text, message)
    return {
        "item": str(item.number),
        "title": keys["title"],
        "sittings": sittings_of(item.number, agenda.sittings),
        "documents": list(symbols),
        "cluster": item.cluster if item.number.parent is None else "",
    }


def sittings_of(number: ItemNumber, sittings: list[Sitting]) -> list[int]:
    """Return the sittings, counted from 1, whose rows name an item."""
    return [
        position
        for position, sitting in enumerate(sittings, 1)
        if any(row.item == number for row in sitting.rows)
    ]


def _remark(draft: Draft, kind: str, place: str, text: str, message: str) -> None:
    draft.remarks.append(Remark(kind, place, text, message))
