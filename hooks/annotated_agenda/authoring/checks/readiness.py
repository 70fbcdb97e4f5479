"""What a secretariat should know before the day, though nothing of it is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from annotated_agenda.authoring.checks.programme import note_untranslated
from annotated_agenda.authoring.files.docs_folder import MEETING_PAGE
from annotated_agenda.meeting.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from annotated_agenda.authoring.facts.entry_facts import EntryFacts
    from annotated_agenda.authoring.facts.item_facts import ItemFacts, ItemWords
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written

# A longer title fills more than the first screen of a phone.
_LONGEST_TITLE = 250


def check_readiness(folder: DocsFolder, docs: Path, languages: Sequence[str]) -> Iterator[Problem]:
    """Yield a note for each thing to know, in the order of docs/."""
    parents = {item.front.item.parent for item in folder.items.values()}
    for item in folder.items.values():
        yield from _note_title(item)
        if item.front.item not in parents:
            yield from _note_empty(item)
    if folder.meeting:
        yield from note_untranslated(folder.meeting, languages)
    for language in languages[1:]:
        yield from _note_translations(folder, docs, language)
    for position, entry in folder.register:
        yield from _note_entry(folder, position, entry, languages)


def _note_empty(item: Written[ItemFacts]) -> Iterator[Problem]:
    if not item.source.body.strip() and not item.front.documents:
        message = "there is neither an annotation nor a document"
        yield item.source.problem((), message, "leave it so if nothing is foreseen", "note")


def _note_title(page: Written[ItemFacts] | Written[ItemWords]) -> Iterator[Problem]:
    length = len(page.front.title)
    if length > _LONGEST_TITLE:
        message = f"the title has {length} characters"
        yield page.source.problem(("title",), message, "see how it looks on a phone", "note")


def _note_translations(folder: DocsFolder, docs: Path, language: str) -> Iterator[Problem]:
    translated = folder.item_words.get(language, {})
    for name, page in translated.items():
        yield from _note_title(page)
        yield from _note_untranslated_text(page, folder.items.get(name))
    own, source = folder.meeting_words.get(language), folder.meeting
    if own:
        yield from _note_untranslated_text(own, source)
    elif source:
        path, message = (
            f"{docs.name}/{language}/{MEETING_PAGE}",
            "the meeting's page is not translated",
        )
        yield Problem(path, 1, "", message, "the source text is shown, marked so", "note")
    sections = folder.section_words.get(language, {})
    missing = [name for name in folder.items if name not in translated]
    missing += [slug for slug in folder.sections if slug not in sections]
    if missing:
        path = f"{docs.name}/{language}/items"
        message = f"not translated: {', '.join(missing)}"
        yield Problem(path, 1, "", message, "the source text is shown, marked so", "note")


def _note_untranslated_text(page: Written[Any], source: Written[Any] | None) -> Iterator[Problem]:
    if source and source.source.body.strip() and not page.source.body.strip():
        remedy = "the source text is shown, marked so"
        yield page.source.problem((), "the text is not translated", remedy, "note")


def _note_entry(
    folder: DocsFolder, position: int, entry: EntryFacts, languages: Sequence[str]
) -> Iterator[Problem]:
    register, issued = folder.register_file, entry.languages
    lacking = [code for code in languages if issued is not None and code not in issued]
    if lacking:
        message = f'"{entry.symbol}" is not issued in {", ".join(lacking)}'
        yield register.problem((position, "languages"), message, "readers are told so", "note")
    if entry.status != "issued":
        message = f'"{entry.symbol}" is not issued yet ({entry.status})'
        yield register.problem((position, "status"), message, "change it when it is", "note")
