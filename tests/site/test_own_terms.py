"""A project's own words stand in the place of the program's, from terms.yml beside mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import SMALL, build, draw


def test_own_words_are_said_on_the_pages(tmp_path: Path) -> None:
    draw(tmp_path, SMALL)
    (tmp_path / "terms.yml").write_text("timetable:\n  fr: Programme\n  en: Programme\n", "utf-8")
    built = build(tmp_path, "--strict")
    assert built.code == 0, built.output
    assert ">Programme</a>" in built.page("items/1")
    assert ">Programme</a>" in built.page("en/items/1")


def test_a_change_of_the_words_is_published(tmp_path: Path) -> None:
    draw(tmp_path, SMALL)
    build(tmp_path)
    (tmp_path / "terms.yml").write_text("timetable: {fr: Programme}\n", "utf-8")
    assert ">Programme</a>" in build(tmp_path).page("items/1")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "timetabel: {fr: a}",
            'terms.yml:1: timetabel: "timetabel" is no term; did you mean "timetable"?',
        ),
        ("timetable: Programme", "terms.yml:1: timetable: these are no words by language"),
        ("timetable:\n  fr: [a]", "terms.yml:2: timetable.fr: this is not a line of text"),
        (
            "sitting:\n  fr: Séance {nummer}",
            "terms.yml:2: sitting.fr: nothing can be filled in for 'nummer'",
        ),
        (
            "sitting:\n  fr: Séance {number",
            "terms.yml:2: sitting.fr: nothing can be filled in for '{'",
        ),
        ("- a", "terms.yml:1: there are no terms here"),
        ("agenda: {", "terms.yml:1: this is not valid YAML"),
    ],
)
def test_wrong_words_are_said_with_their_place(tmp_path: Path, text: str, problem: str) -> None:
    draw(tmp_path, SMALL)
    (tmp_path / "terms.yml").write_text(text, "utf-8")
    built = build(tmp_path)
    assert built.code == 1
    assert len([line for line in built.output.splitlines() if problem in line]) == 1, built.output
