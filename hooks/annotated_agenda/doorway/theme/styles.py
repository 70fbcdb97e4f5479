"""The style sheets as browsers get them: put together of one for each component, and without comments."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from annotated_agenda.doorway.theme.material import MATERIAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.structure.files import Files

    from annotated_agenda.publishing.look.look import Look

_MATERIAL = "assets/stylesheets/material.css"
# The colours and fonts that mkdocs.yml names.
_OWN = "assets/stylesheets/own.css"
_TOKENS = "assets/stylesheets/agenda/tokens.css"
_IMPORT = re.compile(r'@import "([^"]+)" layer\((\w+)\);')
# https://drafts.csswg.org/mediaqueries-5/#custom-mq, which no browser reads yet.
_BREAKPOINT = re.compile(r"@custom-media (--[\w-]+) ([^;]+);")
# A string, or a comment. Libraries for it take the blank before ":is(" for one too many.
_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/\s*""", re.DOTALL)
_DARK = re.compile(
    r"@media ([^{}]*?)\(prefers-color-scheme: dark\)\s*\{\s*([^{}]+?)\s*\{([^{}]*)\}\s*\}"
)
_CHOSEN = (
    '@media screen and {query}(prefers-color-scheme: dark) {{ :root:where(:not([data-scheme="light"])){selector} {{{rules}}} }}'
    '\n@media screen{and_query} {{ :root:where([data-scheme="dark"]){selector} {{{rules}}} }}'
)
_STRING = r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_BLANKS = re.compile(rf"{_STRING}|\s+")
_AROUND = re.compile(rf"{_STRING}|\s*([{{}};])\s*")
_CHARSET = '@charset "UTF-8";'


def put_styles(files: Files, look: Look) -> None:
    """Put our style sheets in the place of the files they are written in.

    `look` has the colours and fonts of the project.
    """
    sheets = {file.src_uri: file for file in files.css_files()}
    texts = {_MATERIAL: _material_styles()}
    texts |= {_OWN: look.own_styles()}
    texts |= {uri: _without_comments(file.content_string) for uri, file in sheets.items()}
    breakpoints = dict(_BREAKPOINT.findall(texts.get(_TOKENS, "")))
    parts = {part for uri, text in texts.items() for part in _imported(uri, text)}
    for uri, file in sheets.items():
        if uri in parts:
            files.remove(file)
        else:
            text = _with_breakpoints(put_together(uri, texts), breakpoints)
            text = with_schemes(text) if look.palette.has_schemes else text
            file.content_string = without_blanks(text)


def put_together(uri: str, texts: Mapping[str, str]) -> str:
    """Return a style sheet with those that it imports, each in its layer, in the place of the imports.

    `texts` has the sheets by their addresses; the import of another stays as it is.
    """

    def content(found: re.Match[str]) -> str:
        name, layer = found.groups()
        text = texts.get(posixpath.join(posixpath.dirname(uri), name))
        if text is None:
            return found[0]
        return text and f"@layer {layer} {{\n{text.removeprefix(_CHARSET)}\n}}"

    return _IMPORT.sub(content, texts[uri])


def with_schemes(text: str) -> str:
    """Return a style sheet whose dark rules follow the attribute data-scheme of a page's root, else the system.

    On paper nothing is dark.
    """

    def rules(found: re.Match[str]) -> str:
        query, selector, declarations = found.groups()
        below = "" if selector == ":root" else f" {selector}"
        and_query = f" and {query.removesuffix(' and ')}" if query else ""
        values = {"query": query, "and_query": and_query, "selector": below}
        return _CHOSEN.format(rules=declarations, **values)

    return _DARK.sub(rules, text)


def without_blanks(text: str) -> str:
    """Return a style sheet without blanks that say nothing: around braces and at the ends of declarations."""
    lines = _BLANKS.sub(lambda found: found[1] or " ", text)
    return _AROUND.sub(lambda found: found[1] or found[2], lines).strip()


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
    folder = MATERIAL / "assets/stylesheets"
    return next(folder.glob("main.*.min.css")).read_text("utf-8")
