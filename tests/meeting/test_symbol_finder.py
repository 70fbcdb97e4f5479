"""Symbols of every organization, as the register names them, found in texts of six languages."""

from __future__ import annotations

import pytest

from annotated_agenda.meeting.symbol_finder import SymbolFinder

REGISTER = (
    "A74/1", "EB148/1", "GOV/2021/1", "GOV/2021/10", "GC(65)/1", "CL 168/1", "GB.341/INS/1", "WT/GC/W/123",
    "WO/GA/54/1", "ICC-ASP/20/1", "E/2021/27", "E/2021/27-E/CN.7/2021/10", "СНГ/2021/1", "x/y/3",
)  # fmt: skip


def found(
    text: str, known: tuple[str, ...] = REGISTER, families: tuple[str, ...] = ()
) -> list[str]:
    return [match.group() for match in SymbolFinder(known, families).finditer(text)]


@pytest.mark.parametrize("symbol", REGISTER)
@pytest.mark.parametrize(
    "text", ["{}", "voir {}.", "({})", "см. {},", "见{}。", "({})،", "“{}”;", "{}, {}"]
)
def test_what_the_register_names_is_found_as_it_is_written(symbol: str, text: str) -> None:
    assert found(text.format(symbol, symbol)) == [symbol] * text.count("{}")


@pytest.mark.parametrize(
    "text",
    [
        "GOV/2021/11",
        "GOV/2021/1/Add.2",
        "AGOV/2021/1",
        "EB148/12",
        "EB148/1a",
        "https://x.org/GOV/2021/1",
        "gov/2021/1",
    ],
)
def test_a_part_of_a_word_or_of_another_symbol_is_none(text: str) -> None:
    assert found(text) == []


def test_the_longest_that_fits_counts() -> None:
    assert found("E/2021/27-E/CN.7/2021/10 et E/2021/27") == [
        "E/2021/27-E/CN.7/2021/10",
        "E/2021/27",
    ]


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", "\n"])
def test_a_blank_may_be_any(blank: str) -> None:
    assert found(f"voir CL{blank}168/1.") == [f"CL{blank}168/1"]


def test_known_families_are_found_though_the_register_lacks_them() -> None:
    assert found("A/79/1 et GOV/2021/99") == ["A/79/1"]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("(GOV/2021/99).", ["GOV/2021/99"]),
        ("EB150/3, CL 170/2", ["EB150/3", "CL 170/2"]),
        ("GC(66)/RES/1.", ["GC(66)/RES/1"]),
        ("EB/3 GOV/ CLX 1/2", []),
    ],
)
def test_families_of_others_are_described_by_their_beginning(text: str, symbols: list[str]) -> None:
    assert found(text, (), ("GOV/", "EB#/", "CL #/", "GC(#)/")) == symbols
