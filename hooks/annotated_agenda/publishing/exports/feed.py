"""What changed, as an Atom feed (RFC 4287)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import CHANGES, FEED
from annotated_agenda.publishing.edition.changes import ChangeLine, change_lines, meeting_identifier

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition


_ATOM = "http://www.w3.org/2005/Atom"


def make_feed(edition: Edition) -> bytes:
    """Return the changes as an Atom feed (RFC 4287), the newest first.

    Each language has identifiers of its own (section 4.2.6): readers take equal ones for one feed.
    """
    lines = change_lines(edition)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": edition.language})
    updated = lines[0].date if lines else _first_day(edition)
    body = edition.text(edition.meeting.bodies)
    for name, text in (
        ("id", f"{meeting_identifier(edition)}:{edition.language}"),
        ("title", f"{body} – {edition.wording.say('feed')}"),
        ("updated", f"{updated}T00:00:00Z"),
    ):
        ET.SubElement(feed, name).text = text
    ET.SubElement(ET.SubElement(feed, "author"), "name").text = str(body)
    if edition.plan.url:
        ET.SubElement(feed, "link", {"rel": "self", "href": edition.public_address(FEED)})
        page = {"href": edition.public_address(CHANGES), "hreflang": edition.language}
        ET.SubElement(feed, "link", page)
    for line in lines:
        feed.append(_feed_entry(edition, line))
    ET.indent(feed)
    text = ET.tostring(feed, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _feed_entry(edition: Edition, line: ChangeLine) -> ET.Element:
    entry = ET.Element("entry")
    ET.SubElement(entry, "id").text = f"{line.identifier}:{edition.language}"
    ET.SubElement(entry, "title").text = " – ".join(filter(None, (line.subject, line.what)))
    ET.SubElement(entry, "updated").text = f"{line.date}T00:00:00Z"
    ET.SubElement(entry, "content").text = str(line.reason) or line.what
    if edition.plan.url:
        ET.SubElement(entry, "link", {"href": edition.public_address(line.address)})
    return entry


def _first_day(edition: Edition) -> str:
    periods = edition.meeting.duration.periods
    return periods[0].first.isoformat() if periods else "1970-01-01"
