"""Every page exists in six languages, and everything on it leads somewhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import Built, build

LANGUAGES = ("", "ar/", "en/", "es/", "ru/", "zh/")
ITEMS = ("1", "1a", "1b", "2", "3", "4", "5", "5a", "5b", "6", "7", "8")
SYMBOLS = (
    "CTOC/COP/WG.3/2016/1", "CTOC/COP/WG.3/2016/2", "CTOC/COP/WG.3/2016/3", "CTOC/COP/WG.3/2016/CRP.1",
    "CTOC/COP/2008/CRP.5", "CTOC/COP/DEC/2/2", "A/RES/55/25", "A/RES/70/174", "E/RES/2005/14", "UNTOC",
    "Convention-1988", "SHERLOC",
)  # fmt: skip
ADDRESSES = (
    "", "schedule/", "documents/", *(f"items/{slug}/" for slug in ITEMS),
    *(f"documents/{symbol}/" for symbol in SYMBOLS),
)  # fmt: skip


def soup(built: Built, address: str) -> BeautifulSoup:
    return BeautifulSoup(built.page(address), "html.parser")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_page_exists_with_its_language_and_direction(
    real_site: Built, language: str, address: str
) -> None:
    page = soup(real_site, language + address)
    assert page.html is not None
    assert page.html["lang"] == (language.strip("/") or "fr")
    assert page.html["dir"] == ("rtl" if language == "ar/" else "ltr")
    assert len(page.select("h1")) == 1
    assert page.title is not None
    assert page.title.get_text(strip=True)


def test_every_link_and_anchor_of_the_site_exists(real_site: Built) -> None:
    pages = {
        path.relative_to(real_site.site).as_posix().removesuffix("index.html"): BeautifulSoup(
            path.read_text("utf-8"), "html.parser"
        )
        for path in real_site.site.rglob("*.html")
    }
    anchors = {
        address: {str(element["id"]) for element in page.select("[id]")}
        for address, page in pages.items()
    }
    broken = []
    for address, page in pages.items():
        for link in page.select("a[href], link[href]"):
            target = urlsplit(urljoin(f"https://site/{address}", str(link["href"])))
            if target.netloc != "site":
                continue
            path = unquote(target.path).lstrip("/")
            exists = path in pages or (real_site.site / path).is_file()
            if not exists or (target.fragment and target.fragment not in anchors[path]):
                broken.append((address, link["href"]))
    assert broken == []


def test_no_page_shows_raw_markup(real_site: Built) -> None:
    for path in real_site.site.rglob("*.html"):
        text = BeautifulSoup(path.read_text("utf-8"), "html.parser").get_text()
        for raw in ("][", "{{", "{%", "~/", "[^"):
            assert raw not in text, f"{path}: {raw}"


def test_no_identifier_stands_twice_on_a_page(real_site: Built) -> None:
    for path in real_site.site.rglob("*.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        names = [str(element["id"]) for element in page.select("[id]")]
        assert len(names) == len(set(names)), path


@pytest.mark.parametrize(
    ("language", "site_name", "back"),
    [
        ("", "Groupe de travail sur la coopération internationale", "Retour au texte (note 1)"),
        ("ar/", "الفريق العامل المعني بالتعاون الدولي", None),
        ("en/", "Working Group on International Cooperation", "Back to the text (note 1)"),
        ("es/", "Grupo de Trabajo sobre Cooperación Internacional", None),
        ("ru/", "Рабочая группа по международному сотрудничеству", None),
        ("zh/", "国际合作工作组", None),
    ],
)
def test_the_site_s_name_and_the_way_back_from_footnotes_are_in_the_language(
    real_site: Built, language: str, site_name: str, back: str | None
) -> None:
    page = soup(real_site, f"{language}items/6")
    assert page.title is not None
    assert site_name in page.title.get_text()
    link = page.select_one(".footnote-backref")
    assert link is not None
    if back:
        assert link["title"] == back
    else:
        assert "Jump back" not in str(link["title"])


def test_item_5_shows_its_sub_items_and_they_show_it(real_site: Built) -> None:
    below = [link["href"] for link in soup(real_site, "items/5").select("article .aa-agenda a")]
    assert below == ["../../items/5a/", "../../items/5b/"]
    for slug in ("5a", "5b"):
        above = soup(real_site, f"items/{slug}").select_one(".aa-above a")
        assert above is not None
        assert above["href"] == "../../items/5/"


def test_an_item_links_to_its_sittings(real_site: Built) -> None:
    links = soup(real_site, "items/3").select(".aa-sittings li a")
    assert [(link["href"], link.get_text(strip=True).replace("\u00a0", " ")) for link in links] == [
        ("../../schedule/#sitting-1", "Mercredi 19 octobre 2016, 15 heures-18 heures"),
        ("../../schedule/#sitting-2", "Jeudi 20 octobre 2016, 10 heures-13 heures"),
    ]


def test_the_timetable_says_when_each_item_is_taken_up(real_site: Built) -> None:
    rows = {
        str(row.select("dt a")[0]["href"]): [str(link["href"]) for link in row.select("dd a")]
        for row in soup(real_site, "schedule").select(".aa-by-item > div")
    }
    assert list(rows) == [f"../items/{slug}/" for slug in ITEMS if slug != "1"]
    assert rows["../items/3/"] == ["../schedule/#sitting-1", "../schedule/#sitting-2"]


def test_previous_and_next_follow_the_agenda(real_site: Built) -> None:
    walked, slug = [], "1"
    while True:
        walked.append(slug)
        following = soup(real_site, f"items/{slug}").select_one("a[rel=next]")
        if following is None:
            break
        slug = str(following["href"]).strip("./").removeprefix("items/")
    assert tuple(walked) == ITEMS


def test_item_7_says_that_no_document_is_foreseen(real_site: Built) -> None:
    text = soup(real_site, "items/7").get_text()
    assert "aucun document n’est actuellement prévu pour ce point" in text


def test_a_document_is_cited_where_the_annotation_cites_it(real_site: Built) -> None:
    page = soup(real_site, "documents/CTOC/COP/2008/CRP.5")
    (cited,) = page.select(".aa-cited-in li li")
    link, quote = cited.select_one("a"), cited.select_one("q")
    assert link is not None
    assert quote is not None
    assert str(link["href"]).endswith("items/4/#p2")
    assert quote.get_text().endswith("(voir CTOC/COP/2008/CRP.5).")
    assert quote.get_text().startswith("Le rapport de cette réunion")


def test_a_document_issued_in_one_language_offers_that_one_everywhere(real_site: Built) -> None:
    for language in LANGUAGES:
        page = soup(real_site, f"{language}documents/CTOC/COP/2008/CRP.5")
        links = [str(link["href"]) for link in page.select(".aa-official a")]
        assert links == ["https://docs.un.org/en/CTOC/COP/2008/CRP.5"]


def test_a_document_page_links_the_official_text_in_every_language(real_site: Built) -> None:
    links = soup(real_site, "en/documents/CTOC/COP/WG.3/2016/2").select(".aa-official a")
    assert {str(link["href"]) for link in links} == {
        f"https://docs.un.org/{code}/CTOC/COP/WG.3/2016/2"
        for code in ("ar", "en", "es", "fr", "ru", "zh")
    }
    assert {(link["lang"], link["dir"]) for link in links} >= {("ar", "rtl"), ("zh", "ltr")}


def test_the_register_itself_is_not_published(real_site: Built) -> None:
    assert not list(real_site.site.rglob("register.yml"))


def test_two_builds_are_the_same(real_site: Built, tmp_path: Path) -> None:
    again = build(real_site.site.parent, "--site-dir", str(tmp_path / "again"))
    assert again.code == 0
    for path in real_site.site.rglob("*"):
        if path.is_file():
            other = tmp_path / "again" / path.relative_to(real_site.site)
            assert other.read_bytes() == path.read_bytes(), path
