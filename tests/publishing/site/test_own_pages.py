"""Pages beside the agenda are in the map of the site, in go/, in the search and in what cites an entry."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import SMALL
from tests.printed_site import PrintedSite

from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.search.records import search_records

TRAVEL = "---\nstatus: new\n---\n# Comment venir\n\nPar le train.\n\n## Documents\n\nVoir A/1/2.\n"
FILES = SMALL | {
    "fr/travel.md": TRAVEL,
    "en/travel.md": "# How to get there\n\nBy train.\n",
    "fr/secret.md": "---\nsearch: {exclude: true}\n---\n# Caché\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> PrintedSite:
    return PrintedSite(tmp_path_factory.mktemp("own"), FILES, ("fr", "en", "zh"))


def edition(site: PrintedSite, language: str) -> Edition:
    assert site.reading.meeting, site.problems
    plan = SitePlan({"fr": "Français", "en": "English", "zh": "中文"}, "fr")
    return Edition(site.reading.meeting, plan, Wording(language, read_terms()))


def test_the_map_of_the_site_has_them_where_they_are_translated(site: PrintedSite) -> None:
    sitemap = site.file("sitemap.xml")
    assert "<loc>https://example.org/travel/</loc>" in sitemap
    assert "<loc>https://example.org/en/travel/</loc>" in sitemap
    assert "zh/travel/" not in sitemap


def test_an_address_without_a_language_leads_to_them(site: PrintedSite) -> None:
    page = BeautifulSoup(site.file("go/travel/index.html"), "html.parser")
    links = [str(link["href"]) for link in page.select(".aa-choices a")]
    assert links == ["../../travel/", "../../en/travel/", "../../zh/travel/"]


def test_what_cites_an_entry_has_them_by_their_headings(site: PrintedSite) -> None:
    page = BeautifulSoup(site.file("documents/A/1/2/index.html"), "html.parser")
    places = [(link.get_text(), str(link["href"])) for link in page.select(".aa-cited-in a")]
    assert ("Documents", "../../../../travel/#documents") in places
    # not translated: what is cited is the source
    foreign = BeautifulSoup(site.file("zh/documents/A/1/2/index.html"), "html.parser")
    assert foreign.select('.aa-cited-in a[href$="zh/travel/#documents"], q[lang="fr"]')
    assert "travel/" in site.file("agenda.json")


def test_each_part_of_them_is_found(site: PrintedSite) -> None:
    found = [one for one in search_records(edition(site, "fr")) if "travel" in one.address]
    assert [(one.address, one.place, one.text) for one in found] == [
        ("travel/", "", "Comment venir"),
        ("travel/#comment-venir", "", "Comment venir Par le train."),
        ("travel/#documents", "Documents", "Documents Voir A/1/2."),
    ]
    (source,) = {
        one.language for one in search_records(edition(site, "zh")) if "travel" in one.page
    }
    assert source == "fr"


def test_a_page_may_stay_out_of_the_search(site: PrintedSite) -> None:
    assert not [one for one in search_records(edition(site, "fr")) if "secret" in one.address]
