"""Settings that cannot be: one line that says what to do, and no traceback."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.drawn_site import SMALL, build, draw, run

ENGLISH = "        - {locale: en, name: English}"


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
            lambda text: re.sub(r"hooks:\n.*\n", "", text),
            "mkdocs.yml: hooks: mkdocs_events.py is missing",
        ),
        (
            lambda text: text.replace(ENGLISH, f"{ENGLISH}\n{ENGLISH}"),
            'mkdocs.yml:27: languages: "en" stands twice',
        ),
        (
            lambda text: text.replace("name: English}", "name: English, default: true}"),
            'mkdocs.yml:26: languages: "en" is a second language with "default: true"',
        ),
        (
            lambda text: text.replace("  - tables", "  - tables: {no_such: 1}"),
            "Failed to load extension 'tables'. KeyError: 'no_such'",
        ),
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
    assert not re.search(r"Traceback|^ *File ", done.stdout + done.stderr, re.MULTILINE)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme.logo", "[a, b]"),
        ("theme.palette.scheme", "{scheme: {a: b}}"),
        ("theme.palette.toggle", "{scheme: slate, toggle: x}"),
        ("theme.features", "3"),
        ("theme.icon", "x"),
        ("theme.font", "[Roboto]"),
        ("extra.social", "x"),
        ("extra.social.link", "[{icon: x}]"),
        ("extra.alternate", "[x]"),
        ("extra.alternate.link", "[{name: x, link: 3, lang: x}]"),
        ("extra.analytics", "google"),
    ],
)
def test_a_setting_of_another_form_is_a_problem_with_its_line(
    tmp_path: Path, key: str, value: str
) -> None:
    folder = draw(tmp_path, SMALL)
    above, name = key.split(".")[:2]
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  font: false\n", "")
    written = text.replace(f"\n{above}:\n", f"\n{above}:\n  {name}: {value}\n")
    assert written != text
    settings.write_text(written, "utf-8")
    built = build(folder)
    line = written[: written.index(f"  {name}: {value}")].count("\n") + 1
    assert built.code == 1
    assert f"mkdocs.yml:{line}: {key}: this has another form" in built.output
    assert built.output.count("ERROR") == 1


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
