"""The agenda as a tree, and the part of it that a menu shows."""

from __future__ import annotations

from pathlib import Path

from tests.drawn_site import MEETING
from tests.invented import HEALTH, edition_of, read_invented

from annotated_agenda.publishing.edition.agenda import AgendaEntry, AgendaMenu, Cluster, make_agenda
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.links import neighbours, way_to


def outline(agenda: tuple[Cluster, ...]) -> list[tuple[str, list[str]]]:
    return [
        (
            f"{one.mark} {one.heading}".strip(),
            [line for entry in one.entries for line in lines(entry)],
        )
        for one in agenda
    ]


def lines(entry: AgendaEntry, indent: str = "") -> list[str]:
    own = f"{indent}{entry.mark} {entry.title}"
    return [own, *(line for below in entry.entries for line in lines(below, indent + " "))]


def test_items_stand_under_their_headings_in_order_of_their_numbers(english: Edition) -> None:
    assert outline(make_agenda(english)) == [
        ("", ["1. Opening"]),
        ("A Health for all", ["2. Programme:", " 2.1 Vaccines", " 2.10 Water"]),
    ]


def test_words_that_are_not_translated_are_marked(spanish: Edition) -> None:
    (_, (programme,)) = (cluster.entries for cluster in make_agenda(spanish))
    vaccines, water = programme.entries
    assert (str(vaccines.title), vaccines.title.language) == ("Vacunas", "")
    assert (str(water.title), water.title.language) == ("Water", "en")
    assert (str(programme.short), str(programme.title)) == ("Programme:", "Programme:")


SHORT = {
    "en/items/2.md": """
        ---
        item: 2
        title: "Progress of the programme in:"
        cluster: A
        ---
        """,
    "en/items/2.1.md": """
        ---
        item: 2.1
        title: The supply of vaccines to members
        short_title: "Vaccines:"
        sittings: [1]
        ---
        """,
    "es/items/2.1.md": "---\ntitle: Suministro de vacunas\n---\n",
}


def test_a_menu_says_the_short_title_of_its_own_language(tmp_path: Path) -> None:
    meeting = read_invented(tmp_path, {**HEALTH, **SHORT}, ("en", "es"))
    short = {
        language: [str(entry.short) for entry in _programme(edition_of(meeting, language)).entries]
        for language in ("en", "es")
    }
    assert short == {"en": ["Vaccines", "Water"], "es": ["Suministro de vacunas", "Water"]}


def test_a_title_keeps_its_colon_where_what_it_introduces_follows(tmp_path: Path) -> None:
    english = edition_of(read_invented(tmp_path, {**HEALTH, **SHORT}, ("en", "es")), "en")
    assert str(_programme(english).short) == "Progress of the programme in:"
    water = english.meeting.items[-1]
    (above,) = way_to(english, water)
    assert str(above.short) == "Progress of the programme in:"
    (_, before), (after, _) = (
        neighbours(english, one) for one in (english.meeting.items[0], water)
    )
    assert before
    assert str(before.link.short) == "Progress of the programme in"
    assert after
    assert str(after.link.short) == "Vaccines"


def _programme(edition: Edition) -> AgendaEntry:
    (_, cluster) = make_agenda(edition)
    return cluster.entries[0]


def test_the_last_change_is_said(english: Edition) -> None:
    (_, (programme,)) = (cluster.entries for cluster in make_agenda(english))
    assert [entry.remark for entry in programme.entries] == ["", "Item withdrawn"]


def test_one_language_and_one_item_are_an_agenda(bare: Edition) -> None:
    assert outline(make_agenda(bare)) == [("", ["1. Открытие"])]


def test_a_short_menu_is_the_agenda(english: Edition) -> None:
    agenda = make_agenda(english)
    assert AgendaMenu(agenda).beside("items/1/") == agenda
    assert AgendaMenu(agenda).beside("schedule/") == agenda


def test_a_long_menu_shows_the_neighbours_and_opens_the_item(tmp_path: Path) -> None:
    files = {"fr/index.md": MEETING} | {
        f"fr/items/{slug}.md": f"---\nitem: {number}\ntitle: Point\n---\n"
        for one in range(1, 31)
        for number, slug in ((f"{one}", f"{one}"), (f"{one} a", f"{one}a"), (f"{one} b", f"{one}b"))
    }
    menu = AgendaMenu(make_agenda(edition_of(read_invented(tmp_path, files), "fr")))
    (shown,) = outline(menu.beside("items/12b/"))
    assert [line.split()[0] for line in shown[1]] == [
        "7.", "8.", "9.", "10.", "11.", "12.", "a)", "b)", "13.", "14.", "15.", "16.", "17.",
    ]  # fmt: skip
    assert menu.beside("schedule/") == ()
    assert outline(menu.beside("items/1/"))[0][1][0].startswith("1.")
