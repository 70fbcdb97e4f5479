"""What can only be seen across pages: numbers, sittings, symbols and translations that disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotated_agenda.authoring.checks.clusters import check_clusters
from annotated_agenda.authoring.checks.documents import check_documents
from annotated_agenda.authoring.checks.item_numbers import check_item_numbers
from annotated_agenda.authoring.checks.masthead import check_masthead
from annotated_agenda.authoring.checks.official import check_official
from annotated_agenda.authoring.checks.orientation import check_orientation
from annotated_agenda.authoring.checks.programme import check_programme
from annotated_agenda.authoring.checks.sections import check_sections
from annotated_agenda.authoring.checks.short_titles import check_short_titles
from annotated_agenda.authoring.checks.sittings import check_sittings
from annotated_agenda.authoring.checks.title_notes import check_title_notes
from annotated_agenda.authoring.checks.words import unknown_languages
from annotated_agenda.authoring.facts.written import is_language
from annotated_agenda.meeting.document_symbol import symbol_path
from annotated_agenda.meeting.problem import Problem, nearest

if TYPE_CHECKING:
    from pathlib import Path

    from annotated_agenda.authoring.facts.entry_facts import EntryFacts
    from annotated_agenda.authoring.facts.item_facts import ItemFacts
    from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written
    from annotated_agenda.authoring.files.front_matter import KeyPath


def check(folder: DocsFolder, docs: Path, languages: Sequence[str]) -> Iterator[Problem]:
    """Yield every problem that concerns more than one line of one file."""
    yield from _check_folders(docs, languages)
    yield from _check_register(folder, languages)
    yield from check_item_numbers(folder)
    yield from _check_translations(folder, languages[0])
    yield from check_sections(folder, languages[0])
    if folder.meeting:
        yield from check_clusters(folder, folder.meeting)
        yield from check_title_notes(folder)
        yield from check_short_titles(folder)
        yield from check_masthead(folder, folder.meeting)
        yield from check_official(folder, folder.meeting, languages[0])
        yield from check_sittings(folder.meeting)
        yield from check_programme(folder, folder.meeting, languages)
        yield from check_orientation(folder, folder.meeting)
        yield from _check_items(folder, folder.meeting)
        yield from check_documents(folder, languages)


def _check_folders(docs: Path, languages: Sequence[str]) -> Iterator[Problem]:
    for path in sorted(docs.iterdir()) if docs.is_dir() else ():
        holds_a_meeting = (path / "index.md").is_file() or (path / "items").is_dir()
        if path.name not in languages and path.is_dir() and holds_a_meeting:
            name = f"{docs.name}/{path.name}/index.md"
            remedy = "add it under languages in mkdocs.yml, or remove the folder"
            yield Problem(name, 1, "", f'the language "{path.name}" is not configured', remedy)
    source = languages[0]
    if not (docs / source / "items").is_dir():
        remedy = "write one page for each agenda item there"
        yield Problem(f"{docs.name}/{source}/items", 1, "", "there are no items", remedy)


def _check_register(folder: DocsFolder, languages: Sequence[str]) -> Iterator[Problem]:
    source, seen, paths = folder.register_file, dict[str, int](), dict[str, str]()
    for position, entry in folder.register:
        if entry.symbol.casefold() in seen:
            line = source.line((seen[entry.symbol.casefold()],))
            message = f'"{entry.symbol}" stands in the register twice'
            yield source.problem((position, "symbol"), message, f"see line {line}; keep one")
        place = symbol_path(entry.symbol).casefold()
        if paths.setdefault(place, entry.symbol).casefold() != entry.symbol.casefold():
            message = f'"{entry.symbol}" would have the same address as "{paths[place]}"'
            yield source.problem((position, "symbol"), message, "write one of them in another way")
        seen.setdefault(entry.symbol.casefold(), position)
        if not entry.title:
            yield source.problem((position, "title"), "there is no title", 'add "fr: …" below it')
    yield from _check_register_languages(folder, languages)


def _check_register_languages(folder: DocsFolder, languages: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for each code that is no language, a note for each language that the site lacks."""
    found: dict[str, list[KeyPath]] = {}
    for position, entry in folder.register:
        for key in ("title", "also_called", "listed_as", "links", "sales_number"):
            for language in filter(None, getattr(entry, key)):
                found.setdefault(language, []).append((position, key, language))
        for key_path in _article_texts(position, entry):
            found.setdefault(str(key_path[-1]), []).append(key_path)
        for at, language in enumerate(entry.languages or ()):
            if not is_language(language):
                found.setdefault(language, []).append((position, "languages", at))
    yield from unknown_languages(folder.register_file, found, languages)


def _article_texts(position: int, entry: EntryFacts) -> Iterator[KeyPath]:
    for division, texts in entry.article_texts.items():
        yield from ((position, "article_texts", division, language) for language in texts)


def _check_translations(folder: DocsFolder, source: str) -> Iterator[Problem]:
    for items in folder.item_words.values():
        for name, page in items.items():
            if name not in folder.items and name not in folder.broken:
                message = f"this is a translation of an item that does not exist in {source}/items"
                remedy = nearest(name, folder.items) or "rename it or remove it"
                yield page.source.problem((), message, remedy)


def _check_items(folder: DocsFolder, meeting: Written[MeetingFacts]) -> Iterator[Problem]:
    for page in folder.items.values():
        yield from _check_sittings_exist(page, len(meeting.front.sittings))
        yield from _check_former_numbers(folder, page)


def _check_sittings_exist(page: Written[ItemFacts], count: int) -> Iterator[Problem]:
    for position, sitting in enumerate(page.front.sittings):
        if sitting > count:
            message = f"there is no sitting {sitting}"
            remedy = f"index.md has {count} sittings" if count else "index.md has no sittings"
            yield page.source.problem(("sittings", position), message, remedy)


def _check_former_numbers(folder: DocsFolder, page: Written[ItemFacts]) -> Iterator[Problem]:
    for position, number in enumerate(page.front.formerly):
        others = [
            other.source.path
            for other in folder.items.values()
            if other is not page and number in other.front.formerly
        ]
        if others:
            message = f'two items were formerly "{number}"'
            yield page.source.problem(("formerly", position), message, f"see {others[0]}")
