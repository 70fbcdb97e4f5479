"""The whole addresses of pages."""

from __future__ import annotations

import pytest

from annotated_agenda.publishing.edition.site_plan import SitePlan


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
