"""What stands under a heading of the agenda, and what does not: home, menu and print say the same."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from tests.drawn_site import Built, build, draw

MEETING = """
    ---
    symbol: C/9/1
    title: Agenda
    body: Council on Rivers
    meeting: Ninth session
    place: Lima
    time_zone: America/Lima
    clusters: {A: Water, B: Boats}
    ---
"""
CLUSTERS = ("", "A", "A", "", "B", "A", "")
FILES = {
    "en/index.md": MEETING,
    **{
        f"en/items/{number}.md": f"---\nitem: {number}\ntitle: Title {number}\n"
        + (f"cluster: {mark}\n" if mark else "")
        + "---\n"
        for number, mark in enumerate(CLUSTERS, 1)
    },
    "en/items/3a.md": "---\nitem: 3 a\ntitle: Part\n---\n",
}
IN_ORDER = [
    "1.", "A. Water", "2.", "3.", "–", "4.", "B. Boats", "5.", "A. Water", "6.", "–", "7.",
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(draw(tmp_path_factory.mktemp("clusters"), FILES, ("en",)), "--strict")
    assert built.code == 0, built.output
    return built


def order(elements: list[Tag]) -> list[str]:
    """Return headings, marks of items of the first level and, as a dash, the ends of headings."""
    marks = ["–" if one.name == "hr" else " ".join(one.get_text().split()) for one in elements]
    return [mark for mark in marks if not mark.startswith("(")]


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("", ".aa-home__agenda :is(h3, hr, li .aa-mark)"),
        ("documents", ".aa-agenda-menu :is(p.aa-agenda-menu__cluster, hr, li .aa-mark)"),
        ("print", "nav :is(h3, hr, .aa-agenda li .aa-mark)"),
        ("print", ".aa-paper__annotations :is(h3.aa-cluster, hr, .aa-paper__item > .aa-mark)"),
    ],
)
def test_an_item_without_a_heading_stands_under_none(site: Built, address: str, parts: str) -> None:
    page = BeautifulSoup(site.page(address), "html.parser")
    assert order(page.select(parts)) == IN_ORDER
