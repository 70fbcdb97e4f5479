"""Items considered together on every page that shows them, and the sentence above the agenda."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import Built, build, draw

HEAD = """---
symbol: C/9/1
title: Agenda
body: Council on Rivers
meeting: Ninth session
place: Lima
time_zone: America/Lima
sittings: [{date: 2026-03-02, time: morning}]
"""
FILES = {
    "en/index.md": HEAD + "---\n",
    "en/items/3.md": "---\nitem: 3\ntitle: Water\nsittings: [1]\njointly_with: [4, 5 a]\n---\n",
    "en/items/4.md": "---\nitem: 4\ntitle: Boats\nsittings: [1]\n---\n",
    "en/items/5.md": "---\nitem: 5\ntitle: Fish\n---\n",
    "en/items/5a.md": "---\nitem: 5 a\ntitle: Trout\nsittings: [1]\n---\n",
    "register.yml": "[]\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(draw(tmp_path_factory.mktemp("joint"), FILES, ("en", "ar")), "--strict")
    assert built.code == 0, built.output
    return built


def texts(built: Built, address: str, parts: str) -> list[str]:
    page = BeautifulSoup(built.page(address), "html.parser")
    return [" ".join(one.get_text(" ", strip=True).split()) for one in page.select(parts)]


def test_each_page_links_to_the_others(site: Built) -> None:
    assert texts(site, "items/4", ".aa-joint") == [
        "Considered jointly with items: 3 Water 5 (a) Trout"
    ]
    assert texts(site, "items/5a", ".aa-joint li") == ["3 Water", "4 Boats"]
    assert texts(site, "items/5", ".aa-joint") == []
    assert texts(site, "ar/items/4", ".aa-joint p") == ["يُنظر فيه بالاقتران مع البندين:"]


@pytest.mark.parametrize("address", ["schedule", "print"])
def test_the_timetable_says_so(site: Built, address: str) -> None:
    rows = texts(site, address, ".aa-timetable__title")
    assert rows == [
        "Water (jointly with items 4 and 5 (a))",
        "Boats (jointly with items 3 and 5 (a))",
        "Trout (jointly with items 3 and 4)",
    ]
    assert "Water (jointly with items 4 and 5 (a))" in texts(site, "print", ".aa-paper__item")[0]


def test_the_data_says_so(site: Built) -> None:
    items = json.loads((site.site / "agenda.json").read_text("utf-8"))["items"]
    assert [item["jointly_with"] for item in items] == [["4", "5 a"], ["3", "5 a"], []]


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("", ["The provisional agenda lists, in order, what the meeting will discuss."]),
        ('orientation: "Read this <first>."\n', ["Read this <first>."]),
        ("orientation: none\n", []),
    ],
)
def test_the_sentence_above_the_agenda_is_the_meeting_s_to_choose(
    tmp_path: Path, own: str, said: list[str]
) -> None:
    built = build(draw(tmp_path, {**FILES, "en/index.md": f"{HEAD}{own}---\n"}, ("en", "ar")))
    assert built.code == 0, built.output
    for address in ("", "ar"):
        sentences = texts(built, address, ".aa-orientation")
        assert len(sentences) == len(said)
    assert [
        one[: len(start)]
        for one, start in zip(texts(built, "", ".aa-orientation"), said, strict=True)
    ] == said
