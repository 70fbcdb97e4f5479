"""Pages beside the agenda are read as it is: what they cite and link is there, or a problem with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings, OwnPageSettings
from annotated_agenda.authoring.reader import Reading, read_meeting

VISAS = "---\ntitle: Visas et entrée\nstatus: new\n---\n\n# Visas\n\n## Prix {#prix}\n\nUn prix.\n"
PAGES = OwnPageSettings(extensions=["toc", "attr_list", "tables"])
MARKDOWN = MarkdownSettings(generated=("schedule/", "documents/"), own_pages=PAGES)


def read(folder: Path, text: str, markdown: MarkdownSettings = MARKDOWN) -> Reading:
    files = SMALL | {"fr/guide/visas.md": VISAS, "fr/travel.md": f"# Venir\n\n{text}\n"}
    return read_meeting(draw(folder, files) / "docs", ("fr", "en"), markdown)


def said(reading: Reading) -> list[str]:
    return [str(one) for one in reading.problems if "travel.md" in one.path]


@pytest.mark.parametrize(
    "link",
    [
        "items/1.md",
        "items/1.md#p1",
        "index.md",
        "schedule/",
        "schedule/#sitting-2",
        "schedule/#2026-03-02",
        "schedule/2/",
        "documents/A/1/2/",
        "guide/visas.md#prix",
        "guide/visas.md",
        "#venir",
        "https://example.org/",
        "made-by-a-plugin.md",
    ],
)
def test_a_link_may_lead_anywhere_on_the_site(tmp_path: Path, link: str) -> None:
    assert not said(read(tmp_path, f"Voir [cela]({link})."))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Voir A/1/3.", '"A/1/3" is not in the register'),
        ("Voir [cela][A/1/99].", '"A/1/99" is not in the register'),
        ("Voir [cela](items/9.md).", '"items/9.md" leads nowhere'),
        ("Voir [cela](items/1.md#p7).", '"items/1.md#p7" is no paragraph of that page'),
        ("Voir [cela](schedule/#sitting-5).", '"schedule/#sitting-5" is no place of that page'),
        ("Voir [cela](schedule/5/).", '"schedule/5/" leads nowhere'),
        ("Voir [cela](documents/A/1/3/).", '"documents/A/1/3/" leads nowhere'),
        ("Voir [cela](guide/visas.md#cout).", '"guide/visas.md#cout" is no place of that page'),
        ("!!! note", "the extension admonition is not in use"),
        ("<script>x</script>", "the HTML <script may not stand in a page"),
    ],
)
def test_what_is_not_there_is_said_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    (found,) = said(read(tmp_path, text))
    assert found.startswith("docs/fr/travel.md:3: ")
    assert problem in found


def test_an_annotation_may_not_link_to_a_sitting_that_is_not_there(tmp_path: Path) -> None:
    item = SMALL["fr/items/1.md"] + "\n    [Cela](../schedule/#sitting-9).\n"
    reading = read_meeting(
        draw(tmp_path, SMALL | {"fr/items/1.md": item}) / "docs", ("fr",), MARKDOWN
    )
    (problem,) = reading.errors
    assert '"../schedule/#sitting-9" is no place of that page' in problem.message


def test_a_page_is_read_by_its_headings(tmp_path: Path) -> None:
    text = "Le A/1/2, et [le même][A/1/2].\n\n- Un\n    - Deux\n\n## Train\n\n| a | b |\n|---|---|\n| c | d |"
    meeting = read(tmp_path, text).meeting
    assert meeting
    visas, travel = meeting.own_pages
    assert (visas.address, visas.titles, visas.status) == (
        "guide/visas/",
        {"fr": "Visas et entrée"},
        "new",
    )
    assert travel.titles == {"fr": "Venir"}
    found = [(one.anchor, " ".join(one.text.split())) for one in travel.texts["fr"].paragraphs]
    assert found == [
        ("venir", "Venir"),
        ("venir", "Le A/1/2, et le même."),
        ("venir", "Un"),
        ("venir", "Deux"),
        ("train", "Train"),
        ("train", "a b"),
        ("train", "c d"),
    ]
    cited = [one.symbol for par in travel.texts["fr"].paragraphs for one in par.citations]
    assert cited == ["A/1/2", "A/1/2"]


def test_an_entry_that_an_own_page_cites_is_in_use(tmp_path: Path) -> None:
    register = SMALL["register.yml"] + "    - {symbol: A/1/9, kind: document, title: {fr: Autre}}\n"
    files = SMALL | {"register.yml": register}
    unused = read_meeting(draw(tmp_path / "a", files) / "docs", ("fr",), MARKDOWN)
    assert 'nothing cites "A/1/9"' in str(unused.problems)
    files |= {"fr/travel.md": "A/1/9\n"}
    used = read_meeting(draw(tmp_path / "b", files) / "docs", ("fr",), MARKDOWN)
    assert "nothing cites" not in str(used.problems)


def test_a_diagram_whose_script_comes_from_elsewhere_is_said(tmp_path: Path) -> None:
    html = '<pre class="mermaid"><code>graph</code></pre>'
    assert "from unpkg.com; put mermaid.min.js into docs/" in said(read(tmp_path / "a", html))[0]
    own = OwnPageSettings(has_mermaid=True)
    assert not said(read(tmp_path / "b", html, MarkdownSettings(own_pages=own)))
