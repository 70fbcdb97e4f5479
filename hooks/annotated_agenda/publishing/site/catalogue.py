"""Every file of the site that is made from the meeting, in all languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.edition import Standing
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.pages.not_found import make_not_found_page, site_path
from annotated_agenda.publishing.search.index import ALL_LANGUAGES
from annotated_agenda.publishing.site.edition_files import EditionPages
from annotated_agenda.publishing.site.file_names import with_file_names
from annotated_agenda.publishing.site.fingerprints import common_fingerprint, fingerprint
from annotated_agenda.publishing.site.page_listener import NoListener
from annotated_agenda.publishing.site.renderer import Printer, around, for_scripts, render
from annotated_agenda.publishing.site.sitemap import make_sitemap

if TYPE_CHECKING:
    from jinja2 import Environment

    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.publishing.edition.site_plan import SitePlan
    from annotated_agenda.publishing.language.term_base import Terms
    from annotated_agenda.publishing.search.record import SearchRecord
    from annotated_agenda.publishing.site.edition_files import SitePage
    from annotated_agenda.publishing.site.page_listener import PageListener

NOT_FOUND = "404.html"
_SITEMAP = "sitemap.xml"


@dataclass(frozen=True)
class SiteFile:
    """A file of the site: its path from the root, the fingerprint of what it is made from, how to make it.

    `language` is that of the edition it belongs to, the source language for what belongs to none. A page
    is made by `make_heard` where somebody listens; `source` is the file under docs/ that it is made from.
    """

    language: str
    path: str
    fingerprint: str
    make: Callable[[], bytes]
    make_heard: Callable[[PageListener], bytes] | None = None
    source: str = ""


class SiteContents:
    """The files of the site, made one by one when they are asked for.

    `beside` is the fingerprint of all that they are made from beside the meeting and the plan.
    """

    def __init__(
        self, meeting: Meeting, plan: SitePlan, terms: Terms, templates: Environment, beside: str
    ) -> None:
        self.editions = {
            language: EditionPages(meeting, plan, Wording(language, terms))
            for language in plan.languages
        }
        self._plan = plan
        self._templates = templates
        self._common = common_fingerprint(beside, meeting, plan)

    def files(self) -> Iterator[SiteFile]:
        """Yield every file; those without a language first, then language by language."""
        source = self.editions[self._plan.source]
        yield SiteFile(self._plan.source, NOT_FOUND, self._common, self._not_found)
        if self._plan.url:
            yield SiteFile(
                self._plan.source,
                _SITEMAP,
                self._common,
                partial(make_sitemap, self.editions.values()),
            )
        yield from self._printed(source, "", source.neutral_pages())
        for language, pages in self.editions.items():
            prefix = self._plan.prefix(language)
            yield from self._printed(pages, prefix, pages.pages())
            for file in pages.data_files():
                made_from = fingerprint(self._common, language, file.fingerprint)
                yield SiteFile(language, f"{prefix}{file.address}", made_from, file.make)

    def search_fingerprints(self) -> Mapping[str, str]:
        """Return the fingerprint of what the search index of each language is made from.

        That of what serves all languages is under ALL_LANGUAGES.
        """
        own = {
            language: fingerprint(self._common, "search", language, pages.fingerprints.texts)
            for language, pages in self.editions.items()
        }
        return {ALL_LANGUAGES: fingerprint(self._common, "search"), **own}

    def search_records(self) -> Mapping[str, Sequence[SearchRecord]]:
        """Return what can be found in each language."""
        return {language: pages.search_records for language, pages in self.editions.items()}

    def _printed(
        self, pages: EditionPages, prefix: str, printed: Iterable[SitePage]
    ) -> Iterator[SiteFile]:
        printer, language = Printer(self._templates, pages), pages.edition.language
        for page in printed:
            path = f"{prefix}{page.address}index.html"
            standing = page.standing
            around = (language, page.template, standing.state, " ".join(standing.translated))
            made_from = fingerprint(self._common, *around, page.fingerprint)
            make = partial(self._page, printer, page)
            original = self._plan.source if standing.state == "missing" else language
            source = f"{original}/{page.source}" if page.source else ""
            yield SiteFile(language, path, made_from, partial(make, NoListener()), make, source)

    def _page(self, printer: Printer, page: SitePage, listener: PageListener) -> bytes:
        html = printer.print(page, listener)
        return with_file_names(html.decode()).encode() if self._plan.names_files else html

    def _not_found(self) -> bytes:
        wordings = [pages.edition.wording for pages in self.editions.values()]
        view = make_not_found_page(self._plan, wordings)
        arounds = [self._around(pages) for pages in self.editions.values()]
        term, frame = wordings[0].terms, arounds[0]["frame"]
        values = {"frame": frame, "view": view, "term": term, "arounds": arounds[1:]}
        return render(self._templates, NOT_FOUND, values | around(frame, view))

    def _around(self, pages: EditionPages) -> dict[str, Any]:
        """Return what stands in a language around the page for a wrong address."""
        wording = pages.edition.wording
        standing = Standing((), "source", frozenset({wording.language}))
        title = wording.say("page_not_found")
        frame = pages.frames.frame_anywhere(title, standing, site_path(self._plan))
        return {"frame": frame, "term": wording.terms, "for_scripts": for_scripts(frame)}
