"""What readers can find: each place once, in the language that stands there."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests.drawn_site import SMALL
from tests.invented import edition_of, read_invented

from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.search.index import shadow_page
from annotated_agenda.publishing.search.records import search_records
from annotated_agenda.publishing.search.settings import search_vocabulary


def test_every_place_is_found_once(spanish: Edition) -> None:
    addresses = [record.address for record in search_records(spanish)]
    assert len(addresses) == len(set(addresses))
    assert {"", "items/2.1/#p2-a", "schedule/#sitting-2", "documents/HC/#art-4"} <= set(addresses)


def test_what_stands_there_is_found_in_its_own_language(spanish: Edition) -> None:
    languages = {record.address: record.language for record in search_records(spanish)}
    assert languages["items/2.1/#p1"] == "es"
    assert languages["items/1/#p1"] == "en"


def test_a_place_is_found_by_its_name_and_by_what_it_mentions(english: Edition) -> None:
    records = {record.address: record for record in search_records(english)}
    assert "it2p1q" in records["items/2.1/"].names
    assert {"syezhbz3z2q", "ar4q"} <= set(records["items/2.1/#p1"].places)
    assert records["items/2.1/#p2-a"].place == "para. 2\u00a0(a)"


def test_an_entry_is_found_by_what_else_it_is_called(tmp_path: Path) -> None:
    register = (
        dedent(SMALL["register.yml"]) + "  also_called: {en: [Blue Book, BB], fr: Livre bleu}\n"
    )
    meeting = read_invented(tmp_path, {**SMALL, "register.yml": register})
    names = {
        language: {
            record.address: record.names for record in search_records(edition_of(meeting, language))
        }
        for language in ("en", "fr")
    }
    assert {"blue", "book", "bb"} <= set(names["en"]["documents/A/1/2/"])
    assert {"livre", "bleu"} <= set(names["fr"]["documents/A/1/2/"])
    assert "blue" not in names["fr"]["documents/A/1/2/"]


def test_a_sitting_is_found_by_its_day_and_half_day(english: Edition) -> None:
    records = {record.address: record for record in search_records(english)}
    sitting = records["schedule/#sitting-3"]
    assert "da6x1q" in sitting.names
    assert "afternoon pm" in sitting.mentions


def test_every_page_of_the_site_is_found_by_what_readers_call_it(english: Edition) -> None:
    records = {record.address: record for record in search_records(english)}
    assert {"pgprintq", "printable"} <= set(records["print/"].names)
    assert {"pgscheduleq", "programme"} <= set(records["schedule/"].names)


def test_the_vocabulary_is_of_one_language_the_frequent_first(spanish: Edition) -> None:
    words = search_vocabulary(search_records(spanish), "es").decode().split("\n")
    # At each of three sittings, and twice in all.
    assert words.index("horas") < words.index("vacunas")
    assert "chair" not in words


def test_a_page_of_the_index_says_nothing_that_runs(english: Edition) -> None:
    records = tuple(search_records(english))
    page = shadow_page(records[:1], "en")
    assert page.startswith('<html lang="en">')
    assert "<script" not in page


def test_a_bare_meeting_is_found(bare: Edition) -> None:
    assert [record.address for record in search_records(bare)][:2] == ["", "items/1/"]
