"""Documents at an item: what of them is meant and what for, ranges, and documents without a symbol."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, REGISTER, SMALL
from tests.printed_site import PrintedSite

from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.search.forms import symbol_tokens
from annotated_agenda.publishing.search.records import search_records

DOCUMENTS = """
      - {symbol: A/1/2, purpose: decision, remark: {fr: par. 2 et 3 de l’annexe III, en: paras. 2 and 3 of annex III}}
      - {symbol: A/1/NGO/1, purpose: {fr: Pour mémoire, en: For the record}}
      - title: {fr: Exposé du Président, en: Statement by the Chair}
        purpose: information
"""
AGAIN = "---\nitem: 2\ntitle: Suite\nsittings: [2]\ndocuments:\n  - {symbol: A/1/2, remark: annexe I}\n---\n\nVoir A/1/NGO/7.\n"
RANGE = "    - symbol: A/1/NGO/1\n      through: A/1/NGO/132\n      kind: document\n      title:\n        fr: Déclarations\n"


def item(documents: str) -> str:
    return ITEM.replace("    sittings: [1]\n", f"    sittings: [1]\n    documents:{documents}")


def printed(
    folder: Path, documents: str = DOCUMENTS, register: str = REGISTER + RANGE
) -> PrintedSite:
    files = {
        **SMALL,
        "fr/items/1.md": item(documents),
        "fr/items/2.md": AGAIN,
        "register.yml": register,
    }
    return PrintedSite(folder, files)


def lines(site: PrintedSite, address: str) -> list[str]:
    found = site.page(address).select(".aa-documents__title")
    return [line.get_text(" ", strip=True).replace("\u00a0", " ") for line in found]


def test_an_item_says_what_of_a_document_is_meant_and_what_for(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert site.problems == []
    assert lines(site, "items/1/") == [
        "Rapport ( A/1/2 ), par. 2 et 3 de l’annexe III – Pour décision",
        "Déclarations ( A/1/NGO/1–132 ) – Pour mémoire",
        "Exposé du Président – Pour information",
    ]
    assert lines(site, "en/items/1/") == [
        "Rapport ( A/1/2 ), paras. 2 and 3 of annex III – For decision",
        "Déclarations ( A/1/NGO/1–132 ) – For the record",
        "Statement by the Chair – For information",
    ]


def test_another_item_says_otherwise(tmp_path: Path) -> None:
    site = printed(tmp_path)
    assert lines(site, "items/2/") == ["Rapport ( A/1/2 ), annexe I"]
    assert lines(site, "print/")[-1] == "Rapport ( A/1/2 ), annexe I"


def test_the_home_page_names_each_document_once(tmp_path: Path) -> None:
    assert lines(printed(tmp_path), "") == [
        "Rapport ( A/1/2 )", "Déclarations ( A/1/NGO/1–132 )", "Exposé du Président",
    ]  # fmt: skip


def test_a_symbol_within_a_range_leads_to_it(tmp_path: Path) -> None:
    site = printed(tmp_path)
    (link,) = site.page("items/2/").select(".aa-annotation a[href]")
    assert (link.get_text(), link["href"]) == ("A/1/NGO/7", "../../documents/A/1/NGO/1/")
    assert "A/1/NGO/1–132" in str(site.text("documents/A/1/NGO/1/", "h1"))


def test_the_data_has_it_all(tmp_path: Path) -> None:
    data = json.loads(printed(tmp_path).file("en/agenda.json"))
    first = data["items"][0]
    assert first["documents"] == ["A/1/2", "A/1/NGO/1"]
    assert first["documentation"][0]["part"] == {
        "text": "paras. 2 and 3 of annex III",
        "language": "en",
    }
    assert [one["purpose"] for one in first["documentation"]] == ["decision", "", "information"]
    assert first["documentation"][2]["symbol"] is None
    assert [one["through"] for one in data["documents"]] == [None, "A/1/NGO/132"]


@pytest.mark.parametrize(
    ("documents", "problem"),
    [
        (" [A/1/3]", '5: documents[0]: "A/1/3" is not in the register; did you mean "A/1/2"?'),
        (
            "\n      - {symbol: A/1/2, purpose: desision}",
            '6: documents[0].purpose: "desision" is no purpose; did you mean "decision"?',
        ),
        (
            '\n      - {title: "Rap\\x07port"}',
            "6: documents[0].title: the text has a control character; type the text again",
        ),
        (
            "\n      - {heading: Suites, symbol: A/1/2}",
            "6: documents[0]: a heading stands alone; write the document on a line of its own, below it",
        ),
        (
            "\n      - A/1/2\n      - heading: Suites",
            "7: documents[1]: there is no document under this heading; add one below it, or remove it",
        ),
        (
            "\n      - {symbol: A/1/2, title: Rapport}",
            "6: documents[0]: a document has both symbol and title; "
            "remove it here: the title of a document with a symbol stands in register.yml",
        ),
        (
            "\n      - {purpose: decision}",
            "6: documents[0]: it is not said which document this is; "
            'add a line "symbol: …" or, for a document that has none, "title: …"',
        ),
        (
            "\n      - {symbol: A/1/2, remarks: x}",
            "6: documents[0].remarks: this key is not known",
        ),
        (
            "\n      - {symbol: A/1/2, remark: {xx: x}}",
            '6: documents[0].remark.xx: "xx" is no language; known are: fr, en',
        ),
    ],
)  # fmt: skip
def test_mistakes_are_said(tmp_path: Path, documents: str, problem: str) -> None:
    site = printed(tmp_path, f"{documents}\n")
    (said,) = site.problems
    assert said.startswith(f"docs/fr/items/1.md:{problem}")


def test_the_search_finds_each_symbol_of_a_range(tmp_path: Path) -> None:
    meeting = printed(tmp_path).reading.meeting
    assert meeting is not None
    edition = Edition(meeting, SitePlan({"fr": "F"}, "fr"), Wording("fr", read_terms()))
    (entry,) = [one for one in search_records(edition) if one.address == "documents/A/1/NGO/1/"]
    assert set(symbol_tokens("A/1/NGO/7")) <= set(entry.names)
    assert not set(symbol_tokens("A/1/NGO/133")) & set(entry.names)


@pytest.mark.parametrize("through", ["A/1/NGO/999999999", "A/1/NGO/1", "A/2/NGO/132", "A/1/NGO"])
def test_a_range_has_two_ends_of_one_series(tmp_path: Path, through: str) -> None:
    register = REGISTER + RANGE.replace("A/1/NGO/132", through)
    assert [one.split(": ")[1] for one in printed(tmp_path, register=register).problems] == [
        "[1].through"
    ]
