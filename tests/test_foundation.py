"""Our pages load a few rules of Material's; they are still those that Material has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import tinycss2
from bs4 import BeautifulSoup
from mkdocs.utils import get_theme_dir
from tests.drawn_site import PROJECT, SMALL, build, draw

OURS = PROJECT / "overrides/assets/stylesheets/agenda/foundation.css"
NOTE = '!!! note "À savoir"\n\n    Texte.\n'


def rules(css: str, around: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield what stands around a rule, one of its selectors and one of its declarations."""
    for rule in tinycss2.parse_rule_list(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "error":  # @charset
            continue
        content = tinycss2.serialize(rule.content or ())
        prelude = tinycss2.serialize(rule.prelude)
        if rule.type == "at-rule":
            yield from rules(content, plain(f"@{rule.at_keyword}{prelude}"))
        else:
            for selector in re.split(r",(?![^(]*\))", prelude):
                for declaration in tinycss2.parse_declaration_list(content):
                    if declaration.type == "declaration":
                        yield around, plain(selector), plain(declaration.serialize())


def plain(css: str) -> str:
    return re.sub(r"\s+|;$", "", css)


def test_the_rules_are_those_of_material() -> None:
    folder = Path(get_theme_dir("material")) / "assets/stylesheets"
    (theirs,) = (path.read_text("utf-8") for path in folder.glob("main.*.min.css"))
    assert set(rules(OURS.read_text("utf-8"))) <= set(rules(theirs))


COMPONENTS = """
??? note "Précisions"

    Elles sont repliées (A/1/2).

=== "Matin"

    La première partie.

=== "Après-midi"

    La seconde.
"""


def test_an_annotation_may_fold_and_have_tabs_where_the_extensions_are_on(tmp_path: Path) -> None:
    second = f"---\nitem: 2\ntitle: Débat\nsittings: [2]\n---\n\nTexte.\n{COMPONENTS}"
    folder = draw(tmp_path, SMALL | {"fr/items/2.md": second})
    assert "the extension pymdownx.details is not in use" in build(folder).output
    settings = folder / "mkdocs.yml"
    more = "  - admonition\n  - pymdownx.details\n  - pymdownx.superfences\n  - pymdownx.tabbed: {alternate_style: true}\n"
    text = settings.read_text("utf-8").replace("  - attr_list", f"{more}  - attr_list")
    settings.write_text(text, "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    page = BeautifulSoup(built.page("items/2"), "html.parser")
    assert page.select_one("details#p2 summary")
    assert [str(one["for"]) for one in page.select("#p3 label")] == ["__tabbed_1_1", "__tabbed_1_2"]
    assert page.select_one('details a[href="../../documents/A/1/2/"]')
    assert "own_page.css" in built.page("items/2")
    assert "own_page.css" not in built.page("items/1")
    # on the page that has all items, no two sets of tabs are one
    printed = BeautifulSoup(built.page("print"), "html.parser")
    for label in printed.select(".tabbed-labels label"):
        assert printed.select_one(f'input[id="{label["for"]}"][name^="2-__tabbed"]')


def test_material_is_loaded_where_an_annotation_needs_it_and_there_alone(tmp_path: Path) -> None:
    second = f"---\nitem: 2\ntitle: Débat\nsittings: [2]\n---\n\n{NOTE}"
    files = SMALL | {"fr/items/2.md": second}
    folder = draw(tmp_path, files)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  - attr_list", "  - admonition\n  - attr_list")
    settings.write_text(text, "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    assert 'class="admonition note"' in built.page("items/2")
    for page in ("items/2", "print"):
        assert built.page(page).count("stylesheets/own_page.css") == 1
    for page in ("items/1", ".", "schedule"):
        assert "own_page.css" not in built.page(page)
