"""How far the translation of every page is: for the secretariat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import HOME
from annotated_agenda.publishing.edition.edition import TranslationState
from annotated_agenda.publishing.edition.links import part_link
from annotated_agenda.publishing.language.locales import direction
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class StatusCell:
    """A page's state in one language, which is named as it names itself: the state and the words for it."""

    language: str
    state: TranslationState
    words: str


@dataclass(frozen=True)
class StatusRow:
    """A page with its state in every language, in the order of the columns."""

    number: str
    title: Text
    address: str
    cells: tuple[StatusCell, ...]


@dataclass(frozen=True)
class StatusColumn:
    """A language of the table."""

    language: str
    direction: str
    name: str


@dataclass(frozen=True)
class TranslationStatus:
    """What the template translations.html and `make translations` print."""

    title: Text
    columns: tuple[StatusColumn, ...]
    rows: tuple[StatusRow, ...]


def make_translation_status(edition: Edition) -> TranslationStatus:
    """Return the table of pages and languages."""
    meeting, languages = edition.meeting, edition.plan.languages
    return TranslationStatus(
        title=Text(edition.wording.say("translations")),
        columns=tuple(
            StatusColumn(language, direction(language), name)
            for language, name in languages.items()
        ),
        rows=(
            StatusRow("", edition.text(meeting.titles), HOME, _cells(edition, meeting)),
            *(_row(edition, part) for part in meeting.parts),
        ),
    )


def _row(edition: Edition, part: Part) -> StatusRow:
    link = part_link(edition, part)
    return StatusRow(link.number, link.title, link.address, _cells(edition, part))


def _cells(edition: Edition, page: Part | Meeting) -> tuple[StatusCell, ...]:
    states = (
        (name, edition.state(page, language)) for language, name in edition.plan.languages.items()
    )
    return tuple(
        StatusCell(name, state, edition.wording.say(f"translation_{state}"))
        for name, state in states
    )
