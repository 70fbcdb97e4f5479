"""The invented meetings, each read once."""

from __future__ import annotations

import pytest
from tests.invented import BARE, HEALTH, edition_of, read_invented

from annotated_agenda.meeting.meeting import Meeting
from annotated_agenda.publishing.edition.edition import Edition

URL = "https://example.org/m/"


@pytest.fixture(scope="session")
def health(tmp_path_factory: pytest.TempPathFactory) -> Meeting:
    """English and Spanish, decimal numbers, sittings side by side."""
    return read_invented(tmp_path_factory.mktemp("health"), HEALTH, ("en", "es"))


@pytest.fixture(scope="session")
def english(health: Meeting) -> Edition:
    """The source language of a site that has an address."""
    return edition_of(health, "en", ("es",), URL)


@pytest.fixture(scope="session")
def spanish(health: Meeting) -> Edition:
    """A translation that is not whole, of a site that has an address."""
    return edition_of(health, "es", url=URL)


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """One language, no sitting, no register, no address."""
    return edition_of(read_invented(tmp_path_factory.mktemp("bare"), BARE, ("ru",)), "ru")
