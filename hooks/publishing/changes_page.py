"""What changed: the page and the Atom feed that list every change of the meeting."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from meeting.change import Entry, history
from publishing.addresses import CHANGES, FEED, HOME, item_address, sitting_address
from publishing.text import Text

if TYPE_CHECKING:
    from meeting.model import Sitting
    from publishing.edition import Edition

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class ChangeLine:
    """A change: `identifier` never changes, `address` is the page that it concerns."""

    identifier: str
    date: str
    written_date: str
    subject: str
    what: str
    reason: Text
    address: str


@dataclass(frozen=True)
class ChangesPage:
    """What the template changes.html prints, the newest first."""

    title: Text
    lines: tuple[ChangeLine, ...]


def make_changes_page(edition: Edition) -> ChangesPage:
    """Return the page in one language."""
    lines = (_line(edition, entry) for entry in reversed(history(edition.meeting)))
    return ChangesPage(Text(edition.wording.say("changes")), tuple(lines))


def make_feed(edition: Edition) -> bytes:
    """Return the changes as an Atom feed (RFC 4287), the newest first."""
    page = make_changes_page(edition)
    root = edition.plan.url + edition.plan.prefix(edition.language)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": edition.language})
    updated = page.lines[0].date if page.lines else _first_day(edition)
    body = edition.text(edition.meeting.bodies)
    for name, text in (
        ("id", _identifier(edition)),
        ("title", f"{body} – {edition.wording.say('feed')}"),
        ("updated", f"{updated}T00:00:00Z"),
    ):
        ET.SubElement(feed, name).text = text
    ET.SubElement(ET.SubElement(feed, "author"), "name").text = str(body)
    if edition.plan.url:
        ET.SubElement(feed, "link", {"rel": "self", "href": root + FEED})
        ET.SubElement(feed, "link", {"href": root + CHANGES, "hreflang": edition.language})
    for line in page.lines:
        feed.append(_feed_entry(line, root if edition.plan.url else ""))
    ET.indent(feed)
    text = ET.tostring(feed, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _feed_entry(line: ChangeLine, root: str) -> ET.Element:
    entry = ET.Element("entry")
    ET.SubElement(entry, "id").text = line.identifier
    ET.SubElement(entry, "title").text = " – ".join(filter(None, (line.subject, line.what)))
    ET.SubElement(entry, "updated").text = f"{line.date}T00:00:00Z"
    ET.SubElement(entry, "content").text = str(line.reason) or line.what
    if root:
        ET.SubElement(entry, "link", {"href": root + line.address})
    return entry


def _identifier(edition: Edition) -> str:
    return f"urn:annotated-agenda:{edition.meeting.symbol}"


def _first_day(edition: Edition) -> str:
    days = [sitting.start.date().isoformat() for sitting in edition.meeting.sittings]
    return min(days, default="1970-01-01")


def _line(edition: Edition, entry: Entry) -> ChangeLine:
    subject, address, slug = _subject(edition, entry)
    change = entry.change
    return ChangeLine(
        identifier=f"{_identifier(edition)}:{slug}:{entry.position}",
        date=change.date.isoformat(),
        written_date=edition.wording.date(change.date),
        subject=subject,
        what=_what(edition, entry),
        reason=edition.text(change.reasons),
        address=address,
    )


def _subject(edition: Edition, entry: Entry) -> tuple[str, str, str]:
    meeting = edition.meeting
    if entry.item:
        item = meeting.item(entry.item)
        number = edition.wording.say("item", number=edition.number(item))
        return (
            f"{number} {edition.title(item)}",
            item_address(entry.item),
            f"item-{item.number.slug}",
        )
    if entry.sitting:
        name = edition.sitting_name(meeting.sittings[entry.sitting - 1])
        return name, sitting_address(entry.sitting), f"sitting-{entry.sitting}"
    return str(edition.text(meeting.titles)), HOME, "agenda"


def _what(edition: Edition, entry: Entry) -> str:
    if entry.item:
        return edition.wording.say(f"item_{entry.change.kind}")
    if entry.sitting:
        return sitting_change(edition, edition.meeting.sittings[entry.sitting - 1])[
            entry.position - 1
        ]
    return edition.wording.say("reissue")


def sitting_change(edition: Edition, sitting: Sitting) -> tuple[str, ...]:
    """Return what is said of each change of a sitting: "Moved from …", "Cancelled"."""
    return tuple(_sitting_changes(edition, sitting))


def _sitting_changes(edition: Edition, sitting: Sitting) -> Iterator[str]:
    for change in sitting.changes:
        moment = ""
        if change.former_start and change.former_end:
            moment = edition.wording.moment(change.former_start, change.former_end)
        yield edition.wording.say(f"sitting_{change.kind}", moment=moment)
