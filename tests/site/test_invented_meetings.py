"""Meetings of other bodies than ours, in tests/meetings/: each is published whole, and says nothing untrue.

Each folder is a docs/ as a secretariat would write it; all texts are invented.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from tests.drawn_site import PROJECT, Built, build, draw

MEETINGS = {
    "committee": ("en", "ar", "es", "zh"),
    "industry": ("ru",),
    "cities": ("es", "en"),
    "weather": ("fr", "en"),
    "rivers": ("en", "fr"),
}
HOME = "https://example.org/m/"

# The keys of words; all others are facts, printed in forms of their own.
WORDS = {
    "title", "body", "parent_body", "meeting", "place", "subtitle", "orientation", "note", "notes",
    "room", "clusters", "remark", "heading",
}  # fmt: skip
# What Markdown writes around words: ends of links, notes, pins, and what an image links to.
SIGNS = re.compile(r"\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]+\]:?|\{#p\d+\}")


class Site:
    """A meeting's docs/ and the site made of it."""

    def __init__(self, folder: Path, name: str) -> None:
        self.languages = MEETINGS[name]
        draw(folder, {}, self.languages, HOME)
        shutil.copytree(PROJECT / "tests" / "meetings" / name, folder / "docs")
        self.docs = folder / "docs"
        self.built: Built = build(folder, "--strict")
        assert self.built.code == 0, self.built.output

    def prefix(self, language: str) -> str:
        return "" if language == self.languages[0] else f"{language}/"

    def pages(self) -> Iterator[tuple[str, BeautifulSoup]]:
        """Yield the address and the content of every page of the meeting."""
        for file in sorted(self.built.site.rglob("index.html")):
            address = file.parent.relative_to(self.built.site).as_posix()
            address = "" if address == "." else f"{address}/"
            if not address.startswith("go/"):
                yield address, BeautifulSoup(file.read_text("utf-8"), "html.parser")

    def pages_in(self, language: str) -> Iterator[tuple[str, BeautifulSoup]]:
        """Yield the pages that readers of a language see."""
        others = tuple(f"{one}/" for one in self.languages[1:] if one != language)
        for address, page in self.pages():
            if address.startswith(self.prefix(language)) and not address.startswith(others):
                yield address, page

    def soup(self, address: str) -> BeautifulSoup:
        return BeautifulSoup(self.built.page(address), "html.parser")

    def written(self) -> Iterator[tuple[str, str, dict[str, object], str]]:
        """Yield the language of each page of the agenda, its address in it, its facts and its text."""
        for path in sorted(self.docs.rglob("*.md")):
            language, _, name = path.relative_to(self.docs).as_posix().partition("/")
            front, text = "", path.read_text("utf-8")
            if text.startswith("---"):
                _, front, text = text.split("---\n", 2)
            address = "" if name == "index.md" else name.removesuffix(".md") + "/"
            yield language, address, yaml.safe_load(front) or {}, text

    def readers(self, language: str, address: str) -> Iterator[str]:
        """Yield the languages in which a page is read: its own, and those that have no translation of it."""
        yield language
        for other in self.languages if language == self.languages[0] else ():
            if not (self.docs / other / f"{address.rstrip('/') or 'index'}.md").exists():
                yield other


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    return {name: Site(tmp_path_factory.mktemp(name), name) for name in MEETINGS}


@pytest.fixture(params=MEETINGS)
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    return sites[request.param]


def letters(text: str) -> str:
    """Return the letters and digits of a text, without what stands between them."""
    return "".join(re.findall(r"\w", text))


def shown(page: BeautifulSoup) -> str:
    """Return the letters of what a page shows, without the numbers of its footnotes."""
    for note in page.select("sup[id^=fnref]"):
        note.decompose()
    described = " ".join(str(image.get("alt", "")) for image in page.select("img"))
    return letters(f"{page.get_text()} {described}")


