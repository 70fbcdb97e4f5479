"""A drawn site printed in this process: what `mkdocs build` would write, without its events."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup
from mkdocs.config import load_config
from tests.drawn_site import LANGUAGE_NAMES, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import Reading, read_meeting
from annotated_agenda.doorway.theme.templates import meeting_templates
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.site.catalogue import SiteContents, SiteFile

MARKDOWN = MarkdownSettings(
    ["attr_list", "footnotes", "tables"],
    {
        "footnotes": {"SEPARATOR": "-"},
    },
)
LINKS = {"": "https://docs.un.org/{language}/{symbol}"}


class PrintedSite:
    """A site of these files, as `draw` writes them; the first language is the source."""

    def __init__(
        self,
        folder: Path,
        files: dict[str, str],
        languages: tuple[str, ...] = ("fr", "en"),
        url: str = "https://example.org/",
    ) -> None:
        self._folder = draw(folder, files, languages)
        self.reading: Reading = read_meeting(folder / "docs", languages, MARKDOWN)
        names = {code: LANGUAGE_NAMES.get(code, code) for code in languages}
        self._plan = SitePlan(names, languages[0], url, LINKS)

    @property
    def problems(self) -> list[str]:
        """What is said of the files, without the notes."""
        return [str(problem) for problem in self.reading.problems if problem.severity != "note"]

    @cached_property
    def _files(self) -> dict[str, SiteFile]:
        assert self.reading.meeting is not None, self.problems
        templates = meeting_templates(load_config(str(self._folder / "mkdocs.yml")))
        contents = SiteContents(self.reading.meeting, self._plan, read_terms(), templates, "")
        return {file.path: file for file in contents.files()}

    @property
    def paths(self) -> list[str]:
        """The paths of all files."""
        return list(self._files)

    def file(self, path: str) -> str:
        """Return what a file of the site holds."""
        return self._files[path].make().decode()

    def fingerprint(self, path: str) -> str:
        """Return the fingerprint of what a file of the site is made from."""
        return self._files[path].fingerprint

    def page(self, address: str) -> BeautifulSoup:
        """Return the page at an address: "en/items/1/"."""
        return BeautifulSoup(self.file(f"{address}index.html"), "html.parser")

    def text(self, address: str, selector: str) -> str | None:
        """Return the text of the first such element of a page, None where there is none."""
        element = self.page(address).select_one(selector)
        return element.get_text(" ", strip=True) if element else None
