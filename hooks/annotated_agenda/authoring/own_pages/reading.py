"""The files of pages beside the agenda -> what they say, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from markdown import Markdown

from annotated_agenda.authoring.annotations.allowed_html import OWN_PAGE
from annotated_agenda.authoring.annotations.faults import faults
from annotated_agenda.authoring.checks.places import LinkFrom
from annotated_agenda.authoring.checks.texts import text_problems, unknown_labels
from annotated_agenda.authoring.own_pages.extension import OwnPageExtension
from annotated_agenda.meeting.own_page import OwnPage, PageText

if TYPE_CHECKING:
    from annotated_agenda.authoring.annotations.settings import OwnPageSettings
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.problem import Problem

_ID = re.compile(r"""<[a-z][^>]*?\s(?:id|name)=["']([^"']+)["']""")
_TRUST = "remove it, or list the page under extra.trusted_pages in mkdocs.yml"
_DIAGRAM = '<pre class="mermaid">'
_MERMAID = "put mermaid.min.js into docs/, and name it under extra_javascript in mkdocs.yml"
_YES = {"true", "yes", "on"}


@dataclass
class OwnPageReader:
    """Reads these pages; what is wrong with them is then in `problems`, links to check later in `links`.

    `languages` are the site's, the source first.
    """

    languages: Sequence[str]
    extension: OwnPageExtension
    settings: OwnPageSettings
    problems: list[Problem] = field(default_factory=list)
    links: list[LinkFrom] = field(default_factory=list)

    def read(self, files: Mapping[str, Mapping[str, SourceFile]]) -> tuple[OwnPage, ...]:
        """Return the pages in order; `files` are theirs by name and language."""
        if not files:
            return ()
        convert = Markdown(
            extensions=[*self.settings.extensions, self.extension],
            extension_configs=dict(self.settings.configs),
        )
        return tuple(self._page(name, pages, convert) for name, pages in files.items())

    def _page(self, name: str, files: Mapping[str, SourceFile], markdown: Markdown) -> OwnPage:
        texts, titles = {}, {}
        for language, file in files.items():
            self.problems += file.problems
            texts[language] = self._text(language, file, markdown)
            titles[language] = _title(file, name, self.extension.title)
        source = files.get(self.languages[0])
        is_everywhere = source is not None and self.settings.has_fallback
        return OwnPage(
            name=name,
            address=self.settings.address_of(name),
            titles=titles,
            texts=texts,
            languages=tuple(self.languages) if is_everywhere else tuple(files),
            status=str((source or next(iter(files.values()))).keys.get("status") or ""),
        )

    def _text(self, language: str, file: SourceFile, markdown: Markdown) -> PageText:
        own, path = self.extension, file.path.partition("/")[2]
        own.begin(path)
        markdown.reset()
        try:
            html = markdown.convert(file.body)
        except Exception as error:  # noqa: BLE001  the extensions are many, and none of them ours
            message = f"Markdown stops at this text ({type(error).__name__}: {error!s:.100})"
            self.problems.append(file.body_problem("", message, "write it more simply"))
            return PageText(language)
        self._check(file, html, is_trusted=self.settings.is_trusted(path))
        self.links += [LinkFrom(language, file, place) for place in own.places]
        return PageText(
            language,
            tuple(own.paragraphs),
            own.headings,
            tuple(dict.fromkeys(map(unescape, _ID.findall(html)))),
            is_searched=str(_of_search(file).get("exclude")).lower() not in _YES,
        )

    def _check(self, file: SourceFile, html: str, *, is_trusted: bool) -> None:
        own = self.extension
        self.problems += unknown_labels(file, list(dict.fromkeys(own.unknown)), own.labels)
        if "boost" in _of_search(file):
            message, why = "this has no effect", "the search of this program weighs by itself"
            self.problems.append(file.problem(("search", "boost"), message, why, "note"))
        if _DIAGRAM in html and not self.settings.has_mermaid:
            message = "each reader's browser would fetch the script of this diagram from unpkg.com"
            self.problems.append(file.body_problem("mermaid", message, _MERMAID, "warning"))
        names = [name for name in self.settings.extensions if isinstance(name, str)]
        found = (*own.faults, *own.references.faults(), *faults(file.body, names))
        self.problems += text_problems(file, found)
        for part in () if is_trusted else OWN_PAGE.forbidden(html, own.made):
            message = f"the HTML {part} may not stand in a page"
            self.problems.append(file.body_problem(part, message, _TRUST))


def _of_search(file: SourceFile) -> Mapping[str, Any]:
    found = file.keys.get("search")
    return found if isinstance(found, dict) else {}


def _title(file: SourceFile, name: str, heading: str) -> str:
    """Return a page's title as MkDocs takes it: from the front matter, else the first heading, else the file."""
    folder, _, page = name.removesuffix(".md").rpartition("/")
    called = folder.rpartition("/")[2] if page in {"index", "README"} else page
    return str(file.keys.get("title") or heading or re.sub("[-_]", " ", called).capitalize())
