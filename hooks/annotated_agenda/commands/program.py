"""The command `annotated-agenda` with all that it can do."""

from __future__ import annotations

import click

from annotated_agenda.commands.anchors import anchors
from annotated_agenda.commands.check import check
from annotated_agenda.commands.links import links
from annotated_agenda.commands.pdf import pdf
from annotated_agenda.commands.publish import publish
from annotated_agenda.commands.published import published
from annotated_agenda.commands.translated import translated
from annotated_agenda.commands.translations import translations


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def program() -> None:
    """Publish an intergovernmental meeting from its annotated agenda.

    Run the commands in the folder that has mkdocs.yml.
    """


for _command in (check, publish, pdf, links, translations, translated, anchors, published):
    program.add_command(_command)
