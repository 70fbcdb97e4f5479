"""The facts of a meeting, which stand once, in the source language's pages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from annotated_agenda.authoring.importing.recognition.agenda import Agenda, Item
from annotated_agenda.authoring.importing.recognition.dates import find_days
from annotated_agenda.authoring.importing.recognition.marks import item_number
from annotated_agenda.authoring.importing.recognition.words import distribution
from annotated_agenda.authoring.importing.writing.draft import (
    MEETING,
    Draft,
    item_page,
    sections_of,
)
from annotated_agenda.authoring.importing.writing.listing import document_keys
from annotated_agenda.authoring.importing.writing.programme import (
    event_keys,
    sitting_keys,
    sittings_of,
)
from annotated_agenda.authoring.importing.writing.zones import (
    city_of_zone,
    zone_of_job,
    zone_of_place,
)

_ORDER = (
    "symbol", "title", "subtitle", "body", "parent_body", "meeting", "place", "time_zone",
    "original_language", "official_languages", "distribution", "issued_on", "agenda_items",
    "reissue", "notes", "clusters", "dates", "sittings", "events",
)  # fmt: skip
_NEEDED = ("symbol", "title", "body", "meeting", "place", "time_zone")
# What stands for words that no document says. A symbol has no question mark.
UNKNOWN = {"symbol": "UNKNOWN", "time_zone": "UTC"}


def add_facts(
    draft: Draft,
    agendas: Sequence[Agenda],
    job: str,
    given: Mapping[str, str],
    known: Mapping[str, str],
) -> None:
    """Write the facts of the first agenda into the pages of its language, the source.

    `agendas` are those of all languages, `job` is the document's job number, `given` what somebody
    says of the meeting by key, `known` what was said before, of which a document may say otherwise.
    """
    agenda = agendas[0]
    page = draft.pages[MEETING]
    keys = {
        **known,
        **{key: value for key, value in page.keys.items() if value},
        **{key: value for key, value in _meeting_facts(agendas).items() if value},
        **{key: value for key, value in given.items() if value},
    }
    if not given.get("time_zone") and keys.get("place") != known.get("place"):
        # The zone that was known before is that of another place.
        keys.pop("time_zone", None)
    if len(agendas) > 1:
        keys["official_languages"] = sorted(one.language for one in agendas)
    _guess_place(keys, job, agenda, draft)
    keys.setdefault("time_zone", known.get("time_zone", ""))
    _take_reissue(keys, agenda)
    for key in _NEEDED:
        if not keys.get(key):
            keys[key] = UNKNOWN.get(key, "?")
            message = f"the document does not say it; write `{key}` into index.md"
            draft.remark("to be written", "", key, message)
    page.keys = {key: keys[key] for key in _ORDER if keys.get(key)}
    for item in agenda.items:
        item_keys = draft.pages[item_page(item)].keys
        draft.pages[item_page(item)].keys = _item_facts(item_keys, item, agendas)
    for name, section in sections_of(agenda):
        if section.before:
            draft.pages[name].keys["before"] = str(section.before)


def _meeting_facts(agendas: Sequence[Agenda]) -> dict[str, Any]:
    agenda, head = agendas[0], agendas[0].masthead
    days = find_days(head.dates, agenda.language, head.year)
    return {
        "symbol": head.symbol,
        "original_language": head.original,
        "distribution": distribution(head.distribution),
        "issued_on": head.date.isoformat() if head.date else "",
        "agenda_items": _own_items(agenda),
        "dates": {"start": days[0].isoformat(), "end": days[1].isoformat()} if days else {},
        "sittings": sitting_keys(agendas),
        "events": event_keys(agendas),
    }


def _own_items(agenda: Agenda) -> list[int]:
    """Return the items under which the document stands, of those of this agenda."""
    numbers = map(int, re.findall(r"\d{1,3}", agenda.masthead.agenda_item))
    return [number for number in numbers if agenda.item(item_number([number]))][:3]


def _guess_place(keys: dict[str, Any], job: str, agenda: Agenda, draft: Draft) -> None:
    """Find the time zone of the place; the office of the job number tells a place that is not said."""
    place, language = str(keys.get("place") or ""), agenda.language
    if keys.get("time_zone"):
        return
    zone = zone_of_place(place, language)
    if not zone and not place and (zone := zone_of_job(job)):
        keys["place"] = city_of_zone(zone, language)
        message = f"taken for the place because the job number is {job}"
        draft.remark("guessed", "job number", keys["place"], message)
    if zone:
        keys["time_zone"] = zone
        message = f"the time zone is taken for {zone}"
        draft.remark("guessed", "masthead", str(keys["place"]), message)


def _take_reissue(keys: dict[str, Any], agenda: Agenda) -> None:
    note = keys.pop("reissue_note", "")
    if agenda.reissue and agenda.reissue[0]:
        keys["reissue"] = {"date": agenda.reissue[0].isoformat(), "note": note}


def _item_facts(keys: dict[str, Any], item: Item, agendas: Sequence[Agenda]) -> dict[str, Any]:
    facts = {
        "item": str(item.number),
        "title": keys["title"],
        "sittings": sittings_of(item.number, agendas[0].sittings),
        "documents": document_keys(item.number, agendas),
        "notes": keys.get("notes"),
        "cluster": item.cluster if item.number.parent is None else "",
    }
    return {key: value for key, value in facts.items() if value}
