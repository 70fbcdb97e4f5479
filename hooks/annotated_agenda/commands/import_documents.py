"""annotated-agenda import: official documents become the pages of a meeting."""

from __future__ import annotations

import re
import sys
from datetime import date, datetime, timezone
from pathlib import Path

import click

from annotated_agenda.authoring.files.docs_folder import read_docs_folder
from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.importer import Imported, Project, import_documents
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.stamping import stamped
from annotated_agenda.authoring.importing.writing.files import write_files
from annotated_agenda.doorway.project import open_project
from annotated_agenda.doorway.settings import site_plan

_FILE = re.compile(r"(?:(?P<language>[a-z]{2,3}(?:-[A-Za-z]{2,4})*):)?(?P<path>.+)", re.DOTALL)
_MOST_DIFFERENCES = 20


@click.command("import")
@click.argument("files", nargs=-1, required=True)
@click.option("--update", is_flag=True, help="Let pages that are there take what changed.")
@click.option("--symbol", default="", help="The document’s symbol, where it does not say it.")
@click.option("--body", default="", help="The body that meets.")
@click.option("--meeting", default="", help="The meeting: “Seventh session”.")
@click.option("--place", default="", help="The city.")
@click.option("--time-zone", default="", help="The city’s time zone: Europe/Vienna.")
def import_documents_command(files: tuple[str, ...], *, update: bool, **given: str) -> None:
    """Make pages out of FILES: Word, PDF or text, one for each language.

    The language is recognised, or stands before the name: fr:agenda.pdf. Pages that are there
    stay as they are unless --update is given.
    """
    config = open_project()
    docs = Path(config.docs_dir)
    languages = tuple(site_plan(config).languages)
    folder = read_docs_folder(docs, languages)
    project = Project(docs, languages, [entry.symbol for _, entry in folder.register])
    try:
        made = import_documents(
            [_given(name) for name in files],
            project,
            given,
            today() if update else None,
            click.echo,
        )
        write_files(docs, stamped(docs, made.texts, made.source))
    except RefusedError as reason:
        sys.exit(str(reason))
    except OSError as reason:
        sys.exit(f"{reason.filename}: it cannot be written ({reason.strerror})")
    click.echo(summary(made), nl=False)


def today() -> date:
    """Return the day on which the officer imports, as the officer's clock has it."""
    return datetime.now(timezone.utc).astimezone().date()


def _given(name: str) -> Given:
    match = _FILE.fullmatch(name)
    if match and match["language"] and not Path(name).exists():
        return Given(Path(match["path"]), match["language"])
    return Given(Path(name))


def summary(made: Imported) -> str:
    """Return what an import made, in a few lines."""
    lines = []
    for edition in made.editions:
        agenda = edition.agenda
        lines.append(
            f"{edition.document.name} ({edition.language}): {len(agenda.items)} items, "
            f"{len(agenda.sittings)} sittings, "
            f"{sum(len(item.documents) for item in agenda.items)} documents"
        )
    lines.append(f"{len(made.texts)} files written, {len(made.kept)} kept as they were")
    lines += [
        f"  {remark.kind}: {remark.text:.60}: {remark.message}"
        for remark in all_remarks(made)
        if remark.kind in {"to be written", "not understood"}
    ]
    lines += [
        f"  {found.page} differs: “{found.old:.60}” / “{found.new:.60}”"
        for found in made.differences[:_MOST_DIFFERENCES]
    ]
    if made.kept and made.differences:
        lines.append("Run it again with --update to take what the documents say now.")
    return "\n".join(lines) + "\n"


def all_remarks(made: Imported) -> list[Remark]:
    """Return every remark of an import: on the documents, on their pages, on the whole."""
    own = [remark for draft in made.drafts.values() for remark in draft.remarks]
    return list(dict.fromkeys([*own, *made.remarks]))
