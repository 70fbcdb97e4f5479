"""docs/ -> a Meeting and its Problems: the doorway of this package."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted
from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.assembly import Assembly
from annotated_agenda.authoring.checks.across_pages import check
from annotated_agenda.authoring.checks.joint_items import check_joint_items
from annotated_agenda.authoring.checks.places import check_places
from annotated_agenda.authoring.checks.register import check_references, check_unused
from annotated_agenda.authoring.checks.schedule import check_conclusions, check_schedule
from annotated_agenda.authoring.files.anchors import check_anchors
from annotated_agenda.authoring.files.docs_folder import DocsFolder, publish_all, read_docs_folder
from annotated_agenda.authoring.own_pages.extension import OwnPageExtension
from annotated_agenda.authoring.own_pages.files import read_own_files
from annotated_agenda.authoring.own_pages.reading import OwnPageReader
from annotated_agenda.meeting.meeting import Meeting
from annotated_agenda.meeting.problem import Problem, in_order

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Reading:
    """What was read: the files, and a meeting, unless problems that are no warnings stand in its way.

    `extension` links pages beside the agenda as they were read; with `None` there is no meeting either.
    """

    folder: DocsFolder
    meeting: Meeting | None
    problems: tuple[Problem, ...]
    extension: OwnPageExtension | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    def with_problems(self, *found: Problem) -> Reading:
        """Return the same with further problems, found elsewhere."""
        return replace(self, problems=(*self.problems, *found))


def read_meeting(
    docs: Path,
    languages: Sequence[str],
    markdown: MarkdownSettings,
    convert: Callable[[AnnotationMarkdown, str], Converted] = AnnotationMarkdown.convert,
    is_left_out: Callable[[str], bool] = publish_all,
) -> Reading:
    """Read docs/ and return the meeting with all problems, in order of path and line.

    `languages` are the site's, the source language first; `convert` may know annotations already;
    `is_left_out` says of a page that it is not to be published.
    """
    folder = read_docs_folder(docs, languages, is_left_out)
    problems = [*folder.problems, *check(folder, docs, languages)]
    meeting, extension = None, None
    if folder.meeting and all(problem.severity != "error" for problem in problems):
        folder.own_pages = read_own_files(docs, languages, is_left_out)
        assembly = Assembly(folder, folder.meeting, languages, markdown, convert)
        extension = OwnPageExtension(assembly.labels, assembly.links)
        reader = OwnPageReader(languages, extension, markdown.own_pages)
        meeting = replace(assembly.assemble(), own_pages=reader.read(folder.own_pages))
        problems += [*assembly.texts.problems, *reader.problems]
        problems += check_places([*assembly.texts.links, *reader.links], meeting)
        problems += _check_whole(folder, meeting, assembly)
    reading = Reading(folder, meeting, tuple(in_order(problems)), extension)
    return replace(reading, meeting=None) if reading.errors else reading


def _check_whole(folder: DocsFolder, meeting: Meeting, assembly: Assembly) -> Iterator[Problem]:
    """Yield what only the whole meeting shows."""
    files = {name: page.source for name, page in {**folder.items, **folder.sections}.items()}
    yield from check_references(folder, assembly.labels)
    if all(
        one.severity != "error" for one in assembly.texts.problems
    ):  # a symbol that is typed wrongly is not missed elsewhere, too
        yield from check_unused(folder, meeting)
    yield from check_schedule(meeting, files)
    if folder.meeting:
        yield from check_conclusions(meeting, folder.meeting.source)
    yield from check_joint_items(meeting, files)
    yield from check_anchors(meeting, folder.anchors, files)
    yield from assembly.note_versions()
