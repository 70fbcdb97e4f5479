"""Pages of the author's own: nothing of them runs, unless mkdocs.yml trusts them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.authoring.test_allowed_html import PAYLOADS
from tests.drawn_site import SMALL, build, draw

PAGE = (
    "---\ntitle: Accès\n---\n\n# Accès\n\n![Plan](plan.png)\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
)


def test_a_script_in_an_own_page_is_refused_with_its_line(tmp_path: Path) -> None:
    built = build(draw(tmp_path, SMALL | {"fr/acces.md": PAGE + "<script>hacked = 1</script>\n"}))
    assert built.code == 1
    assert "docs/fr/acces.md:13: the HTML <script may not stand in a page" in built.output
    assert "extra.trusted_pages" in built.output


def test_nothing_hostile_gets_out_of_an_own_page(tmp_path: Path) -> None:
    pages = {f"fr/own{number}.md": PAGE + text + "\n" for number, text in enumerate(PAYLOADS)}
    built = build(draw(tmp_path, SMALL | pages, ("fr",)))
    assert "Traceback" not in built.output
    assert built.code == 1
    refused = {number for number in range(len(PAYLOADS)) if f"fr/own{number}.md" in built.output}
    harmless = {number: text for number, text in enumerate(PAYLOADS) if number not in refused}
    for number in refused:
        (tmp_path / f"docs/fr/own{number}.md").unlink()
    built = build(tmp_path)
    assert built.code == 0, built.output
    for number, text in harmless.items():
        content = built.page(f"own{number}").split("<article", 1)[1].split("</article", 1)[0]
        tags = {tag.lower() for tag in re.findall(r"<[a-z]+\b[^>]*>", content, re.IGNORECASE)}
        for evil in (" on", "<script", "<style", "<form", "javascript:", "<base", "<meta", "<svg"):
            assert not [tag for tag in tags if evil in tag], text


def test_a_page_that_the_settings_trust_is_published_as_it_is(tmp_path: Path) -> None:
    page = PAGE + '<form action="/x"><input name="a"></form>\n'
    folder = draw(tmp_path, SMALL | {"fr/acces.md": page})
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "extra:\n", "extra:\n  trusted_pages: [fr/acc*.md]\n"
    )
    settings.write_text(text, "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    assert '<form action="/x">' in built.page("acces")


def test_an_ordinary_page_keeps_all_it_has(tmp_path: Path) -> None:
    built = build(draw(tmp_path, SMALL | {"fr/acces.md": PAGE}))
    assert built.code == 0, built.output
    page = built.page("acces")
    assert '<h1 id="acces">' in page
    assert "<img" in page
    assert "style=" not in page
    assert 'class="aa-align-right"' in page


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("fr/plan.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
        ("fr/plan.html", "<p onclick=hacked=1>x</p>"),
    ],
)
def test_a_file_that_a_browser_runs_is_refused(tmp_path: Path, name: str, text: str) -> None:
    built = build(draw(tmp_path, SMALL | {name: text}))
    assert built.code == 1
    assert f"docs/{name}:1:" in built.output


def test_a_setting_that_is_no_list_is_a_problem(tmp_path: Path) -> None:
    folder = draw(tmp_path, SMALL)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("extra:\n", "extra:\n  trusted_pages: yes\n")
    settings.write_text(text, "utf-8")
    assert "extra.trusted_pages: True is no list of paths" in build(folder).output
