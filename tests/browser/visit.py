"""Opens a page as a reader does, and waits until it is all there."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from playwright.sync_api import Page, Request

# Each turn is a task of the page, after all that waited before it; it needs no script of the page's own.
_QUIET_TURNS = 5
_SECONDS = 30


def visit(page: Page, address: str) -> None:
    """Open an address, and wait until nothing is on its way and the scripts have done their work.

    Playwright's "networkidle" waits on every page for half a second of silence besides.
    """
    settle(page, lambda: page.goto(address))


def settle(page: Page, act: Callable[[], object]) -> None:
    """Do something to a page, and wait until nothing that it asked for is on its way and the scripts rest."""
    traffic = _Traffic()
    page.on("request", traffic.ask)
    page.on("requestfinished", traffic.end)
    page.on("requestfailed", traffic.end)
    act()
    quiet, end = 0, monotonic() + _SECONDS
    while quiet < _QUIET_TURNS:
        assert monotonic() < end, f"{page.url} does not come to rest: {traffic.going}"
        asked = traffic.asked
        page.evaluate("0")
        quiet = quiet + 1 if traffic.asked == asked and not traffic.going else 0
    page.remove_listener("request", traffic.ask)
    page.remove_listener("requestfinished", traffic.end)
    page.remove_listener("requestfailed", traffic.end)


class _Traffic:
    """How much a page has asked for, and what of it is on its way."""

    def __init__(self) -> None:
        self.asked = 0
        self.going: set[Request] = set()

    def ask(self, request: Request) -> None:
        self.asked += 1
        self.going.add(request)

    def end(self, request: Request) -> None:
        self.going.discard(request)
