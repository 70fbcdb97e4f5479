"""Annotations without a number, and annexes: their names, their places, their translations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.authoring.facts.section_facts import SectionFacts
from annotated_agenda.authoring.files.tree import ANNEXES, SECTIONS
from annotated_agenda.meeting.problem import Problem, nearest

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.docs_folder import DocsFolder, Written

_NAMES = {
    SECTIONS: (
        re.compile(r"[a-z][a-z0-9-]*"),
        "a page here is called in small letters: opening.md",
    ),
    ANNEXES: (re.compile(r"[1-9]\d?"), "an annex is called by its number: 1.md"),
}


def check_sections(folder: DocsFolder, source: str) -> Iterator[Problem]:
    """Yield a problem for each page with a wrong name, at no item, missing before others, or left alone."""
    for slug, page in folder.sections.items():
        yield from _check_name(slug, page)
        yield from _check_place(folder, page)
    yield from _check_order(folder)
    for words in folder.section_words.values():
        for slug, page in words.items():
            if slug not in folder.section_files:
                message = f"this is a translation of a page that does not exist in {source}"
                remedy = nearest(slug, folder.sections) or "rename it or remove it"
                yield page.source.problem((), message, remedy)


def _check_name(slug: str, page: Written[SectionFacts]) -> Iterator[Problem]:
    kind, _, name = slug.partition("/")
    form, rule = _NAMES[kind]
    if not form.fullmatch(name):
        yield page.source.problem((), f'"{name}.md" is no name for a page in {kind}', rule)


def _check_place(folder: DocsFolder, page: Written[SectionFacts]) -> Iterator[Problem]:
    before = getattr(page.front, "before", None)
    numbers = [item.front.item for item in folder.items.values()]
    if before and before not in numbers:
        message = f'there is no item "{before}"'
        remedy = nearest(str(before), map(str, numbers)) or "correct it, or remove the line"
        yield page.source.problem(("before",), message, remedy)


def _check_order(folder: DocsFolder) -> Iterator[Problem]:
    """Yield a problem for annexes that are missing: one may be the timetable's, which makes itself."""
    annexes = {int(name): page for name, page in folder.annexes() if name.isdigit()}
    missing = sorted(set(range(1, max(annexes, default=0))) - annexes.keys())
    facts = folder.meeting.front if folder.meeting else None
    has_timetable = bool(facts and (facts.sittings or facts.events))
    for number in missing[has_timetable:]:
        following = annexes[min(one for one in annexes if one > number)]
        message = f"there is no annex {number} before this one"
        remedy = f"write {ANNEXES}/{number}.md, or give this one another number"
        yield following.source.problem((), message, remedy)