def own_words(facts: object, key: str = "") -> Iterator[str]:
    """Yield the words of a page's facts that are in the language of the page."""
    if isinstance(facts, dict):
        for name, value in facts.items():
            yield from own_words(value, key if key in {"notes", "clusters"} else name)
    elif isinstance(facts, list):
        for one in facts:
            yield from own_words(one, key)
    elif key in WORDS and facts != "none":
        yield str(facts)


def words_by_language(facts: object, language: str) -> Iterator[str]:
    """Yield the words that facts have for a language: the `en` of {en: Room, fr: Salle}."""
    for value in facts.values() if isinstance(facts, dict) else ():
        yield from words_by_language(value, language)
    for value in facts if isinstance(facts, list) else ():
        yield from words_by_language(value, language)
    if isinstance(facts, dict) and isinstance(facts.get(language), str):
        yield facts[language]


def test_no_sentence_is_lost(site: Site) -> None:
    for language, address, _, text in site.written():
        for reader in site.readers(language, address):
            page = shown(site.soup(f"{site.prefix(reader)}{address}"))
            for line in SIGNS.sub("", text).splitlines():
                assert letters(line) in page, (reader, address, line)


def test_no_words_of_the_facts_are_lost(site: Site) -> None:
    register = yaml.safe_load((site.docs / "register.yml").read_text("utf-8"))
    for language in site.languages:
        pages = "".join(shown(page) for _, page in site.pages_in(language))
        said = list(words_by_language(register, language))
        for one, _, facts, _ in site.written():
            said += own_words(facts) if one == language else words_by_language(facts, language)
        for text in said:
            assert letters(SIGNS.sub("", text)) in pages, (language, text)


def test_anchors_are_unique(site: Site) -> None:
    for address, page in site.pages():
        ids = [str(one["id"]) for one in page.select("[id]")]
        assert len(ids) == len(set(ids)), address


def test_no_link_is_dead(site: Site) -> None:
    ids = {
        address: {str(one["id"]) for one in page.select("[id]")} for address, page in site.pages()
    }
    for address, page in site.pages():
        for link in page.select("a[href]"):
            target = urlsplit(urljoin(HOME + address, str(link["href"])))
            if target.hostname == "example.org" and target.path.startswith("/m/"):
                path = unquote(target.path.removeprefix("/m/"))
                assert (site.built.site / path).exists(), (address, link["href"])
                if target.fragment and path in ids:
                    assert target.fragment in ids[path], (address, link["href"])


