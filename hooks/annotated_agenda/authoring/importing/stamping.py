"""Which version of the source page a translation was made from, written into new translations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from annotated_agenda.authoring.files.digest import source_digest
from annotated_agenda.authoring.files.docs_folder import (
    MEETING_PAGE,
    DocsFolder,
    read_docs_folder,
)
from annotated_agenda.authoring.files.tree import ITEMS
from annotated_agenda.authoring.importing.writing.files import write_files


def stamped(docs: Path, texts: Mapping[str, str], source: str) -> dict[str, str]:
    """Return the files with `translated_from` in each translation, for the source as it will be.

    `docs` is the folder as it is, `texts` what will be written into it.
    """
    with TemporaryDirectory() as staging:
        folder = Path(staging) / "docs"
        if docs.is_dir():
            copytree(docs, folder, ignore=ignore_patterns(".*"), symlinks=True)
        write_files(folder, texts)
        written = read_docs_folder(folder, (source,))
    digests = dict(_digests(written))
    return {name: _stamp(name, text, digests, source) for name, text in texts.items()}


def _digests(folder: DocsFolder) -> Iterator[tuple[str, str]]:
    if folder.meeting:
        yield MEETING_PAGE, source_digest(folder.meeting)
    for name, item in folder.items.items():
        yield f"{ITEMS}/{name}.md", source_digest(item)
    for name, section in folder.sections.items():
        yield f"{name}.md", source_digest(section)


def _stamp(name: str, text: str, digests: Mapping[str, str], source: str) -> str:
    language, *rest = PurePosixPath(name).parts
    digest = digests.get("/".join(rest))
    if language == source or not digest:
        return text
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    lines = [line for line in front.split("\n") if not line.startswith("translated_from:")]
    return "\n".join(["---", *lines, f"translated_from: {digest}", "---", body])
