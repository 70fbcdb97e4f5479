"""The pages that a new project begins with: a document takes their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from annotated_agenda.authoring.files.front_matter import parse_page
from annotated_agenda.authoring.starter.project import untouched_pages

_FACTS = ("symbol", "body", "meeting", "place", "time_zone")


@dataclass(frozen=True)
class Begun:
    """A folder docs/ without the pages of a new project that nobody has touched; `facts` are theirs."""

    docs: Path
    examples: frozenset[str] = frozenset()
    facts: dict[str, str] = field(default_factory=dict)


@contextmanager
def without_examples(docs: Path, languages: Sequence[str]) -> Iterator[Begun]:
    """Show docs/ without its example pages, in a folder of its own where there are some."""
    texts = {
        path.relative_to(docs).as_posix(): path.read_text("utf-8", "replace")
        for pattern in ("*/index.md", "*/items/*.md", "register.yml")
        for path in sorted(docs.glob(pattern))
    }
    examples = untouched_pages(texts, languages)
    index = f"{languages[0]}/index.md"
    if index not in examples:
        yield Begun(docs)
        return
    facts = parse_page(texts[index], index).keys
    with TemporaryDirectory() as folder:
        shown = Path(folder) / "docs"
        copytree(docs, shown, ignore=ignore_patterns(".*"), symlinks=True)
        for name in examples:
            (shown / name).unlink()
        known = {key: str(facts[key]) for key in _FACTS if facts.get(key)}
        yield Begun(shown, frozenset(examples), known)


def remove_examples(docs: Path, examples: frozenset[str], written: Sequence[str]) -> None:
    """Remove from docs/ the example pages in whose place no other was written."""
    for name in examples - set(written):
        (docs / name).unlink(missing_ok=True)
