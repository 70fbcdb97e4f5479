"""How words are made alike before they are compared, and the words that stand for a place.

The browser does the same to what a reader types, from the same table: search/words.js.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import yaml

from annotated_agenda.publishing.language.locales import in_language, serving
from annotated_agenda.publishing.search.folding import fold, read_search_forms
from annotated_agenda.publishing.search.plurals import singulars
from annotated_agenda.publishing.search.stop_words import stop_words

if TYPE_CHECKING:
    from datetime import date

    from annotated_agenda.meeting.item_number import ItemNumber

T = TypeVar("T")

_COMMON_NAMES = Path(__file__).with_name("common_names.yml")
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_HEX_AS_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def forms_of(table: str, language: str, none: T) -> T:
    """Return a language's part of a table of search forms; `none` where there is no such part."""
    parts: Mapping[str, T] = read_search_forms()[table]
    return in_language(parts, language, none)


@cache
def read_common_names() -> Sequence[Mapping[str, Mapping[str, str]]]:
    """Read the names of bodies that everybody knows: `name` as texts have it, and what is `known`."""
    names: Sequence[Mapping[str, Mapping[str, str]]]
    names = yaml.load(_COMMON_NAMES.read_text("utf-8"), yaml.CSafeLoader)
    return names


def common_names(text: str, language: str) -> Iterator[str]:
    """Yield the other names of the bodies that a text names."""
    folded = fold(text)
    for code in serving(language):
        for name, known in _names_of_bodies(code):
            if name.search(folded):
                yield known


@cache
def _names_of_bodies(language: str) -> Sequence[tuple[re.Pattern[str], str]]:
    """Return the pattern of each body's name in texts, and its other names."""
    return [
        (
            re.compile(r"\w*\s+".join(map(re.escape, fold(body["name"][language]).split()))),
            " ".join(filter(None, map(body["known"].get, ("all", language)))),
        )
        for body in read_common_names()
        if language in body["name"]
    ]


@lru_cache(maxsize=100_000)
def search_words(text: str, language: str) -> tuple[str, ...]:
    """Return the words of a text as the index holds them, in order, without the stop words.

    Chinese has no spaces: it is held as pairs of neighbouring characters, written in letters
    because Pagefind would cut them by a dictionary that the browser does not have.
    """
    return tuple(_words(text, language))


def _words(text: str, language: str) -> Iterator[str]:
    passed_over, one = stop_words(language), singulars(language)
    for run in _WORD.findall(fold(text)):
        for word in _split_han(run):
            if _HAN.match(word):
                yield from _pairs(word)
            elif word not in passed_over and (len(word) > 1 or word.isdigit()):
                bare = _clitics().sub("", word)
                yield one.get(bare, bare)


def written_words(text: str) -> list[str]:
    """Return the words of a text in small letters, with their diacritics."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def item_token(number: ItemNumber) -> str:
    """Return the word that only an agenda item has: "it5bq"; "II.A" and "II A" are one."""
    slug = re.sub(r"\.(?=[a-z])", "", number.slug.lower())
    return _token("item", slug.replace(".", "p"))


def article_token(division: str) -> str:
    """Return the word that a treaty's division has wherever it is cited: "16.5.a" is "ar16p5paq"."""
    return _token("article", division.replace(".", "p"))


def symbol_tokens(symbol: str) -> tuple[str, ...]:
    """Return the words of a symbol: for every run of its components that ends with the last one.

    "A/RES/70/174" is found by "70/174" and "RES/70/174". The whole symbol comes first. Letters and
    figures are apart, however they are joined: "WG.3" and "WG 3" are one.
    """
    parts = symbol_components(symbol)
    runs = (parts[start:] for start in range(len(parts)))
    found = [[piece for part in run for piece in part] for run in runs]
    enough = [pieces for at, pieces in enumerate(found) if at == 0 or len(pieces) > 1]
    return tuple(_token("symbol", "z".join(pieces)) for pieces in enough)


def symbol_components(symbol: str) -> list[list[str]]:
    """Return the components of a symbol, each as its runs of letters and of figures."""
    return [re.findall(r"[a-z]+|\d+", part) for part in fold(symbol).split("/")]


def date_token(day: date) -> str:
    """Return the word that the sittings of a day have: "da10x19q"."""
    return _token("date", f"{day.month}x{day.day}")


def page_token(address: str) -> str:
    """Return the word of a page that every meeting has: "pgscheduleq"."""
    return _token("page", address.strip("/").rpartition("/")[2])


def fact_token(fact: str) -> str:
    """Return the word of what readers ask of a meeting: "faplaceq"."""
    return _token("fact", fact)


def page_words(address: str, language: str) -> str:
    """Return what readers call a page that every meeting has, beside its title."""
    words: Mapping[str, str]
    words = read_search_forms()["page_words"].get(address.strip("/").rpartition("/")[2], {})
    return in_language(words, language, "")


def nature_words(symbol: str, language: str) -> Iterator[str]:
    """Yield what the parts of a symbol say of the document: "conference room paper" for CRP."""
    natures = read_search_forms()["natures"]
    for letters, *_ in filter(None, symbol_components(symbol)):
        words = natures.get(letters, {})
        yield from (words[code] for code in serving(language) if code in words)


def kind_token(kind: str) -> str:
    """Return the word that all records of a kind have: "kidocumentq"."""
    return _token("kind", kind)


def mention_token(token: str) -> str:
    """Return the word that stands for a place where it is only mentioned: "mit5bq"."""
    return f"m{token}"


def _token(kind: str, place: str) -> str:
    token: str = read_search_forms()["tokens"][kind].format(place)
    return token


@cache
def _clitics() -> re.Pattern[str]:
    return re.compile(read_search_forms()["clitics"])


def _split_han(run: str) -> Iterator[str]:
    start = 0
    for match in _HAN.finditer(run):
        yield from (run[start : match.start()], match.group())
        start = match.end()
    yield run[start:]


def _pairs(characters: str) -> Iterator[str]:
    codes = [f"{ord(character):x}".translate(_HEX_AS_LETTERS) for character in characters]
    yield from (f"z{first}{second}" for first, second in pairwise(codes))
    if len(codes) == 1:
        yield f"z{codes[0]}"
