"""Whoever may change a page while it is printed."""

from __future__ import annotations

from typing import Any, Protocol


class PageListener(Protocol):
    """Hears of one page: of the HTML of its own text, where it has one, and of all that its template prints with."""

    def text(self, html: str) -> str:
        """Return the text as it is to be printed."""

    def context(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return what the template prints with, by name."""


class NoListener:
    """Leaves a page as it is."""

    def text(self, html: str) -> str:
        """Return the text."""
        return html

    def context(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the values."""
        return values
