"""annotated-agenda new: a project to begin with."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import entry_points
from pathlib import Path

import click

from annotated_agenda.authoring.facts.written import RemediedError, read_label, read_zone
from annotated_agenda.authoring.starter.project import NewMeeting, project_files
from annotated_agenda.publishing.language.locales import find_locale

_REPOSITORY = Path(__file__).parents[3]


def _languages(
    _context: click.Context, _option: click.Parameter, given: str | Mapping[str, str]
) -> Mapping[str, str]:
    """Return the languages' own names by code."""
    if not isinstance(given, str):
        return given
    names = {code: _own_name(code) for code in given.replace(",", " ").split()}
    if not names:
        raise click.BadParameter("name one at least, such as en")
    return names


def _own_name(code: str) -> str:
    locale = find_locale(code)
    if locale is None or "_" in code:
        raise click.BadParameter(f'"{code}" is no code of a language; write them like en,fr,zh')
    name = str(locale.get_display_name(locale))
    return name[:1].upper() + name[1:]


def _zone(_context: click.Context, _option: click.Parameter, text: str) -> str:
    return _checked(read_zone, text)


def _symbol(_context: click.Context, _option: click.Parameter, text: str) -> str:
    return _checked(read_label, text)


def _checked(read: object, text: str) -> str:
    try:
        read(text)  # type: ignore[operator]
    except RemediedError as error:
        raise click.BadParameter(f"{error}; {error.remedy}") from None
    return text


_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--body", prompt="The body that meets", help='"Committee on Rivers"')
@click.option("--meeting", prompt="Which meeting it is", help='"Third session"')
@click.option("--symbol", prompt="The symbol of its agenda", callback=_symbol, help="A/AC.9/2027/1")
@click.option("--place", prompt="Where it takes place", help="Nairobi")
@click.option("--zone", prompt="The time zone there", callback=_zone, help="Africa/Nairobi")
@click.option(
    "--languages",
    prompt="The languages, the source first",
    default="en",
    type=click.UNPROCESSED,  # what was asked for is converted twice
    callback=_languages,
    help="en,fr,zh: the first is the source, in which the facts are written.",
)
@click.option("--start", type=_DAY, help="The first day, 2027-05-03.")
@click.option("--end", type=_DAY, help="The last day; left out, the first.")
def new(folder: Path, start: datetime | None, end: datetime | None, **facts: object) -> None:
    """Write into FOLDER a project that can be served at once, with comments that teach."""
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not empty; name a new folder")
    last = end or start
    if start and last and last < start:
        raise click.BadParameter("it lies before --start", param_hint="--end")
    dates = (start.date(), last.date()) if start and last else None
    program = "" if _is_installed() else str(_REPOSITORY)
    meeting = NewMeeting(**facts, dates=dates, program=program)  # type: ignore[arg-type]
    for name, text in project_files(meeting):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    click.echo(f"{folder} is written. Look at it:\n\n    cd {folder}\n    {_serve(program)}\n")


def _is_installed() -> bool:
    """Say whether a project finds the program as a plugin; else it is a folder that the project names."""
    plugins = entry_points(group="mkdocs.plugins")
    return any(plugin.name == "annotated-agenda" for plugin in plugins)


def _serve(program: str) -> str:
    """Return the command that serves a project."""
    return "make serve" if program else "mkdocs serve --livereload"
