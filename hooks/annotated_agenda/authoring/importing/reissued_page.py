"""A page three ways: it takes what differs between two issues of a document, the rest stays byte for byte."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from annotated_agenda.authoring.files.front_matter import parse_page, read_page
from annotated_agenda.authoring.importing.merged_keys import plain
from annotated_agenda.authoring.importing.merging import Difference, differences
from annotated_agenda.authoring.importing.reissued_body import reissued_body
from annotated_agenda.authoring.importing.reissued_keys import ReissuedKeys
from annotated_agenda.authoring.importing.sitting_numbers import SittingNumbers
from annotated_agenda.authoring.importing.writing.draft import DraftPage
from annotated_agenda.authoring.importing.writing.front import front_matter


@dataclass(frozen=True)
class Issues:
    """A page as its document said it at the former import, and as it says it now."""

    former: str
    new: DraftPage


@dataclass(frozen=True)
class Reissued:
    """A page's text, what it took from the document, and where the officer's stayed instead."""

    text: str
    keys: dict[str, Any]
    taken: list[Difference] = field(default_factory=list)
    clashes: list[Difference] = field(default_factory=list)


def reissued_page(
    path: Path, address: str, issues: Issues, day: date, numbers: SittingNumbers
) -> Reissued:
    """Return the page at `path` with what changed between two issues of its document."""
    page, was = read_page(path, f"docs/{address}"), parse_page(issues.former, address)
    own = page.keys
    merging = ReissuedKeys(day)
    keys = merging.merged(
        numbers.of_page(own),
        numbers.of_former(was.keys),
        numbers.of_new(parse_page(issues.new.text(), address).keys),
    )
    body, clashes = reissued_body(page.body, was.body, issues.new.body)
    taken = [
        Difference(address, _said(key, own.get(key)), _said(key, value))
        for key, value in keys.items()
        if plain(own.get(key)) != plain(value)
    ]
    lines = path.read_text("utf-8-sig").split("\n")
    front = front_matter(keys) if taken else "\n".join(lines[: page.body_line - 1]) + "\n"
    text = page.body if body is None else f"\n{body.markdown()}"
    if body is not None:
        taken += differences(address, page, {}, body)
    both = [*merging.clashes, *((key, *words) for key, *words in clashes)]
    kept = [Difference(address, _said(key, mine), _said(key, now)) for key, mine, now in both]
    return Reissued(front + text, keys, taken, kept)


def _said(key: str, value: Any) -> str:
    return f"{key}: {'' if value is None else value}"
