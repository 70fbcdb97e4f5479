"""Prints the pages of one edition with the templates of overrides/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotated_agenda.publishing.site.edition_files import EditionPages, SitePage


def read_templates(folders: Sequence[Path], material_styles: str) -> Environment:
    """Return the templates in some folders, those of the first before the others; they serve all languages.

    `material_styles` is the address of Material's style sheet from the root of the site.
    """
    templates = Environment(loader=FileSystemLoader(folders), autoescape=True, auto_reload=False)
    templates.globals["material_styles"] = material_styles
    return templates


class Printer:
    """Turns a page of an edition into HTML."""

    def __init__(self, templates: Environment, pages: EditionPages) -> None:
        self._templates = templates
        self._frames = pages.frames
        self._term = pages.edition.wording.terms

    def print(self, page: SitePage) -> bytes:
        """Return a page's HTML: its content, and the frame around it."""
        view = page.make()
        title = str(view.title)
        frame = self._frames.frame(page.address, page.translated, page.state, title, page.source)
        template = self._templates.get_template(page.template)
        return template.render(view=view, frame=frame, term=self._term).encode()
