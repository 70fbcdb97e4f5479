"""The generated timetable says exactly what the annex of the official document says."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import Built
from tests.site.test_fidelity import plain

Row = tuple[str, str, str, str]
DAY = re.compile(r"(Mercredi|Jeudi|Vendredi) \d+ octobre")
START = re.compile(r"(\d+ heures-\d+ heures)? +(\d(?: [ab]\))?|[ab]\)) (.*)")


def annex(source: str) -> list[Row]:
    """The rows of the annex: day, times, number, title."""
    rows: list[list[str]] = []
    day = times = ""
    for line in source[source.index("Mercredi 19 octobre   ") :].splitlines():
        if DAY.match(line):
            day = line.strip()
        elif match := START.match(line):
            times = match[1] or times
            rows.append([day, times, match[2], match[3]])
        elif line.strip():
            rows[-1][3] += " " + line.strip()
    return [(day, times, number, plain(title)) for day, times, number, title in rows]


def timetable(html: str) -> list[Row]:
    rows: list[Row] = []
    day = times = ""
    page = BeautifulSoup(html, "html.parser")
    for short in page.select(".aa-short"):  # what a phone shows in place of a long title
        short.decompose()
    for line in page.select(".aa-timetable tbody tr"):
        if line.parent and "aa-timetable__day" in (line.parent.get("class") or []):
            day = plain(line.get_text())
            continue
        if head := line.select_one("th .aa-times"):
            times = plain(head.get_text())
        number, title = line.select("td")
        rows.append((day, times, plain(number.get_text()), plain(title.get_text(" "))))
    return rows


def test_the_timetable_is_the_annex(real_site: Built, source_text: str) -> None:
    official = annex(source_text)
    assert len(official) == 12
    assert timetable(real_site.page("schedule")) == official


@pytest.mark.parametrize("language", ["ar", "en", "es", "ru", "zh"])
def test_the_timetable_has_the_same_rows_in_every_language(real_site: Built, language: str) -> None:
    def addresses(html: str) -> list[str]:
        links = BeautifulSoup(html, "html.parser").select(".aa-timetable a")
        return [str(link["href"]) for link in links]

    assert addresses(real_site.page(f"{language}/schedule")) == addresses(
        real_site.page("schedule")
    )
