"""Dates and sittings that are not known exactly, and those that contradict themselves or each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import read_meeting

HEAD = """---
symbol: C/9/1
title: Programa
body: Consejo de los Ríos
meeting: Noveno período de sesiones
place: Lima
time_zone: America/Lima
"""
TOO_LATE = (
    "docs/es/index.md:9: sittings[0].{}: 2026-03-09 is not among the dates of the meeting "
    "(2026-03-02 to 2026-03-06); correct one of the two"
)


def problems(folder: Path, written: str) -> list[str]:
    files = {
        "es/index.md": f"{HEAD}{written}---\n",
        "es/items/1.md": "---\nitem: 1\ntitle: Uno\n---\n",
    }
    draw(folder, {**files, "register.yml": "[]\n"}, ("es",))
    reading = read_meeting(folder / "docs", ("es",), MarkdownSettings())
    return [str(problem) for problem in reading.problems if problem.severity == "error"]


@pytest.mark.parametrize(
    "written",
    [
        "",
        "dates: {start: 2026-03-02, end: 2026-03-06}\n",
        "dates: {start: 2026-03-02}\n",
        "dates:\n  - {start: 2026-03-02, end: 2026-03-06}\n  - {start: 2026-05-04, end: 2026-05-08}\n",
        "sittings:\n  - {date: 2026-03-02}\n  - {date: 2026-03-03, time: morning}\n"
        "  - {date: 2026-03-03, time: afternoon}\n  - {start: 2026-03-03 19:00}\n",
        "sittings:\n  - {start: 2026-03-02 10:00, changes: [{date: 2026-02-01, kind: moved, "
        "formerly: {date: 2026-03-01, time: evening}}]}\n",
    ],
)
def test_what_is_not_known_yet_may_be_left_out(tmp_path: Path, written: str) -> None:
    assert problems(tmp_path, written) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "dates: {start: 2026-03-06, end: 2026-03-02}\n",
            "docs/es/index.md:8: dates.end: the meeting ends before it begins; it begins on 2026-03-06",
        ),
        (
            "dates:\n  - {start: 2026-03-02, end: 2026-03-06}\n  - {start: 2026-03-06, end: 2026-03-08}\n",
            "docs/es/index.md:10: dates[1].start: this part begins before the last one ends; "
            "put the parts of the meeting in order, each after the end of the one before",
        ),
        (
            "dates: March\n",
            'docs/es/index.md:8: dates: "March" is not a list of keys; write lines of the form "key: …" below it',
        ),
        (
            "dates: {start: 2026-03-02, end: 2026-03-06}\nsittings: [{date: 2026-03-09, time: morning}]\n",
            TOO_LATE.format("date"),
        ),
        (
            "dates: {start: 2026-03-02, end: 2026-03-06}\nsittings: [{start: 2026-03-09 10:00}]\n",
            TOO_LATE.format("start"),
        ),
        (
            "sittings: [{time: morning}]\n",
            "docs/es/index.md:8: sittings[0]: it is not said when this is; add start and end, or, "
            "while the hours are not known, a date",
        ),
        (
            "sittings: [{start: 2026-03-02 10:00, time: morning}]\n",
            "docs/es/index.md:8: sittings[0]: there are hours and a date; keep start and end, or, "
            "without hours, the date",
        ),
        (
            "sittings: [{date: 2026-03-02, end: 2026-03-02 13:00}]\n",
            "docs/es/index.md:8: sittings[0]: there is an end and no beginning; add start, or remove end",
        ),
        (
            "sittings: [{start: 2026-03-02}]\n",
            'docs/es/index.md:8: sittings[0].start: "2026-03-02" has no hours; write it as '
            '"2016-10-19 15:00", or, while the hours are not known, "date: 2016-10-19"',
        ),
        (
            "sittings: [{date: 2026-03-02, time: noon}]\n",
            "docs/es/index.md:8: sittings[0].time: \"noon\": Input should be 'morning', 'afternoon' or "
            "'evening'; write 'morning', 'afternoon' or 'evening'",
        ),
        (
            "sittings: [{date: 2026-03-02, time: morning}, {start: 2026-03-02 09:00}]\n",
            "docs/es/index.md:8: sittings[1].start: sitting 2 overlaps sitting 1 in the same room; "
            "change a time, or give both their room",
        ),
        (
            "sittings: [{date: 2026-03-02, time: evening}, {date: 2026-03-02, time: morning}]\n",
            "docs/es/index.md:8: sittings[1].date: sitting 2 begins before sitting 1; "
            "put the sittings in order of time",
        ),
        (
            "sittings: [{start: 2026-03-02 10:00, changes: [{date: 2026-02-01, kind: moved, "
            "start: 2026-03-01 10:00, formerly: {date: 2026-03-01}}]}]\n",
            "docs/es/index.md:8: sittings[0].changes[0].formerly: it is said twice when the sitting was "
            "to be before; keep start and end, or this",
        ),
    ],
)  # fmt: skip
def test_a_contradiction_is_said_once_with_its_place(
    tmp_path: Path, written: str, said: str
) -> None:
    assert problems(tmp_path, written) == [said]
