"""Lighthouse finds nothing to mend; how fast the pages are is measured by `make bench`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tests.get_browser import find_for_tests
from tests.get_node_tools import audit

CATEGORIES = ("accessibility", "best-practices", "seo")
LANGUAGES = ("", "ar/")
PAGES = ("", "items/5b/", "schedule/", "documents/UNTOC/")


@pytest.fixture(scope="module")
def found(served: str) -> dict[str, dict[str, Any]]:
    """What is found on each page: the languages at once, as Lighthouse waits more than it works."""

    def look(language: str) -> list[dict[str, Any]]:
        addresses = [served + language + page for page in PAGES]
        return audit(addresses, CATEGORIES, find_for_tests() or "")

    with ThreadPoolExecutor() as at_once:
        return {
            language + page: one
            for language, findings in zip(LANGUAGES, at_once.map(look, LANGUAGES), strict=True)
            for page, one in zip(PAGES, findings, strict=True)
        }


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_to_mend(found: dict[str, dict[str, Any]], language: str, page: str) -> None:
    one = found[language + page]
    assert one["scores"] == dict.fromkeys(CATEGORIES, 1), one["failed"]
