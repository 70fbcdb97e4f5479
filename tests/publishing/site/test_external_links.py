"""Where a site leads to elsewhere, and whether it answers."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import serve

from annotated_agenda.publishing.site.external_links import external_links, status_of


def test_links_elsewhere_are_listed_once_with_their_pages(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(
            '<a href="https://docs.un.org/fr/A/1">x</a><a href="https://own.example/b">y</a><a href="b.html">z</a>'
        )
    found = external_links(tmp_path, "https://own.example/")
    assert found == {"https://docs.un.org/fr/A/1": ["a.html", "b.html"]}


def test_an_address_answers_or_does_not(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x")
    (tmp_path / "404.html").write_text("no")
    with serve(tmp_path) as address:
        assert status_of(address) == "200 OK"
        assert status_of(f"{address}missing").startswith("404")
    assert status_of(address).startswith("no answer")
