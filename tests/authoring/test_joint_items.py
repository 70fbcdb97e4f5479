"""Items considered together, and the sentence above the agenda: what cannot be is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import read_meeting

HEAD = """---
symbol: C/9/1
title: 议程
body: 河流理事会
meeting: 第九届会议
place: 利马
time_zone: America/Lima
sittings: [{date: 2026-03-02}, {date: 2026-03-03}]
"""
ENGLISH = "---\ntitle: Agenda\nbody: Council\nmeeting: Ninth session\nplace: Lima\n"


def item(number: str, more: str = "") -> str:
    return f"---\nitem: {number}\ntitle: 项目\n{more}---\n"


def problems(folder: Path, changes: dict[str, str]) -> list[str]:
    files = {
        "zh/index.md": HEAD + "---\n",
        "zh/items/3.md": item("3", "sittings: [1]\n"),
        "zh/items/4.md": item("4", "sittings: [2]\n"),
        "zh/items/4a.md": item("4 a"),
        "zh/items/5.md": item("5"),
        "register.yml": "[]\n",
    }
    draw(folder, {**files, **changes}, ("zh", "en"))
    reading = read_meeting(folder / "docs", ("zh", "en"), MarkdownSettings())
    return [str(problem) for problem in reading.problems if problem.severity == "error"]


AT = "docs/zh/items/3.md:4: jointly_with[0]: "


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("[7]", [AT + 'there is no item "7"; remove it']),
        ("[3]", [AT + "an item is not considered jointly with itself; remove it"]),
        ("[4]", [AT + 'items "3" and "4" have no sitting in common; correct their sittings, or remove it']),
        ("[x y]", [AT + '"x y" is not an item number']),
        ("[5]", []),
    ],
)  # fmt: skip
def test_items_that_cannot_be_considered_jointly(
    tmp_path: Path, named: str, said: list[str]
) -> None:
    found = problems(
        tmp_path, {"zh/items/3.md": item("3", f"jointly_with: {named}\nsittings: [1]\n")}
    )
    assert len(found) == len(said)
    assert all(one.startswith(start) for one, start in zip(found, said, strict=True))


def test_parts_of_one_item_are_considered_together_anyway(tmp_path: Path) -> None:
    assert problems(tmp_path, {"zh/items/4a.md": item("4 a", "jointly_with: [4]\n")}) == [
        'docs/zh/items/4a.md:4: jointly_with[0]: "4 a" and "4" are parts of one item; remove it'
    ]


def test_what_two_items_say_of_each_other_is_one_problem(tmp_path: Path) -> None:
    both = {
        "zh/items/3.md": item("3", "sittings: [1]\njointly_with: [4]\n"),
        "zh/items/4.md": item("4", "sittings: [2]\njointly_with: [3]\n"),
    }
    assert len(problems(tmp_path, both)) == 1


@pytest.mark.parametrize("own", ["", "orientation: none\n"])
def test_a_translation_has_no_sentence_that_its_source_has_not(tmp_path: Path, own: str) -> None:
    words = {"en/index.md": ENGLISH + "orientation: Read this first.\n---\n"}
    assert problems(tmp_path, {"zh/index.md": f"{HEAD}{own}---\n", **words}) == [
        "docs/en/index.md:6: orientation: docs/zh/index.md has no sentence of its own here; "
        "write it there, too, or remove it here"
    ]
    assert (
        problems(tmp_path, {"zh/index.md": f"{HEAD}orientation: 请先阅读。\n---\n", **words}) == []
    )
