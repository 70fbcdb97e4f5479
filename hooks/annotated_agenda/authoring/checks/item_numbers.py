"""Whether every item has a number of its own, a file called after it, and the item above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.authoring.files.docs_folder import DocsFolder
    from annotated_agenda.meeting.item_number import ItemNumber
    from annotated_agenda.meeting.problem import Problem


def check_item_numbers(folder: DocsFolder) -> Iterator[Problem]:
    """Yield a problem for each number that stands twice, or without its item, and each file under another name."""
    seen: dict[ItemNumber, str] = {}
    for name, page in folder.items.items():
        number = page.front.item
        if number in seen:
            message = f'the number "{number}" stands twice'
            yield page.source.problem(("item",), message, f"see {seen[number]}; change one of them")
        elif name != number.slug:
            message = f'the page of item "{number}" is called {name}.md'
            yield page.source.problem(("item",), message, f"rename it to {number.slug}.md")
        seen.setdefault(number, page.source.path)
    yield from _check_addresses(folder)
    for page in folder.items.values():
        number, parent = page.front.item, page.front.item.parent
        if parent and parent not in seen and parent.slug not in folder.broken:
            message = f'"{number}" is a sub-item, but there is no item "{parent}"'
            yield page.source.problem(("item",), message, f"write items/{parent.slug}.md")


def _check_addresses(folder: DocsFolder) -> Iterator[Problem]:
    """Yield a problem for each item whose address differs from another one in capitals alone.

    Some file systems, and some readers, take 5A and 5a for the same.
    """
    seen: dict[str, ItemNumber] = {}
    for page in folder.items.values():
        number = page.front.item
        other = seen.setdefault(number.slug.casefold(), number)
        if other != number:
            message = f'"{number}" and "{other}" differ in capitals alone'
            yield page.source.problem(("item",), message, "give one of them another number")
