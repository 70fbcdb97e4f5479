"""The page for an address that does not exist, in every language at once.

One file answers for all addresses, so its links start at the root of the host.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from annotated_agenda.publishing.edition.addresses import DOCUMENTS, HOME, SCHEDULE, SEARCH
from annotated_agenda.publishing.language.locales import direction
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotated_agenda.publishing.edition.site_plan import SitePlan
    from annotated_agenda.publishing.language.wording import Wording


@dataclass(frozen=True)
class NotFoundSection:
    """What the page says in one language; `links` are labels with their paths."""

    language: str
    direction: str
    path: str
    heading: str
    explanation: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NotFoundPage:
    """What the template 404.html prints."""

    title: Text
    sections: tuple[NotFoundSection, ...]


def make_not_found_page(plan: SitePlan, wordings: Iterable[Wording]) -> NotFoundPage:
    """Return the page; `wordings` has every language, the source first."""
    sections = tuple(_section(plan, wording) for wording in wordings)
    return NotFoundPage(Text(sections[0].heading), sections)


def site_path(plan: SitePlan) -> str:
    """Return the path of the site on its host: "/", "/meetings/7/"."""
    return urlsplit(plan.url).path or "/"


def _section(plan: SitePlan, wording: Wording) -> NotFoundSection:
    root = site_path(plan) + plan.prefix(wording.language)
    pages = (
        ("agenda", HOME),
        ("timetable", SCHEDULE),
        ("documents", DOCUMENTS),
        ("search", SEARCH),
    )
    return NotFoundSection(
        language=wording.language,
        direction=direction(wording.language),
        path=root,
        heading=wording.say("page_not_found"),
        explanation=wording.say("page_not_found_explained"),
        links=tuple((wording.say(label), root + page) for label, page in pages),
    )
