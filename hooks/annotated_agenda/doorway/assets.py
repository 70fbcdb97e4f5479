"""What the pages load: our scripts and styles, and Material's style sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.utils import get_theme_dir
from rjsmin import jsmin

from annotated_agenda.doorway.theme import theme_folders

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def put_assets(files: Files, config: MkDocsConfig) -> None:
    """Put in Material's style sheet, and take comments and indentation out of our scripts."""
    folder, styles = get_theme_dir("material"), material_styles()
    files.append(File(styles, folder, config.site_dir, config.use_directory_urls))
    folders = set(map(str, theme_folders(config)))
    for file in files.javascript_files():
        if file.src_dir in folders:
            file.content_string = jsmin(file.content_string)


def material_styles() -> str:
    """Return the address of Material's style sheet, whose name changes with its version."""
    found = Path(get_theme_dir("material")).glob("assets/stylesheets/main.*.min.css")
    return f"assets/stylesheets/{next(found).name}"
