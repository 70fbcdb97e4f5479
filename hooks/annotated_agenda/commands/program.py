"""The command `annotated-agenda` with all that it can do."""

from __future__ import annotations

import logging
import sys
import traceback

import click

from annotated_agenda.commands.anchors import anchors
from annotated_agenda.commands.check import check
from annotated_agenda.commands.docx import docx
from annotated_agenda.commands.import_documents import import_documents_command
from annotated_agenda.commands.links import links
from annotated_agenda.commands.new import new
from annotated_agenda.commands.pdf import pdf
from annotated_agenda.commands.publish import publish
from annotated_agenda.commands.published import published
from annotated_agenda.commands.rollback import rollback
from annotated_agenda.commands.translated import translated
from annotated_agenda.commands.translations import translations
from annotated_agenda.doorway.reporting.failure import in_one_line


class _Program(click.Group):
    """The commands; whatever goes wrong in one of them is told in one line."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; end with 1 and one line where it met what it does not foresee."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001  nothing else is left to tell an officer
            if ctx.params["verbose"]:
                traceback.print_exc()
            sys.exit(in_one_line(error))


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-v", "--verbose", is_flag=True, help="Say everything about what goes wrong.")
def program(verbose: bool) -> None:
    """Publish an intergovernmental meeting from its annotated agenda.

    Run the commands in the folder that has mkdocs.yml; `new` writes one.
    """
    logging.basicConfig(level=logging.DEBUG if verbose else logging.WARNING, format="%(message)s")


for _command in (
    new,
    import_documents_command,
    docx,
    check,
    publish,
    rollback,
    pdf,
    links,
    translations,
    translated,
    anchors,
    published,
):
    program.add_command(_command)
