"""The public addresses, from the root of a language; they depend on no language and no title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotated_agenda.meeting.document_symbol import symbol_path
from annotated_agenda.meeting.section import Section

if TYPE_CHECKING:
    from annotated_agenda.meeting.document import Reference
    from annotated_agenda.meeting.item_number import ItemNumber
    from annotated_agenda.meeting.occasion import Occasion
    from annotated_agenda.meeting.section import Part

_WHOLE = re.compile(r"[a-z]+:|/", re.IGNORECASE)

HOME = ""
SCHEDULE = "schedule/"
DOCUMENTS = "documents/"
CHANGES = "changes/"
SEARCH = "search/"
PRINT = "print/"
PDF = "agenda.pdf"
PICTURE = "picture.png"
SEARCH_SETTINGS = "search.json"
SEARCH_VOCABULARY = "search-words.txt"
FEED = "feed.xml"
DATA = "agenda.json"
CALENDAR = "schedule.ics"
NOW = "now.json"
TRANSLATIONS = "about/translations/"
# The pages that the site makes by itself, for links to them.
GENERATED = (SCHEDULE, DOCUMENTS, CHANGES, SEARCH, PRINT, TRANSLATIONS)


def item_address(number: ItemNumber) -> str:
    """Return an item's page: "items/5a/"."""
    return f"items/{number.slug}/"


def part_address(part: Part) -> str:
    """Return the page of an item, of an annotation without a number or of an annex: "annexes/1/"."""
    return f"{part.slug}/" if isinstance(part, Section) else item_address(part.number)


def part_anchor(part: Part) -> str:
    """Return the anchor of a part on the page that has the whole agenda: "item-5a", "annexes-1"."""
    if isinstance(part, Section):
        return part.slug.replace("/", "-")
    return printed_anchor(part.number)


def printed_anchor(number: ItemNumber) -> str:
    """Return an item's anchor on the page that has the whole agenda: "item-5a"."""
    return f"item-{number.slug}"


def item_calendar_address(number: ItemNumber) -> str:
    """Return the calendar of an item's sittings: "items/5a.ics"."""
    return f"items/{number.slug}.ics"


def sitting_address(number: int) -> str:
    """Return a sitting's place in the timetable: "schedule/#sitting-1"."""
    return f"{SCHEDULE}#sitting-{number}"


def sheet_address(number: int) -> str:
    """Return the sheet of a sitting: "schedule/3/"."""
    return f"{SCHEDULE}{number}/"


def occasion_address(occasion: Occasion) -> str:
    """Return the place of a sitting or an event in the timetable: "schedule/#event-1"."""
    return f"{SCHEDULE}#{occasion.slug}"


def document_address(symbol: str) -> str:
    """Return a register entry's page: "documents/CTOC/COP/WG.3/2016/2/"."""
    return f"{DOCUMENTS}{symbol_path(symbol)}/"


def article_anchor(division: str) -> str:
    """Return the anchor of a treaty's division on its page: "art-16-5-a"."""
    return "art-" + division.replace(".", "-")


def reference_address(reference: Reference) -> str:
    """Return where a reference leads: "documents/A/RES/55/25/", "documents/UNTOC/#art-16-5-a"."""
    page = document_address(reference.symbol)
    return f"{page}#{article_anchor(reference.division)}" if reference.division else page


def neutral_address(address: str) -> str:
    """Return the address, from the root of the site, that leads to a page in the reader's language.

    Items lose their folder: "items/5a/" is "go/5a/", "schedule/" is "go/schedule/"; an own page is a folder there
    whatever it is elsewhere: "travel.html" is "go/travel/".
    """
    own = re.sub(r"\.html$", "/", address)
    return "go/" + own.removeprefix("items/")


def is_neutral(address: str) -> bool:
    """Say whether an address is one that leads to a page in the reader's language."""
    return address.startswith("go/")


def is_whole(address: str) -> bool:
    """Say whether an address stands for itself ("https://…", "/logo.svg"), and is not counted from a root."""
    return _WHOLE.match(address) is not None


def folder_url(url: str) -> str:
    """Return an address with a slash at its end, so that others can be joined to it; an empty one stays so."""
    return url if url.endswith("/") or not url else f"{url}/"


def way_up(address: str) -> str:
    """Return the relative way from a page to the root it is counted from: "../../", "./"."""
    return "../" * address.count("/") or "./"
