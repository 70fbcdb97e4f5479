"""Official documents -> the files of docs/ and a report: the doorway of this room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from annotated_agenda.authoring.files.front_matter import read_page
from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.common_pages import CommonPages
from annotated_agenda.authoring.importing.kept_pages import write_pages
from annotated_agenda.authoring.importing.made import REGISTER, Imported, Project
from annotated_agenda.authoring.importing.made_register import register_before, register_text
from annotated_agenda.authoring.importing.reading import Edition, Given, read_editions
from annotated_agenda.authoring.importing.report.accounting import lost, unsaid
from annotated_agenda.authoring.importing.writing.draft import (
    MEETING,
    Draft,
    draft_words,
)
from annotated_agenda.authoring.importing.writing.facts import add_facts
from annotated_agenda.authoring.importing.writing.zones import city_of_zone


def import_documents(
    files: Sequence[Given],
    project: Project,
    given: Mapping[str, str],
    update: date | None,
    say: Callable[[str], None],
) -> Imported:
    """Return what documents become; raise RefusedError where one cannot be imported.

    `given` are facts that no document says, by key. Pages that are there stay as they are, but
    with `update`, the date of the change, take what changed.
    """
    editions = read_editions(files, say)
    made = Imported(_source(editions, project), editions)
    for edition in editions:
        made.drafts[edition.language] = draft_words(edition.agenda)
    _add_facts(made, project, given)
    _check_items(made)
    pages = CommonPages(made, project)
    pages.put_together()
    before = register_before(made, project)
    register = register_text(made, project, pages.named, before)
    texts = [page.text() for draft in made.drafts.values() for page in draft.pages.values()]
    for edition in editions:
        made.remarks += lost(edition.document, edition.agenda, made.drafts[edition.language])
        made.remarks += unsaid(edition.document, edition.agenda, texts)
    write_pages(made, project, update)
    is_there = (project.docs / REGISTER).is_file()
    if update and made.is_as_before:
        return made
    if register != before or (before and not is_there):
        made.texts[REGISTER] = register
    return made


def _source(editions: Sequence[Edition], project: Project) -> str:
    """Return the language whose pages carry the facts: the site's, else the original, else the first."""
    own = [edition.language for edition in editions]
    first = project.languages[0]
    if first in own or (project.docs / first / f"{MEETING}.md").is_file():
        return first
    originals = [edition.agenda.masthead.original for edition in editions]
    return next((language for language in originals if language in own), own[0])


def _add_facts(made: Imported, project: Project, given: Mapping[str, str]) -> None:
    by_language = {edition.language: edition for edition in made.editions}
    if made.source in by_language:
        agendas = [by_language[language].agenda for language in made.languages]
        job = by_language[made.source].document.properties.get("job", "")
        add_facts(made.drafts[made.source], agendas, job, given, project.facts)
    zone = _zone(made, project)
    for language, draft in made.drafts.items():
        if language != made.source:
            _complete_words(draft, zone)


def _zone(made: Imported, project: Project) -> str:
    if made.source in made.drafts:
        return str(made.drafts[made.source].pages[MEETING].keys.get("time_zone", ""))
    page = read_page(project.docs / made.source / f"{MEETING}.md", "")
    return str(page.keys.get("time_zone", ""))


def _complete_words(draft: Draft, zone: str) -> None:
    """Say what a translation's masthead lacks: four words are needed."""
    keys = draft.pages[MEETING].keys
    if not keys.get("place") and zone:
        keys["place"] = city_of_zone(zone, draft.language)
        message = f"taken for the place because the time zone is {zone}"
        draft.remark("guessed", "masthead", keys["place"], message)
    for key in ("title", "body", "meeting", "place"):
        if not keys.get(key):
            keys[key] = "?"
            message = f"the document does not say it; write `{key}` into index.md"
            draft.remark("to be written", "", key, message)


def _check_items(made: Imported) -> None:
    """Say which items a translation lacks or has more than the source."""
    if made.source not in made.drafts:
        return
    own = set(made.drafts[made.source].pages)
    for language, draft in made.drafts.items():
        for name in sorted(own ^ set(draft.pages)):
            where = (
                "only in this language: left out" if name in draft.pages else "not in this language"
            )
            draft.remarks.append(
                Remark("not understood", "", name, f"{where}; see the agenda’s list")
            )
        if language != made.source:
            draft.pages = {name: page for name, page in draft.pages.items() if name in own}
