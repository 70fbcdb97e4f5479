"""The HTML that an annotation may hold: what Markdown makes, and a little that authors write.

Translations come from many hands; nothing that runs, frames, styles or fetches gets through.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from html.parser import HTMLParser

import nh3

from annotated_agenda.meeting.annotation import CITE

_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
    ]
)
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir", "title"},
    "a": {"href", "hreflang"},
    "bdo": {"dir"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers", "style", "align"},
    "th": {"colspan", "rowspan", "headers", "scope", "style", "align"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto"}
# A citation's link has the label of the register in place of an address.
_OWN_SCHEME = CITE.removesuffix(":")
# Other ids would answer for the page's own parts.
_ID = re.compile(r"p\d{1,4}(-[a-z]{1,3})?|fn(ref)?\d*-[\w-]+")
_SCHEME = re.compile(r"[\s\x00-\x20]*([a-z][a-z0-9+.-]*)[\s\x00-\x20]*:", re.IGNORECASE)


def _keep(_tag: str, name: str, value: str) -> str | None:
    return None if name == "id" and not _ID.fullmatch(value) else value


_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_ATTRIBUTES,
    attribute_filter=_keep,
    clean_content_tags={"script", "style", "template"},
    filter_style_properties={"text-align"},
    link_rel=None,
    url_schemes={*_SCHEMES, _OWN_SCHEME},
)


def clean_html(html: str) -> str:
    """Return HTML with only what an annotation may hold."""
    return _CLEANER.clean(html)


def forbidden_html(html: str, cited: Container[str] = ()) -> tuple[str, ...]:
    """Return what in it may not stand in an annotation, as an author would look for it.

    `cited` are the addresses of its citations ("cite:UNTOC"), which no author writes.
    """
    finder = _Finder(cited)
    finder.feed(html)
    finder.close()
    return tuple(dict.fromkeys(finder.found))


class _Finder(HTMLParser):
    def __init__(self, cited: Container[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._cited = cited
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.found.append(f"<{tag}")
            return
        self.found += [_shown(name, value) for name, value in self._not_allowed(tag, attrs)]

    def _not_allowed(
        self, tag: str, attrs: list[tuple[str, str | None]]
    ) -> Iterator[tuple[str, str]]:
        allowed = _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set())
        for name, value in ((name, value or "") for name, value in attrs):
            is_address = name == "href" and value not in self._cited
            scheme = _SCHEME.match(value) if is_address else None
            if name not in allowed or (scheme and scheme[1].lower() not in _SCHEMES):
                yield name, value


def _shown(name: str, value: str) -> str:
    return f"{name}={value[:20]}" if name == "href" else f"{name}="
