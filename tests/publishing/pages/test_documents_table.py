"""The documents of a meeting as a table: item, document, official texts, status."""

from __future__ import annotations

import pytest
from bs4 import Tag
from tests.drawn_site import MEETING
from tests.printed_site import PrintedSite

ITEMS = {
    "1": "documents: [A/1/2, A/1/3]",
    "2": "documents: [A/1/NGO/1, {title: Exposé, purpose: information}]",
    "3": "documents: [{symbol: A/1/2, remark: par. 3}, A/1/4]",
}
REGISTER = """
    - {symbol: A/1/1, kind: document, title: {fr: Ordre du jour}}
    - {symbol: A/1/2, kind: document, title: {fr: Rapport}, languages: [fr, en]}
    - {symbol: A/1/3, kind: document, title: {fr: Note}, status: expected}
    - {symbol: A/1/4, kind: document, title: {fr: Étude}, languages: [en], status: reissue_expected}
    - {symbol: A/1/NGO/1, through: A/1/NGO/9, kind: document, title: {fr: Exposés}, languages: [fr]}
    - {symbol: PACT, kind: treaty, title: {fr: Pacte}, links: {fr: "https://example.org/pact"}}
"""
FILES = {
    "fr/index.md": MEETING,
    "register.yml": REGISTER,
    **{
        f"fr/items/{number}.md": f"---\nitem: {number}\ntitle: Point {number}\n{documents}\n---\n\nLe [Pacte][PACT].\n"
        for number, documents in ITEMS.items()
    },
}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[Tag]:
    site = PrintedSite(tmp_path_factory.mktemp("table"), FILES)
    assert site.problems == []
    return list(site.page("documents/").select(".aa-register tbody tr"))


def words(row: Tag) -> list[str]:
    return [" ".join(cell.get_text(" ").split()) for cell in row.select("td, th")]


def test_each_document_has_a_row_at_each_item(rows: list[Tag]) -> None:
    assert [words(row) for row in rows] == [
        ["Ordre du jour", "Ordre du jour ( A/1/1 )", "Français", "Publié"],
        ["1 Point 1", "Rapport ( A/1/2 )", "Français English", "Publié"],
        ["1 Point 1", "Note ( A/1/3 )", "", "À paraître"],
        ["2 Point 2", "Exposés ( A/1/NGO/1–9 )", "Français En français seulement", "Publié"],
        ["2 Point 2", "Exposé – Pour information", "", ""],
        ["3 Point 3", "Rapport ( A/1/2 ), par. 3", "Français English", "Publié"],
        [
            "3 Point 3", "Étude ( A/1/4 )", "English En anglais seulement",
            "Nouvelle distribution prévue",
        ],
    ]  # fmt: skip


def test_a_link_says_which_document_it_leads_to(rows: list[Tag]) -> None:
    names = [str(link["aria-label"]) for row in rows for link in row.select("a[rel=external]")]
    assert names == [
        "A/1/1, Français", "A/1/2, Français", "A/1/2, English", "A/1/NGO/1–9, Français",
        "A/1/2, Français", "A/1/2, English", "A/1/4, English",
    ]  # fmt: skip


def test_what_readers_wait_for_is_marked(rows: list[Tag]) -> None:
    marked = [[str(one.get_text()) for one in row.select(".aa-badge")] for row in rows]
    assert marked == [
        [], [], ["À paraître"], ["En français seulement"], [], [],
        ["En anglais seulement", "Nouvelle distribution prévue"],
    ]  # fmt: skip


def test_every_row_knows_its_place_in_each_order(rows: list[Tag]) -> None:
    assert [str(row["data-places"]) for row in rows] == [
        "0 0 - 2", "1 1 - 2", "2 2 - 0", "3 4 - 2", "4 6 - 3", "5 1 - 2", "6 3 - 1",
    ]  # fmt: skip
