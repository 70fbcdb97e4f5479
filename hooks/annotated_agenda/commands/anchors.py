"""annotated-agenda anchors: pins that hold the paragraphs' addresses."""

from __future__ import annotations

from pathlib import Path

import click

from annotated_agenda.authoring.pins import pin_paragraphs
from annotated_agenda.doorway.project import load_settings


@click.command()
@click.argument("pages", nargs=-1, required=True, type=click.Path(path_type=Path))
def anchors(pages: tuple[Path, ...]) -> None:
    """Write a pin below each paragraph of source PAGES, and of their translations."""
    docs = Path(load_settings().docs_dir)
    for page in pages:
        _pin(docs, page)


def _pin(docs: Path, page: Path) -> None:
    _, *name = page.resolve().relative_to(docs).parts
    for path in sorted(docs.glob("/".join(["*", *name]))):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        path.write_text(f"---\n{front}---\n{pin_paragraphs(body)}", "utf-8")
