"""Which version of the source page a translation was made from."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from annotated_agenda.authoring.facts.item_facts import ItemFacts
from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts
from annotated_agenda.authoring.files.anchors import PIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotated_agenda.authoring.files.docs_folder import Written

_LENGTH = 8


def source_digest(page: Written[MeetingFacts] | Written[ItemFacts]) -> str:
    """Return eight hexadecimal digits that change with the words of a source page.

    Facts, pins and the way lines are broken do not change them.
    """
    words = " ".join([*_words(page.front), PIN.sub("", page.source.body)]).split()
    return sha256(" ".join(words).encode()).hexdigest()[:_LENGTH]


def _words(front: MeetingFacts | ItemFacts) -> Iterator[str]:
    yield front.title
    yield from front.notes.values()
    if isinstance(front, MeetingFacts):
        yield from (front.body, front.meeting, front.place, front.parent_body or "")
        yield front.orientation or ""
        yield front.subtitle or ""
        yield front.reissue.note if front.reissue else ""
        yield from front.clusters.values()
