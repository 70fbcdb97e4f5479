"""The feed and the map of the site are what other programs expect: RFC 4287, sitemaps.org."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import feedparser
import pytest
import xmlschema
from tests.drawn_site import MEETING, SMALL, Built, build, draw
from tests.get_node_tools import FOLDER

URL = "https://example.org/m/"
ATOM = "{http://www.w3.org/2005/Atom}"
CHANGED = MEETING.replace(
    "        end: 2026-03-02 13:00\n",
    "        end: 2026-03-02 13:00\n        changes:\n"
    "          - {date: 2026-02-01, kind: cancelled, reason: 'Salle & <occupée>'}\n",
)
# What the schema of site maps asks of links to translations, which it leaves to others.
XHTML = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <xs:element name="link"><xs:complexType>
    <xs:attribute name="rel" use="required"><xs:simpleType>
      <xs:restriction base="xs:string"><xs:enumeration value="alternate"/></xs:restriction>
    </xs:simpleType></xs:attribute>
    <xs:attribute name="hreflang" type="xs:string" use="required"/>
    <xs:attribute name="href" type="xs:anyURI" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with an address and a change."""
    files = {
        **SMALL,
        "fr/index.md": CHANGED,
        "en/items/1.md": "---\ntitle: Opening\n---\n\nAt 10 (A/1/2).\n",
    }
    built = build(draw(tmp_path_factory.mktemp("feeds"), files, url=URL))
    assert built.code == 0, built.output
    return built


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_another_reader_of_feeds_reads_ours(site: Built, prefix: str) -> None:
    feed = feedparser.parse((site.site / prefix / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    (entry,) = feed.entries
    assert entry.link.startswith(URL + prefix)
    assert "Salle & <occupée>" in re.sub("&lt;", "<", re.sub("&gt;", ">", entry.summary))


@pytest.mark.parametrize("prefix", ["", "ar/", "en/", "es/", "ru/", "zh/"])
def test_a_feed_has_what_the_format_asks_for(real_site: Built, prefix: str) -> None:
    feed = ET.fromstring((real_site.site / prefix / "feed.xml").read_bytes())
    entries = feed.findall(f"{ATOM}entry")
    # RFC 4287, 4.1.1 and 4.1.2: one each, and an author for all.
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    identifiers = [one.findtext(f"{ATOM}id", "") for one in (feed, *entries)]
    assert len(set(identifiers)) == len(identifiers)
    # 4.2.6: an identifier is an IRI; 3.3: a date is one of RFC 3339.
    assert [one for one in identifiers if not re.fullmatch(r"[a-z]+:\S+", one)] == []
    dates = [one.findtext(f"{ATOM}updated", "") for one in (feed, *entries)]
    assert [one for one in dates if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one)] == []


def sitemap_schema() -> xmlschema.XMLSchema:
    schema = FOLDER / "node_modules/sitemap/schema/sitemap.xsd"
    return xmlschema.XMLSchema([str(schema), XHTML])


def test_the_map_of_the_site_is_valid(site: Built) -> None:
    text = (site.site / "sitemap.xml").read_text("utf-8")
    assert 'hreflang="x-default"' in text
    sitemap_schema().validate(text)


def test_the_schema_refuses_what_is_no_map(site: Built) -> None:
    text = (site.site / "sitemap.xml").read_text("utf-8")
    assert not sitemap_schema().is_valid(text.replace("<loc>", "<url>").replace("</loc>", "</url>"))
    assert not sitemap_schema().is_valid(text.replace('rel="alternate"', 'rel="other"'))
