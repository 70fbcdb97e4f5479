"""The meeting and its documents in the vocabulary of schema.org, as JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.addresses import document_address, sitting_address
from annotated_agenda.publishing.edition.documents import official_links

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Document
    from annotated_agenda.meeting.sitting import Sitting
    from annotated_agenda.publishing.edition.edition import Edition

_CONTEXT = "https://schema.org"
_STATUSES = {
    "scheduled": "EventScheduled",
    "moved": "EventRescheduled",
    "cancelled": "EventCancelled",
}


def meeting_data(edition: Edition) -> dict[str, Any]:
    """Return the meeting as an Event with one subEvent for each sitting."""
    meeting = edition.meeting
    start, end = meeting.duration.start, meeting.duration.end
    data = {
        "@context": _CONTEXT,
        "@type": "Event",
        "identifier": meeting.symbol,
        "name": f"{edition.text(meeting.bodies)}, {edition.text(meeting.names)}",
        "description": str(edition.text(meeting.titles)),
        "inLanguage": list(edition.plan.languages),
        "eventStatus": f"{_CONTEXT}/EventScheduled",
        "location": _place(edition),
        "organizer": {"@type": "Organization", "name": str(edition.text(meeting.bodies))},
        "subEvent": [_sub_event(edition, sitting) for sitting in meeting.sittings],
    }
    if start and end:
        data |= {"startDate": start.isoformat(), "endDate": end.isoformat()}
    return data


def document_data(edition: Edition, document: Document) -> dict[str, Any]:
    """Return a register entry as a DigitalDocument, with its versions in other languages."""
    title = edition.text(document.titles)
    data: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "DigitalDocument",
        "identifier": document.symbol,
        "name": title.words,
    }
    if document.languages:
        data["inLanguage"] = list(document.languages)
    links = official_links(edition, document)
    if links:
        data["workTranslation"] = [
            {"@type": "DigitalDocument", "inLanguage": link.language, "url": link.url}
            for link in links
        ]
    if edition.plan.url:
        data["url"] = edition.public_address(document_address(document.symbol))
    return data


def _place(edition: Edition) -> dict[str, Any]:
    place = str(edition.text(edition.meeting.places))
    return {"@type": "Place", "name": place, "address": place}


def _sub_event(edition: Edition, sitting: Sitting) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "Event",
        "name": edition.sitting_name(sitting),
        "startDate": sitting.time.written,
        **({"endDate": sitting.time.end.isoformat()} if sitting.time.end else {}),
        "eventStatus": f"{_CONTEXT}/{_STATUSES[sitting.status]}",
        "location": _place(edition),
    }
    if edition.plan.url:
        data["url"] = edition.public_address(sitting_address(sitting.number))
    return data
