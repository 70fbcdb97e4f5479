"""What changed, in words."""

from __future__ import annotations

from annotated_agenda.publishing.edition.changes import change_lines
from annotated_agenda.publishing.edition.edition import Edition


def test_the_newest_change_stands_first(english: Edition) -> None:
    assert [
        (one.date, one.subject, one.what, str(one.reason), one.address)
        for one in change_lines(english)
    ] == [
        ("2027-05-20", "Sitting 3", "Cancelled", "The Board has no quorum", "schedule/#sitting-3"),
        ("2027-05-10", "Item 2.10 Water", "Item withdrawn", "The proposal was taken back", "items/2.10/"),
    ]  # fmt: skip


def test_a_change_is_named_the_same_in_every_language(english: Edition, spanish: Edition) -> None:
    names = [one.identifier for one in change_lines(english)]
    assert names == [one.identifier for one in change_lines(spanish)]
    assert names == [
        "urn:annotated-agenda:E/HB/3/1:sitting-3:1",
        "urn:annotated-agenda:E/HB/3/1:item-2.10:1",
    ]


def test_a_reason_that_is_not_translated_is_marked(spanish: Edition) -> None:
    assert {one.reason.language for one in change_lines(spanish)} == {"en"}


def test_nothing_changed_in_a_new_agenda(bare: Edition) -> None:
    assert change_lines(bare) == ()
