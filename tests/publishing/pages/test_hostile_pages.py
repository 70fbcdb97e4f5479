"""Whatever an author's page holds, nothing of it runs: it is refused with its line, or made harmless."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.authoring.test_allowed_html import PAYLOADS
from tests.printed_site import PrintedSite

MEETING = """
    ---
    symbol: A/1/1
    title: Ordre du jour
    body: Comité
    meeting: Première
    place: Vienne
    time_zone: Europe/Vienna
    sittings: []
    ---
"""


def site(folder: Path, item: str, register: str = "[]\n") -> PrintedSite:
    files = {"fr/index.md": MEETING, "fr/items/1.md": item, "register.yml": register}
    return PrintedSite(folder, files, ("fr",))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_page_is_refused_with_its_line(tmp_path: Path, payload: str) -> None:
    made = site(tmp_path, f"---\nitem: 1\ntitle: Ouverture\n---\n\nTexte.\n\n{payload}\n")
    if made.reading.errors:
        assert {one.path for one in made.reading.errors} == {"docs/fr/items/1.md"}
        return
    for address in ("items/1/", "print/"):
        for element in made.page(address).find_all(True):
            assert not [name for name in element.attrs if name.startswith("on")]
            assert "javascript:" not in str(element.get("href", ""))
    assert "Texte." in made.file("items/1/index.html")


@pytest.mark.parametrize("link", ["javascript:hacked=1", "data:text/html,x", "//evil.example/x"])
def test_an_address_that_is_none_is_refused(tmp_path: Path, link: str) -> None:
    register = f"- symbol: A/1/2\n  kind: document\n  title: {{fr: x}}\n  links: {{fr: '{link}'}}\n"
    made = site(tmp_path, "---\nitem: 1\ntitle: Ouverture\ndocuments: [A/1/2]\n---\n", register)
    assert "docs/register.yml" in {one.path for one in made.reading.errors}
