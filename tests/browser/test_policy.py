"""A real nginx with exactly what the build writes for it: everything works, and nothing breaks the policy."""

from __future__ import annotations

import gzip
import re
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route
from tests.browser.visit import visit
from tests.drawn_site import SMALL, build, draw
from tests.nginx_server import free_port, serve_by_nginx

pytestmark = pytest.mark.nginx

TABLE = "\n| a | b |\n|---|--:|\n| 1 | 2 |\n"
FILES = SMALL | {
    "en/items/1.md": "---\ntitle: Opening\n---\n\nIt opens at 10 (A/1/2).\n" + TABLE,
    "fr/items/1.md": SMALL["fr/items/1.md"].replace("\n    ", "\n") + TABLE,
    "fr/acces.md": "# Accès\n\nEntrée par la porte 1.\n" + TABLE,
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a site that a real nginx serves."""
    with tempfile.TemporaryDirectory() as name:
        yield from _served(Path(name), free_port())


def _served(folder: Path, port: int) -> Iterator[str]:
    folder.chmod(0o777)
    url = f"http://127.0.0.1:{port}/m/"
    draw(folder, FILES, ("fr", "en"), url)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "extra:\n", "extra:\n  hosting: [nginx, headers, caddy]\n"
    )
    schemes = "  palette: [{scheme: default}, {scheme: slate}]\n"
    settings.write_text(text.replace("theme:\n", f"theme:\n{schemes}"), "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    www = folder / "www"
    www.mkdir()
    built.site.rename(www / "m")
    own = f"listen 127.0.0.1:{port}; root {www}; include {www}/m/.hosting/nginx.conf;"
    server = f"server {{ {own} }}"
    with serve_by_nginx(folder, server, port):
        yield url


def answer(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as got:
            return got.status, dict(got.headers), got.read()
    except urllib.error.HTTPError as got:
        return got.code, dict(got.headers), got.read()


def test_nothing_breaks_the_policy(browser: Browser, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for path in (
        "",
        "items/1/",
        "en/items/1/",
        "schedule/",
        "documents/",
        "print/",
        "search/",
        "acces/",
        "en/acces/",
    ):
        visit(page, site + path)
    page.goto(f"{site}?q=porte")
    page.goto(f"{site}?q=ouvrira")
    page.locator(".aa-search [role=option]").first.wait_for()
    page.goto(f"{site}items/1/?with=en")
    page.locator(".aa-pair .aa-other").first.wait_for()
    assert "It opens" in " ".join(page.locator(".aa-other").all_inner_texts())
    aligned = page.locator("td").nth(1).evaluate("cell => getComputedStyle(cell).textAlign")
    assert aligned == "right"
    assert wrong == []
    context.close()


def test_what_is_not_of_the_site_does_not_run(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(site)
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'hacked = 1'; document.body.append(s) }"
    )
    assert page.evaluate("typeof hacked") == "undefined"
    page.close()


def test_every_answer_has_the_headers(site: str) -> None:
    for path in ("", "items/1/", "agenda.json", "schedule.ics", "feed.xml", "nowhere/"):
        _, headers, _ = answer(site + path)
        assert headers["Content-Security-Policy"].startswith(
            "default-src 'none'; script-src 'self'"
        )
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert headers["Strict-Transport-Security"] == "max-age=31536000"
        assert "camera=()" in headers["Permissions-Policy"]


def test_types_compression_caching_and_404(site: str) -> None:
    assert answer(f"{site}schedule.ics")[1]["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer(f"{site}agenda.json")[1]["Content-Type"] == "application/json; charset=utf-8"
    assert answer(f"{site}feed.xml")[1]["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert answer(site)[1]["Cache-Control"] == "no-cache"
    assets = re.findall(r'(?:src|href)="\./(assets/\w{10}/[^"]+)"', answer(site)[2].decode("utf-8"))
    assert len(assets) > 3
    for name in assets:
        assert answer(site + name)[1]["Cache-Control"] == "max-age=31536000"
        assert "Content-Security-Policy" in answer(site + name)[1]
    _, headers, body = answer(site, **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert b"</html>" in gzip.decompress(body)
    status, _, body = answer(f"{site}nowhere/")
    assert status == 404
    assert "Page introuvable" in body.decode("utf-8")
    assert answer(f"{site}.hosting/nginx.conf")[0] == 404
    assert answer(f"{site}.annotated-agenda")[0] == 404
    assert "Sitemap: " + site + "sitemap.xml" in answer(f"{site}robots.txt")[2].decode("utf-8")


# Notes the colour behind each frame that a reader could see, from the first one on.
SEEN = """
  localStorage.setItem("scheme", "dark")
  window.seen = []
  const look = () => {
    if (document.body) window.seen.push(getComputedStyle(document.body).backgroundColor)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
"""

TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize("address", ["items/1/", "en/schedule/", "acces/"])
def test_the_scheme_that_a_reader_chose_is_there_before_anything_is_painted(
    browser: Browser, site: str, address: str
) -> None:
    context = browser.new_context(color_scheme="light")
    page, other = context.new_page(), context.new_page()
    page.add_init_script(SEEN)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/scheme.js", hold)
    with page.expect_request("**/scheme.js"):
        page.goto(site + address, wait_until="commit")
    other.evaluate(TWO_FRAMES)  # in this page there are none as long as the script is on its way
    assert len(held) == 1
    held[0].continue_()
    page.wait_for_load_state()
    page.evaluate(TWO_FRAMES)
    colours = set(page.evaluate("window.seen"))
    context.close()
    assert colours == {"rgb(16, 23, 30)"}
