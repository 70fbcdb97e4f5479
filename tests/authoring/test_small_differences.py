"""What differs in a word or a sign from the right thing, and is easily read over: each has its outcome."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.checks.readiness import check_readiness
from annotated_agenda.authoring.reader import Reading, read_meeting

HEAD = SMALL["fr/index.md"].partition("    sittings:")[0].replace("\n    ", "\n").lstrip("\n")
WORDS = "---\ntitle: Agenda\nbody: Committee\nmeeting: First\nplace: Vienna\n"
LANGUAGES = ("fr", "en")
CANCELLED = "{date: 2026-01-02, kind: cancelled}"
ADDED = "{date: 2026-01-01, kind: added}"


def read(folder: Path, files: dict[str, str]) -> Reading:
    return read_meeting(draw(folder, SMALL | files) / "docs", LANGUAGES, MarkdownSettings())


def sittings(*written: str) -> dict[str, str]:
    lines = "".join(f"  - {{{one}}}\n" for one in written)
    return {"fr/index.md": f"{HEAD}sittings:\n{lines}---\n"}


def hours(start: str, end: str, *changes: str) -> str:
    said = f", changes: [{', '.join(changes)}]" if changes else ""
    return f"start: 2026-03-02 {start}, end: 2026-03-02 {end}{said}"


def errors(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.errors]


@pytest.mark.parametrize(
    ("changes", "expected"), [((ADDED, CANCELLED), True), ((CANCELLED, ADDED), False)]
)
def test_the_last_change_of_a_sitting_counts(
    tmp_path: Path, changes: tuple[str, ...], expected: bool
) -> None:
    reading = read(tmp_path, sittings(hours("10:00", "13:00", *changes)))
    assert reading.meeting, errors(reading)
    assert reading.meeting.sittings[0].is_cancelled is expected


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        (hours("10:00", "13:00"), hours("13:00", "14:00"), False),
        (hours("10:00", "13:00"), hours("12:59", "14:00"), True),
        (hours("10:00", "13:00"), hours("09:00", "10:00", ADDED), False),
        (hours("10:00", "13:00"), hours("09:00", "10:01", ADDED), True),
        (hours("10:00", "13:00", CANCELLED), hours("10:00", "13:00"), False),
        (hours("10:00", "13:00"), hours("10:00", "13:00", CANCELLED), False),
        (hours("10:00", "13:00", CANCELLED, ADDED), hours("10:00", "13:00"), True),
        (hours("10:00", "13:00", ADDED, CANCELLED), hours("10:00", "13:00"), False),
    ],
)  # fmt: skip
def test_sittings_overlap_when_a_moment_is_in_both(
    tmp_path: Path, first: str, second: str, overlap: bool
) -> None:
    found = errors(read(tmp_path, sittings(first, second)))
    assert any("overlaps" in problem for problem in found) is overlap, found


def test_a_document_s_successors_are_kept(tmp_path: Path) -> None:
    one = "symbol: A/1/2, kind: document, title: {fr: x}"
    pointers = "revised_by: A/1/3, superseded_by: A/1/4, corrected_by: A/1/5"
    others = "".join(
        f"- {{symbol: A/1/{n}, kind: document, title: {{fr: x}}}}\n" for n in (3, 4, 5)
    )
    reading = read(tmp_path, {"register.yml": f"- {{{one}, {pointers}}}\n{others}"})
    assert reading.meeting, errors(reading)
    document = reading.meeting.register["A/1/2"]
    assert document.revised_by == "A/1/3"
    assert document.superseded_by == "A/1/4"
    assert document.corrected_by == "A/1/5"


def test_a_translation_of_the_meeting_s_page_is_stale(tmp_path: Path) -> None:
    reading = read(tmp_path, {"en/index.md": f"{WORDS}translated_from: 12345678\n---\n"})
    assert reading.meeting
    assert reading.meeting.stale == {"en"}
    assert any("docs/fr/index.md has changed since" in str(one) for one in reading.problems)


def test_a_heading_of_a_translation_that_does_not_exist_is_said(tmp_path: Path) -> None:
    found = errors(read(tmp_path, {"en/index.md": f"{WORDS}clusters: {{Z: Peace}}\n---\n"}))
    assert found == [
        'docs/en/index.md:6: clusters.Z: the heading "Z" does not exist in docs/fr/index.md; remove it'
    ]


def test_a_missing_page_of_the_meeting_in_a_language_is_to_know(tmp_path: Path) -> None:
    opening = "---\ntitle: Opening\n---\n\nIt opens at 10 (A/1/2).\n"
    reading = read(tmp_path, {"en/items/1.md": opening})
    notes = check_readiness(reading.folder, tmp_path / "docs", LANGUAGES)
    assert any(one.path == "docs/en/index.md" for one in notes)


def test_what_is_wrong_with_the_record_of_anchors_is_said(tmp_path: Path) -> None:
    (found,) = errors(read(tmp_path, {"anchors.yml": "1: {p1: x\n"}))
    assert found.startswith("docs/anchors.yml:2: this is not valid YAML")


def test_a_former_number_belongs_to_one_item(tmp_path: Path) -> None:
    former = "---\nitem: {}\ntitle: x\nformerly: [9]\nsittings: [1]\n---\n"
    two = {f"fr/items/{number}.md": former.format(number) for number in (2, 3)}
    assert errors(read(tmp_path, two)) == [
        'docs/fr/items/2.md:4: formerly[0]: two items were formerly "9"; see docs/fr/items/3.md',
        'docs/fr/items/3.md:4: formerly[0]: two items were formerly "9"; see docs/fr/items/2.md',
    ]
    reading = read(tmp_path / "one", {"fr/items/2.md": former.format(2)})
    assert reading.meeting
    assert [str(number.slug) for number in reading.meeting.items[1].formerly] == ["9"]
