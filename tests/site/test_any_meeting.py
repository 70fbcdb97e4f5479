"""Meetings that differ from the project's own build clean, too."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import Built, build, draw

LONG = (
    "Consideration of "
    + "the many matters before the meeting and " * 6
    + "of the conclusions that it may draw from each of them"
)

MEETING = """
    ---
    symbol: A/80/251
    title: Agenda of the eightieth session
    body: General Assembly
    meeting: Eightieth session
    place: New York
    time_zone: America/New_York
    original_language: en
    clusters:
      A: Promotion of sustained economic growth
      I: Organizational, administrative and other matters
    sittings:
      - {start: 2025-10-30 10:00, end: 2025-10-30 13:00, room: {en: Plenary, es: Plenaria}}
      - {start: 2025-10-30 10:00, end: 2025-10-30 13:00, room: Room 4}
SITTINGS
    ---

    The Assembly will meet in two rooms.
"""
DAYS = "\n".join(
    f"      - {{start: 2025-11-{day:02} 10:00, end: 2025-11-{day:02} 13:00, room: Room 4}}"
    for day in range(1, 11)
)
NUMBERED = """
    ---
    item: 2 a i
    title: Numbered paragraphs
    sittings: [3]
    ---

    12. The first paragraph, with a list:

        a) one;
        b) two.

    13. The second paragraph refers to A/80/1.
"""


def item(number: str, title: str, more: str = "", text: str = "") -> str:
    return f"---\nitem: {number}\ntitle: {title}\n{more}---\n{text}\n"


FILES = {
    "en/index.md": MEETING.replace("SITTINGS", DAYS),
    "es/index.md": "---\ntitle: Programa\nbody: Asamblea General\nmeeting: Octogésimo período de sesiones\n"
    "place: Nueva York\nclusters:\n  A: Promoción del crecimiento económico\n---\n",
    "en/items/1.md": item("1", "Opening", "sittings: [1, 2]\n"),
    "en/items/2.md": item("2", '"Reports:"', "cluster: A\nsittings: [3, 4]\n"),
    "en/items/2a.md": item("2 a", "Part one", "sittings: [3]\n", "Text."),
    "en/items/2ai.md": NUMBERED,
    "en/items/5.md": item("5", LONG, "cluster: A\n"),
    "en/items/5.3.md": item("5.3", "Decimal", "sittings: [12]\ncluster: A\n", "Text."),
    "en/items/5.10.md": item("5.10", "Decimal too", "sittings: [12]\ncluster: A\n"),
    "en/items/9.md": item("9", "Closing", "cluster: I\nsittings: [12]\n", "The end."),
    "es/items/9.md": "---\ntitle: Clausura\n---\nEl fin.\n",
    "register.yml": "- symbol: A/80/1\n  kind: document\n  title:\n    en: Report\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(draw(tmp_path_factory.mktemp("any"), FILES, ("en", "es")), "--strict")
    assert built.code == 0, built.output
    return built


def soup(built: Built, address: str) -> BeautifulSoup:
    return BeautifulSoup(built.page(address), "html.parser")


def test_three_levels_and_decimals_are_in_order(site: Built) -> None:
    marks = [mark.get_text() for mark in soup(site, "").select(".aa-agenda > li > a > .aa-mark")]
    assert marks == ["1.", "2.", "(a)", "(i)", "5.", "5.3", "5.10", "9."]


def test_headings_group_the_items(site: Built) -> None:
    headings = [
        heading.get_text(" ", strip=True) for heading in soup(site, "").select(".aa-cluster")
    ]
    assert headings == [
        "A. Promotion of sustained economic growth",
        "I. Organizational, administrative and other matters",
    ]


def test_sittings_side_by_side_name_their_rooms(site: Built) -> None:
    def rooms(address: str) -> list[str]:
        names = soup(site, address).select(".aa-timetable__sitting .aa-sitting")
        return [name.get_text(" ", strip=True) for name in names[:2]]

    assert rooms("schedule") == ["Sitting 1 · Plenary", "Sitting 2 · Room 4"]
    assert rooms("es/schedule") == ["Sesión 1 · Plenaria", "Sesión 2 · Room 4"]


def test_a_sitting_without_items_stays_in_the_timetable(site: Built) -> None:
    days = soup(site, "schedule").select(".aa-timetable__day")
    assert len(days) == 11
    assert "No item has been set for this sitting." in soup(site, "schedule").get_text()


def test_the_source_s_own_paragraph_numbers_are_the_anchors(site: Built) -> None:
    page = soup(site, "items/2ai")
    assert [entry["id"] for entry in page.select(".aa-annotation > ol > li")] == ["p12", "p13"]
    link = soup(site, "documents/A/80/1").select_one(".aa-cited-in li li a")
    assert link is not None
    assert str(link["href"]).endswith("items/2ai/#p13")


def test_an_untranslated_page_says_so_and_marks_its_language(site: Built) -> None:
    page = soup(site, "es/items/2a")
    annotation = page.select_one(".aa-annotation")
    assert annotation is not None
    assert (annotation["lang"], annotation["dir"]) == ("en", "ltr")
    assert page.select_one(".aa-notice") is not None
    assert page.select_one("h1 bdi[lang=en]") is not None


def test_a_translated_page_has_no_foreign_part(site: Built) -> None:
    page = soup(site, "es/items/9")
    annotation = page.select_one(".aa-annotation")
    assert annotation is not None
    assert not annotation.has_attr("lang")
    assert "El fin." in annotation.get_text()


def test_an_item_without_an_annotation_says_so(site: Built) -> None:
    assert "The agenda has no annotation for this item." in soup(site, "items/1").get_text()


def test_one_language_is_enough(tmp_path: Path) -> None:
    files = {name: text for name, text in FILES.items() if not name.startswith("es/")}
    files["en/index.md"] = files["en/index.md"].replace("{en: Plenary, es: Plenaria}", "Plenary")
    built = build(draw(tmp_path, files, ("en",)), "--strict")
    assert built.code == 0, built.output
    assert not (built.site / "en").exists()


def test_spanish_can_be_the_source(tmp_path: Path) -> None:
    files = {
        name.replace("en/", "es/"): text for name, text in FILES.items() if name.startswith("en/")
    }
    files["es/index.md"] = files["es/index.md"].replace("en: Plenary, ", "")
    files["register.yml"] = FILES["register.yml"].replace("en:", "es:")
    built = build(draw(tmp_path, files, ("es", "en")), "--strict")
    assert built.code == 0, built.output
    assert 'lang="es" dir="ltr"' in built.page("items/2a")
    assert '<bdi lang="es" dir="ltr">' in built.page("en/items/2a")
