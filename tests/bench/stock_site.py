"""The same pages as MkDocs, Material and static-i18n publish them out of the box."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent

from tests.bench.synthetic_meeting import LANGUAGES
from tests.drawn_site import Built, build

_SETTINGS = """
    site_name: Stock
    theme:
      name: material
      font: false
    markdown_extensions: [attr_list, footnotes, tables]
    plugins:
      - search
      - i18n:
          docs_structure: folder
          reconfigure_search: true
          languages:
            - {locale: fr, name: fr, default: true, build: true}
"""


def build_stock_site(docs: Path, folder: Path) -> Built:
    """Build the Markdown pages of docs/ into folder/site with nothing of ours."""
    write_stock_site(docs, folder)
    return build(folder)


def write_stock_site(docs: Path, folder: Path) -> None:
    """Write a project of the Markdown pages of docs/."""
    shutil.rmtree(folder / "docs", ignore_errors=True)
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns("*.yml"))
    settings = dedent(_SETTINGS)
    for language in LANGUAGES[1:]:
        settings += f"        - {{locale: {language}, name: {language}, build: true}}\n"
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
