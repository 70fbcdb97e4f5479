"""Published links stay alive: pins that hold an anchor, and a record of the anchors that were published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from annotated_agenda.meeting.problem import Problem
from annotated_agenda.meeting.section import part_slug

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.annotation import Annotation
    from annotated_agenda.meeting.meeting import Meeting

RECORD = "anchors.yml"
PIN = re.compile(r"\n\{:?\s*#p\d+\s*\}(?=\s*(?:\n|\Z))")

_OPENING = 60


def record_anchors(meeting: Meeting) -> dict[str, dict[str, str]]:
    """Return the opening words of every paragraph of the source, by part and anchor."""
    return {
        part_slug(part): _openings(part.annotations[meeting.source])
        for part in meeting.parts
        if meeting.source in part.annotations
    }


def check_anchors(
    meeting: Meeting, record: Mapping[str, Any], files: Mapping[str, SourceFile]
) -> Iterator[Problem]:
    """Yield a warning for each published anchor that disappears or points to other words.

    `record` is what record_anchors() returned when the meeting was last published; `files` are the
    source pages by slug. A paragraph whose words were only edited keeps its anchor.
    """
    for slug, openings in record_anchors(meeting).items():
        published = record.get(slug, {})
        for anchor, opening in published.items() if isinstance(published, dict) else ():
            if openings.get(anchor) == opening:
                continue
            elsewhere = [other for other, words in openings.items() if words == opening]
            if elsewhere or anchor not in openings:
                yield _problem(files[slug], anchor, opening, elsewhere)


def _problem(file: SourceFile, anchor: str, opening: str, elsewhere: list[str]) -> Problem:
    remedy = f"write {{#{anchor}}} on the line below that paragraph"
    if not elsewhere:
        message = f"the published link #{anchor} (“{opening}”) leads nowhere now"
        return file.body_problem(
            "", message, f"{remedy.replace('that', 'the')} that takes its place", "warning"
        )
    message = f"the published link #{anchor} (“{opening}”) leads to other words now"
    return file.body_problem(opening, message, remedy, "warning")


def _openings(annotation: Annotation) -> dict[str, str]:
    return {
        paragraph.anchor: paragraph.text.strip()[:_OPENING] for paragraph in annotation.paragraphs
    }
