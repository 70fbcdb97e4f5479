"""Every page is valid HTML, and every link within the site leads somewhere."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from tests.conftest import copy_project
from tests.drawn_site import Built, build
from tests.get_node_tools import nu_checker

SITE = "https://meeting.example.org/folder/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as it is published below a folder of a host."""
    folder = copy_project(tmp_path_factory.mktemp("published"))
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace('site_url: ""', f'site_url: "{SITE}"')
    settings.write_text(text, "utf-8")
    built = build(folder, "--strict")
    assert built.code == 0, built.output
    return built.site


def test_every_page_is_valid(real_site: Built, published: Path) -> None:
    for site in (real_site.site, published):
        pages = [str(path) for path in sorted(site.rglob("*.html"))]
        command = [*nu_checker(), "--errors-only", "--format", "gnu", *pages]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        assert done.returncode == 0


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><title>x</title><p><div></p>", "utf-8")
    done = subprocess.run([*nu_checker(), str(page)], capture_output=True, text=True, check=False)
    assert done.returncode == 1


def test_every_link_within_the_site_leads_somewhere(published: Path) -> None:
    broken = {
        f"{page.relative_to(published)} -> {link}"
        for page in published.rglob("*.html")
        for link in links(page, published)
        if link.startswith(SITE) and not leads_somewhere(published, link)
    }
    assert broken == set()


def test_other_sites_are_linked_to_by_https_alone(published: Path) -> None:
    schemes = {
        urlsplit(link).scheme
        for page in published.rglob("*.html")
        for link in links(page, published)
        if not link.startswith(SITE)
    }
    assert schemes <= {"https", "webcal", "mailto"}


def links(page: Path, site: Path) -> Iterator[str]:
    address = urljoin(SITE, page.relative_to(site).as_posix().removesuffix("index.html"))
    for element in _soup(page).find_all(True):
        for name in ("href", "src"):
            if link := element.get(name):
                yield urljoin(address, str(link))


def leads_somewhere(site: Path, link: str) -> bool:
    address, anchor = urldefrag(link)
    path = site / unquote(address.removeprefix(SITE).partition("?")[0])
    path = path / "index.html" if path.is_dir() else path
    if not path.is_file():
        return False
    return not anchor or path.suffix != ".html" or unquote(anchor) in _anchors(path)


@cache
def _soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


@cache
def _anchors(path: Path) -> frozenset[str]:
    return frozenset(str(one["id"]) for one in _soup(path).find_all(id=True))
