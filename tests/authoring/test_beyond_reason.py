"""What no meeting has: a located problem, at once, in place of an exception, a hang or a site of 10,000 pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.authoring.test_any_input import FILES, LANGUAGES, MARKDOWN
from tests.drawn_site import draw

from annotated_agenda.authoring.reader import read_meeting

NUMBER = "9" * 5000
INDEX, ITEM, REGISTER = "fr/index.md", "fr/items/1.md", "register.yml"
ZONE, START, END = "time_zone: Europe/Vienna", "start: 2026-03-02 10:00", "end: 2026-03-02 18:00"

# The file, what stands there, what takes its place, the beginning of the problem.
WRITTEN = [
    (INDEX, ZONE, "time_zone: [Europe/Vienna]", "docs/fr/index.md:7: time_zone: "),
    (INDEX, ZONE, "time_zone: {a: b}", "docs/fr/index.md:7: time_zone: "),
    (INDEX, ZONE, f"{ZONE}\noriginal_language: anglais", "docs/fr/index.md:8: original_language: "),
    (INDEX, "place: Vienne", "place: " + "[" * 500 + "]" * 500, "docs/fr/index.md:6: the YAML is nested"),
    (INDEX, "place: Vienne", "place: " + "[" * 200_000, "docs/fr/index.md:6: the YAML is nested"),
    (INDEX, "place: Vienne", "place: " + "{a: " * 500 + "}" * 500, "docs/fr/index.md:6: the YAML is nested"),
    (INDEX, "place: Vienne", 'place: "\\ud800x"', "docs/fr/index.md:6: place: the text has half a char"),
    (INDEX, "place: Vienne", "place: Vienne\n[a, b]: x", "docs/fr/index.md:7: a list stands where a key"),
    (INDEX, START, f"start: {NUMBER}-03-02 10:00", "docs/fr/index.md:9: a number of more than 100 digits"),
    (INDEX, START, "start: 0001-01-01 10:00", "docs/fr/index.md:9: sittings[0].start: the year is 1"),
    (INDEX, END, "end: 9999-12-31 18:00", "docs/fr/index.md:12: sittings[1].end: the year is 9999"),
    (INDEX, END, "end: 2028-03-02 18:00", "docs/fr/index.md:11: sittings[1]: it goes on for more"),
    (ITEM, "item: 1", f"item: {NUMBER}", "docs/fr/items/1.md:2: a number of more than 100 digits"),
    (ITEM, "[1]", f"[{NUMBER}]", "docs/fr/items/1.md:4: a number of more than 100 digits"),
    (ITEM, "(A/1/2)", f"({NUMBER})", "docs/fr/items/1.md:7: a number of more than 100 digits"),
    (REGISTER, "fr: Rapport", "<b>x</b>: Rapport", "docs/register.yml:4: [0].title.<b>x</b>: "),
    (REGISTER, "kind: document", "kind: document\n  languages: [French]", "docs/register.yml:3: [0].lang"),
    (REGISTER, "symbol: A/1/2", "symbol: " + "a" * 300, "docs/register.yml:1: [0].symbol: "),
    (REGISTER, "symbol: A/1/2", "symbol: index.html", "docs/register.yml:1: [0].symbol: "),
    (REGISTER, "kind: document", 'kind: document\n  links: {fr: "http://["}', "docs/register.yml:3: [0].links"),
]  # fmt: skip

# Texts that took Markdown seconds to hours.
LONG = {
    "brackets": "[" * 16_000,
    "images": "![" * 8_000,
    "footnotes": "[^" * 8_000,
    "sections": "<![" * 5_500,
    "links": "<a " * 21_000,
    "words": "mot " * 1_250_000,
    "a paragraph": "mot " * 20_000,
    "quotations": ">" * 3_000 + " x",
    "emphasis": "*a " * 3_000,
    "indented": "".join("    " * depth + "- x\n" for depth in range(100)),
}


def problems(folder: Path, name: str, text: str, by: str) -> list[str]:
    root = draw(folder, FILES) / "docs"
    written = (root / name).read_text("utf-8")
    assert text in written
    (root / name).write_text(written.replace(text, by, 1), "utf-8")
    reading = read_meeting(root, LANGUAGES, MARKDOWN)
    return [str(problem) for problem in reading.problems if problem.severity == "error"]


@pytest.mark.parametrize(("name", "text", "by", "expected"), WRITTEN, ids=range(len(WRITTEN)))
def test_it_is_a_problem_with_its_line(
    tmp_path: Path, name: str, text: str, by: str, expected: str
) -> None:
    found = problems(tmp_path, name, text, by)
    assert any(problem.startswith(expected) for problem in found), found
    assert all(len(problem) < 1000 for problem in found)


@pytest.mark.parametrize("words", LONG.values(), ids=LONG)
def test_a_text_that_takes_too_long_is_a_problem_with_its_line(tmp_path: Path, words: str) -> None:
    found = problems(tmp_path, ITEM, "La réunion", f"Texte.\n\n{words}\n\nLa réunion")
    is_long = len(words) > 1_000_000
    line = 1 if is_long else 9
    assert any(problem.startswith(f"docs/fr/items/1.md:{line}: ") for problem in found), found


@pytest.mark.parametrize(
    "words",
    [
        "<div><![foo[x</div>",
        "[x](y){ href= }",
        "- " * 5000 + "x",
        "text {: href= }",
        "<?php",
        "<!x [",
    ],
)
def test_a_text_at_which_markdown_stops_is_read_or_a_problem(tmp_path: Path, words: str) -> None:
    for problem in problems(tmp_path, ITEM, "La réunion", f"{words}\n\nLa réunion"):
        assert problem.startswith("docs/")


def test_the_worst_texts_within_the_limits_are_read(tmp_path: Path) -> None:
    for mark in ("[", "![", "[^", "<![", "<a ", "*a ", "`", "_a", "&#", "[a](", "{: "):
        problems(tmp_path, ITEM, "La réunion", "\n\n".join([mark * 490] * 5) + "\n\nLa réunion")


def test_many_bad_paragraphs_are_as_bad_as_a_long_one(tmp_path: Path) -> None:
    found = problems(tmp_path, ITEM, "La réunion", "\n\n".join(["[" * 490] * 60) + "\n\nLa réunion")
    assert any("a page with more than 25,000 marks" in problem for problem in found), found


def test_a_long_page_of_an_annotated_agenda_is_none_of_these(tmp_path: Path) -> None:
    paragraph = "12. La réunion (A/1/2) a *examiné* le [rapport][A/1/2] et `x` <sup>1</sup>. " * 12
    assert not [
        problem
        for problem in problems(tmp_path, ITEM, "La réunion", "\n\n".join([paragraph] * 100))
        if "characters" in problem or "marks" in problem
    ]


def test_thousands_of_unknown_symbols_in_a_long_register_are_said_at_once(tmp_path: Path) -> None:
    folder = draw(tmp_path, FILES) / "docs"
    entries = (f"\n- {{symbol: A/2/{n}, kind: document, title: {{fr: x}}}}" for n in range(1500))
    with (folder / REGISTER).open("a", encoding="utf-8") as register:
        register.writelines(entries)
    with (folder / ITEM).open("a", encoding="utf-8") as item:
        item.writelines(f"\n\n(A/3/{number})" for number in range(3000))
    of_item = [
        str(problem)
        for problem in read_meeting(folder, LANGUAGES, MARKDOWN).errors
        if problem.path.endswith(ITEM)
    ]
    assert 'did you mean "A/2/' in of_item[0]
    assert "and all that follow (2900) are not in the register" in of_item[-1]


def test_what_is_said_of_a_long_text_is_short(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, ITEM, "item: 1", "item: " + "1 a " * 100_000)
    assert len(problem) < 1000
