"""The meeting and its documents in the vocabulary of schema.org, as JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.publishing.edition.addresses import (
    DOCUMENTS,
    HOME,
    document_address,
    occasion_address,
    part_address,
)
from annotated_agenda.publishing.edition.documents import official_links
from annotated_agenda.publishing.edition.occasions import name_of, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotated_agenda.meeting.document import Document
    from annotated_agenda.meeting.occasion import Occasion
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.meeting.sitting import SittingStatus
    from annotated_agenda.publishing.edition.edition import Edition

_CONTEXT = "https://schema.org"
_NO_GATHERINGS = ("break", "holiday", "deadline")
_STATUSES = {
    "scheduled": "EventScheduled",
    "moved": "EventRescheduled",
    "cancelled": "EventCancelled",
}


def meeting_data(edition: Edition) -> dict[str, Any]:
    """Return the meeting as an Event with one subEvent for each sitting, side event and the like."""
    meeting = edition.meeting
    start, end = meeting.duration.start, meeting.duration.end
    data = {
        "@context": _CONTEXT,
        "@type": "Event",
        "identifier": meeting.symbol,
        "name": _meeting_name(edition),
        "description": str(edition.text(meeting.titles)),
        "inLanguage": list(edition.plan.languages),
        "eventStatus": f"{_CONTEXT}/EventScheduled",
        "location": _place(edition),
        "organizer": {"@type": "Organization", "name": str(edition.text(meeting.bodies))},
        "subEvent": [
            _sub_event(edition, one) for one in meeting.occasions if one.kind not in _NO_GATHERINGS
        ],
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
    address = document_address(document.symbol)
    if edition.plan.url:
        data["url"] = edition.public_address(address)
    steps = [
        (str(edition.text(edition.meeting.titles)), HOME),
        (edition.wording.say("documents"), DOCUMENTS),
        (f"{document.name} {title}" if document.has_document_symbol else str(title), address),
    ]
    data["mainEntityOfPage"] = {"@type": "WebPage", "breadcrumb": _breadcrumb(edition, steps)}
    return data


def part_data(edition: Edition, part: Part, beginning: str) -> dict[str, Any]:
    """Return the page of an item or another part of the agenda, with the way to it."""
    meeting, address = edition.meeting, part_address(part)
    above = meeting.ancestors(part.number) if isinstance(part, AgendaItem) else ()
    steps = [(edition.heading(one), part_address(one)) for one in (*above, part)]
    home = (str(edition.text(meeting.titles)), HOME)
    annotation = edition.annotation(part)
    return {
        "@context": _CONTEXT,
        "@type": "WebPage",
        "name": edition.heading(part),
        **({"description": beginning} if beginning else {}),
        "inLanguage": annotation.language if annotation else edition.language,
        **({"url": edition.public_address(address)} if edition.plan.url else {}),
        "about": {"@type": "Event", "identifier": meeting.symbol, "name": _meeting_name(edition)},
        "breadcrumb": _breadcrumb(edition, [home, *steps]),
    }


def _breadcrumb(edition: Edition, steps: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the way to a page from the home page: what each step is called, and its address."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": name,
            **({"item": edition.public_address(address)} if edition.plan.url else {}),
        }
        for position, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _meeting_name(edition: Edition) -> str:
    meeting, comma = edition.meeting, edition.wording.say("comma")
    return f"{edition.text(meeting.bodies)}{comma}{edition.text(meeting.names)}"


def _place(edition: Edition) -> dict[str, Any]:
    place = str(edition.text(edition.meeting.places))
    return {"@type": "Place", "name": place, "address": place}


def _sub_event(edition: Edition, occasion: Occasion) -> dict[str, Any]:
    time = occasion.time
    data: dict[str, Any] = {
        "@type": "Event",
        "name": _name(edition, occasion),
        "startDate": time.written,
        **({"endDate": time.end.isoformat()} if time.end else {}),
        "eventStatus": f"{_CONTEXT}/{_STATUSES[_status(occasion)]}",
        "location": _places(edition, occasion),
    }
    if edition.plan.url:
        data["url"] = edition.public_address(occasion_address(occasion))
    return data


def _name(edition: Edition, occasion: Occasion) -> str:
    title = title_of(edition, occasion)
    if isinstance(occasion, Sitting) and title:
        return f"{edition.sitting_name(occasion)} – {title}"
    return name_of(edition, occasion)


def _status(occasion: Occasion) -> SittingStatus:
    return occasion.status if isinstance(occasion, Sitting) else "scheduled"


def _places(edition: Edition, occasion: Occasion) -> dict[str, Any] | list[dict[str, Any]]:
    """Return the venue; with it the address at which one takes part from elsewhere."""
    joining = occasion.attendance.joining
    place = _place(edition)
    return [place, {"@type": "VirtualLocation", "url": joining}] if joining else place
