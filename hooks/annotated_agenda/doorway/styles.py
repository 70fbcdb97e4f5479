"""The style sheets as browsers get them: put together of one for each component, and without comments."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import get_theme_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.structure.files import Files

_MATERIAL = "assets/stylesheets/material.css"
_TOKENS = "assets/stylesheets/agenda/tokens.css"
_IMPORT = re.compile(r'@import "([^"]+)" layer\((\w+)\);')
# https://drafts.csswg.org/mediaqueries-5/#custom-mq, which no browser reads yet.
_BREAKPOINT = re.compile(r"@custom-media (--[\w-]+) ([^;]+);")
# A string, or a comment. Libraries for it take the blank before ":is(" for one too many.
_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/\s*""", re.DOTALL)
_CHARSET = '@charset "UTF-8";'


def put_styles(files: Files, folders: set[str]) -> None:
    """Put our style sheets, those in `folders`, in the place of the files they are written in."""
    sheets = {file.src_uri: file for file in files.css_files() if file.src_dir in folders}
    texts = {_MATERIAL: _material_styles()}
    texts |= {uri: _without_comments(file.content_string) for uri, file in sheets.items()}
    breakpoints = dict(_BREAKPOINT.findall(texts.get(_TOKENS, "")))
    parts = {part for uri, text in texts.items() for part in _imported(uri, text)}
    for uri, file in sheets.items():
        if uri in parts:
            files.remove(file)
        else:
            file.content_string = _with_breakpoints(put_together(uri, texts), breakpoints)


def put_together(uri: str, texts: Mapping[str, str]) -> str:
    """Return a style sheet with those that it imports, each in its layer, in the place of the imports.

    `texts` has the sheets by their addresses; the import of another stays as it is.
    """

    def content(found: re.Match[str]) -> str:
        name, layer = found.groups()
        text = texts.get(posixpath.join(posixpath.dirname(uri), name))
        return f"@layer {layer} {{\n{text.removeprefix(_CHARSET)}\n}}" if text else found[0]

    return _IMPORT.sub(content, texts[uri])


def _imported(uri: str, text: str) -> set[str]:
    return {posixpath.join(posixpath.dirname(uri), name) for name, _ in _IMPORT.findall(text)}


def _without_comments(text: str) -> str:
    return _COMMENT.sub(lambda found: found[1] or "", text)


def _with_breakpoints(text: str, breakpoints: Mapping[str, str]) -> str:
    for name, query in breakpoints.items():
        text = text.replace(f"({name})", query)
    return _BREAKPOINT.sub("", text)


def _material_styles() -> str:
    """Return Material's style sheet, whose name changes with its version."""
    folder = Path(get_theme_dir("material")) / "assets/stylesheets"
    return next(folder.glob("main.*.min.css")).read_text("utf-8")
