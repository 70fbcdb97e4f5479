"""Where the citations of an annotation lead on the page that prints it."""

from __future__ import annotations

import pytest

from annotated_agenda.meeting.annotation import Annotation
from annotated_agenda.meeting.document import Reference
from annotated_agenda.publishing.edition.addresses import rooted
from annotated_agenda.publishing.edition.site_plan import SitePlan

TEXT = (
    '<p>See <a href="cite:A/79/1">it</a>, <a href="cite:UNTOC art. 16.5.a">art. 16</a>, '
    '<a href="cite:R&amp;D">R&amp;D</a>, <a href="https://example.org/?q=cite:A/79/1">there</a>.</p>'
)
REFERENCES = (
    Reference("A/79/1", "A/79/1"),
    Reference("UNTOC art. 16.5.a", "UNTOC", "16.5.a"),
    Reference("R&D", "R&D"),
)


@pytest.mark.parametrize(("page", "root"), [("", "./"), ("print/", "../"), ("items/5a/", "../../")])
def test_a_citation_leads_to_the_entry_s_page(page: str, root: str) -> None:
    assert rooted(Annotation("en", TEXT, (), REFERENCES), page) == (
        f'<p>See <a href="{root}documents/A/79/1/">it</a>, '
        f'<a href="{root}documents/UNTOC/#art-16-5-a">art. 16</a>, '
        f'<a href="{root}documents/R&amp;D/">R&amp;D</a>, '
        '<a href="https://example.org/?q=cite:A/79/1">there</a>.</p>'
    )


def test_a_page_without_an_annotation_prints_nothing() -> None:
    assert rooted(None, "print/") == ""


@pytest.mark.parametrize(
    ("url", "language", "expected"),
    [
        ("https://example.org/m/", "fr", "https://example.org/m/print/"),
        ("https://example.org/m/", "en", "https://example.org/m/en/print/"),
        ("", "en", ""),
    ],
)
def test_the_whole_address_of_a_page(url: str, language: str, expected: str) -> None:
    plan = SitePlan({"fr": "Français", "en": "English"}, "fr", url)
    assert plan.public_address(language, "print/") == expected
