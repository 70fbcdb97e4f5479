"""Headings of a long agenda that are missing, unused or at odds with each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import MEETING, SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import read_meeting

HEADED = MEETING.replace(
    "    sittings:", '    clusters: {A: Paix, B: "Développement"}\n    sittings:'
)
UNDER_B = {"fr/items/2.md": "---\nitem: 2\ntitle: Eau\ncluster: B\nsittings: [1]\n---\n"}


def sub_item(cluster: str) -> str:
    return f"---\nitem: 2 a\ntitle: Rivières\ncluster: {cluster}\n---\n"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {},
            'docs/fr/index.md:8: clusters.A: no item stands under the heading "A", so that it is not '
            'printed; add a line "cluster: A" to its items',
        ),
        (
            {"fr/items/1.md": SMALL["fr/items/1.md"].replace("title", "cluster: A\n    title"),
             "fr/items/2a.md": sub_item("A")},
            "docs/fr/items/2a.md:4: cluster: the sub-item stands under another heading than item 2; "
            "write the heading in docs/fr/items/2.md only: sub-items follow their item",
        ),
        (
            {"fr/items/1.md": SMALL["fr/items/1.md"].replace("title", "cluster: AA\n    title")},
            'docs/fr/items/1.md:3: cluster: the heading "AA" does not exist; did you mean "A"?',
        ),
        (
            {"en/index.md": "---\ntitle: A\nbody: B\nmeeting: C\nplace: D\nclusters: {C: Peace}\n---\n"},
            'docs/en/index.md:6: clusters.C: the heading "C" does not exist in docs/fr/index.md; remove it',
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_headings_is_said(
    tmp_path: Path, changes: dict[str, str], said: str
) -> None:
    draw(tmp_path, {**SMALL, "fr/index.md": HEADED, **UNDER_B, **changes})
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings())
    assert said in [str(problem) for problem in reading.problems]


def test_a_sub_item_may_repeat_its_item_s_heading(tmp_path: Path) -> None:
    files = {**SMALL, "fr/index.md": HEADED.replace("A: Paix, ", ""), **UNDER_B}
    draw(tmp_path, {**files, "fr/items/2a.md": sub_item("B")})
    assert read_meeting(tmp_path / "docs", ("fr",), MarkdownSettings()).problems == ()
