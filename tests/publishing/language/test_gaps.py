"""Wide signs bring their own space: no other one stands beside them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, REGISTER
from tests.printed_site import PrintedSite

FILES = {
    "fr/index.md": MEETING.replace("sittings:", "official_languages: [en, fr, zh]\n    sittings:"),
    "fr/items/1.md": ITEM.replace("sittings: [1]", "sittings: [1, 2]\n    documents: [A/1/2]"),
    "register.yml": REGISTER.replace("document\n", "document\n      languages: [en, fr]\n"),
}
GAP = re.compile(r"[：（][ \t\n\u00a0]|[ \t\n\u00a0][（：]")


@pytest.mark.parametrize(
    "address", ["zh/", "zh/items/1/", "zh/schedule/", "zh/documents/", "zh/documents/A/1/2/"]
)
def test_no_gap_stands_beside_a_wide_colon_or_bracket(tmp_path: Path, address: str) -> None:
    page = PrintedSite(tmp_path, FILES, ("fr", "en", "zh")).page(address)
    for paragraph in page.select("p, li, td, dd, h1, h2, h3"):
        words = " ".join(paragraph.get_text().split())
        assert not GAP.search(words), words


def test_other_languages_have_a_space_there(tmp_path: Path) -> None:
    site = PrintedSite(tmp_path, FILES, ("fr", "en", "zh"))
    (said, *_) = (one.get_text() for one in site.page("").select(".aa-documents__official"))
    assert " ".join(said.split()) == "Texte officiel : Français"
    assert "Ouverture (suite)" in " ".join(site.page("schedule/").get_text().split())
