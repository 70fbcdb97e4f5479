"""What a page's clock needs, which says what is on now and what is next: periods, sittings, and words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from annotated_agenda.meeting.sitting_time import Hours
from annotated_agenda.publishing.edition.addresses import NOW, SCHEDULE
from annotated_agenda.publishing.edition.timetable.days import make_days

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.edition.timetable.days import SittingBlock
    from annotated_agenda.publishing.edition.timetable.programme import ProgrammeLine


@dataclass(frozen=True)
class TakenUp:
    """An item that is taken up, and its page; `language` and `direction` are empty in that of the page."""

    number: str
    title: str
    language: str
    direction: str
    address: str


@dataclass(frozen=True)
class SittingOnClock:
    """A sitting: the moments between which it is, whether these are exact, and what is said of it.

    `items` are those that stand alone, `marked` the addresses of all that are taken up.
    """

    anchor: str
    address: str
    begins: str
    ends: str
    is_exact: bool
    name: str
    moment: str
    until: str
    label: str
    items: tuple[TakenUp, ...]
    marked: tuple[str, ...]


def clock_data(edition: Edition) -> dict[str, Any] | None:
    """Return, for the script, when the meeting sits, as ISO 8601 intervals, and what is said then.

    None while its days are not known.
    """
    terms, periods = edition.wording.terms, edition.periods().split()
    if not periods:
        return None
    return {
        "periods": periods,
        "sittings": NOW,
        "words": {
            "now": terms["now"],
            "next": terms["next"],
            "before": terms["meeting_not_begun"],
            "over": terms["meeting_over"],
            "today": terms["today"],
            "underWay": terms["meeting_under_way"],
            "colon": edition.wording.say("titled", kind="", title=""),
            "comma": terms["list_comma"],
        },
    }


def sittings_on_clock(edition: Edition) -> bytes:
    """Return the sittings that take place, in order, as JSON."""
    sittings = [asdict(one) for one in _sittings(edition)]
    return (json.dumps(sittings, ensure_ascii=False, indent=1) + "\n").encode()


def _sittings(edition: Edition) -> Iterator[SittingOnClock]:
    until = {one.slug: _until(edition, one.time) for one in edition.meeting.sittings}
    for day in make_days(edition):
        for block in day.sittings:
            if block.name and not block.is_struck:
                yield _sitting(block, until[block.anchor])


def _until(edition: Edition, time: object) -> str:
    if not isinstance(time, Hours) or time.end is None:
        return ""
    return edition.wording.say("until", time=edition.wording.time(time.end))


def _sitting(block: SittingBlock, until: str) -> SittingOnClock:
    return SittingOnClock(
        anchor=block.anchor,
        address=f"{SCHEDULE}#{block.anchor}",
        begins=block.clock.begins,
        ends=block.clock.ends,
        is_exact=block.clock.is_exact,
        name=f"{block.lead.kind}{block.lead.title}" if block.lead else block.name,
        moment=block.moment,
        until=until,
        label=block.numbers_label,
        items=tuple(map(_taken_up, block.numbers)),
        marked=tuple(dict.fromkeys(line.address for line in block.lines if line.address)),
    )


def _taken_up(line: ProgrammeLine) -> TakenUp:
    title = line.short if line.short.words else line.title.without_colon()
    return TakenUp(line.number, title.words, title.language, title.direction, line.address)
