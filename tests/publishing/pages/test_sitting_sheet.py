"""The sheet of a sitting: its items with how they begin, its documents, its place and its code."""

from __future__ import annotations

from pathlib import Path

from tests.drawn_site import ITEM, MEETING, SMALL
from tests.printed_site import PrintedSite


def test_a_sheet_has_what_a_sitting_needs(tmp_path: Path) -> None:
    meeting = MEETING.replace(
        "end: 2026-03-02 13:00\n", "end: 2026-03-02 13:00\n        room: Salle 7\n", 1
    )
    item = ITEM.replace("    sittings: [1]\n", "    sittings: [1]\n    documents: [A/1/2]\n")
    site = PrintedSite(tmp_path, {**SMALL, "fr/index.md": meeting, "fr/items/1.md": item})
    assert site.problems == []
    assert {"schedule/1/index.html", "en/schedule/2/index.html", "go/schedule/1/index.html"} <= set(
        site.paths
    )
    page = site.page("schedule/1/")
    text = page.get_text(" ", strip=True).replace("\u00a0", " ")
    assert "Séance 1 lundi 2 mars 2026, 10 heures-13 heures Salle 7" in text
    line = page.select_one(".aa-sheet__line")
    assert line is not None
    assert "1 Ouverture La réunion s’ouvrira à 10 heures" in line.get_text(" ", strip=True).replace(
        "\u00a0", " "
    )
    assert page.select_one(".aa-documents a[href='../../documents/A/1/2/']")
    assert page.select_one(".aa-code svg")
    assert "Aucun point" in str(site.text("schedule/2/", ".aa-note"))
    english = site.page("en/schedule/1/").select_one(".aa-sheet__beginning bdi[lang=fr]")
    assert english is not None


def test_a_sheet_says_who_is_let_in_and_how_one_takes_part(tmp_path: Path) -> None:
    said = (
        "        interpretation: [fr, en]\n        access: closed\n        if_necessary: true\n"
        "        join: https://example.org/join\n"
    )
    meeting = MEETING.replace("end: 2026-03-02 13:00\n", f"end: 2026-03-02 13:00\n{said}", 1)
    site = PrintedSite(tmp_path, {**SMALL, "fr/index.md": meeting})
    assert site.problems == []
    page = site.page("schedule/1/")
    told = [one.get_text(" ", strip=True) for one in page.select(".aa-attendance")]
    timetable = site.page("schedule/").select("#sitting-1 .aa-attendance")
    assert told == [one.get_text(" ", strip=True) for one in timetable]
    assert len(told) == 3
    assert "si nécessaire" in page.get_text(" ", strip=True).lower()
    assert page.select_one("a.aa-attendance[href='https://example.org/join']")


def test_the_timetable_leads_to_the_sheets(tmp_path: Path) -> None:
    links = PrintedSite(tmp_path, SMALL).page("schedule/").select(".aa-timetable .aa-sitting a")
    assert [link["href"] for link in links] == ["../schedule/1/", "../schedule/2/"]
