"""Whatever stands in the sources, nothing of it runs in a reader's browser, or calls another host."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.conftest import serve
from tests.drawn_site import SMALL, Built, build, draw

WORDS = "<img src=x onerror=hacked=1>'\"><script>hacked=1</script>{{ 7*7 }}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with hostile words in every field that takes words."""
    words = json.dumps(WORDS)
    files = {
        "fr/index.md": f"""
            ---
            symbol: A/1/1
            title: {words}
            body: {words}
            parent_body: {words}
            meeting: {words}
            place: {words}
            time_zone: Europe/Vienna
            clusters:
              A: {words}
            reissue:
              date: 2026-01-01
              note: {words}
            sittings:
              - start: 2026-03-02 10:00
                end: 2026-03-02 13:00
                room: {words}
            ---
            """,
        "fr/items/1.md": f"""
            ---
            item: 1
            title: {words}
            cluster: A
            sittings: [1]
            documents: [A/1/2]
            ---

            Voir A/1/2.
            """,
        "register.yml": f"""
            - symbol: A/1/2
              kind: document
              title:
                fr: {words}
              listed_as:
                fr: {words}
              sales_number:
                fr: {words}
            """,
    }
    built = build(draw(tmp_path_factory.mktemp("hostile"), files))
    assert built.code == 0, built.output
    return built


def test_no_field_runs(browser: Browser, hostile: Built) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with serve(hostile.site) as address:
        for path in sorted(hostile.site.rglob("*.html")):
            if "go/" in str(path):
                continue
            page.goto(address + path.relative_to(hostile.site).as_posix())
            assert page.evaluate("typeof hacked") == "undefined", path
        page.goto(f"{address}?q=script+hacked")
        page.locator(".aa-search [role=option]").first.wait_for()
        assert page.evaluate("typeof hacked") == "undefined"
        assert [url for url in asked if not url.startswith(address)] == []
        assert "49" not in page.locator("h1").inner_text()
    page.close()


def test_hostile_names_in_the_settings_do_not_run(browser: Browser, tmp_path: Path) -> None:
    folder = draw(tmp_path, SMALL)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("name: English", f"name: {json.dumps(WORDS)}")
    settings.write_text(text, "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    page = browser.new_page()
    with serve(built.site) as address:
        for path in ("", "en/", "go/1/", "404.html", "about/translations/"):
            page.goto(address + path)
            assert page.evaluate("typeof hacked") == "undefined", path
    page.close()
