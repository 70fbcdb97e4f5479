"""annotated-agenda import: official documents become the pages of a meeting."""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date, datetime, timezone
from pathlib import Path

import click

from annotated_agenda.authoring.files.docs_folder import read_docs_folder
from annotated_agenda.authoring.importing.example_pages import remove_examples, without_examples
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.import_record import IMPORT_RECORD
from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.report.page import report_page
from annotated_agenda.authoring.importing.stamping import stamped
from annotated_agenda.authoring.importing.writing.files import write_files
from annotated_agenda.doorway.project import open_project
from annotated_agenda.doorway.settings.settings import site_plan
from annotated_agenda.publishing.language.locales import locale_of

_FILE = re.compile(r"(?:(?P<language>[a-z]{2,3}(?:-[A-Za-z]{2,4})*):)?(?P<path>.+)", re.DOTALL)
# Written beside mkdocs.yml.
REPORT = "import.html"
_MOST_TOLD = 20


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
    try:
        with without_examples(docs, languages) as begun:
            folder = read_docs_folder(begun.docs, languages)
            symbols = [entry.symbol for _, entry in folder.register]
            project = Project(begun.docs, languages, symbols, begun.facts)
            day = today() if update else None
            made = import_documents(
                [_given(name) for name in files], project, given, day, click.echo
            )
            texts = stamped(begun.docs, made.texts, made.source)
        lines = summary(made, update=update)
        documents = [(edition.document, edition.agenda) for edition in made.editions]
        write_files(docs, texts)
        remove_examples(docs, begun.examples, list(texts))
        write_files(Path.cwd(), {REPORT: report_page(lines, made.all_remarks, documents)})
    except RefusedError as reason:
        sys.exit(str(reason))
    except OSError as reason:
        sys.exit(f"{reason.filename}: it cannot be written ({reason.strerror})")
    missing = languages_to_add(made, languages)
    click.echo("\n".join([*lines, *told(made), *missing, f"Paragraph by paragraph: {REPORT}"]))


def today() -> date:
    """Return the day on which the officer imports, as the officer's clock has it."""
    return datetime.now(timezone.utc).astimezone().date()


def _given(name: str) -> Given:
    match = _FILE.fullmatch(name)
    if match and match["language"] and not Path(name).exists():
        return Given(Path(match["path"]), match["language"])
    return Given(Path(name))


def summary(made: Imported, *, update: bool) -> list[str]:
    """Return what an import made, line by line; `update` says whether pages took what changed."""
    lines = [
        f"{edition.document.name} ({edition.language}): {len(edition.agenda.items)} items, "
        f"{len(edition.agenda.sittings)} sittings, "
        f"{sum(len(item.documents) for item in edition.agenda.items)} documents"
        for edition in made.editions
    ]
    written = len(set(made.texts) - {IMPORT_RECORD})
    lines.append(f"{written} files written, {len(made.kept)} kept as they were")
    if made.is_as_before:
        lines.append("The documents say what they said at the former import.")
    kinds = Counter(remark.kind for remark in made.all_remarks)
    lines += [f"{kind}: {number}" for kind, number in kinds.items()]
    if made.kept and made.differences and not update and not made.is_as_before:
        lines.append("Run it again with --update to take what the documents say now.")
    return lines


def languages_to_add(made: Imported, languages: tuple[str, ...]) -> list[str]:
    """Return what to write into mkdocs.yml for languages of the documents that the site lacks."""
    lines = [
        f"  mkdocs.yml has no {code}; add it below languages: "
        f"- {{locale: {code}, name: {locale_of(code).get_display_name()}}}"
        for code in made.languages
        if code not in languages
    ]
    if made.source != languages[0]:
        lines.append(f"  mkdocs.yml: default: true belongs to {made.source}, which has the facts")
    return lines


def told(made: Imported) -> list[str]:
    """Return what an officer has to look at first."""
    return [
        f"  {remark.kind}: {remark.text:.60}: {remark.message}"
        for remark in made.all_remarks
        if remark.kind in {"to be written", "not understood", "kept yours"}
    ][:_MOST_TOLD]
