"""What is a document symbol, and where one is found in a text (symbols.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from annotated_agenda.meeting.document_symbol import find_symbols, is_symbol, symbol_order

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
