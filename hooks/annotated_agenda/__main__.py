"""`python -m annotated_agenda` is the command line, also where the program is not installed."""

from annotated_agenda.commands.program import program

program(prog_name="annotated-agenda")
