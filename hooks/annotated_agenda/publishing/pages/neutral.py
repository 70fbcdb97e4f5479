"""The page at an address that knows no language: it leads on to the reader's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import neutral_address, way_up
from annotated_agenda.publishing.language.locales import direction
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class LanguageChoice:
    """The page in one language; `href` is relative to the neutral page."""

    language: str
    direction: str
    name: str
    href: str


@dataclass(frozen=True)
class NeutralPage:
    """What the template go.html prints; `title` is that of the page that it leads to, the source language is the first choice."""

    title: Text
    heading: str
    choices: tuple[LanguageChoice, ...]


def make_neutral_page(
    edition: Edition, address: str, title: Text, languages: Sequence[str]
) -> NeutralPage:
    """Return the page that leads to `address` in each of the languages; `title` is that of the page there."""
    root = way_up(neutral_address(address))
    plan = edition.plan
    return NeutralPage(
        title,
        edition.wording.say("choose_language"),
        tuple(
            LanguageChoice(code, direction(code), name, root + plan.prefix(code) + address)
            for code, name in plan.languages.items()
            if code in languages
        ),
    )
