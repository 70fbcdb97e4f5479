"""What mkdocs.yml says about the site: its languages, its address and the official addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotated_agenda.meeting.document_symbol import archived_symbol
from annotated_agenda.meeting.problem import Problem
from annotated_agenda.publishing.language.locales import find_locale
from annotated_agenda.publishing.look.look import Look

_SETTINGS = "mkdocs.yml"
_EXAMPLE = "https://docs.un.org/{language}/{symbol}"
# The archive of the United Nations has their documents alone, in their six languages.
_ARCHIVE = re.compile(r"https?://(?:docs\.un\.org|(?:www\.)?undocs\.org)/")
_ARCHIVED = frozenset({"ar", "en", "es", "fr", "ru", "zh"})


@dataclass(frozen=True)
class SitePlan:
    """The site's languages by code with the name each gives itself; the source language is one.

    `url` is the published address with a slash at its end, or empty. `official_links` are
    templates such as "https://docs.un.org/{language}/{symbol}" by the beginning of the symbol.
    `looks` are how pages look, by language. `names_files` when links name the files behind
    the addresses of pages, so that the site can be opened from a folder. `has_pdf` when every language
    has the whole agenda as a PDF, `has_pictures` when pages have pictures for links to them.
    """

    languages: Mapping[str, str]
    source: str
    url: str = ""
    official_links: Mapping[str, str] = field(default_factory=dict)
    looks: Mapping[str, Look] = field(default_factory=dict)
    names_files: bool = False
    has_pdf: bool = False
    has_pictures: bool = False

    def look(self, language: str) -> Look:
        """Return how the pages of a language look."""
        return self.looks.get(language, Look())

    def prefix(self, language: str) -> str:
        """Return where a language's pages begin: "" for the source language, "en/" for English."""
        return "" if language == self.source else f"{language}/"

    def public_address(self, language: str, address: str) -> str:
        """Return the whole address of what stands at `address` in a language; empty without `url`."""
        return self.url and self.url + self.prefix(language) + address

    def language_name(self, language: str) -> str:
        """Return the name that a language gives itself, also one that the site is not in."""
        locale = find_locale(language)
        own = (locale and locale.get_display_name()) or language
        return self.languages.get(language) or own[:1].upper() + own[1:]

    def official_link(self, symbol: str, language: str) -> str:
        """Return a document's official address by the rule with the longest matching beginning.

        Empty where no rule holds for it, or it cannot be where the rule leads: in the archive of the
        United Nations.
        """
        matching = [start for start in self.official_links if symbol.startswith(start)]
        if not matching:
            return ""
        rule = self.official_links[max(matching, key=len)]
        if _ARCHIVE.match(rule):
            symbol = archived_symbol(symbol) if language in _ARCHIVED else ""
        if not symbol:
            return ""
        return rule.format(language=language, symbol=symbol.replace(" ", "%20"))


def check_languages(languages: Iterable[str], settings: str) -> Iterator[Problem]:
    """Yield what is wrong with the codes of the site's languages; `settings` is the text of mkdocs.yml."""
    for code in languages:
        line = _line(settings, f"locale: {code}", "languages")
        if "_" in code:
            own = code.replace("_", "-")
            remedy = f'write "{own}", and call the folder docs/{own}'
            message = f'"{code}" is no code of a language for the web'
            yield Problem(_SETTINGS, line, "languages", message, remedy)
        elif find_locale(code) is None:
            message = (
                f'nothing is known of a language "{code}": its dates are written as in English'
            )
            remedy = "correct the code, or leave it so"
            yield Problem(_SETTINGS, line, "languages", message, remedy, "note")


def check_official_links(links: object, settings: str) -> Iterator[Problem]:
    """Yield what is wrong with extra.official_links; `settings` is the text of mkdocs.yml."""
    if not isinstance(links, Mapping):
        message = "this is no list of beginnings and addresses"
        remedy = f'write "": {_EXAMPLE}'
        yield _link_problem("official_links", settings, message, remedy)
        return
    for start, template in links.items():
        if not isinstance(start, str) or not _is_address(template):
            message = f'"{template}" is no address with {{language}} and {{symbol}} in it'
            remedy = f"write it like {_EXAMPLE}"
            yield _link_problem(str(template), settings, message, remedy)


def _is_address(template: object) -> bool:
    try:
        address = str(template).format(language="fr", symbol="A/1")
    except (LookupError, ValueError, AttributeError):
        return False
    return re.fullmatch(r"https?://[^\s\"'<>]+", address) is not None


def _link_problem(words: str, settings: str, message: str, remedy: str) -> Problem:
    line = _line(settings, words, "official_links")
    return Problem(_SETTINGS, line, "extra.official_links", message, remedy)


def _line(settings: str, words: str, otherwise: str) -> int:
    """Return the line of mkdocs.yml where the first of these words stand, else the others."""
    place = settings.find(words) if words in settings else settings.find(otherwise)
    return 1 + settings[: max(0, place)].count("\n")
