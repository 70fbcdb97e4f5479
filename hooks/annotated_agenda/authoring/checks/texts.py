"""What was found wrong with a text while it was converted, as problems of its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.authoring.annotations.faults import Fault
    from annotated_agenda.authoring.annotations.labels import Labels
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.problem import Problem

# Of the labels of a page that are not known; no list of so many is read.
_EXPLAINED = 100


def unknown_labels(file: SourceFile, unknown: Sequence[str], labels: Labels) -> Iterator[Problem]:
    """Yield a problem for each label that the register does not know; beyond the first hundred, one for all."""
    for label in unknown[:_EXPLAINED]:
        yield file.body_problem(label, *labels.explain(label))
    if further := unknown[_EXPLAINED:]:
        message = f'"{further[0]}" and all that follow ({len(further)}) are not in the register'
        yield file.body_problem(further[0], message, "mend those above first")


def text_problems(file: SourceFile, faults: Iterable[Fault]) -> Iterator[Problem]:
    """Yield a problem for each fault, at the line of its words."""
    for fault in faults:
        yield file.body_problem(fault.words, fault.message, fault.remedy, fault.severity)
