"""What an import makes: the documents read, the pages in the making, the files to write, what there is to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.merging import Difference
from annotated_agenda.authoring.importing.reading import Edition
from annotated_agenda.authoring.importing.writing.draft import (
    Draft,
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
    """What an import makes: files by their name in docs/, and what there is to say of it."""

    source: str
    editions: list[Edition] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def all_remarks(self) -> list[Remark]:
        """Every remark of the import: on the documents, on their pages, on the whole, each once."""
        own = [remark for draft in self.drafts.values() for remark in draft.remarks]
        differ = [
            Remark("differs", one.page, f"{one.old} → {one.new}", "the page / the document now")
            for one in self.differences
        ]
        return list(dict.fromkeys([*own, *self.remarks, *differ]))

    @property
    def languages(self) -> list[str]:
        """The languages of the documents, the source first."""
        own = [edition.language for edition in self.editions]
        return sorted(own, key=lambda language: (language != self.source, language))
