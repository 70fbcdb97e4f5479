"""annotated-agenda docx: the agenda of each language as a Word document."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from annotated_agenda.doorway.build import start_build
from annotated_agenda.doorway.project import open_project
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.word.document import word_document

# Beside mkdocs.yml: the files are for Conference Services, not for the site.
FOLDER = "word"
_PAGES = ("index.md", "items/*.md", "sections/*.md", "annexes/*.md")


@click.command()
def docx() -> None:
    """Write the agenda of each language as word/agenda-<language>.docx."""
    config = open_project()
    build = start_build(config)
    meeting = build.reading.meeting
    if meeting is None:
        sys.exit("\n".join(map(str, build.reading.errors)))
    folder = Path.cwd() / FOLDER
    folder.mkdir(exist_ok=True)
    for language in build.plan.languages:
        edition = Edition(meeting, build.plan, Wording(language, build.terms))
        path = folder / f"agenda-{language}.docx"
        path.write_bytes(word_document(edition, carried_pages(Path(config.docs_dir), language)))
        click.echo(path.relative_to(Path.cwd()))


def carried_pages(docs: Path, language: str) -> dict[str, str]:
    """Return the pages of a language by their names in docs/, and the register."""
    paths = [path for form in _PAGES for path in sorted((docs / language).glob(form))]
    register = docs / "register.yml"
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in [*paths, *([register] if register.is_file() else [])]
    }
