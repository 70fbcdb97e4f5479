"""Where lines do not break: the printed page has no-break spaces, its data have not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, SMALL
from tests.printed_site import PrintedSite

from annotated_agenda.publishing.language.no_break import with_no_breaks


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("<p>(art. 16, par. 2)</p>", "<p>(art.~16, par.~2)</p>"),
        ("see paras. 2 and 3, at 10 a.m.", "see paras.~2 and 3, at 10~a.m."),
        ("à 15 heures le 19 octobre 2016", "à 15~heures le 19~octobre 2016"),
        ("el 19 de octubre, párr. 5", "el 19~de~octubre, párr.~5"),
        (
            "ст. 26, п. 5 а), 15 ч. 00 м., 19 октября 2016 года",
            "ст.~26, п.~5 а), 15~ч.~00~м., 19~октября 2016~года",
        ),
        ("10 000 personnes, 5 2016", "10~000 personnes, 5 2016"),
        ("a start. 16 departures", "a start. 16 departures"),
        ("in 10 marches, 3 items", "in 10 marches, 3 items"),
        ('<a title="art. 16">art. 16</a>', '<a title="art. 16">art.~16</a>'),
        ("<title>art. 16</title><pre>art. 16</pre>", "<title>art. 16</title><pre>art. 16</pre>"),
        ('<script>"art. 16"</script> art. 16', '<script>"art. 16"</script> art.~16'),
    ],
)
def test_a_line_does_not_break(written: str, printed: str) -> None:
    assert with_no_breaks(written) == printed.replace("~", "\u00a0")


def test_data_keep_plain_spaces(tmp_path: Path) -> None:
    site = PrintedSite(tmp_path, {**SMALL, "fr/items/1.md": ITEM})
    assert "10\u00a0heures" in site.page("items/1/").select_one("#p1").get_text()  # type: ignore[union-attr]
    (paragraph,) = json.loads(site.file("agenda.json"))["items"][0]["annotation"]["paragraphs"]
    assert "10 heures" in paragraph["text"]
    page = json.loads(site.page("items/1/").select_one("#aa-page").get_text())  # type: ignore[union-attr]
    assert page["sharing"]["paragraphs"][0]["name"] == "par. 1"
