"""Links and images of an annotation lead somewhere, or are a problem with their line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import ITEM, SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import Reading, read_meeting

MARKDOWN = MarkdownSettings(["attr_list", "footnotes"], generated=("schedule/", "documents/"))
SECOND = ITEM.replace("item: 1", "item: 2 a").replace("[1]", "[2]")
FILES = {
    **SMALL,
    "fr/items/2.md": ITEM.replace("item: 1", "item: 2"),
    "fr/items/2a.md": SECOND + "\n    Deuxième paragraphe.\n",
    "fr/lieu.md": "# Lieu\n",
    "fr/guide/index.md": "# Guide\n",
    "fr/plan de salle.pdf": "…",
    "fr/items/plan.png": "…",
    "fr/plan.png": "…",
    "en/plan.png": "…",
    "commun/logo.png": "…",
}


def read(folder: Path, text: str) -> Reading:
    draw(folder, {**FILES, "fr/items/1.md": ITEM + f"\n    {text}\n"})
    return read_meeting(folder / "docs", ("fr", "en"), MARKDOWN)


def problems(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems if problem.severity == "error"]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("2a.md", "page:items/2a/"),
        ("../items/2a.md#p2", "page:items/2a/#p2"),
        ("../index.md", "page:"),
        ("../schedule/", "page:schedule/"),
        ("../schedule/#sitting-2", "page:schedule/#sitting-2"),
        ("../lieu.md", "page:lieu/"),
        ("../guide/index.md", "page:guide/"),
        ("<../plan de salle.pdf>", "file:plan%20de%20salle.pdf"),
        ("../../commun/logo.png", "file:commun/logo.png"),
        ("../../en/plan.png", "file:en/plan.png"),
        ("#p1", "#p1"),
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
        ("mailto:x@example.org", "mailto:x@example.org"),
    ],
)
def test_a_link_leads_to_what_it_names(tmp_path: Path, link: str, address: str) -> None:
    reading = read(tmp_path, f"Voir [cela]({link}).")
    assert reading.meeting, reading.problems
    assert f'<a href="{address}">cela</a>' in reading.meeting.items[0].annotations["fr"].html


def test_html_links_lead_there_too(tmp_path: Path) -> None:
    reading = read(tmp_path, 'Voir <a title="a > b" href="2a.md">cela</a>.')
    assert reading.meeting, reading.problems
    assert 'href="page:items/2a/">cela</a>' in reading.meeting.items[0].annotations["fr"].html


@pytest.mark.parametrize(
    ("image", "address"), [("plan.png", "file:items/plan.png"), ("../plan.png", "file:en/plan.png")]
)
def test_a_translation_has_its_own_image_or_that_of_the_source(
    tmp_path: Path, image: str, address: str
) -> None:
    text = f"![Plan]({image})"
    english = f"---\ntitle: Opening\n---\n\nAt 10 (A/1/2).\n\n{text}\n"
    draw(tmp_path, {**FILES, "fr/items/1.md": ITEM + f"\n    {text}\n", "en/items/1.md": english})
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MARKDOWN)
    assert reading.meeting, reading.problems
    html = reading.meeting.items[0].annotations["en"].html
    assert f'<img alt="Plan" src="{address}">' in html


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[x](2aa.md)", '"2aa.md" leads nowhere; did you mean "2a.md"?'),
        ("[x](schedule/)", '"schedule/" leads nowhere; did you mean "../schedule/"?'),
        ("[x](2a.md#p7)", '"2a.md#p7" is no paragraph of that page; its paragraphs are p1, p2'),
        (
            "[x](../index.md#p1)",
            '"../index.md#p1" is no place of that page; its places are agenda, sittings, documents, facts',
        ),
        ("[x](#p7)", '"#p7" is no paragraph of this page; see the numbers in the margin'),
        (
            "[x](/schedule/)",
            '"/schedule/" leads out of the site; write the way from this file, such as "5.md", '
            '"../venue.md", "../schedule/" or "map.png"',
        ),
        (
            "[x](../../../secret.txt)",
            '"../../../secret.txt" leads nowhere; write the way from this file, such as "5.md", '
            '"../venue.md", "../schedule/" or "map.png"',
        ),
        (
            "![Plan](absent.png)",
            '"absent.png" leads nowhere; write the way from this file, such as "5.md", '
            '"../venue.md", "../schedule/" or "map.png"',
        ),
        (
            "![](plan.png)",
            "the image has no text for those who do not see it; say in the brackets what it shows: ![…](plan.png)",
        ),
        (
            "![x](https://example.org/x.png)",
            "the image is on another site; put the image into docs/ and link to that",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_said_with_its_line(
    tmp_path: Path, text: str, problem: str
) -> None:
    assert problems(read(tmp_path, text)) == [f"docs/fr/items/1.md:9: {problem}"]
