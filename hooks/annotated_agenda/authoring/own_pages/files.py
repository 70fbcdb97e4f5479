"""The Markdown files under docs/ that are none of the meeting's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from annotated_agenda.authoring.files.docs_folder import is_meeting_page
from annotated_agenda.authoring.files.front_matter import SourceFile, read_page
from annotated_agenda.meeting.problem import natural_order


def read_own_files(
    docs: Path, languages: Sequence[str], is_left_out: Callable[[str], bool]
) -> Mapping[str, Mapping[str, SourceFile]]:
    """Return each page by its name within a language's folder and then by language, the source first.

    `is_left_out` says of a path under docs/ that it is not to be published.
    """
    found: dict[str, dict[str, SourceFile]] = {}
    for language in languages:
        for name in own_page_names(docs, language):
            if not is_left_out(f"{language}/{name}"):
                page = read_page(docs / language / name, f"{docs.name}/{language}/{name}")
                found.setdefault(name, {})[language] = page
    return {name: found[name] for name in sorted(found, key=natural_order)}


def own_page_names(docs: str | Path, language: str) -> list[str]:
    """Return the own pages in a language's folder by their paths in it, in order."""
    folder = Path(docs) / language
    # What cannot be read is said where the folder is read.
    paths = (path for path in sorted(folder.rglob("*.md")) if path.is_file())
    names = [path.relative_to(folder).as_posix() for path in paths]
    return [name for name in names if not is_meeting_page(name)]
