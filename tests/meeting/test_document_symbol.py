"""What is a document symbol, and where one is found in a text (symbols.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from annotated_agenda.meeting.document_symbol import (
    archived_symbol,
    find_symbols,
    is_symbol,
    nearest_symbol,
    symbol_order,
    symbol_path,
)

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("symbols.yml").read_text("utf-8"))


@pytest.mark.parametrize("symbol", CASES["symbols"])
def test_symbols_of_the_families(symbol: str) -> None:
    assert is_symbol(symbol)


@pytest.mark.parametrize("case", CASES["texts"], ids=lambda case: case["text"])
def test_symbols_are_found_among_their_neighbours(case: dict[str, Any]) -> None:
    assert [match.group() for match in find_symbols(case["text"])] == case["symbols"]


@pytest.mark.parametrize("text", CASES["without"])
def test_what_is_no_symbol_is_left_alone(text: str) -> None:
    assert list(find_symbols(text)) == []


def test_symbols_are_in_the_order_of_their_numbers() -> None:
    ordered = [
        "A/9/1",
        "A/10/1",
        "A/10/1/Add.1",
        "A/10/1/Add.2",
        "A/10/1/Add.10",
        "A/10/2",
        "E/2/1",
    ]
    assert sorted(set(ordered), key=symbol_order) == ordered


@pytest.mark.parametrize(
    ("symbol", "path"),
    [
        ("CTOC/COP/WG.3/2016/2", "CTOC/COP/WG.3/2016/2"),
        ("CL 168/1", "CL-168/1"),
        ("GC(65)/1", "GC-65/1"),
        ("S/RES/1540(2004)", "S/RES/1540-2004"),
        ("E/2021/27-E/CN.7/2021/10", "E/2021/27-E/CN.7/2021/10"),
        ("UNTOC", "UNTOC"),
    ],
)
def test_a_symbol_is_a_safe_way_to_its_page(symbol: str, path: str) -> None:
    assert symbol_path(symbol) == path


@pytest.mark.parametrize(
    ("symbol", "known", "said"),
    [
        ("A/1/22", ["A/1/2"], 'did you mean "A/1/2"?'),
        ("X/Y/COP/2/19", ["X/Y/BSWG/4/1"], ""),
        ("X/COPP/2/19", ["X/COP/2/19"], 'did you mean "X/COP/2/19"?'),
        ("X/WG3/2/1", ["X/WG.3/2/1", "X/SC.3/2/1"], 'did you mean "X/WG.3/2/1"?'),
    ],
)
def test_a_suggestion_is_of_the_same_series(symbol: str, known: list[str], said: str) -> None:
    assert nearest_symbol(symbol, known) == said


@pytest.mark.parametrize(
    ("symbol", "archived"),
    [
        ("A/79/1", "A/79/1"),
        ("S/RES/1540 (2004)", "S/RES/1540 (2004)"),
        ("A/47/975-S/26063", "A/47/975"),
        ("E/2021/27-E/CN.7/2021/10", "E/2021/27"),
        *((one, "") for one in ("CL 168/1", "GC(65)/1", "A74/1", "WIPO/GA/54/1", "GOV/2021/1")),
    ],
)
def test_the_archive_of_the_united_nations_has_their_documents(symbol: str, archived: str) -> None:
    assert archived_symbol(symbol) == archived
