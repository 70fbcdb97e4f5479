"""Measures the search: what it finds, what it costs a reader, and the same of stock Material."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright
from tests.bench.search_cost import costs, open_ours, open_stock
from tests.bench.stock_site import build_stock_site
from tests.bench.synthetic_meeting import FIFTYFOLD, write_meeting
from tests.bench.web_server import serve_compressed
from tests.drawn_site import PROJECT, build, draw
from tests.get_browser import find_browser
from tests.search.asking import TIDES, Answer, ask, questions, share

from annotated_agenda.doorway.build import edition_pages, start_build
from annotated_agenda.publishing.edition.addresses import SEARCH_SETTINGS, SEARCH_VOCABULARY
from annotated_agenda.publishing.search.index import indexing
from annotated_agenda.publishing.search.settings import search_settings, search_vocabulary


def main() -> None:
    """Build the site, a stock one, and one fifty times as large, and print the tables."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        ours = _build_ours(folder / "ours", PROJECT / "docs")
        stock = build_stock_site(PROJECT / "docs", _new(folder / "stock")).site
        write_meeting(_new(folder / "large") / "docs", FIFTYFOLD)
        large = _build_index_only(folder / "large", ours)
        tides = _build_tides(folder / "tides")
        for meeting, built in (("crime", ours), ("tides", tides)):
            with serve_compressed(built) as site:
                answers = _answers(browser, site, meeting)
                _print(_recall(meeting, answers))
                _print(_misses(answers))
        with serve_compressed(stock) as site:
            _print(_stock_recall(browser, site))
        _print(["to the first result, fr (1.6 Mbit/s, 150 ms):"])
        for label, built, opening in (
            ("ours", ours, open_ours),
            ("ours, fifty times the pages", large, open_ours),
            ("stock Material", stock, open_stock),
        ):
            with serve_compressed(built) as site:
                _print([f"  {label}: {line}" for line in costs(browser, site, opening)])


def _build_ours(folder: Path, docs: Path) -> Path:
    for name in ("hooks", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copytree(docs, folder / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    built = build(folder)
    assert built.code == 0, built.output
    return built.site


def _build_tides(folder: Path) -> Path:
    """Build the site of a meeting of another field, numbering and source language."""
    draw(folder, {}, ("en", "ar", "es", "fr", "ru", "zh"))
    shutil.copytree(TIDES, folder / "docs", dirs_exist_ok=True)
    built = build(folder)
    assert built.code == 0, built.output
    return built.site


def _build_index_only(folder: Path, ours: Path) -> Path:
    """Give our site the search index of a large meeting; its pages cost the search nothing."""
    site = folder / "site"
    shutil.copytree(
        ours, site, ignore=shutil.ignore_patterns("pagefind", SEARCH_SETTINGS, SEARCH_VOCABULARY)
    )
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    config = load_config(
        str(folder / "mkdocs.yml"),
        watch=[],
        hooks=[str(PROJECT / "hooks" / "mkdocs_events.py")],
        theme={"name": "material", "custom_dir": str(PROJECT / "overrides")},
    )
    config = config.plugins.on_config(config)
    plan = start_build(config).plan
    editions = {language: edition_pages(config, language) for language in plan.languages}
    records = {language: pages.search_records for language, pages in editions.items()}
    with indexing(records) as put_into:
        for language, pages in editions.items():
            own = site / plan.prefix(language)
            (own / SEARCH_SETTINGS).write_bytes(
                search_settings(pages.edition, pages.search_records)
            )
            (own / SEARCH_VOCABULARY).write_bytes(search_vocabulary(records[language], language))
        put_into(site)
    return site


def _answers(browser: Browser, site: str, meeting: str) -> list[Answer]:
    page = browser.new_page()
    asked = questions(meeting)
    return [
        answer
        for language in dict.fromkeys(one.language for one in asked)
        for answer in ask(page, site, [one for one in asked if one.language == language])
    ]


def _recall(meeting: str, answers: list[Answer]) -> Iterator[str]:
    """Yield the shares that are right at 1 and at 3: by half, by language, by kind, by both."""
    yield f"{meeting:6} {'half':6} {'':4} {'kind':16} {'n':>4} {'@1':>7} {'@3':>7}"
    groups: dict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for answer in answers:
        asked = answer.question
        for language, kind in product(("all", asked.language), ("all", asked.kind)):
            groups[asked.half, language, kind].append(answer)
    for (half, language, kind), group in sorted(groups.items()):
        first, third = (share(one.is_within(count) for one in group) for count in (1, 3))
        yield f"{meeting:6} {half:6} {language:4} {kind:16} {len(group):4} {first:7.1%} {third:7.1%}"


def _misses(answers: list[Answer]) -> Iterator[str]:
    for one in answers:
        if not one.is_within(3):
            yield f"missed: {one.question.language} {one.question.kind} {one.question.query!r}"


def _stock_recall(browser: Browser, site: str) -> Iterator[str]:
    """Ask stock Material for words; it has no pages for symbols and articles."""
    page = browser.new_page()
    asked = [
        one
        for one in questions("crime")
        if any(address.startswith("items/") for address in one.reach)
    ]
    good: dict[int, list[bool]] = {1: [], 3: []}
    for one in asked:
        prefix = "" if one.language == "fr" else f"{one.language}/"
        found = _ask_stock(page, f"{site}{prefix}", one.query)
        right = {f"{prefix}{address.partition('#')[0]}" for address in one.reach}
        for count, hits in good.items():
            hits.append(any(address in right for address in found[:count]))
    yield f"stock Material, {len(asked)} queries for items: @1 {share(good[1]):.1%} @3 {share(good[3]):.1%}"


def _ask_stock(page: Page, root: str, query: str) -> list[str]:
    page.goto(root)
    page.keyboard.press("/")
    page.fill(".md-search__input", query)
    page.wait_for_function(
        "!document.querySelector('.md-search-result__meta').matches(':empty')"
        " && !/Init|initial/i.test(document.querySelector('.md-search-result__meta').textContent)"
    )
    page.wait_for_timeout(250)
    links = page.locator("a.md-search-result__link").evaluate_all("all => all.map(one => one.href)")
    site = re.sub(r"(?<=\d/).*", "", root)
    pages = (re.sub(r"[?#].*", "", link).removeprefix(site) for link in links)
    return list(dict.fromkeys(pages))


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
