"""What changed: the page that lists every change of the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.changes import ChangeLine, change_lines
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class ChangesPage:
    """What the template changes.html prints, the newest first."""

    title: Text
    lines: tuple[ChangeLine, ...]


def make_changes_page(edition: Edition) -> ChangesPage:
    """Return the page in one language."""
    return ChangesPage(Text(edition.wording.say("changes")), change_lines(edition))
