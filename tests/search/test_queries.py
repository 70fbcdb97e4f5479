"""What the queries of these folders are held against: addresses that the meetings have, or nothing and on purpose."""

from __future__ import annotations

import pytest
from tests.drawn_site import PROJECT
from tests.invented import edition_of
from tests.printed_site import MARKDOWN
from tests.search.asking import SOURCES, TIDES, questions, right_addresses

from annotated_agenda.authoring.reader import read_meeting
from annotated_agenda.publishing.search.records import search_records

DOCS = {"crime": PROJECT / "docs", "tides": TIDES}
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.mark.parametrize("meeting", SOURCES)
def test_a_right_answer_is_a_place_of_the_meeting(meeting: str) -> None:
    languages = sorted(LANGUAGES, key=lambda language: language != SOURCES[meeting])
    read = read_meeting(DOCS[meeting], languages, MARKDOWN).meeting
    assert read
    found = edition_of(read, SOURCES[meeting], languages)
    places = {record.address for record in search_records(found)}
    wrong = {one.query: {*one.reach} - places for one in questions(meeting)}
    assert {query: reach for query, reach in wrong.items() if reach} == {}


@pytest.mark.parametrize("written", ["", " ", "items/1/ "])
def test_a_query_without_a_right_answer_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="write nothing where that is meant"):
        right_addresses(written.split(" "))


def test_the_page_of_the_meeting_and_none_have_a_word() -> None:
    assert right_addresses(["home", "schedule/"]) == ("", "schedule/")
    assert right_addresses(["nothing"]) == ()
