"""The agenda as a tree, and the part of it that a menu shows."""

from __future__ import annotations

from pathlib import Path

from tests.drawn_site import MEETING
from tests.invented import edition_of, read_invented

from annotated_agenda.publishing.edition.agenda import AgendaEntry, AgendaMenu, Cluster, make_agenda
from annotated_agenda.publishing.edition.edition import Edition


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
    assert (str(programme.heading), str(programme.title)) == ("Programme", "Programme:")


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
