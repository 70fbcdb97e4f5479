from __future__ import annotations

import pytest

from annotated_agenda.meeting.document_symbol import find_symbols, is_symbol, symbol_order

ALONE = [
    "A/RES/70/174",
    "A/79/1",
    "A/71/PV.12",
    "A/C.3/70/L.5/Rev.1",
    "A/HRC/31/5",
    "A/CONF.222/17",
    "A/S-26/2",
    "A/ES-10/20",
    "A/RES/57/270B",
    "A/RES/103(I)",
    "A/AC.105/1",
    "A/INF/70/3",
    "A/79/100/Add.1",
    "A/79/100/Add.1/Corr.2",
    "A/520/Rev.18",
    "S/2016/123",
    "S/RES/1540(2004)",
    "S/PRST/2015/3",
    "S/PV.7500",
    "S/26063",
    "E/2005/14",
    "E/RES/2005/14",
    "E/CN.15/2016/2",
    "E/CN.7/2016/CRP.1",
    "E/INF/2016/3",
    "E/2016/SR.3",
    "E/C.12/2016/WP.2",
    "CTOC/COP/WG.3/2016/1",
    "CTOC/COP/WG.3/2016/CRP.1",
    "CTOC/COP/2008/CRP.5",
    "CTOC/COP/DEC/2/2",
    "CTOC/COP/2008/19/Add.1",
    "CAC/COSP/2019/17",
    "CAC/COSP/IRG/2016/1/1/Add.20",
    "UNODC/CCPCJ/EG.6/2013/2",
    "FCCC/CP/2015/10/Add.1",
    "FCCC/SB/2016/2",
    "UNEP/CBD/COP/13/25",
    "UNEP/EA.2/1",
    "ISBA/22/A/2",
    "ST/SGB/2003/5",
    "ST/AI/2013/4",
    "T/1",
    "TD/B/63/1",
    "HSP/GC/25/3",
    "IDB.49/3",
    "PBC.37/2",
    "CRC/C/GC/25",
    "CCPR/C/21/Rev.1",
    "CEDAW/C/GC/35",
    "LOS/PCN/1",
    "NPT/CONF.2020/1",
    "BWC/CONF.8/4",
    "ICCD/COP(13)/1",
]


@pytest.mark.parametrize("symbol", ALONE)
def test_symbols_of_the_families(symbol: str) -> None:
    assert is_symbol(symbol)


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        # fr: punctuation, brackets, apostrophes, guillemets with their narrow spaces
        ("(CTOC/COP/WG.3/2016/2).", ["CTOC/COP/WG.3/2016/2"]),
        ("voir A/RES/70/174, annexe", ["A/RES/70/174"]),
        ("de l’A/79/1\u202f; voir", ["A/79/1"]),
        ("«\u202fA/79/1\u202f»", ["A/79/1"]),
        ("A/79/1\u202f: rapport", ["A/79/1"]),
        # en
        ("see A/79/1 and Add.1", ["A/79/1"]),
        ("A/79/1, A/79/2 and A/79/3.", ["A/79/1", "A/79/2", "A/79/3"]),
        ("A/47/975-S/26063", ["A/47/975", "S/26063"]),
        ("S/RES/1540 (2004)", ["S/RES/1540 (2004)"]),
        ("A/79/1*", ["A/79/1"]),
        ("“A/79/1”", ["A/79/1"]),
        ("A/79/1?", ["A/79/1"]),
        ("[A/79/1]", ["A/79/1"]),
        # es
        ("¿Véase A/79/1?", ["A/79/1"]),
        ("documentos E/CN.15/2016/2 y Corr.1", ["E/CN.15/2016/2"]),
        # ru
        ("(см. A/79/1)", ["A/79/1"]),
        ("«A/79/1»", ["A/79/1"]),
        ("документA/79/1", ["A/79/1"]),
        # zh: no blanks, full-width punctuation
        ("见CTOC/COP/WG.3/2016/2。", ["CTOC/COP/WG.3/2016/2"]),
        ("（CTOC/COP/WG.3/2016/2）", ["CTOC/COP/WG.3/2016/2"]),
        ("大会A/RES/70/174号决议", ["A/RES/70/174"]),
        ("A/79/1、A/79/2和A/79/3", ["A/79/1", "A/79/2", "A/79/3"]),
        # ar
        ("(انظر A/79/1)،", ["A/79/1"]),
        ("الوثيقةA/79/1", ["A/79/1"]),
        ("A/79/1؛", ["A/79/1"]),
    ],
)
def test_symbols_are_found_among_their_neighbours(text: str, symbols: list[str]) -> None:
    assert [match.group() for match in find_symbols(text)] == symbols


@pytest.mark.parametrize(
    "text",
    [
        "and/or", "et/ou", "y/o", "и/или", "HIV/AIDS", "VIH/sida", "km/h", "N/A", "n/a", "S/N 12345",
        "TCP/IP", "TCP/IP 4", "10/2016", "06/04/2016", "2016/10/19", "55/25", "24/7", "art. 5/6", "1/2",
        "https://docs.un.org/fr/A/RES/70/174", "docs.un.org/A/79/1", "/srv/A/79/1", "docs/A/79/1.pdf",
        "C:\\A/79/1", "A/B", "A/", "/79/1", "a/79/1", "A/79/", "A/79/1.pdf", "xA/79/1", "1A/79/1",
        "?q=A/79/1", "#A/79/1", "x@A/79/1", "A/79/1/", "A//1", "A/79/1@b", "X/79/1", "B/12/3",
        "résolution 55/25", "قرار الجمعية العامة 59/227", "第55/25号决议", "V.16-03176", "F.05.V.2",
        "décision 2/2", "и/или 5", "A / 79", "%A/79/1",
    ],
)  # fmt: skip
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
