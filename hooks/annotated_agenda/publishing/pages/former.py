"""The page at an address that an item had before it was renumbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.links import ItemLink, part_link
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from annotated_agenda.meeting.agenda_item import AgendaItem
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class FormerPage:
    """What the template former.html prints: where the item is now."""

    title: Text
    item: ItemLink


def make_former_page(edition: Edition, item: AgendaItem) -> FormerPage:
    """Return the page that leads on to an item's new address."""
    return FormerPage(Text(edition.wording.say("page_has_moved")), part_link(edition, item))
