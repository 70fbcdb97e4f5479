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
            "sittings:\n  - start: 2026-03-02 10:00\n    changes: [{date: 2026-02-01, kind: moved, "
            "start: 2026-03-02 10:00}]\n",
            "docs/es/index.md:10: sittings[0].changes[0]: the sitting is now when it was before it was moved; "
            "write the new time at the sitting, and here that before; or remove this change",
        ),
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
            'docs/es/index.md:8: sittings[0].time: "noon" is not known here; did you mean "afternoon"?',
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
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{start: 10:30, end: 10:15, items: [1]}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[0].end: this line ends before it begins; it begins at 10:30',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{end: 10:15, items: [1]}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[0].end: there is an end and no beginning; add start, or remove end',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{start: 09:30, items: [1]}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[0].start: this line begins before its sitting; the sitting begins at 10:00',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{start: 12:30, end: 13:30, items: [1]}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[0].end: this line goes on after its sitting; the sitting ends at 13:00',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{start: 11:30, kind: break}, {start: 11:00, items: [1]}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[1].start: this line begins before one above it; put them in order of time',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{start: half past ten, kind: break}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[0].start: "half past ten" is not a time of day; write it as "10:15"',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{start: 11:00}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[0]: this line says nothing; add items, a title or a kind',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, programme: [{items: [7]}]}]\n',
            'docs/es/index.md:8: sittings[0].programme[0].items[0]: there is no item "7"; correct it, or write its page',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, interpretation: all}]\n',
            'docs/es/index.md:8: sittings[0].interpretation: "all" is not a list of languages; write it as "[ar, en, fr]", or "none"',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, interpretation: [xx]}]\n',
            'docs/es/index.md:8: sittings[0].interpretation[0]: "xx" is no language; write its code: "fr", "pt-BR", "zh-Hant"',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, webcast: example.org}]\n',
            'docs/es/index.md:8: sittings[0].webcast: "example.org" is not a web address; begin it with https://',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, tentative: perhaps}]\n',
            'docs/es/index.md:8: sittings[0].tentative: "perhaps" is neither true nor false; write "true" or "false"',
        ),
        (
            'sittings: [{start: 2026-03-02 10:00, end: 2026-03-02 13:00, title: {es: Uno, xx: One}}]\n',
            'docs/es/index.md:8: sittings[0].title.xx: "xx" is no language; known are: es',
        ),
        (
            "sittings: [{start: 2026-03-02 10:00, programme: [{items: [1], concluded: true}]}, "
            "{start: 2026-03-03 10:00, programme: [{items: [1]}]}]\n",
            'docs/es/index.md:8: sittings[0].programme[0].concluded: item "1" is taken up again at '
            "sitting 2; put this line there, or correct one of them",
        ),
        (
            'sittings: [{date: 2026-03-02, room: [A, {}]}]\n',
            'docs/es/index.md:8: sittings[0].room[1]: there are no words in "es", the source language; add a line "es: …"',
        ),
        (
            'events: [{date: 2026-03-02}]\n',
            'docs/es/index.md:8: events[0]: it is not said what this is; add a kind or a title',
        ),
        (
            'events: [{start: 2026-03-02 10:00, end: 2026-03-02 09:00, kind: break}]\n',
            'docs/es/index.md:8: events[0].end: this ends before it begins; it begins at 2026-03-02 10:00',
        ),
        (
            'events: [{date: 2026-03-02, kind: deadline, items: [1, 2 a]}]\n',
            'docs/es/index.md:8: events[0].items[1]: there is no item "2 a"; correct it, or write its page',
        ),
        (
            'events: [{date: 2026-03-02, kind: holiday}]\nsittings: [{start: 2026-03-02 10:00}]\n',
            'docs/es/index.md:9: sittings[0].start: the sitting is on a holiday (2026-03-02); correct one of the two, or cancel the sitting',
        ),
    ],
)  # fmt: skip
def test_a_contradiction_is_said_once_with_its_place(
    tmp_path: Path, written: str, said: str
) -> None:
    assert problems(tmp_path, written) == [said]


def test_many_sittings_at_one_time_are_a_problem_for_each_and_no_more(tmp_path: Path) -> None:
    sitting = "  - {start: 2026-03-02 10:00, end: 2026-03-02 13:00}\n"
    found = problems(tmp_path, "sittings:\n" + sitting * 300)
    assert len(found) == 299
    assert "sitting 300 overlaps sitting 1 and 298 more in the same room" in found[-1]


def test_more_sittings_than_a_session_can_have_are_one_problem(tmp_path: Path) -> None:
    found = problems(tmp_path, "sittings:\n" + "  - {date: 2026-03-02}\n" * 20_000)
    assert found == [
        "docs/es/index.md:8: sittings: the list is too long; write no more than 1,000 of them"
    ]
