"""The classes and ids that an annotation may have: what Markdown's extensions write, and our anchors.

A class of the theme in a translation could lay a link over the whole page; an id of the page's own
parts would answer for them.
"""

from __future__ import annotations

import re

_CLASS = re.compile(
    r"footnote(?:-ref|-backref)?"
    r"|admonition(?:-title)?|note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote"
    r"|aa-list(?:__mark)?"  # ours
    r"|tabbed-(?:set|alternate|labels|label|content|block)|inline|end"
    r"|task-list(?:-item|-control|-indicator)?|fancylists-[a-z-]+|critic|headerlink"
    r"|highlight(?:table)?|codehilite|linenos?|linenodiv|code|filename|normal|keys|key-[a-z0-9-]+|language-[a-z0-9+-]+|[a-z][a-z0-9]{0,2}"  # Pygments
)
_ID = re.compile(r"p\d+(?:-[a-z0-9]+)*|fn\S+|__tabbed_\d+_\d+")
# What Material's extensions and its reference for authors have beside.
_OF_MATERIAL = re.compile(
    r"md-button(?:--primary)?|grid|cards|card|annotate|twemoji|middle|top|lg|xl"
    r"|mermaid|arithmatex|mdx-[a-z-]+|result"
)


def is_own_id(value: str) -> bool:
    """Say whether an id is a paragraph's or a footnote's."""
    return bool(_ID.fullmatch(value))


def is_heading_id(value: str) -> bool:
    """Say whether an id is a heading's in a page of the author's own, or a footnote's."""
    return bool(re.fullmatch(r"[^\s\"'<>&=]+", value))


def is_made_name(value: str) -> bool:
    """Say whether a name is that of a line of code or of tabs; any other could stand in for a part of the page."""
    return bool(re.fullmatch(r"__codelineno-\d+-\d+|__tabbed_\d+", value))


def is_new_window(value: str) -> bool:
    """Say whether a link's target is a new window, and no frame of the page."""
    return value == "_blank"


def is_side(value: str) -> bool:
    """Say whether a picture or a table's cell stands at a side that there is."""
    return value in {"left", "right", "center", "middle", "top"}


def are_page_classes(value: str) -> bool:
    """Say whether all classes are those of Markdown's extensions or of Material's content."""
    return all(_CLASS.fullmatch(name) or _OF_MATERIAL.fullmatch(name) for name in value.split())


def are_known_classes(value: str) -> bool:
    """Say whether all classes in an attribute are those that Markdown's extensions write."""
    return all(map(_CLASS.fullmatch, value.split()))
