"""The pages of all languages put together: paragraphs beside those of the source, common anchors, links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotated_agenda.authoring.files.front_matter import read_page
from annotated_agenda.authoring.importing.alignment.beside import (
    Piece,
    anchors_of,
    is_even,
    pair_pieces,
)
from annotated_agenda.authoring.importing.alignment.pairing import Pair
from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.writing.articles import proposed_articles
from annotated_agenda.authoring.importing.writing.body import Body, Part
from annotated_agenda.authoring.importing.writing.existing import number_of, read_body
from annotated_agenda.authoring.importing.writing.linking import link_page


class CommonPages:
    """Puts the languages of each page together: pairs, common anchors, links."""

    def __init__(self, made: Imported, project: Project) -> None:
        self.made = made
        self.project = project
        self.named: dict[str, str] = {}

    def put_together(self) -> None:
        """Align and link every page that the documents have."""
        names = dict.fromkeys(name for draft in self.made.drafts.values() for name in draft.pages)
        for name in names:
            self._page(name)

    def _page(self, name: str) -> None:
        source = self._source_body(name)
        if source is None:
            return
        others = {
            language: draft.pages[name].body
            for language, draft in self.made.drafts.items()
            if language != self.made.source and name in draft.pages
        }
        pairs = {
            language: pair_pieces(_pieces(source), _pieces(body))
            for language, body in others.items()
        }
        linked, remarks = link_page({self.made.source: source, **others}, pairs, self.made.source)
        self.named |= {named.symbol: named.kind for named in linked}
        self.made.remarks += remarks
        self.made.remarks += proposed_articles(source, self.made.source)
        for language, found in pairs.items():
            if not is_even(found):
                self.made.remarks += _uneven(name, language, source, others[language], found)
                _pin(source, others[language], found)

    def _source_body(self, name: str) -> Body | None:
        draft = self.made.drafts.get(self.made.source)
        if draft:
            return draft.pages[name].body if name in draft.pages else None
        path = self.project.docs / self.made.source / f"{name}.md"
        return read_body(read_page(path, name).body) if path.is_file() else None


def _uneven(
    name: str, language: str, source: Body, translation: Body, pairs: Sequence[Pair]
) -> Iterator[Remark]:
    """Yield a remark for each paragraph that does not stand beside one."""
    for pair in pairs:
        if len(pair.source) != 1 or len(pair.translation) != 1:
            here = " / ".join(source.parts[position].text for position in pair.source)
            there = " / ".join(translation.parts[position].text for position in pair.translation)
            message = f"{len(pair.source)} in the source, {len(pair.translation)} in {language}"
            yield Remark(
                "uneven", f"{language}/{name}.md", f"{here or '–'} → {there or '–'}", message
            )


def _pieces(body: Body) -> list[Piece]:
    return [Piece(part.kind, part.text, part.notes) for part in body.parts]


def _pin(source: Body, translation: Body, pairs: Sequence[Pair]) -> None:
    """Give a translation's paragraphs the anchors of those that they stand beside."""
    anchors = [
        part.pin or anchor
        for part, anchor in zip(
            source.parts,
            anchors_of(_pieces(source), [number_of(part) for part in source.parts]),
            strict=True,
        )
    ]
    for pair in pairs:
        anchor = next((anchors[position] for position in pair.source if anchors[position]), "")
        for position in pair.translation[:1]:
            part = translation.parts[position]
            if part.kind == "paragraph" and anchor:
                translation.parts[position] = Part(
                    part.kind, part.markdown, part.text, part.place, part.notes, anchor
                )
