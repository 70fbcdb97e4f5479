"""Files of an import beside those that are there: kept, or taking what changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from annotated_agenda.authoring.files.front_matter import SourceFile, parse_page, read_page
from annotated_agenda.authoring.files.tree import ITEMS
from annotated_agenda.authoring.importing.import_record import (
    IMPORT_RECORD,
    is_recorded,
    read_record,
    record_text,
)
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.merged_keys import added, merged_keys, withdrawn
from annotated_agenda.authoring.importing.merging import Difference, differences, merged_body
from annotated_agenda.authoring.importing.reissue import Reissue
from annotated_agenda.authoring.importing.writing.body import Body
from annotated_agenda.authoring.importing.writing.draft import (
    MEETING,
    DraftPage,
)
from annotated_agenda.authoring.importing.writing.front import front_matter


def write_pages(made: Imported, project: Project, update: date | None) -> None:
    """Put the pages of every language among the files to write; those that are there are kept or merged."""
    is_new = not (project.docs / made.source / f"{MEETING}.md").is_file()
    before = read_record(project.docs)
    record = dict(before)
    carried = _carried(made)
    former = record | carried
    made.is_as_before = not carried and is_recorded(record, made)
    reissue = Reissue(made, project, update) if update else None
    for address, page in made.pages():
        is_there = (project.docs / address).is_file()
        if reissue and address in (former if is_there else record):
            reissue.take(address, former[address], page)
        elif is_there:
            _merge(
                made, address, read_page(project.docs / address, f"docs/{address}"), page, update
            )
        elif _is_source_text(made, address):
            continue
        else:
            if update and not is_new and "item" in page.keys:
                page.keys = added(page.keys, update)
            made.texts[address] = _new_text(made, address, page)
        if update or not is_there:
            record[address] = page.text()
    if update and made.source in made.drafts:
        _withdraw(made, project, former, update)
    if record != before:
        made.texts[IMPORT_RECORD] = record_text(record)


def _carried(made: Imported) -> dict[str, str]:
    """Return the pages that files of ours were made from: what came back changed is beside those."""
    return {
        address: text
        for edition in made.editions
        for address, text in edition.document.pages.items()
    }


def _new_text(made: Imported, address: str, page: DraftPage) -> str:
    """Return a page that is not there yet; a file of ours carries what its print does not say.

    The page that it carries stays as it was where the printed words are still the same.
    """
    language = address.partition("/")[0]
    edition = next(one for one in made.editions if one.language == language)
    carried = edition.document.pages.get(address)
    if carried is None:
        return page.text()
    old = parse_page(carried, address)
    printed = {key: value for key, value in page.keys.items() if key in old.keys}
    body = Body() if _prints_source(made, address, page, old) else page.body
    if not differences(address, old, printed, body):
        return carried
    return DraftPage(merged_keys(old.keys, printed, None), merged_body(old.body, body)).text()


def _prints_source(made: Imported, address: str, page: DraftPage, old: SourceFile) -> bool:
    """Say whether a page without a text of its own prints that of the source language."""
    name = address.partition("/")[2].removesuffix(".md")
    source = made.drafts.get(made.source)
    if old.body.strip() or not source or page is source.pages.get(name):
        return False
    own = [part.text for part in page.body.parts]
    return name in source.pages and own == [part.text for part in source.pages[name].body.parts]


def _is_source_text(made: Imported, address: str) -> bool:
    """Say whether a file of ours prints a page in the source language that is not translated yet."""
    language = address.partition("/")[0]
    edition = next(one for one in made.editions if one.language == language)
    carried = edition.document.pages
    return language != made.source and bool(carried) and address not in carried


def _merge(
    made: Imported, address: str, old: SourceFile, page: DraftPage, update: date | None
) -> None:
    """Keep a page that is there, or let it take what changed."""
    found = differences(address, old, page.keys, page.body)
    made.differences += found
    if not update or not found:
        made.kept.append(address)
        return
    merged = DraftPage(merged_keys(old.keys, page.keys, update), merged_body(old.body, page.body))
    made.texts[address] = merged.text()


def _withdraw(made: Imported, project: Project, former: Mapping[str, str], update: date) -> None:
    """Record items that the document no longer has; their pages stay, and say so.

    Items that no document ever had are the officer's own.
    """
    folder = project.docs / made.source / ITEMS
    for path in sorted(folder.glob("*.md")):
        name = f"{ITEMS}/{path.stem}"
        page = read_page(path, name)
        known = "withdrawn" in str(page.keys.get("changes", ""))
        address = f"{made.source}/{name}.md"
        is_own = bool(former) and address not in former
        if name not in made.drafts[made.source].pages and not known and not is_own:
            made.texts[address] = (
                front_matter(withdrawn(page.keys, update)) + "\n" + page.body.lstrip("\n")
            )
            made.differences.append(Difference(address, "", "the document no longer has this item"))
