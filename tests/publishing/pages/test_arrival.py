"""Who arrives from elsewhere: titles, descriptions, previews in chats, linked data, and each page's meeting."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.drawn_site import ITEM, SMALL
from tests.printed_site import PrintedSite

SUB_ITEM = "---\nitem: 1 a\ntitle: Bureau\nsittings: [1]\n---\n\nÉlection du Bureau.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> PrintedSite:
    """A site with an item, and one below it."""
    long = ITEM.replace("(A/1/2).", "(A/1/2). " + "Encore une phrase. " * 30)
    folder = tmp_path_factory.mktemp("arrival")
    return PrintedSite(folder, {**SMALL, "fr/items/1.md": long, "fr/items/1a.md": SUB_ITEM})


def meta(site: PrintedSite, address: str, name: str) -> str:
    found = site.page(address).select_one(f'meta[name="{name}"], meta[property="{name}"]')
    return str(found["content"]) if found else ""


def data(site: PrintedSite, address: str) -> dict[str, Any]:
    script = site.page(address).select_one("script[type='application/ld+json']")
    assert script is not None
    return dict(json.loads(script.get_text()))


def test_titles_name_the_meeting(site: PrintedSite) -> None:
    assert site.text("items/1/", "title") == "1 Ouverture – Comité, Première réunion"
    assert site.text("", "title") == "Comité, Première réunion"


def test_an_item_is_described_by_the_beginning_of_its_text(site: PrintedSite) -> None:
    said = meta(site, "items/1/", "description")
    assert said.startswith("La réunion s’ouvrira à 10 heures (A/1/2). Encore une phrase.")
    assert said.endswith(" …")
    assert 150 < len(said) <= 200
    assert meta(site, "items/1/", "og:description") == said


def test_chats_show_the_title_of_the_page(site: PrintedSite) -> None:
    assert meta(site, "items/1/", "og:title") == "1 Ouverture"
    assert meta(site, "go/1/", "og:title") == "1 Ouverture"
    assert meta(site, "go/documents/A/1/2/", "og:title") == "Rapport"
    assert meta(site, "items/1/", "og:url") == "https://example.org/items/1/"
    assert site.text("go/1/", "h1") == "Choisir une langue"


def test_items_and_documents_say_where_they_stand(site: PrintedSite) -> None:
    way = data(site, "items/1a/")["breadcrumb"]["itemListElement"]
    assert [(one["name"], one["item"]) for one in way] == [
        ("Ordre du jour", "https://example.org/"),
        ("1 Ouverture", "https://example.org/items/1/"),
        ("1\u00a0a) Bureau", "https://example.org/items/1a/"),
    ]
    document = data(site, "documents/A/1/2/")["mainEntityOfPage"]["breadcrumb"]["itemListElement"]
    assert [one["name"] for one in document] == ["Ordre du jour", "Documents", "A/1/2 Rapport"]


@pytest.mark.parametrize("address", ["items/1/", "documents/A/1/2/", "schedule/", "404.html"])
def test_each_page_says_which_meeting_when_and_where(site: PrintedSite, address: str) -> None:
    path = address if address.endswith(".html") else f"{address}index.html"
    assert "Première réunion · Vienne · 2\u00a0mars 2026" in site.file(path)


def test_each_language_has_its_frame_for_a_wrong_address(site: PrintedSite) -> None:
    page = site.file("404.html")
    frame = page[page.index('<template data-frame="en">') :]
    assert 'href="/en/schedule/"' in frame
    assert "Skip to content" in frame
    assert '"root": "/en/"' in frame
