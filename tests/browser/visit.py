"""Opens a page as a reader does, and waits until it is all there."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Request

# A turn of the page's own event loop, which a clock that stands still does not hold up.
_TURN = """() => new Promise((done) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => done()
  port2.postMessage(null)
})"""
_QUIET_TURNS = 3


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
    quiet = 0
    while quiet < _QUIET_TURNS:
        asked = traffic.asked
        page.evaluate(_TURN)
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
