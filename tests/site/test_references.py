"""Every reference of the annotations leads where it should, and comes back from there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import PROJECT, SMALL, Built, build, draw
from tests.site.test_pages import ITEMS

GOLDEN = PROJECT / "tests" / "golden"
PREFIXES = {"fr": "", "ar": "ar/", "en": "en/", "es": "es/", "ru": "ru/", "zh": "zh/"}


def references(built: Built, prefix: str) -> list[tuple[str, str, str]]:
    """Each reference as (paragraph, words, target), all addresses from the root of the language."""
    found = []
    for slug in ITEMS:
        page = BeautifulSoup(built.page(f"{prefix}items/{slug}"), "html.parser")
        for link in page.select(".aa-annotation a[href*='documents/']"):
            anchor = next(
                str(above["id"])
                for above in link.parents
                if str(above.get("id", "")).startswith(("p", "fn"))
            )
            target = urljoin(f"/items/{slug}/", str(link["href"])).lstrip("/")
            found.append(
                (f"items/{slug}/#{anchor}", link.get_text().replace("\u00a0", " "), target)
            )
    return found


@pytest.mark.parametrize("language", PREFIXES)
def test_the_references_are_those_of_the_golden_list(real_site: Built, language: str) -> None:
    lines = [" | ".join(one) for one in references(real_site, PREFIXES[language])]
    golden = (GOLDEN / f"references.{language}.txt").read_text("utf-8").splitlines()
    assert lines == golden


@pytest.mark.parametrize("language", PREFIXES)
def test_every_reference_is_found_again_on_the_page_that_it_leads_to(
    real_site: Built, language: str
) -> None:
    prefix = PREFIXES[language]
    given = Counter((place, target) for place, _, target in references(real_site, prefix))
    listed: Counter[tuple[str, str]] = Counter()
    for target in {target for _, target in given}:
        address, _, anchor = target.partition("#")
        page = BeautifulSoup(real_site.page(prefix + address), "html.parser")
        heading = page.select_one(f"#{anchor}" if anchor else "#cited-in")
        assert heading is not None, target
        block = heading.find_next_sibling("ul")
        assert block is not None, target
        for link in block.select("li li > a"):
            place = urljoin(f"/{address}", str(link["href"])).lstrip("/")
            listed[(place, target)] += 1
    assert listed == given


@pytest.mark.parametrize("language", PREFIXES)
def test_all_texts_of_the_agenda_are_cited(real_site: Built, language: str) -> None:
    targets = {
        target.removeprefix("documents/")
        for *_, target in references(real_site, PREFIXES[language])
    }
    assert targets == {
        "A/RES/55/25/", "A/RES/70/174/", "E/RES/2005/14/", "CTOC/COP/DEC/2/2/",
        "CTOC/COP/WG.3/2016/2/", "CTOC/COP/WG.3/2016/3/", "CTOC/COP/2008/CRP.5/",
        "UNTOC/", "UNTOC-TIP/", "UNTOC-SOM/", "Convention-1988/", "Doha-Declaration/", "SHERLOC/",
        "Legislative-Guides/",
        *(f"UNTOC/#art-{number}" for number in ("1", "3", "12", "13", "14", "16", "18", "18-7", "19")),
        *(f"Convention-1988/#art-{number}" for number in ("6", "7", "17")),
    }  # fmt: skip


def test_an_article_s_page_names_the_documents_about_it(real_site: Built) -> None:
    page = BeautifulSoup(real_site.page("en/documents/UNTOC"), "html.parser")
    heading = page.select_one("#art-16-5-a")
    assert heading is not None
    assert heading.get_text() == "Article 16, paragraph 5\u00a0(a)"
    about = heading.find_next_sibling("p")
    assert about is not None
    assert "CTOC/COP/WG.3/2016/CRP.1" in about.get_text()


def test_modifications_are_shown_with_their_parent(tmp_path: Path) -> None:
    register = """
        - {symbol: A/1/2, kind: document, title: {fr: Rapport}, corrected_by: A/1/2/Corr.1}
        - {symbol: A/1/2/Corr.1, kind: document, title: {fr: Rectificatif}, languages: [en]}
        - {symbol: A/1/2/Add.1, kind: document, title: {fr: Additif}, reissued_on: 2026-01-05}
    """
    built = build(draw(tmp_path, {**SMALL, "register.yml": register}), "--strict")
    assert built.code == 0, built.output

    def facts(address: str) -> dict[str, str]:
        page = BeautifulSoup(built.page(address), "html.parser")
        names = [name.get_text() for name in page.select(".aa-facts dt")]
        values = [
            value.get_text(" ", strip=True).replace("\u00a0", " ")
            for value in page.select(".aa-facts dd")
        ]
        return dict(zip(names, values, strict=True))

    parent = facts("documents/A/1/2")
    assert parent["Additifs, rectificatifs et révisions"] == (
        "A/1/2/Add.1 Additif A/1/2/Corr.1 Rectificatif"
    )
    assert parent["Rectifié par"] == "A/1/2/Corr.1 Rectificatif"
    assert facts("documents/A/1/2/Add.1")["Modifie"] == "A/1/2 Rapport"
    assert facts("documents/A/1/2/Add.1")["État"] == "Nouveau tirage le 5 janvier 2026"


def test_official_links_follow_the_longest_rule(tmp_path: Path) -> None:
    register = SMALL["register.yml"] + "      languages: [fr, en]\n"
    folder = draw(tmp_path, {**SMALL, "register.yml": register})
    settings = folder / "mkdocs.yml"
    rule = '    "": https://docs.un.org/{language}/{symbol}\n'
    own = rule + "    A/1/: https://example.org/{symbol}?lang={language}\n"
    settings.write_text(settings.read_text("utf-8").replace(rule, own), "utf-8")
    built = build(folder, "--strict")
    links = BeautifulSoup(built.page("documents/A/1/2"), "html.parser").select(".aa-official a")
    assert [link["href"] for link in links] == [
        "https://example.org/A/1/2?lang=fr", "https://example.org/A/1/2?lang=en",
    ]  # fmt: skip


def test_no_official_text_is_promised_where_none_is(tmp_path: Path) -> None:
    register = "".join(
        f"- {{symbol: {symbol}, kind: document, title: {{fr: Titre}}, {facts}}}\n"
        for symbol, facts in {
            "A/1/2": "languages: [fr, pt]",
            "A/1/3": "status: expected",
            "CL 168/1": "languages: [fr]",
            "CL 168/2": "languages: [fr], links: {fr: 'https://example.org/cl2'}",
        }.items()
    )
    built = build(draw(tmp_path, {**SMALL, "register.yml": register}))
    links = BeautifulSoup(built.page("documents"), "html.parser").select(
        ".aa-documents__official a"
    )
    assert [link["href"] for link in links] == [
        "https://docs.un.org/fr/A/1/2",
        "https://example.org/cl2",
    ]


def test_the_timetable_lists_what_to_have_read(real_site: Built) -> None:
    page = BeautifulSoup(real_site.page("schedule"), "html.parser")
    section = page.select_one("[aria-labelledby=reading-list]")
    assert section is not None
    lists = [
        [str(link.get_text()) for link in block.select(".aa-documents__title a")]
        for block in section.select("ul.aa-documents")
    ]
    assert lists == [
        ["CTOC/COP/WG.3/2016/2", "CTOC/COP/WG.3/2016/CRP.1"],
        ["CTOC/COP/WG.3/2016/CRP.1", "CTOC/COP/2008/CRP.5"],
        ["CTOC/COP/WG.3/2016/3"],
    ]
