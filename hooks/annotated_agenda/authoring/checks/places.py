"""Links to places on the site's pages: a paragraph, a sitting, a heading that is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.meeting.section import part_slug

if TYPE_CHECKING:
    from annotated_agenda.authoring.annotations.links import PlaceLinked
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.problem import Problem
    from annotated_agenda.meeting.section import Part

# As the addresses of the site have it.
_HOME, _SCHEDULE = "", "schedule/"
# The sections of these pages.
_OF_HOME = ("agenda", "sittings", "documents", "facts")
_OF_SCHEDULE = ("by-item", "reading-list")
# So many places are named to whom looked for another one.
_NAMED = 12


@dataclass(frozen=True)
class LinkFrom:
    """A link to a place, with the file that it stands in and its language."""

    language: str
    file: SourceFile
    place: PlaceLinked


def check_places(links: Iterable[LinkFrom], meeting: Meeting) -> Iterator[Problem]:
    """Yield a problem for each link to a place that is not on its page."""
    known: dict[str, Mapping[str, Sequence[str]]] = {}
    for link in links:
        address, anchor, written = link.place.address, link.place.anchor, link.place.written
        if link.language not in known:
            known[link.language] = dict(_places(meeting, link.language))
        there = known[link.language].get(address)
        if there is not None and anchor not in there:
            kind = "paragraph" if address in _addresses(meeting.parts) else "place"
            named = ", ".join(there[:_NAMED]) + (", …" if len(there) > _NAMED else "")
            remedy = f"its {kind}s are {named}" if there else "it has no text"
            yield link.file.body_problem(written, f'"{written}" is no {kind} of that page', remedy)


def _places(meeting: Meeting, language: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the address of each page whose places are known, with their anchors in a language."""
    for part in meeting.parts:
        text = part.annotations.get(language) or part.annotations.get(meeting.source)
        yield _address(part), [one.anchor for one in text.paragraphs] if text else []
    for page in meeting.own_pages:
        own = page.texts.get(language) or page.texts.get(meeting.source)
        yield page.address, own.anchors if own else []
    days = dict.fromkeys(one.time.date.isoformat() for one in meeting.occasions)
    yield _SCHEDULE, [*(one.slug for one in meeting.occasions), *_OF_SCHEDULE, *days]
    above = meeting.introductions.get(language) or meeting.introductions.get(meeting.source)
    yield _HOME, [*(one.anchor for one in (above.paragraphs if above else ())), *_OF_HOME]


def _addresses(parts: Iterable[Part]) -> set[str]:
    return set(map(_address, parts))


def _address(part: Part) -> str:
    slug = part_slug(part)
    return f"{slug}/" if "/" in slug else f"items/{slug}/"
