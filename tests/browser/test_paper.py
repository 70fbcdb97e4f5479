"""What a browser prints: headings, days, codes and addresses on paper."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
from tests.conftest import serve
from tests.drawn_site import MEETING, REGISTER, build, draw

PAPER = {"width": 680, "height": 960}
DAYS = range(2, 14)


def on_paper(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport=PAPER)  # type: ignore[arg-type]
    page.emulate_media(media="print")
    page.goto(address)
    return page


@pytest.mark.parametrize("language", ["", "ar/", "zh/"])
@pytest.mark.parametrize("address", ["", "items/3/", "schedule/", "documents/", "print/"])
def test_no_heading_is_smaller_than_the_text(
    browser: Browser, served: str, language: str, address: str
) -> None:
    with on_paper(browser, f"{served}{language}{address}") as page:
        small = page.evaluate("""() => {
          const size = (one) => parseFloat(getComputedStyle(one).fontSize)
          const text = Math.max(...["article", "article td"].flatMap((one) => [...document.querySelectorAll(one)]).map(size))
          return [...document.querySelectorAll("article :is(h1, h2:not([class*=label]), h3, h4)")]
            .filter((one) => one.checkVisibility() && size(one) <= text).map((one) => [one.textContent, size(one), text])
        }""")
    assert small == []


@pytest.mark.parametrize("address", ["", "items/3/", "documents/", "schedule/"])
def test_no_button_is_printed(browser: Browser, served: str, address: str) -> None:
    with on_paper(browser, served + address) as page:
        buttons = page.locator("button:visible").all_inner_texts()
    assert [
        one for one in buttons if one not in {"Point de l’ordre du jour", "Document", "État"}
    ] == []


def test_the_address_of_an_official_text_is_printed(browser: Browser, served: str) -> None:
    with on_paper(browser, f"{served}en/items/3/") as page:
        links = page.locator(".aa-notice a, .aa-documents__official a")
        said = links.evaluate_all(
            "all => all.map((one) => getComputedStyle(one, '::after').content)"
        )
    assert [one.replace('"', "").replace("( ", "(").replace(" )", ")").strip() for one in said] == [
        "(https://docs.un.org/en/CTOC/COP/WG.3/2016/1)",
        "(https://docs.un.org/en/CTOC/COP/WG.3/2016/CRP.1)",
    ]


@pytest.fixture(scope="module")
def long_meeting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve days with two sittings, and an item with a line of text at each sitting."""
    sittings = "".join(
        f"      - {{start: 2026-03-{day:02} {hour}:00, end: 2026-03-{day:02} {hour + 3}:00}}\n"
        for day in DAYS
        for hour in (10, 15)
    )
    files = {
        "fr/index.md": f"{MEETING[: MEETING.index('      - start')]}{sittings}    ---\n",
        "register.yml": REGISTER,
        **{
            f"fr/items/{number}.md": f"---\nitem: {number}\ntitle: Point {number}\n"
            f"sittings: [{number}]\n---\n\nUne ligne (A/1/2).\n"
            for number in range(1, 2 * len(DAYS) + 1)
        },
    }
    built = build(draw(tmp_path_factory.mktemp("long"), files, ("fr",), "https://example.org/"))
    assert built.code == 0, built.output
    return built.site


@pytest.mark.parametrize("height", ["200mm", "215mm", "230mm", "245mm", "260mm", "275mm"])
def test_no_day_s_heading_stands_alone_at_the_foot_of_a_page(
    browser: Browser, long_meeting: Path, height: str
) -> None:
    with serve(long_meeting) as address, browser.new_page() as page:
        page.goto(f"{address}schedule/")
        printed = PdfReader(BytesIO(page.pdf(width="210mm", height=height)))
    last = [one.extract_text().strip().splitlines()[-1] for one in printed.pages]
    assert len(last) > 2
    assert [line for line in last if line.endswith("mars")] == []


def test_codes_keep_apart_and_say_what_they_are(browser: Browser, long_meeting: Path) -> None:
    with serve(long_meeting) as address, on_paper(browser, f"{address}print/") as page:
        codes = page.locator(".aa-paper__code")
        boxes = codes.evaluate_all(
            "all => all.map((one) => { const { top, bottom, left } = one.getBoundingClientRect(); return [top, bottom, left] })"
        )
        captions = codes.locator("figcaption").all_inner_texts()
    assert len(boxes) == 2 * len(DAYS)
    assert len({left for *_, left in boxes}) == 1
    assert all(above[1] <= below[0] for above, below in pairwise(boxes))
    assert set(captions) == {"Sur le site, dans votre langue"}
