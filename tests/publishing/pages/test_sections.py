"""Annotations without a number, and annexes: pages like those of items, in their place everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, SMALL
from tests.printed_site import PrintedSite

OPENING = "---\ntitle: Ouverture de la session\nbefore: 1\ndocuments: [A/1/2]\n---\n\nLa session s’ouvrira.\n\nVoir A/1/2.\n"
CLOSING = "---\ntitle: Clôture\n---\n\nLa session finira.\n"
ANNEX = (
    "---\ntitle: Liste des orateurs\n---\n\nPremier paragraphe.\n\nSecond paragraphe, voir A/1/2.\n"
)
FILES = {
    **SMALL,
    "fr/sections/opening.md": OPENING,
    "fr/sections/closing.md": CLOSING,
    "fr/annexes/1.md": ANNEX,
    "en/sections/opening.md": "---\ntitle: Opening of the session\n---\n\nThe session will open.\n\nSee A/1/2.\n",
    "en/annexes/1.md": "---\ntitle: List of speakers\n---\n\nFirst paragraph.\n\nSecond paragraph, see A/1/2.\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> PrintedSite:
    printed = PrintedSite(tmp_path_factory.mktemp("sections"), FILES)
    assert printed.problems == []
    return printed


def test_each_is_a_page_with_paragraphs_and_documents(site: PrintedSite) -> None:
    page = site.page("en/sections/opening/")
    assert site.text("en/sections/opening/", "h1") == "Opening of the session"
    assert [one["id"] for one in page.select(".aa-annotation p")] == ["p1", "p2"]
    assert site.text("en/sections/opening/", ".aa-documents__title") == "Rapport ( A/1/2 )"
    assert site.text("en/annexes/1/", "h1") == "Annex List of speakers"
    assert site.page("annexes/1/").find(id="p2") is not None


def test_a_page_that_is_not_translated_says_so(site: PrintedSite) -> None:
    assert site.text("en/sections/closing/", "h1 bdi[lang=fr]") == "Clôture"
    assert "not been translated" in str(site.text("en/sections/closing/", ".aa-notice"))


def test_the_menu_has_them_in_their_places(site: PrintedSite) -> None:
    menu = site.page("en/items/1/").select(".aa-agenda-menu li > a")
    assert [" ".join(link.get_text(" ", strip=True).split()) for link in menu] == [
        "Opening of the session", "1. Ouverture", "Clôture", "Annex List of speakers",
    ]  # fmt: skip


def test_neighbours_follow_the_order_of_the_document(site: PrintedSite) -> None:
    page = site.page("en/items/1/")
    hrefs = [link["href"] for link in page.select(".aa-neighbours a")]
    assert hrefs == ["../../sections/opening/", "../../sections/closing/"]
    labels = site.page("en/sections/closing/").select(".aa-neighbours__label")
    assert [label.get_text() for label in labels] == ["Previous item", "Next part"]


def test_the_agenda_of_the_home_page_has_items_alone(site: PrintedSite) -> None:
    page = site.page("en/")
    assert len(page.select(".aa-agenda > li")) == 1
    others = [link.get_text(" ", strip=True) for link in page.select(".aa-others a")]
    assert others == ["Opening of the session", "Clôture", "Annex List of speakers"]


def test_print_has_them_in_their_places_with_anchors_of_their_own(site: PrintedSite) -> None:
    page = site.page("en/print/")
    titles = [one.get_text(" ", strip=True) for one in page.select(".aa-paper__item")]
    assert titles == ["Opening of the session", "1. Ouverture", "Clôture"]
    ids = [str(one["id"]) for one in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert "annexes-1-p2" in ids
    headings = [one.get_text(" ", strip=True) for one in page.select(".aa-paper__annex h2")]
    assert headings == ["Proposed organization of work", "Annex List of speakers"]


def test_a_document_names_what_cites_it(site: PrintedSite) -> None:
    page = site.page("en/documents/A/1/2/")
    cited = [one.get_text(" ", strip=True) for one in page.select(".aa-cited-in__item")]
    assert cited == ["Opening of the session", "Item 1 Ouverture", "Annex List of speakers"]
    links = [str(one["href"]) for one in page.select(".aa-cited-in li li a")]
    assert any(link.endswith("annexes/1/#p2") for link in links)


def test_the_search_finds_their_paragraphs(site: PrintedSite) -> None:
    words = site.file("en/search-words.txt").split("\n")
    assert {"speakers", "session"} <= set(words)


def test_the_data_has_them(site: PrintedSite) -> None:
    data = json.loads(site.file("en/agenda.json"))
    opening = next(one for one in data["sections"] if one["slug"] == "sections/opening")
    assert (opening["before"], opening["address"]) == ("1", "sections/opening/")
    (annex,) = data["annexes"]
    assert (annex["label"], annex["annotation"]["paragraphs"][1]["cites"]) == ("Annex", ["A/1/2"])


def test_they_are_in_the_site_map_and_have_links_without_language(site: PrintedSite) -> None:
    assert "<loc>https://example.org/en/annexes/1/</loc>" in site.file("sitemap.xml")
    assert "go/annexes/1/index.html" in site.paths
    assert "go/sections/opening/index.html" in site.paths


def test_they_are_shared_by_their_names(site: PrintedSite) -> None:
    cited = {
        address: json.loads(site.page(address).select_one("#aa-page").get_text())["sharing"]  # type: ignore[union-attr]
        for address in ("en/annexes/1/", "en/sections/opening/")
    }
    assert [one["citation"] for one in cited.values()] == [
        "A/1/1, annex, {place}",
        "A/1/1, “Opening of the session”, {place}",
    ]
    assert [one["paragraphs"][0]["name"] for one in cited.values()] == ["para. 1"] * 2


def test_the_state_of_their_translations_is_shown(site: PrintedSite) -> None:
    rows = [
        row.get_text(" ", strip=True) for row in site.page("en/about/translations/").select("tr")
    ]
    assert any("Clôture" in row and "Missing" in row for row in rows)
    assert any("Annex List of speakers" in row and "Complete" in row for row in rows)


def test_the_text_above_the_agenda_is_cited_like_the_others(tmp_path: Path) -> None:
    files = {**SMALL, "fr/index.md": MEETING + "\n    Le texte cite A/1/2.\n"}
    site = PrintedSite(tmp_path, files)
    page = site.page("documents/A/1/2/")
    cited = [one.get_text(" ", strip=True) for one in page.select(".aa-cited-in__item")]
    assert cited == ["Ordre du jour", "Point 1 Ouverture"]
    (link, *_) = [str(one["href"]) for one in page.select(".aa-cited-in li li a")]
    assert link == "../../../../#p1"
    assert site.page("").find(id="p1") is not None
    data = json.loads(site.file("agenda.json"))
    assert data["meeting"]["introduction"]["paragraphs"][0]["cites"] == ["A/1/2"]
    assert data["documents"][0]["cited_in"][0] == "#p1"


def test_an_item_cites_an_annex(tmp_path: Path) -> None:
    cites = ITEM.replace("(A/1/2)", "(A/1/2, [annexe, par. 2](../annexes/1.md#p2))")
    site = PrintedSite(tmp_path, {**FILES, "fr/items/1.md": cites})
    assert site.problems == []
    link = site.page("items/1/").select_one(".aa-annotation a[href$='#p2']")
    assert link is not None
    assert link["href"] == "../../annexes/1/#p2"


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("../annexes/2.md", '"../annexes/2.md" leads nowhere; did you mean "../annexes/1.md"?'),
        ("../annexes/1.md#p9", '"../annexes/1.md#p9" is no paragraph of that page; its paragraphs are p1, p2'),
    ],
)  # fmt: skip
def test_an_annex_that_does_not_exist_is_said(tmp_path: Path, target: str, problem: str) -> None:
    cites = ITEM.replace("(A/1/2)", f"(A/1/2, [annexe]({target}))")
    site = PrintedSite(tmp_path, {**FILES, "fr/items/1.md": cites})
    assert site.problems == [f"docs/fr/items/1.md:7: {problem}"]


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("fr", ["Annexe I Projet d’organisation des travaux", "Annexe II Liste des orateurs"]),
        ("zh", ["附件一 拟议工作安排", "附件二 Liste des orateurs"]),
        ("ar", ["المرفق الأول تنظيم الأعمال المقترح", "المرفق الثاني Liste des orateurs"]),
    ],
)
def test_the_number_that_annexes_leave_free_is_the_timetable_s(
    tmp_path: Path, language: str, headings: list[str]
) -> None:
    files = {**SMALL, "fr/annexes/2.md": ANNEX}
    site = PrintedSite(tmp_path, files, ("fr", "zh", "ar"))
    prefix = "" if language == "fr" else f"{language}/"
    found = site.page(f"{prefix}print/").select(".aa-paper__annex h2")
    assert [heading.get_text(" ", strip=True) for heading in found] == headings


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {"fr/sections/opening.md": OPENING.replace("before: 1", "before: 7")},
            'docs/fr/sections/opening.md:3: before: there is no item "7"; '
            "correct it, or remove the line",
        ),
        (
            {"fr/sections/Opening 2.md": OPENING},
            'docs/fr/sections/Opening 2.md:1: "Opening 2.md" is no name for a page in sections; '
            "a page here is called in small letters: opening.md",
        ),
        (
            {"fr/annexes/III.md": ANNEX},
            'docs/fr/annexes/III.md:1: "III.md" is no name for a page in annexes; '
            "an annex is called by its number: 1.md",
        ),
        (
            {"fr/annexes/4.md": ANNEX},
            "docs/fr/annexes/4.md:1: there is no annex 3 before this one; "
            "write annexes/3.md, or give this one another number",
        ),
        (
            {"en/annexes/2.md": "---\ntitle: X\n---\n"},
            "docs/en/annexes/2.md:1: this is a translation of a page that does not exist in fr; "
            'did you mean "annexes/1"?',
        ),
        (
            {"en/annexes/1.md": "---\ntitle: X\nbefore: 1\n---\n\nFirst paragraph.\n\nSecond, see A/1/2.\n"},
            "docs/en/annexes/1.md:3: before: a translation carries words only, and this is a fact; "
            "remove it here: facts stand once, in the source language",
        ),
        (
            {"fr/annexes/1.md": ANNEX.replace("title:", "before: 1\ntitle:")},
            "docs/fr/annexes/1.md:2: before: this key is not known; known are: title, short_title, documents, notes",
        ),
        (
            {"fr/annexes/1.docx": "x"},
            "docs/fr/annexes/1.docx:1: this is no page of an annex; rename it to 1.md, or remove it",
        ),
    ],
)  # fmt: skip
def test_mistakes_are_said(tmp_path: Path, changes: dict[str, str], problem: str) -> None:
    assert PrintedSite(tmp_path, {**FILES, **changes}).problems == [problem]
