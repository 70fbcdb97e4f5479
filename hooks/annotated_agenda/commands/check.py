"""annotated-agenda check: everything to know before publishing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from annotated_agenda.authoring.checks.readiness import check_readiness
from annotated_agenda.doorway.build import start_build
from annotated_agenda.doorway.project import open_project
from annotated_agenda.meeting.problem import Problem, in_order

_HEADINGS = {
    "error": "To be mended; nothing can be published before",
    "warning": "To be mended before `make build` publishes",
    "note": "To know",
}


@click.command()
@click.option("--json", "for_machines", is_flag=True, help="Print the problems as JSON.")
def check(for_machines: bool) -> None:
    """Say everything to know before publishing.

    Ends with 1 when something has to be mended first.
    """
    found = _found()
    click.echo(as_json(found) if for_machines else as_text(found), nl=False)
    sys.exit(any(problem.severity != "note" for problem in found))


def _found() -> list[Problem]:
    config = open_project()
    build, docs = start_build(config), Path(config.docs_dir)
    languages = tuple(build.plan.languages)
    notes = check_readiness(build.reading.folder, docs, languages)
    found = in_order((*build.reading.problems, *notes))
    return sorted(found, key=lambda problem: list(_HEADINGS).index(problem.severity))


def as_json(problems: list[Problem]) -> str:
    """Return the problems as JSON, for machines."""
    return (
        json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
    )


def as_text(problems: list[Problem]) -> str:
    """Return the problems under headings, for people."""
    return "".join(_lines(problems))


def _lines(problems: list[Problem]) -> Iterator[str]:
    for severity, heading in _HEADINGS.items():
        own = [problem for problem in problems if problem.severity == severity]
        if own:
            yield f"{heading} ({len(own)}):\n"
            yield from (f"  {problem}\n" for problem in own)
    if all(problem.severity == "note" for problem in problems):
        yield "Ready to be published.\n"
