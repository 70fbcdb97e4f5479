"""Prints the pages of one edition with the templates of overrides/."""

from __future__ import annotations

import re
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from annotated_agenda.publishing.language.no_break import with_no_breaks

if TYPE_CHECKING:
    from jinja2 import Environment

    from annotated_agenda.publishing.pages.frame import Frame
    from annotated_agenda.publishing.site.edition_files import EditionPages, SitePage, View
    from annotated_agenda.publishing.site.page_listener import PageListener


# What Markdown's extensions write that our own sheet has no rules for.
_COMPONENT = re.compile(
    r'class="(?:admonition|highlight|codehilite|task-list|critic|tabbed-set)\b|<details\b'
)
_STYLES = '<link rel="stylesheet" href="{assets}stylesheets/{name}.css">'


class PrintingError(Exception):
    """A template is at fault; the message says which, at which line, and why."""


class Printer:
    """Turns a page of an edition into HTML."""

    def __init__(self, templates: Environment, pages: EditionPages) -> None:
        self._templates = templates
        self._frames = pages.frames
        self._term = pages.edition.wording.terms

    def print(self, page: SitePage, listener: PageListener) -> bytes:
        """Return a page's HTML: its content, and the frame around it, as the listener leaves them."""
        view = _heard(page.make(), listener)
        description = getattr(view, "description", "")
        title = str(view.title)
        frame = self._frames.frame(page.address, title, page.standing, page.source, description)
        values = {"frame": frame, "view": view, "term": self._term}
        return render(
            self._templates, page.template, listener.context(values | around(frame, view))
        )


def _heard(view: View, listener: PageListener) -> Any:
    """Return a page's content with its own text as the listener leaves it."""
    own: Any = view  # Which of them have a text, they alone know.
    if text := getattr(view, "annotation", ""):
        return replace(own, annotation=listener.text(text))
    introduction = getattr(view, "introduction", None)
    if introduction and introduction.html:
        html = listener.text(introduction.html)
        return replace(own, introduction=replace(introduction, html=html))
    return view


def around(frame: Frame, view: object) -> dict[str, Any]:
    """Return what every template needs of the frame: the site's root, and what the page's scripts are told."""
    return {"base_url": frame.site_root.rstrip("/"), "for_scripts": for_scripts(frame, view)}


def render(templates: Environment, name: str, values: dict[str, Any]) -> bytes:
    """Return what a template prints with these, a frame among them; raise PrintingError where one is at fault."""
    frame: Frame = values["frame"]
    try:
        text = templates.get_template(name).render(values)
    except TemplateError as error:
        raise PrintingError(f"{_place(error)}: {error.message}; mend the template") from error
    return _with_components(with_no_breaks(text), frame.assets).encode()


def _with_components(text: str, assets: str) -> str:
    """Return a page that loads Material's style sheet where its annotations use Material's components."""
    if not _COMPONENT.search(text):
        return text
    own, more = (_STYLES.format(assets=assets, name=name) for name in ("agenda", "own_page"))
    return text.replace(own, f"{own}\n    {more}", 1)


def for_scripts(frame: Frame, view: object = None) -> dict[str, Any]:
    """Return what a page's scripts need, as JSON: the ways to the roots, and what its content has for them."""
    own: dict[str, Any] = getattr(view, "for_scripts", {})
    assets = frame.assets.removeprefix(frame.site_root)
    ways = {"root": frame.root, "siteRoot": frame.site_root, "address": frame.address}
    return {**ways, "assets": assets, "clock": frame.clock, "words": frame.words, **own}


def _place(error: TemplateError) -> str:
    """Return the template that is at fault, with its line where that is known."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    printed = [frame for frame in frames if frame.filename.endswith(".html")]
    if printed:
        return f"{printed[-1].filename}:{printed[-1].lineno}"
    return str(error.name) if isinstance(error, TemplateNotFound) else "a template"
