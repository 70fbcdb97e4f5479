"""The register of a meeting that is imported: as it is, and what the documents add to it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.made import REGISTER, Imported, Project
from annotated_agenda.authoring.importing.writing.register import RegisterDraft


def register_before(made: Imported, project: Project) -> str:
    """Return the register as it is, else as a file of ours carries it, else nothing."""
    path = project.docs / REGISTER
    if path.is_file():
        return path.read_text("utf-8")
    carried = (edition.document.pages.get(REGISTER, "") for edition in made.editions)
    return next(filter(None, carried), "")


def register_text(made: Imported, project: Project, named: Mapping[str, str], before: str) -> str:
    """Return the register as it will be: `before`, more titles in it, and new entries.

    `named` are the resolutions that the texts name in words, with their kind.
    """
    order = [made.source, *sorted({*made.languages, *project.languages} - {made.source})]
    known = [*project.symbols, *re.findall(r"^- symbol: (\S+)", before, re.MULTILINE)]
    register = RegisterDraft(known, order)
    is_ours = any(edition.document.pages for edition in made.editions)
    symbol = next(
        (one.agenda.masthead.symbol for one in made.editions if one.agenda.masthead.symbol), ""
    )
    for edition in made.editions:
        register.add_agenda(edition.agenda, "" if is_ours else symbol)
    for draft in made.drafts.values():
        for page in draft.pages.values():
            register.add_mentioned(part.markdown for part in page.body.parts)
            register.add_mentioned(page.body.notes)
    for name, kind in named.items():
        register.add_named(name, kind)
    kept = before if is_ours else register.with_titles(before)
    parts = (kept.rstrip("\n"), register.written().rstrip("\n"))
    written = "\n\n".join(filter(None, parts))
    for untitled in register.untitled:
        message = "mentioned, but its title stands nowhere: the register calls it by its symbol"
        made.remarks.append(Remark("to be written", REGISTER, untitled, message))
    return f"{written}\n" if written else ""
