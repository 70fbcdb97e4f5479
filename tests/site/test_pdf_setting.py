"""The PDFs as a part of every build: pages lead to them, and they are made anew where they differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import SMALL, Built, build, draw, run

LANGUAGES = ("", "en/")


def project(folder: Path, value: str) -> Path:
    draw(folder, SMALL)
    settings = folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("extra:\n", f"extra:\n  pdf: {value}\n"), "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("pdf"), "true")
    done = run(folder, "publish")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def links(site: Path, address: str) -> list[Path]:
    page = BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")
    found = page.select("a[href$='.pdf']")
    return [(site / address / str(link["href"])).resolve() for link in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_lead_to_the_pdf_of_their_language(folder: Path, language: str) -> None:
    site = (folder / "site").resolve()
    pdf = site / language / "agenda.pdf"
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert links(site, language) == links(site, f"{language}print") == [pdf]


def test_the_next_build_has_them_and_makes_anew_what_differs(folder: Path) -> None:
    site = folder / "site"
    before = {language: (site / language / "agenda.pdf").read_bytes() for language in LANGUAGES}
    kept = (folder / ".cache/annotated-agenda/en.pdf").stat().st_mtime_ns
    assert run(folder, "publish").returncode == 0
    assert {one: (site / one / "agenda.pdf").read_bytes() for one in LANGUAGES} == before
    assert (folder / ".cache/annotated-agenda/en.pdf").stat().st_mtime_ns == kept
    page = folder / "docs/fr/items/1.md"
    page.write_text(page.read_text("utf-8").replace("La réunion", "La séance"), "utf-8")
    assert build(folder).code == 0
    assert (site / "agenda.pdf").read_bytes() != before[""]


def test_without_the_setting_there_is_no_pdf_and_no_link(tmp_path: Path) -> None:
    built: Built = build(project(tmp_path, "false"))
    assert built.code == 0, built.output
    assert not (built.site / "agenda.pdf").exists()
    assert links(built.site, "") == links(built.site, "print") == []


def test_what_is_neither_yes_nor_no_is_said(tmp_path: Path) -> None:
    folder = project(tmp_path, "agenda.pdf")
    lines = (folder / "mkdocs.yml").read_text("utf-8").splitlines()
    line = lines.index("  pdf: agenda.pdf") + 1
    built = build(folder)
    assert built.code != 0
    said = f"mkdocs.yml:{line}: extra.pdf: 'agenda.pdf' is not known; write true or false"
    assert said in built.output
