"""The HTML that an annotation may hold: what Markdown makes, and a little that authors write.

Translations come from many hands; nothing that runs, frames, styles or fetches gets through.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser

import nh3

from annotated_agenda.authoring.annotations.allowed_names import (
    are_known_classes,
    are_page_classes,
    is_heading_id,
    is_made_name,
    is_new_window,
    is_own_id,
    is_side,
)
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
        "details",
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
        "img",
        "input",
        "ins",
        "kbd",
        "label",
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
        "summary",
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
    # What folds, and tabs, by extensions of Markdown.
    "details": {"open"},
    "div": {"data-tabs"},
    "input": {"type", "name", "checked", "disabled"},
    "label": {"for"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers", "style", "align"},
    "th": {"colspan", "rowspan", "headers", "scope", "style", "align"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto"}
# A citation's link has the label of the register in place of an address.
_OWN_SCHEME = CITE.removesuffix(":")
# A strict Content-Security-Policy lets no style attribute through: a class says the same.
_ALIGNED = re.compile(r'(<t[dh]\b[^>]*?) style="text-align: ?(left|right|center);?"')
_SCHEME = re.compile(r"[\s\x00-\x20]*([a-z][a-z0-9+.-]*)[\s\x00-\x20]*:", re.IGNORECASE)


@dataclass(frozen=True)
class AllowedHtml:
    """An allow-list: elements, attributes by element ("*": all), what ids and classes may be called."""

    tags: frozenset[str]
    attributes: Mapping[str, set[str]]
    schemes: frozenset[str]
    names: Mapping[str, Callable[[str], bool]]

    def clean(self, html: str) -> str:
        """Return HTML with only what is allowed."""
        return _ALIGNED.sub(r'\1 class="aa-align-\2"', self._cleaner.clean(html))

    def forbidden(self, html: str, cited: Container[str] = ()) -> tuple[str, ...]:
        """Return what in it is not allowed, as an author would look for it.

        `cited` are addresses that no author writes.
        """
        finder = _Finder(self, cited)
        finder.feed(html.replace("<![", "<! ["))  # a marked section, at which HTMLParser stops
        finder.close()
        return tuple(dict.fromkeys(finder.found))

    def allows(self, tag: str, name: str, value: str) -> bool:
        """Say whether an attribute may stand there; nothing is said of its address."""
        if name in self.names:
            return self.names[name](value)
        return name in self.attributes["*"] | self.attributes.get(tag, set())

    @cached_property
    def _cleaner(self) -> nh3.Cleaner:
        return nh3.Cleaner(
            tags=set(self.tags),
            attributes={tag: set(names) for tag, names in self.attributes.items()},
            attribute_filter=lambda tag, name, value: (
                value if self.allows(tag, name, value) else None
            ),
            clean_content_tags={"script", "style", "template"},
            filter_style_properties={"text-align"},
            link_rel=None,
            url_schemes={*self.schemes, _OWN_SCHEME},
        )


ANNOTATION = AllowedHtml(
    _TAGS,
    _ATTRIBUTES,
    frozenset(_SCHEMES),
    {"id": is_own_id, "class": are_known_classes, "name": is_made_name},
)
# A page of the author's own has a heading of its own, and may have pictures, icons and tabs.
OWN_PAGE = AllowedHtml(
    _TAGS | {"h1", "img", "figure", "figcaption", "svg", "path"},
    _ATTRIBUTES
    | {
        "a": {"href", "hreflang", "name", "target", "rel", "download"},
        "img": {"src", "alt", "width", "height", "loading", "align"},
        "svg": {"viewbox", "viewBox", "xmlns"},
        "path": {"d"},
    },
    frozenset({*_SCHEMES, "tel"}),
    {
        "id": is_heading_id,
        "class": are_page_classes,
        "name": is_made_name,
        "target": is_new_window,
        "align": is_side,
    },
)


def clean_html(html: str) -> str:
    """Return HTML with only what an annotation may hold."""
    return ANNOTATION.clean(html)


def forbidden_html(html: str, cited: Container[str] = ()) -> tuple[str, ...]:
    """Return what in it may not stand in an annotation, as an author would look for it.

    `cited` are the addresses of its citations ("cite:UNTOC"), which no author writes.
    """
    return ANNOTATION.forbidden(html, cited)


class _Finder(HTMLParser):
    def __init__(self, rules: AllowedHtml, cited: Container[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._rules = rules
        self._cited = cited
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._rules.tags:
            self.found.append(f"<{tag}")
            return
        self.found += [_shown(name, value) for name, value in self._not_allowed(tag, attrs)]

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._rules.tags and f"<{tag}" not in self.found:
            self.found.append(f"</{tag}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data.partition(' ')[0]:.20}")

    def handle_comment(self, data: str) -> None:
        if data.startswith(" ["):  # a marked section, as forbidden() writes it
            self.found.append("<![")

    def _not_allowed(
        self, tag: str, attrs: list[tuple[str, str | None]]
    ) -> Iterator[tuple[str, str]]:
        for name, value in ((name, value or "") for name, value in attrs):
            is_address = name in {"href", "src"} and value not in self._cited
            if not self._rules.allows(tag, name, value) or (
                is_address and self._leads_away(name, value)
            ):
                yield name, value

    def _leads_away(self, name: str, value: str) -> bool:
        """Say whether an address runs something, or fetches something from elsewhere."""
        scheme = _SCHEME.match(value)
        if name == "src":
            return bool(scheme) or value.lstrip().startswith(("//", "\\\\", "/\\"))
        return bool(scheme and scheme[1].lower() not in self._rules.schemes)


def _shown(name: str, value: str) -> str:
    return f"{name}={value[:20]}" if name in {"href", "src", "id", "class"} else f"{name}="
