"""A treaty: where its text is, the texts of its articles, and what a preview of an article says."""

from __future__ import annotations

import json
from pathlib import Path

from tests.drawn_site import ITEM, REGISTER, SMALL
from tests.printed_site import PrintedSite

RESOLUTION = "    - {symbol: A/RES/55/25, kind: resolution, languages: [fr, en], title: {fr: La Convention}}\n"
TREATY = """
    - symbol: TT
      kind: treaty
      articles: 20
      text_in: A/RES/55/25
      title: {fr: Traité des marées, en: Tides Treaty}
      article_texts:
        16:
          fr: |
            1. Les marées montent.

            2. Les marées descendent.
        "7.2": {en: Only the moon.}
"""
CITING = (
    ITEM
    + "\n    Voir l’[article 16][TT art. 16.2] et l’[article 3][TT art. 3], l’[article 4][TT art. 4].\n"
)


def printed(folder: Path, treaty: str = TREATY) -> PrintedSite:
    register = REGISTER + RESOLUTION + treaty
    return PrintedSite(folder, {**SMALL, "fr/items/1.md": CITING, "register.yml": register})


def test_a_treaty_leads_to_the_document_that_carries_its_text(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert site.problems == []
    treaty, resolution = site.page("documents/TT/"), site.page("documents/A/RES/55/25/")
    addresses = [link["href"] for link in treaty.select(".aa-official a")]
    assert addresses == [
        "https://docs.un.org/fr/A/RES/55/25",
        "https://docs.un.org/en/A/RES/55/25",
    ]
    assert "Texte dans A/RES/55/25" in treaty.select_one(".aa-facts").get_text(" ", strip=True)  # type: ignore[union-attr]
    assert "Contient le texte de TT" in resolution.select_one(".aa-facts").get_text(" ", strip=True)  # type: ignore[union-attr]
    entry = next(
        one for one in json.loads(site.file("agenda.json"))["documents"] if one["symbol"] == "TT"
    )
    assert entry["text_in"] == "A/RES/55/25"
    assert entry["article_texts"]["7.2"] == {"text": "Only the moon.", "language": "en"}


def test_articles_have_their_text_and_a_list_of_them(tmp_path: Path) -> None:
    page = printed(tmp_path).page("documents/TT/")
    anchors = [heading["id"] for heading in page.select(".aa-article")]
    assert anchors == ["art-3", "art-4", "art-7-2", "art-16", "art-16-2"]
    assert [link["href"] for link in page.select(".aa-articles a")] == [
        f"#{one}" for one in anchors
    ]
    texts = page.select(".aa-article__text")
    assert [one.get_text() for one in texts[1].select("p")] == [
        "1. Les marées montent.",
        "2. Les marées descendent.",
    ]
    assert texts[0].select_one("bdi[lang=en]") is not None


def test_a_preview_of_an_article_says_which_and_begins_its_text(tmp_path: Path) -> None:
    page = printed(tmp_path).page("items/1/")
    references = json.loads(page.select_one("#aa-page").get_text())["references"]  # type: ignore[union-attr]
    said = {one["address"]: [line["words"] for line in one["lines"]] for one in references}
    assert said["documents/TT/#art-16-2"] == [
        "Article 16, paragraphe 2",
        "Traité des marées",
        "Traité · Texte dans A/RES/55/25",
        "1. Les marées montent. 2. Les marées descendent.",
    ]
    assert said["documents/A/1/2/"] == ["Rapport", "A/1/2 · Document"]


def test_what_is_wrong_with_a_treaty_is_said(tmp_path: Path) -> None:
    wrong = TREATY.replace("A/RES/55/25", "A/RES/55/26").replace('"7.2"', '"27.2"')
    assert [one for one in printed(tmp_path, wrong).problems if "nothing cites" not in one] == [
        'docs/register.yml:10: [2].text_in: "A/RES/55/26" is not in the register; did you mean "A/RES/55/25"?',
        'docs/register.yml:18: [2].article_texts.27.2: "TT art. 27.2" does not exist; TT has 20 articles',
    ]
