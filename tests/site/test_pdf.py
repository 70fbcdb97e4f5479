"""The PDF of the whole agenda: what readers of paper, and of screen readers, get."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.conftest import copy_project
from tests.drawn_site import assets_of, build, run

LANGUAGES = ("fr", "ar", "en", "es", "ru", "zh")
URL = "https://meeting.example.org/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with an address, and its PDFs."""
    folder = copy_project(tmp_path_factory.mktemp("pdf"))
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace('site_url: ""', f'site_url: "{URL}"')
    settings.write_text(text, "utf-8")
    assert build(folder).code == 0
    done = run(folder, "pdf")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return folder / "site"


def read(site: Path, language: str) -> PdfReader:
    return PdfReader(site / ("" if language == "fr" else language) / "agenda.pdf")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_and_says_its_language(site: Path, language: str) -> None:
    catalog: Any = read(site, language).root_object
    assert catalog["/MarkInfo"]["/Marked"].value
    assert catalog["/Lang"] == language
    assert catalog["/StructTreeRoot"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_bookmarks_are_its_headings(site: Path, language: str) -> None:
    def count(outline: Any) -> int:
        return sum(count(one) if isinstance(one, list) else 1 for one in outline)

    # the title, the annotations with 8 items and 4 sub-items, the annex
    assert count(read(site, language).outline) == 1 + 1 + 12 + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_fonts_are_embedded(site: Path, language: str) -> None:
    for page in read(site, language).pages:
        resources: Any = page["/Resources"]
        fonts = resources.get("/Font", {})
        for font in fonts.values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.get_object())


@pytest.mark.parametrize("language", ["fr", "en", "es", "ru", "zh"])
def test_every_annotation_stands_in_it(site: Path, language: str) -> None:
    text = "".join(page.extract_text() for page in read(site, language).pages)
    html = (site / ("" if language == "fr" else language) / "print/index.html").read_text("utf-8")
    paragraphs = re.findall(r'<p id="[^"]*-p\d+"[^>]*>(.*?)</p>', html, re.DOTALL)
    assert len(paragraphs) > 30
    for paragraph in paragraphs:
        plain = letters(re.sub(r"<sup.*?</sup>|<[^>]*>", "", paragraph))
        assert plain[:30] in letters(text), plain


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_links_lead_to_the_site_and_into_itself(site: Path, language: str) -> None:
    prefix = "" if language == "fr" else f"{language}/"
    targets, inner = set(), 0
    for page in read(site, language).pages:
        for note in page.annotations or []:
            link: Any = note.get_object()
            if "/A" in link and "/URI" in link["/A"]:
                targets.add(link["/A"]["/URI"])
            else:
                inner += 1
    assert f"{URL}{prefix}documents/UNTOC/#art-13" in targets
    assert not [target for target in targets if not target.startswith("https://")]
    assert inner >= 12


def test_arabic_is_read_from_the_right(site: Path) -> None:
    html = (site / "ar/print/index.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl"' in html
    page = read(site, "ar").pages[1]
    places: list[tuple[float, str]] = []
    page.extract_text(
        visitor_text=lambda text, _cm, tm, *_: (
            places.append((tm[4], text)) if text.strip() else None
        )
    )
    numbers = [x for x, text in places if re.fullmatch(r"\s*[12]?\.?[12]?\s*", text)]
    assert numbers
    assert max(numbers) > float(page.mediabox.width) / 2


def test_arabic_headings_are_larger_than_the_text(site: Path) -> None:
    sizes: Counter[float] = Counter()
    read(site, "ar").pages[1].extract_text(
        visitor_text=lambda text, _cm, tm, _font, size: sizes.update(
            {round(size * tm[0], 1): len(text.strip())}
        )
    )
    ((text, _),) = sizes.most_common(1)
    larger = [size for size, letters in sizes.items() if size > text + 0.3 and letters]
    assert len(larger) >= 3  # the annotations, their items and sub-items


def test_the_same_site_gives_the_same_pdf(site: Path, caplog: pytest.LogCaptureFixture) -> None:
    from annotated_agenda.publishing.site.pdf import write_pdf  # noqa: PLC0415

    caplog.set_level(logging.WARNING)
    page = (site / "zh/print/index.html").read_text("utf-8")
    paper = assets_of(site) / "stylesheets/paper.css"
    again = site.parent / "again.pdf"
    write_pdf(page, f"{URL}zh/print/", site / "zh/print", paper, again)
    assert again.read_bytes() == (site / "zh/agenda.pdf").read_bytes()
    assert [record.getMessage() for record in caplog.records] == []


def test_images_are_those_of_this_site_not_of_the_published_one(site: Path, tmp_path: Path) -> None:
    from PIL import Image  # noqa: PLC0415

    from annotated_agenda.publishing.site.pdf import write_pdf  # noqa: PLC0415

    Image.new("RGB", (30, 20), "red").save(tmp_path / "the map.png")
    page = (
        '<html lang="en"><title>T</title>'
        '<article><img alt="A map" src="../the%20map.png"></article></html>'
    )
    paper = assets_of(site) / "stylesheets/paper.css"
    write_pdf(page, f"{URL}print/", tmp_path / "print", paper, tmp_path / "one.pdf")
    (image,) = PdfReader(tmp_path / "one.pdf").pages[0].images
    assert image.image is not None
    assert image.image.size == (30, 20)
