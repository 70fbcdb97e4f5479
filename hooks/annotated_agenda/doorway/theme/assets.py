"""What the pages load: our scripts and styles, and what Material brings for pages of the author's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from rjsmin import jsmin

from annotated_agenda.doorway.theme.material import MATERIAL
from annotated_agenda.doorway.theme.modules import in_one_file
from annotated_agenda.doorway.theme.styles import put_styles
from annotated_agenda.doorway.theme.theme import theme_folders

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from annotated_agenda.publishing.look.look import Look


# Its name changes with Material's version.
_SCRIPT = "assets/javascripts/bundle.*.min.js"


_SCRIPTS = "assets/javascripts/"
# The scripts that pages load and that import others.
_ENTRIES = (
    "filter.js",
    "item/item.js",
    "item/menu.js",
    "now.js",
    "own_time.js",
    "search.js",
    "search/opening.js",
    "time_zone.js",
)
# What a module that others import gives them.
_EXPORT = re.compile(r"^export\b", re.MULTILINE)


def put_assets(files: Files, config: MkDocsConfig, look: Look) -> None:
    """Put the style sheets together, and take comments and indentation out of the scripts."""
    folders = set(map(str, theme_folders(config)))
    put_styles(files, folders, look)
    ours = {file.src_uri: file for file in files.javascript_files() if file.src_dir in folders}
    texts = {name: file.content_string for name, file in ours.items()}
    together = {
        _SCRIPTS + name: in_one_file(_SCRIPTS + name, texts.__getitem__) for name in _ENTRIES
    }
    for name, file in ours.items():
        text = jsmin(together.get(name, texts[name]))
        # In a folder, scripts are no modules, and their names are those of the whole page.
        is_alone = not config.use_directory_urls and not _EXPORT.search(text)
        file.content_string = f'(()=>{{"use strict";{text}\n}})()' if is_alone else text
    if files.documentation_pages():
        files.append(_material_file(_SCRIPT, config))


def _material_file(pattern: str, config: MkDocsConfig) -> File:
    """Return a file of Material's."""
    path = next(MATERIAL.glob(pattern)).relative_to(MATERIAL).as_posix()
    return File(path, str(MATERIAL), config.site_dir, config.use_directory_urls)