OFFICIAL, NONE = ".aa-notice", ""
MARKS = ".aa-agenda .aa-mark"
TRUTHS = [
    # Which texts are official: all of the committee's but one page; none of these cities' English.
    ("committee", "ar/items/2/", OFFICIAL, NONE),
    ("committee", "es/", OFFICIAL, NONE),
    ("committee", "zh/items/3/", OFFICIAL, "非正式译文。以下列语文文本为准：英文、阿拉伯文和西班牙文。 正式文件中文本"),
    ("cities", "en/items/1/", OFFICIAL, "Unofficial translation. The Spanish text is authentic."),
    ("cities", "en/items/2/", OFFICIAL, "This page has not been translated into English yet. The Spanish text is shown."),
    ("weather", "en/items/11.1.1.1/", OFFICIAL, NONE),
    ("rivers", "fr/items/3/", OFFICIAL, "Traduction non officielle. Le texte anglais fait foi."),
    # Numbers, as each language writes them.
    ("committee", "", MARKS, "1. (a) (b) 2. 3. 4."),
    ("committee", "ar/", MARKS, "1. (أ) (ب) 2. 3. 4."),
    ("committee", "es/", MARKS, "1. a) b) 2. 3. 4."),
    ("industry", "", MARKS, "I. I бис. III. III.2 IV. а) b) IV.1"),
    ("weather", "print/", MARKS, "1. 2. 11. 11.1 11.1.1 11.1.1.1 11.1.1.10 12."),
    # Marks of lists as they were typed, paragraphs by the numbers that they have.
    ("committee", "zh/items/2/", ".aa-annotation .aa-list__mark", "11. 12. (a) ㈠ ㈡ (b)"),
    ("committee", "ar/items/2/", ".aa-annotation .aa-list__mark", "11- 12- (أ) '1' '2' (ب)"),
    ("industry", "items/III.2/", ".aa-annotation .aa-list__mark", "а) b) c)"),
    ("committee", "documents/A/AC.900/2/", ".aa-cited-in li li a", "para. 11"),
    # Official texts are where their organization has them; none is promised that is not issued.
    ("rivers", "fr/items/4/", ".aa-documents__official a", "Français Français"),
    ("industry", "items/III.2/", ".aa-documents__official a", "English"),
    ("weather", "annexes/3/", ".aa-documents__official a", NONE),
    # Documents that an annex lists, and those that have no symbol, are documents of the meeting.
    ("weather", "documents/", ".aa-documents__title", "Exposé oral Rapport sur les gouttes ( FCWX/CP/2027/2 ) Bilan des grêlons, 29 octobre Communications des Parties ( FCWX/CP/2027/INF.1–12 )"),
    ("weather", "", ".aa-documents__title", "Exposé oral Rapport sur les gouttes ( FCWX/CP/2027/2 ) Bilan des grêlons Communications des Parties ( FCWX/CP/2027/INF.1–12 ) (en anglais seulement)"),
    ("weather", "en/items/11.1.1.10/", ".aa-documents p:not(.aa-documents__official)", "Oral statement Follow-up to hail Report on drops ( FCWX/CP/2027/2 ) Bilan des grêlons , 29 October"),
    ("weather", "schedule/", ".aa-documents__heading", NONE),
    ("weather", "documents/FCWX/CP/2027/INF.1/", ".aa-facts a", "Annexe III Liste des nuages"),
    ("committee", "es/documents/", ".aa-documents__title", "Programa provisional y anotaciones ( A/AC.900/4 ) Programa provisional y anotaciones ( A/AC.900/4 ) – Para su aprobación Proyecto de artículos sobre el cuidado del cielo nocturno ( A/AC.900/2 ), párrs. 2 y 3 del anexo III – Para su examen Declaración de la Mesa – Para información Cielo nocturno ( A/RES/91/7 )"),
    ("industry", "items/III.2/", ".aa-documents__title", "Доклад о жерновах ( IDB.99/2 ) (только на английском языке) Доклад о зерне ( CL 168/1 ) (ожидается 31 мая 2027 года)"),
    # A document whose title is not known yet is called by its symbol, once.
    ("rivers", "fr/documents/", "ul .aa-documents__title", "E/CN.99/2027/3"),
    # Days without hours, and nothing scheduled.
    ("cities", "en/", "aa-now, .aa-sittings", NONE),
    ("industry", "items/Ibis/", ".aa-sittings li a", "Понедельник, 7 июня 2027 года, первая половина дня"),
    # Headings of an agenda, texts between its items, the annex that is the timetable.
    ("weather", "", ".aa-cluster", "A. Vents B. Pluies"),
    ("weather", "print/", ".aa-paper__annotations h3", "Cérémonie d’ouverture 1. Ouverture A. Vents 2. Vents dominants 2 B. Pluies Note sur les points 11 et 12 11. Gouttes 12. Questions diverses"),
    ("weather", "print/", ".aa-paper__annex h2", "Annexe I Échelle des pluies Annexe II Projet d’organisation des travaux Annexe III Liste des nuages"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "address", "selector", "text"), TRUTHS)
def test_what_is_said_is_true(
    sites: dict[str, Site], name: str, address: str, selector: str, text: str
) -> None:
    found = sites[name].soup(address).select(selector)
    assert " ".join(" ".join(one.get_text(" ", strip=True) for one in found).split()) == text
