"""Meetings that nobody held, read without a build: for tests of what is made from a meeting.

HEALTH has English as its source, a translation into Spanish, decimal numbers, sittings side by
side and changes; BARE one language, no sitting and no register; drawn_site.SMALL is in French.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from tests.drawn_site import LANGUAGE_NAMES, SMALL, draw
from tests.printed_site import LINKS, MARKDOWN

from annotated_agenda.authoring.reader import read_meeting
from annotated_agenda.meeting.meeting import Meeting
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording

HEALTH = {
    "en/index.md": """
        ---
        symbol: E/HB/3/1
        title: Provisional agenda
        body: Board of Health
        meeting: Third session
        place: Geneva
        time_zone: Europe/Zurich
        clusters:
          A: Health for all
        sittings:
          - {start: 2027-05-31 09:30, end: 2027-05-31 12:30, room: Room I}
          - {start: 2027-05-31 09:30, end: 2027-05-31 12:00, room: Room II}
          - start: 2027-06-01 14:00
            end: 2027-06-01 17:00
            room: Room I
            changes:
              - {date: 2027-05-20, kind: cancelled, reason: The Board has no quorum}
        ---

        The Board meets in two rooms.
        """,
    "en/items/1.md": """
        ---
        item: 1
        title: Opening
        sittings: [1]
        ---

        The Chair opens the session.
        """,
    "en/items/2.md": """
        ---
        item: 2
        title: "Programme:"
        cluster: A
        documents: [E/HB/3/2]
        ---
        """,
    "en/items/2.1.md": """
        ---
        item: 2.1
        title: Vaccines
        sittings: [1, 2]
        ---

        The Board may consider document E/HB/3/2 and [article 4][HC art. 4].

        It may also decide:

        a) to adjourn;
        b) to go on.
        """,
    "en/items/2.10.md": """
        ---
        item: 2.10
        title: Water
        sittings: [2]
        changes:
          - {date: 2027-05-10, kind: withdrawn, reason: The proposal was taken back}
        ---
        """,
    "es/index.md": """
        ---
        title: Programa provisional
        body: Junta de Salud
        meeting: Tercer período de sesiones
        place: Ginebra
        clusters:
          A: Salud para todos
        ---

        La Junta se reúne en dos salas.
        """,
    "es/items/2.1.md": """
        ---
        title: Vacunas
        ---

        La Junta puede examinar el documento E/HB/3/2 y el [artículo 4][HC art. 4].

        También puede decidir:

        a) aplazar;
        b) continuar.
        """,
    "register.yml": """
        - symbol: E/HB/3/2
          kind: document
          title: {en: Report on vaccines, es: Informe sobre las vacunas}
          languages: [en]
        - symbol: HC
          kind: treaty
          title: {en: Health Covenant}
          articles: 9
          links: {en: "https://example.org/covenant"}
        """,
}

BARE = {
    "ru/index.md": """
        ---
        symbol: X/1
        title: Повестка дня
        body: Совет
        meeting: Первое совещание
        place: Вена
        time_zone: Europe/Vienna
        ---
        """,
    "ru/items/1.md": "---\nitem: 1\ntitle: Открытие\n---\n",
}


def read_invented(
    folder: Path,
    files: Mapping[str, str] = MappingProxyType(SMALL),
    languages: Sequence[str] = ("fr",),
) -> Meeting:
    """Write docs/ with these files and read the meeting; the first language is the source."""
    draw(folder, dict(files), tuple(languages))
    reading = read_meeting(folder / "docs", languages, MARKDOWN)
    assert reading.meeting, reading.problems
    return reading.meeting


def plan_of(meeting: Meeting, languages: Sequence[str], url: str = "") -> SitePlan:
    """Return the plan of a site in some languages."""
    names = {language: LANGUAGE_NAMES[language] for language in languages}
    return SitePlan(names, meeting.source, url, LINKS)


def edition_of(
    meeting: Meeting, language: str, others: Sequence[str] = (), url: str = ""
) -> Edition:
    """Return a language's edition of a meeting whose site has other languages, too."""
    languages = tuple(dict.fromkeys((meeting.source, language, *others)))
    return Edition(meeting, plan_of(meeting, languages, url), Wording(language, read_terms()))
