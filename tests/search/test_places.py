"""What a query is read as: the place in the agenda or in a treaty that it names (places.yml)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from tests.invented import edition_of, read_invented
from tests.node_script import run_script

from annotated_agenda.meeting.item_number import parse_item_number
from annotated_agenda.publishing.search.forms import (
    article_token,
    item_token,
    symbol_components,
    symbol_tokens,
)
from annotated_agenda.publishing.search.settings import search_settings

CASES: dict[str, dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("places.yml").read_text("utf-8")
)
READ = """
  const { Places } = await import("./search/places.js")
  const { Words } = await import("./search/words.js")
  const [places, words] = [new Places(given.settings), new Words(given.settings)]
  return given.queries.map((query) => {
    const [rest, found] = places.takeFrom(words.fold(query))
    return [rest.trim(), found.map(({ candidates }) => candidates[0])]
  })
"""


@pytest.mark.parametrize("language", CASES)
def test_a_place_is_read_in_a_query(tmp_path: Path, language: str) -> None:
    cases = CASES[language]
    meeting = read_invented(tmp_path)
    settings = json.loads(search_settings(edition_of(meeting, language), ()))
    read = run_script(READ, {"settings": settings, "queries": list(cases)})
    for (query, named), (rest, places) in zip(cases.items(), read, strict=True):
        assert (query, places) == (query, tokens(named))
        assert not places or rest in {"", "agenda"}, query


def tokens(named: str) -> list[str]:
    """Return the words of the index for "item 5 b, article 16"."""
    found = []
    for place in named.split(", ") if named != "nothing" else ():
        kind, number = place.split(" ", 1)
        is_item = kind == "item"
        found.append(item_token(parse_item_number(number)) if is_item else article_token(number))
    return found


@pytest.mark.parametrize(
    ("symbol", "written"),
    [
        ("WT/GC/W/123", ["WT/GC/W/123", "wt gc w 123", "WTGCW123", "gc/w/123", "W/123"]),
        ("EB148/1", ["EB148/1", "eb 148 1", "EB148.1"]),
        ("CL 168/1", ["CL 168/1", "cl168/1", "CL-168-1"]),
        ("GC(65)/1", ["GC(65)/1", "gc 65 1"]),
        (
            "CTOC/COP/WG.3/2016/2",
            ["CTOC COP WG3 2016 2", "第WG.3/2016/2号文件", "cop/wg.3/2016/2*"],
        ),
        ("S/RES/1540 (2004)", ["S/RES/1540(2004)", "res 1540 (2004)", "1540/2004"]),
    ],
)
def test_a_symbol_of_any_organization_is_read(
    tmp_path: Path, symbol: str, written: list[str]
) -> None:
    settings = json.loads(search_settings(edition_of(read_invented(tmp_path), "en"), ()))
    parts = {piece for part in symbol_components(symbol) for piece in part if piece.isalpha()}
    read = run_script(
        READ, {"settings": {**settings, "symbol_parts": [*parts]}, "queries": written}
    )
    for query, (_, places) in zip(written, read, strict=True):
        assert (query, places[:1]) == (
            query,
            [token for token in symbol_tokens(symbol) if token == places[0]],
        )
