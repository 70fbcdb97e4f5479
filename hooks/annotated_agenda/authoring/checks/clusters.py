"""The headings that group the items of a long agenda: those that are missing, unused or at odds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.meeting.item_number import ItemNumber
from annotated_agenda.meeting.problem import Problem, nearest

if TYPE_CHECKING:
    from annotated_agenda.authoring.facts.item_facts import ItemFacts
    from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written


def check_clusters(folder: DocsFolder, meeting: Written[MeetingFacts]) -> Iterator[Problem]:
    """Yield the problems of the headings, of the items under them, and of their translations."""
    headings = meeting.front.clusters
    for page in folder.items.values():
        mark = page.front.cluster
        if mark and mark not in headings:
            message = f'the heading "{mark}" does not exist'
            remedy = nearest(mark, headings) or "add it under clusters in index.md"
            yield page.source.problem(("cluster",), message, remedy)
        elif mark:
            yield from _check_sub_item(folder, page)
    used = {page.front.cluster for page in folder.items.values()}
    for mark in headings:
        if mark not in used:
            message = f'no item stands under the heading "{mark}", so that it is not printed'
            remedy = f'add a line "cluster: {mark}" to its items'
            yield meeting.source.problem(("clusters", mark), message, remedy, "note")
    for words in folder.meeting_words.values():
        for mark in words.front.clusters:
            if mark not in headings:
                message = f'the heading "{mark}" does not exist in {meeting.source.path}'
                remedy = nearest(mark, headings) or "remove it"
                yield words.source.problem(("clusters", mark), message, remedy)


def _check_sub_item(folder: DocsFolder, page: Written[ItemFacts]) -> Iterator[Problem]:
    number = page.front.item
    first = folder.items.get(ItemNumber(number.levels[:1]).slug)
    if first and first is not page and first.front.cluster != page.front.cluster:
        message = f"the sub-item stands under another heading than item {first.front.item}"
        remedy = f"write the heading in {first.source.path} only: sub-items follow their item"
        yield page.source.problem(("cluster",), message, remedy)
