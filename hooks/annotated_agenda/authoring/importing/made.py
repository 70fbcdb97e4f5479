"""What an import makes: the documents read, the pages in the making, the files to write, what there is to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.merging import Difference
from annotated_agenda.authoring.importing.reading import Edition
from annotated_agenda.authoring.importing.writing.draft import (
    Draft,
    DraftPage,
)

REGISTER = "register.yml"


@dataclass(frozen=True)
class Project:
    """Where the pages go: the folder docs/, the site's languages (the source first), known symbols.

    `facts` are those of the meeting that were known before, by key; what a document says goes first.
    """

    docs: Path
    languages: Sequence[str]
    symbols: Sequence[str] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Imported:
    """What an import makes: files by their name in docs/, and what there is to say of it.

    `is_as_before` says that the documents say what they said at the former import; `clashes` are what
    the officer and a document both changed: the officer's stayed.
    """

    source: str
    editions: list[Edition] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    is_as_before: bool = False
    kept: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    clashes: list[Difference] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def all_remarks(self) -> list[Remark]:
        """Every remark of the import: on the documents, on their pages, on the whole, each once."""
        own = [remark for draft in self.drafts.values() for remark in draft.remarks]
        differ = [
            Remark("differs", one.page, f"{one.old} → {one.new}", "the page / the document now")
            for one in self.differences
        ]
        stayed = [
            Remark(
                "kept yours",
                one.page,
                f"{one.old} → {one.new}",
                "changed by you and by the document",
            )
            for one in self.clashes
        ]
        return list(dict.fromkeys([*own, *self.remarks, *differ, *stayed]))

    def pages(self) -> Iterator[tuple[str, DraftPage]]:
        """Yield the pages of every language by their names in docs/, the source first."""
        for language in self.languages:
            for name, page in self.drafts[language].pages.items():
                yield f"{language}/{name}.md", page

    @property
    def languages(self) -> list[str]:
        """The languages of the documents, the source first."""
        own = [edition.language for edition in self.editions]
        return sorted(own, key=lambda language: (language != self.source, language))
