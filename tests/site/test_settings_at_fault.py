"""Settings that cannot be: one line that says what to do, and no traceback."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.drawn_site import SMALL, build, draw, run


def without_i18n(settings: str) -> str:
    return re.sub(r"plugins:\n(?:  - i18n:\n|      .*\n)+", "plugins: []\n", settings)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (without_i18n, "mkdocs.yml: plugins: i18n is missing"),
        (lambda text: text.replace('site_url: ""', "site_url: http://"), "site_url"),
        (lambda text: text.replace("attr_list", "no_such_extension"), "no_such_extension"),
        (lambda text: text.replace('SEPARATOR: "-"', "NO_SUCH: 1"), "NO_SUCH"),
        (lambda text: text.replace('site_url: ""', "site_url: 'https://[::1'"), "Invalid IPv6"),
        (lambda text: text + "\n: [", "mkdocs.yml"),
        (
            lambda text: text.replace('SEPARATOR: "-"', 'SEPARATOR: ""'),
            "markdown_extensions.footnotes: Markdown cannot do with an empty SEPARATOR",
        ),
    ],
)
def test_it_is_told_in_a_line(tmp_path: Path, spoil: Callable[[str], str], said: str) -> None:
    folder = draw(tmp_path, SMALL)
    text = (folder / "mkdocs.yml").read_text("utf-8")
    spoilt = spoil(text)
    assert spoilt != text
    (folder / "mkdocs.yml").write_text(spoilt, "utf-8")
    done = run(folder, "publish")
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("separator", ['":"', '"."'])
def test_notes_keep_their_ids_with_any_separator(tmp_path: Path, separator: str) -> None:
    page = "---\nitem: 1\ntitle: x\n---\n\nTexte[^*] (A/1/2).\n\n[^*]: Note.\n"
    folder = draw(tmp_path, SMALL | {"fr/items/1.md": page})
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace('SEPARATOR: "-"', f"SEPARATOR: {separator}")
    settings.write_text(text, "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    page = built.page("items/1")
    (target,) = set(re.findall(r'class="footnote-ref" href="#([^"]*)"', page))
    assert f'id="{target}"' in page
