"""What a reader pays on a slow line from opening the search to the first result: bytes, requests, seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page

_SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 200_000,
    "uploadThroughput": 94_000,
}
_WORDS = "confiscation"
_TIMES = 5
Opening = Callable[[Page], None]

# The page itself tells when its first result stood there, and what had arrived until then.
_FIRST_RESULT = """new MutationObserver(() => {
  if (!window.firstResult && document.querySelector("[role=option], a.md-search-result__link"))
    window.firstResult = performance.now()
}).observe(document, { childList: true, subtree: true })"""
_VISIT = """(opened) => [
  (window.firstResult - opened) / 1000,
  performance.getEntriesByType("resource")
    .filter(({ startTime, responseEnd }) => startTime >= opened && responseEnd <= window.firstResult)
    .map((one) => [new URL(one.name).pathname, (one.startTime - opened) / 1000, (one.responseEnd - opened) / 1000, one.encodedBodySize]),
]"""


@dataclass(frozen=True)
class Part:
    """What was asked for after the search was opened: seconds from then, and bytes of the body."""

    name: str
    start: float
    end: float
    size: int


@dataclass(frozen=True)
class Visit:
    """Bytes of the page before the search was opened, seconds from then to the first result, what was asked for."""

    page: int
    seconds: float
    parts: tuple[Part, ...]


def open_ours(page: Page) -> None:
    """Open our search, ask for a word, and wait for the first result."""
    page.keyboard.press("/")
    page.locator(".aa-search__words").fill(_WORDS)
    page.locator(".aa-search [role=option]").first.wait_for()


def open_stock(page: Page) -> None:
    """Do the same with the search of Material."""
    page.keyboard.press("/")
    page.locator(".md-search__input").press_sequentially(_WORDS)
    page.locator("a.md-search-result__link").first.wait_for(state="attached")


def costs(browser: Browser, site: str, opening: Opening) -> Iterator[str]:
    """Yield what the first result costs at first and again, then each part in the order in which it was asked for."""
    visits = [_twice(browser, site, opening) for _ in range(_TIMES)]
    cold = sorted((first for first, _ in visits), key=lambda visit: visit.seconds)[_TIMES // 2]
    warm = median(again.seconds for _, again in visits)
    size = sum(part.size for part in cold.parts)
    yield (
        f"page {cold.page / 1000:.0f} KB, then {size / 1000:.1f} KB in {len(cold.parts)} requests; "
        f"cold {cold.seconds:.2f} s after opening, warm {warm:.2f} s"
    )
    for part in sorted(cold.parts, key=lambda part: part.start):
        yield f"    {part.start:5.2f} to {part.end:5.2f} s {part.size / 1000:6.1f} KB {part.name}"


def _twice(browser: Browser, site: str, opening: Opening) -> tuple[Visit, Visit]:
    context = browser.new_context()
    cold, warm = _visit(context, site, opening), _visit(context, site, opening)
    context.close()
    return cold, warm


def _visit(context: BrowserContext, site: str, opening: Opening) -> Visit:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _SLOW)
    page.add_init_script(_FIRST_RESULT)
    loaded: list[int] = []
    page.on("requestfinished", lambda request: loaded.append(request.sizes()["responseBodySize"]))
    page.goto(site, wait_until="networkidle")
    before, opened = sum(loaded), page.evaluate("performance.now()")
    opening(page)
    seconds, parts = page.evaluate(_VISIT, opened)
    page.close()
    return Visit(before, seconds, tuple(Part(*part) for part in parts))
