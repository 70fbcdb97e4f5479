"""Which texts are official, and in which languages documents are issued: what is said is true."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, REGISTER, SMALL
from tests.printed_site import PrintedSite

WORDS = "---\ntitle: T\nbody: B\nmeeting: M\nplace: P\nMORE---\n"
ITEM_WORDS = "---\ntitle: Opening\nMORE---\n\nThe meeting will open at 10 a.m. (A/1/2).\n"
OWN = (
    REGISTER
    + "    - symbol: A/1/1\n      kind: document\n      title:\n        fr: Ordre du jour\n"
)


def printed(
    folder: Path, official: str = "", whole: str = "", page: str = "", register: str = OWN
) -> PrintedSite:
    """A site in fr, en and es; `official` goes into fr/index.md, the others into the English pages."""
    files = {
        **SMALL,
        "fr/index.md": MEETING.replace("    place:", f"    {official}\n    place:"),
        "en/index.md": WORDS.replace("MORE", f"{whole}\n"),
        "en/items/1.md": ITEM_WORDS.replace("MORE", f"{page}\n"),
        "es/items/1.md": ITEM_WORDS.replace("MORE", ""),
        "register.yml": register,
    }
    return PrintedSite(folder, files, ("fr", "en", "es"))


ALL = "official_languages: [en, fr, ru]"
LINK = " Official document in English"


@pytest.mark.parametrize(
    ("facts", "notice"),
    [
        ({}, "Unofficial translation. The French text is authentic. Official document in French"),
        ({"official": "official_languages: [fr]"}, "Unofficial translation. The French text is authentic."),
        ({"official": ALL}, None),
        ({"official": ALL, "whole": "official: false"}, "Unofficial translation. The French text is authentic."),
        ({"official": ALL, "page": "official: false"}, "Unofficial translation. The French text is authentic."),
        ({"official": ALL, "whole": "official: false", "page": "official: true"}, None),
        (
            {"official": ALL, "page": "translated_from: 01234567"},
            "The French text of this page has changed since this translation was made.",
        ),
    ],
)  # fmt: skip
def test_a_page_says_what_it_is(tmp_path: Path, facts: dict[str, str], notice: str | None) -> None:
    site = printed(tmp_path, **facts)
    assert site.problems == []
    said = site.text("en/items/1/", ".aa-notice p")
    assert (said and said.partition(" Official")[0]) == (
        notice and notice.partition(" Official")[0]
    )


def test_an_unofficial_page_names_every_authentic_text(tmp_path: Path) -> None:
    said = printed(tmp_path, ALL).text("es/items/1/", ".aa-notice")
    assert said == (
        "Traducción no oficial. Son auténticos los textos en los idiomas siguientes: francés e inglés."
    )


def test_the_page_of_a_document_links_to_no_other_document(tmp_path: Path) -> None:
    site = printed(tmp_path, ALL, whole="official: false")
    links = {
        page: [link["href"] for link in site.page(page).select(".aa-notice a")]
        for page in ("en/items/1/", "en/documents/A/1/2/")
    }
    assert links == {
        "en/items/1/": ["https://docs.un.org/en/A/1/1"],
        "en/documents/A/1/2/": ["https://docs.un.org/en/A/1/2"],
    }


def test_a_document_is_issued_in_the_official_languages(tmp_path: Path) -> None:
    site = printed(tmp_path, ALL)
    links = [link["lang"] for link in site.page("documents/A/1/2/").select(".aa-official a")]
    assert links == ["fr", "en", "ru"]
    assert "Publié en Anglais, français et russe" in str(site.text("documents/A/1/2/", ".aa-facts"))
    (entry,) = [
        one for one in json.loads(site.file("agenda.json"))["documents"] if one["symbol"] == "A/1/2"
    ]
    assert entry["languages"] == ["en", "fr", "ru"]
    assert not site.page("es/documents/").select(".aa-documents__title:-soup-contains('solamente')")


def test_what_is_not_said_is_not_claimed(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert [link["lang"] for link in site.page("en/documents/A/1/2/").select(".aa-official a")] == [
        "fr"
    ]
    assert "Issued in" not in str(site.text("en/documents/A/1/2/", ".aa-facts"))
    assert "only" not in str(site.text("en/documents/", ".aa-documents"))


def test_a_document_of_fewer_languages_says_so(tmp_path: Path) -> None:
    site = printed(tmp_path, ALL, register=OWN.replace("A/1/2\n", "A/1/2\n      languages: [ru]\n"))
    assert "(Russian only)" in site.page("en/documents/").get_text()


def test_official_languages_that_the_site_is_not_in_are_named(tmp_path: Path) -> None:
    facts = str(printed(tmp_path, ALL).text("en/", ".aa-facts"))
    assert "Official languages English, French and Russian" in facts
    assert json.loads(printed(tmp_path, ALL).file("agenda.json"))["meeting"]["official_languages"] == [
        "en", "fr", "ru",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        (
            {"official": "official_languages: [en]"},
            'docs/fr/index.md:6: official_languages: the language of this page, "fr", is not among them; add fr',
        ),
        (
            {"official": "official_languages: []"},
            "docs/fr/index.md:6: official_languages: the list is empty; "
            "write what belongs into it, or remove the key",
        ),
        (
            {"official": "official_languages: [fr, english]"},
            'docs/fr/index.md:6: official_languages[1]: "english" is no language; '
            'write its code: "fr", "pt-BR", "zh-Hant"',
        ),
        (
            {"page": "official: true"},
            'docs/en/items/1.md:3: official: "en" is no official language; '
            "add it to official_languages in docs/fr/index.md, or remove this line",
        ),
        (
            {"official": "official_languages: [fr]", "whole": "official: false"},
            'docs/en/index.md:6: official: no text in "en" is official; '
            "remove this line; see docs/fr/index.md",
        ),
        (
            {"official": ALL, "page": "official: perhaps"},
            'docs/en/items/1.md:3: official: "perhaps" is neither true nor false; write "true" or "false"',
        ),
    ],
)
def test_contradictions_are_said(tmp_path: Path, facts: dict[str, str], problem: str) -> None:
    assert printed(tmp_path, **facts).problems == [problem]


def test_a_source_page_is_always_official(tmp_path: Path) -> None:
    files = {
        **SMALL,
        "fr/items/1.md": ITEM.replace("    item: 1\n", "    item: 1\n    official: true\n"),
    }
    (problem,) = PrintedSite(tmp_path, files).problems
    assert problem.startswith("docs/fr/items/1.md:3: official: this key is not known")


@pytest.mark.parametrize(
    ("issued", "links"),
    [
        ("[en, fr]", [("Official document in English", "https://docs.un.org/en/A/1/2")]),
        (
            "[fr, es]",
            [
                ("Official text: Français", "https://docs.un.org/fr/A/1/2"),
                ("Official text: Español", "https://docs.un.org/es/A/1/2"),
            ],
        ),
    ],
)
def test_the_notice_on_a_document_s_page_leads_to_that_document(
    tmp_path: Path, issued: str, links: list[tuple[str, str]]
) -> None:
    register = OWN.replace("document\n", f"document\n      languages: {issued}\n")
    page = printed(tmp_path, register=register).page("en/documents/A/1/2/")
    found = page.select(".aa-notice a")
    assert [(link.get_text(), link["href"]) for link in found] == links
