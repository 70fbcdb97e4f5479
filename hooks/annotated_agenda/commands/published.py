"""annotated-agenda published: the record of the anchors that readers have."""

from __future__ import annotations

from pathlib import Path

import click
import yaml

from annotated_agenda.authoring.files.anchors import RECORD, record_anchors
from annotated_agenda.doorway.build import report, start_build
from annotated_agenda.doorway.project import open_project

_HEADER = (
    "# The anchors that were published last, with the words that they lead to: make published\n"
)


@click.command()
def published() -> None:
    """Write down which paragraphs can be linked to now, so that later builds hold them."""
    config = open_project()
    build = start_build(config)
    report(build)
    record = yaml.safe_dump(record_anchors(build.meeting), allow_unicode=True, width=1000)
    (Path(config.docs_dir) / RECORD).write_text(_HEADER + record, "utf-8")
