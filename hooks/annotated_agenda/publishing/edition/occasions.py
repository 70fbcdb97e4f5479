"""What a sitting, an event or a line of a programme is called, and how one takes part, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.occasion import Attendance, Occasion, ProgrammeEntry
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class Way:
    """A link by which one takes part from elsewhere, and what it is."""

    label: str
    url: str


@dataclass(frozen=True)
class TakingPart:
    """Who is let in, the languages of interpretation, and links; each empty where nothing is said."""

    access: str
    interpretation: str
    ways: tuple[Way, ...]


def title_of(edition: Edition, one: Occasion | ProgrammeEntry) -> str:
    """Return kind and title as plain text: "Side event: Clean water"; empty where there are none."""
    return f"{kind_before(edition, one)}{edition.text(one.titles)}"


def kind_before(edition: Edition, one: Occasion | ProgrammeEntry) -> str:
    """Return the kind as it stands before a title, which may be in another language: "Side event: ".

    A break that has a title ("Lunch break") needs no more.
    """
    if not one.kind or (one.kind == "break" and one.titles):
        return ""
    kind = edition.wording.say(f"kind_of_{one.kind}")
    return edition.wording.say("titled", kind=kind, title="") if one.titles else kind


def name_of(edition: Edition, occasion: Occasion) -> str:
    """Return what stands for a sitting or an event: "Sitting 3", "Side event: Clean water"."""
    if isinstance(occasion, Sitting):
        return edition.sitting_name(occasion)
    return title_of(edition, occasion)


def reservations_of(edition: Edition, one: Occasion | ProgrammeEntry) -> tuple[str, ...]:
    """Return what is said of something that is not certain: "(if necessary)"."""
    return tuple(edition.wording.say(f"reserved_{name}") for name in one.reservations)


def rooms_of(edition: Edition, occasion: Occasion) -> tuple[Text, ...]:
    """Return the places at which a sitting or an event is held."""
    return tuple(edition.text(room) for room in occasion.rooms)


def taking_part(edition: Edition, occasion: Occasion) -> TakingPart:
    """Return how one takes part in a sitting or an event."""
    wording, attendance = edition.wording, occasion.attendance
    ways = (("webcast", attendance.webcast), ("join_online", attendance.joining))
    return TakingPart(
        access=_access(edition, occasion),
        interpretation=_interpretation(edition, attendance),
        ways=tuple(Way(wording.say(term), url) for term, url in ways if url),
    )


def _access(edition: Edition, occasion: Occasion) -> str:
    access = occasion.attendance.access
    kind = "access" if isinstance(occasion, Sitting) else "event"
    return edition.wording.say(f"{kind}_{access}") if access else ""


def _interpretation(edition: Edition, attendance: Attendance) -> str:
    wording, languages = edition.wording, attendance.interpretation
    if languages is None:
        return ""
    if not languages:
        return wording.say("no_interpretation")
    names = wording.join(map(wording.language_name, languages))
    return wording.say("interpretation", languages=names)
