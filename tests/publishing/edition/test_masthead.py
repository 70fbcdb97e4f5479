"""The head of the document, notes on titles and raised letters: in every place where they stand in full."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, SMALL
from tests.printed_site import PrintedSite

FACTS = """
    original_language: en
    distribution: limited
    issued_on: 2026-01-05
    agenda_items: [1]
    subtitle: Note du Secrétariat
    notes:
      "*": Les documents seront en ligne.
      "1": Reportée du 13^e^ rang.
"""
HEAD = MEETING.replace("title: Ordre du jour", "title: Ordre du jour[^*]").replace(
    "    meeting: Première réunion", "    meeting: 13^e^ réunion[^1]" + FACTS.rstrip("\n")
)
ITEM_1 = ITEM.replace("Ouverture", 'Ouverture[^a]\n    notes: {a: "Sous réserve d’approbation."}')
WORDS = """---
title: Agenda[^*]
body: Committee
meeting: 13th meeting[^1]
place: Vienna
subtitle: Note by the Secretariat
notes: {"*": Documents will be online.}
---
"""
ITEM_WORDS = "---\ntitle: Opening\n---\n\nThe meeting will open at 10 a.m. (A/1/2).\n"


def printed(folder: Path, head: str = HEAD, item: str = ITEM_1, words: str = WORDS) -> PrintedSite:
    files = {**SMALL, "fr/index.md": head, "fr/items/1.md": item}
    return PrintedSite(
        folder, {**files, "en/index.md": words, "en/items/1.md": ITEM_WORDS}, ("fr", "en")
    )


def test_the_printed_page_has_the_head_of_the_document(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert site.problems == []
    assert site.text("print/", ".aa-paper__symbol") == (
        "A/1/1 Distr. limitée 5\u00a0janvier 2026 Original\u202f: anglais"
    )
    assert str(site.text("print/", ".aa-paper__meeting")).endswith(
        "Point 1 de l’ordre du jour provisoire"
    )
    assert site.text("en/print/", ".aa-subtitle") == "Note by the Secretariat"
    facts = str(site.text("en/", ".aa-facts"))
    assert "Distribution Distr.: Limited Date of the document 5\u00a0January 2026" in facts
    assert "Item 1 of the provisional agenda" in facts


@pytest.mark.parametrize("address", ["", "print/"])
def test_notes_stand_where_the_titles_stand_in_full(tmp_path: Path, address: str) -> None:
    page = printed(tmp_path).page(address)
    notes = [note.get_text(" ", strip=True) for note in page.select(".aa-title-note")]
    assert notes[:3] == [
        "* Les documents seront en ligne.",
        "1 Reportée du 13 e rang.",
        "a Sous réserve d’approbation.",
    ]
    marks = [mark.get_text() for mark in page.select("sup.aa-note-mark")]
    assert sorted(set(marks)) == ["*", "1", "a"]


def test_an_item_s_page_has_its_note(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert site.text("items/1/", "h1") == "1. Ouverture a"
    assert site.text("items/1/", ".aa-title-note") == "a Sous réserve d’approbation."
    assert site.text("en/items/1/", ".aa-title-note bdi[lang=fr]") == "Sous réserve d’approbation."


def test_elsewhere_titles_stand_without_marks(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert str(site.text("items/1/", "title")).startswith("1 Ouverture")
    assert "[^" not in site.file("items/1/index.html") + site.file("schedule/index.html")
    assert site.text("schedule/", ".aa-timetable__title") == "Ouverture"


def test_raised_letters_are_raised(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert "13<sup>e</sup> réunion" in site.file("index.html")
    data = json.loads(site.file("agenda.json"))
    assert data["meeting"]["name"]["text"] == "13e réunion"
    assert data["meeting"]["notes"][1] == {
        "mark": "1", "text": {"text": "Reportée du 13e rang.", "language": "fr"},
    }  # fmt: skip
    assert data["meeting"]["issued_on"] == "2026-01-05"
    assert data["items"][0]["notes"][0]["mark"] == "a"


def test_several_notes_on_one_title_are_kept_apart(tmp_path: Path) -> None:
    two = ITEM_1.replace("[^a]", "[^a][^b]").replace(
        "notes: {", 'notes: {b: "Voir (https://example.org/x?a=1&b=2).", '
    )
    site = printed(tmp_path, item=two)
    assert site.problems == []
    assert site.text("items/1/", "h1 .aa-note-mark") == "a, b"
    link = site.page("items/1/").select_one(".aa-title-note a")
    assert link is not None
    assert (link["href"], link.get_text()) == ("https://example.org/x?a=1&b=2",) * 2


def test_carets_of_another_kind_stay(tmp_path: Path) -> None:
    site = printed(tmp_path, item=ITEM.replace("Ouverture", "2 ^ 3 et <b>^x y^</b>"))
    assert "2 ^ 3 et &lt;b&gt;^x y^&lt;/b&gt;" in site.file("items/1/index.html")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {"item": ITEM.replace("Ouverture", "Ouverture[^a]")},
            'docs/fr/items/1.md:3: title: there is no note "a"; '
            'add "a": … below notes, or remove [^a]',
        ),
        (
            {"item": ITEM_1.replace("[^a]", "")},
            'docs/fr/items/1.md:4: notes.a: no title has the mark of the note "a"; '
            "write [^a] where it belongs",
        ),
        (
            {"words": WORDS.replace('{"*"', '{"2": x, "*"')},
            'docs/en/index.md:7: notes.2: the source has no note "2"; '
            "add it there, or remove it here",
        ),
        (
            {"head": HEAD.replace("agenda_items: [1]", "agenda_items: [7]")},
            'docs/fr/index.md:9: agenda_items[0]: there is no item "7" in this agenda; '
            "correct it; an item of another agenda is said in subtitle",
        ),
        (
            {"head": HEAD.replace("    place:", "    reissue: {date: 2026-01-01, note: x}\n    place:")},
            "docs/fr/index.md:8: issued_on: the document was issued after its reissue of 2026-01-01; "
            "correct one of the two dates",
        ),
        (
            {"head": HEAD.replace("    subtitle: Note du Secrétariat\n", "")},
            "docs/en/index.md:6: subtitle: docs/fr/index.md has no subtitle; "
            "add it there, or remove it here",
        ),
    ],
)  # fmt: skip
def test_contradictions_are_said(tmp_path: Path, changes: dict[str, str], problem: str) -> None:
    assert printed(tmp_path, **changes).problems == [problem]
