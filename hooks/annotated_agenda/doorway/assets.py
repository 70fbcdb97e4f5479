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


_STYLES = "assets/stylesheets/main.*.min.css"
# What Material's own template loads, by names that change with its version.
_OWN_PAGES_LOAD = ("assets/javascripts/bundle.*.min.js", "assets/stylesheets/palette.*.min.css")


def put_assets(files: Files, config: MkDocsConfig) -> None:
    """Put in Material's style sheet, and take comments and indentation out of our scripts."""
    own_pages_load = _OWN_PAGES_LOAD if files.documentation_pages() else ()
    for pattern in (_STYLES, *own_pages_load):
        files.append(_material_file(pattern, config))
    folders = set(map(str, theme_folders(config)))
    for file in files.javascript_files():
        if file.src_dir in folders:
            file.content_string = jsmin(file.content_string)


def material_styles() -> str:
    """Return the address of Material's style sheet, whose name changes with its version."""
    return _found(_STYLES)


def _material_file(pattern: str, config: MkDocsConfig) -> File:
    folder = get_theme_dir("material")
    return File(_found(pattern), folder, config.site_dir, config.use_directory_urls)


def _found(pattern: str) -> str:
    folder = Path(get_theme_dir("material"))
    return next(folder.glob(pattern)).relative_to(folder).as_posix()
