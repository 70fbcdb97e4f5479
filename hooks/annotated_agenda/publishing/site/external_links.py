"""The links of a built site that lead elsewhere, and whether they answer."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Mapping
from html.parser import HTMLParser
from http import HTTPStatus
from pathlib import Path

_SECONDS = 15


def external_links(site: Path, own: str = "") -> Mapping[str, list[str]]:
    """Return every address outside the site (`own` is its address) with the pages that lead to it."""
    found: dict[str, list[str]] = {}
    for page in sorted(site.rglob("*.html")):
        reader = _Links()
        reader.feed(page.read_text("utf-8"))
        for link in dict.fromkeys(reader.links):
            if not own or not link.startswith(own):
                found.setdefault(link, []).append(page.relative_to(site).as_posix())
    return dict(sorted(found.items()))


def status_of(url: str) -> str:
    """Return what an address answers: "200 OK", "404 Not Found", or why it does not."""
    request = urllib.request.Request(url, method="HEAD")  # noqa: S310  external_links() gives https alone
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
            return _words(answer.status)
    except urllib.error.HTTPError as error:
        return _words(error.code)
    except (OSError, ValueError) as error:
        return f"no answer ({getattr(error, 'reason', error)})"


def _words(code: int) -> str:
    known = {status.value: status.phrase for status in HTTPStatus}
    return f"{code} {known.get(code, '')}".strip()


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith(("https://", "http://")):
            self.links.append(href)
