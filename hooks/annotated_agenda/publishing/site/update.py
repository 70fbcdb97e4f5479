"""Brings a site folder up to date with the meeting."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from annotated_agenda.publishing.search.index import ALL_LANGUAGES, FOLDER, indexing, language_of
from annotated_agenda.publishing.site.writer import SiteWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotated_agenda.publishing.site.catalogue import SiteContents, SiteFile
    from annotated_agenda.publishing.site.record import SiteRecord


def update_site(
    contents: SiteContents, files: Iterable[SiteFile], site: Path, last: SiteRecord
) -> SiteRecord:
    """Write what differs from what was left there, and return what is there now.

    `files` are those of the contents, one by one. Raise SearchUnavailableError when the search index cannot be made.
    """
    writer = SiteWriter(site, last)
    languages = _to_index(contents, writer)
    if languages:
        records = {language: contents.editions[language].search_records for language in languages}
        with indexing(records) as put_into:
            writer.write(files)
            put_into(site)
    else:
        writer.write(files)
    _note_index(contents, site, writer)
    writer.clean()
    return writer.record


def _to_index(contents: SiteContents, writer: SiteWriter) -> Sequence[str]:
    """Return the languages whose search index is not there as it should be."""
    fingerprints = contents.search_fingerprints()
    if not writer.keeps(fingerprints[ALL_LANGUAGES]):
        return list(contents.editions)
    return [language for language in contents.editions if not writer.keeps(fingerprints[language])]


def _note_index(contents: SiteContents, site: Path, writer: SiteWriter) -> None:
    # Pagefind writes the codes of languages in small letters.
    fingerprints = {
        language.lower(): key for language, key in contents.search_fingerprints().items()
    }
    for folder, _, names in os.walk(site / FOLDER):
        below = Path(folder).relative_to(site).as_posix()
        for name in sorted(names):
            writer.note(f"{below}/{name}", fingerprints[language_of(name)])
