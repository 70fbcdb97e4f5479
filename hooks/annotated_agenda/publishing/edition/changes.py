"""What changed, in words: every change of the meeting, and those of one sitting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.meeting.history import Entry, history
from annotated_agenda.publishing.edition.addresses import HOME, item_address, sitting_address
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.sitting import Sitting
    from annotated_agenda.publishing.edition.edition import Edition


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


def change_lines(edition: Edition) -> tuple[ChangeLine, ...]:
    """Return every change of the meeting, the newest first."""
    return tuple(_line(edition, entry) for entry in reversed(history(edition.meeting)))


def meeting_identifier(edition: Edition) -> str:
    """Return what names the meeting in the identifiers of its changes."""
    return f"urn:annotated-agenda:{edition.meeting.symbol}"


def _line(edition: Edition, entry: Entry) -> ChangeLine:
    subject, address, slug = _subject(edition, entry)
    change = entry.change
    return ChangeLine(
        identifier=f"{meeting_identifier(edition)}:{slug}:{entry.position}",
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
        moment = edition.wording.moment(change.former) if change.former else ""
        yield edition.wording.say(f"sitting_{change.kind}", moment=moment)
