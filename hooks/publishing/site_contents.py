"""Every file of the site that is made from the meeting, in all languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from publishing.addresses import HOME
from publishing.not_found_page import make_not_found_page, site_path
from publishing.pages import EditionPages
from publishing.printer import Printer
from publishing.sitemap import make_sitemap
from publishing.wording import Wording

if TYPE_CHECKING:
    from jinja2 import Environment

    from meeting.model import Annotation, Meeting
    from publishing.pages import SitePage
    from publishing.search_records import SearchRecord
    from publishing.site_plan import SitePlan
    from publishing.term_base import Terms

NOT_FOUND = "404.html"
_SITEMAP = "sitemap.xml"


@dataclass(frozen=True)
class SiteFile:
    """A file of the site: its path from the root, the annotations it shows, and how to make it."""

    path: str
    make: Callable[[], bytes]
    texts: tuple[Annotation, ...] = ()


class SiteContents:
    """The files of the site, made one by one when they are asked for."""

    def __init__(
        self, meeting: Meeting, plan: SitePlan, terms: Terms, templates: Environment
    ) -> None:
        self.editions = {
            language: EditionPages(meeting, plan, Wording(language, terms))
            for language in plan.languages
        }
        self._plan = plan
        self._templates = templates

    def files(self) -> Iterator[SiteFile]:
        """Yield every file; those without a language first, then language by language."""
        source = self.editions[self._plan.source]
        yield SiteFile(NOT_FOUND, self._not_found)
        if self._plan.url:
            yield SiteFile(_SITEMAP, partial(make_sitemap, self.editions.values()))
        yield from self._printed(source, "", source.neutral_pages())
        for language, pages in self.editions.items():
            prefix = self._plan.prefix(language)
            yield from self._printed(pages, prefix, pages.pages())
            for file in pages.data_files():
                yield SiteFile(f"{prefix}{file.address}", file.make, file.texts)

    def search_records(self) -> Mapping[str, Sequence[SearchRecord]]:
        """Return what can be found in each language."""
        return {language: pages.search_records for language, pages in self.editions.items()}

    def _printed(
        self, pages: EditionPages, prefix: str, printed: Iterable[SitePage]
    ) -> Iterator[SiteFile]:
        printer = Printer(self._templates, pages)
        for page in printed:
            path = f"{prefix}{page.address}index.html"
            yield SiteFile(path, partial(printer.print, page), page.texts)

    def _not_found(self) -> bytes:
        wordings = [pages.edition.wording for pages in self.editions.values()]
        view = make_not_found_page(self._plan, wordings)
        frames = self.editions[self._plan.source].frames
        frame = frames.frame(HOME, (), "source", str(view.title))
        path = site_path(self._plan)
        frame = replace(frame, root=path, site_root=path, canonical="")
        template = self._templates.get_template(NOT_FOUND)
        return template.render(view=view, frame=frame, term=wordings[0].terms).encode()
