"""Commands of the Makefile that write what authors do not write by hand: versions, pins, records."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import yaml
from mkdocs.config import load_config

from authoring.anchors import RECORD, pin_paragraphs, record_anchors
from authoring.digest import source_digest
from authoring.docs_folder import ITEMS, MEETING_PAGE, DocsFolder, read_docs_folder
from authoring.readiness import check_readiness
from meeting.problem import Problem
from mkdocs_bridge import edition_pages, report, start_build
from publishing.addresses import PRINT
from publishing.external_links import external_links, status_of
from publishing.site_folder import new_folder, put_in_place
from publishing.translation_status import TranslationStatus, make_translation_status

_HEADINGS = {
    "error": "To be mended; nothing can be published before",
    "warning": "To be mended before `make build` publishes",
    "note": "To know",
}
_RECORD = re.compile(r"^translated_from:.*$", re.MULTILINE)


def print_translations() -> None:
    """Print how far the translation of every page is."""
    config = load_config()
    config = config.plugins.on_config(config)
    build = start_build(config)
    report(build)
    edition = edition_pages(config, "en").edition
    for line in table(make_translation_status(edition)):
        sys.stdout.write(line + "\n")


def table(status: TranslationStatus) -> list[str]:
    """Return the table's lines: the page's address, then a column for each language."""
    header = ["", *(column.language for column in status.columns)]
    rows = [[row.address or "index", *(cell.words for cell in row.cells)] for row in status.rows]
    widths = [max(len(line[at]) for line in [header, *rows]) for at in range(len(header))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [header, *rows]
    ]


def record_version(page: Path) -> None:
    """Write into a translation which version of the source it was made from."""
    config = load_config()
    config = config.plugins.on_config(config)
    docs, languages = Path(config.docs_dir), tuple(start_build(config).plan.languages)
    digest = _digest_of(read_docs_folder(docs, languages), page.resolve().relative_to(docs))
    text = page.read_text("utf-8")
    record = f"translated_from: {digest}"
    if _RECORD.search(text):
        text = _RECORD.sub(record, text, count=1)
    else:
        text = text.replace("\n---", f"\n{record}\n---", 1)
    page.write_text(text, "utf-8")


def pin_anchors(page: Path) -> None:
    """Write a pin below each paragraph of a source page, and of its translations."""
    config = load_config()
    docs = Path(config.docs_dir)
    _, *name = page.resolve().relative_to(docs).parts
    for path in sorted(docs.glob("/".join(["*", *name]))):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        path.write_text(f"---\n{front}---\n{pin_paragraphs(body)}", "utf-8")


def record_published() -> None:
    """Write down which anchors are published now, so that later builds can hold them."""
    config = load_config()
    config = config.plugins.on_config(config)
    build = start_build(config)
    report(build)
    header = (
        "# The anchors that were published last, with the words that they lead to: make published\n"
    )
    record = yaml.safe_dump(record_anchors(build.meeting), allow_unicode=True, width=1000)
    (Path(config.docs_dir) / RECORD).write_text(header + record, "utf-8")


def check_before_publishing(written: Callable[[list[Problem]], str]) -> None:
    """Print everything to know before publishing; exit with 1 when something stops it."""
    config = load_config()
    config = config.plugins.on_config(config)
    build, docs = start_build(config), Path(config.docs_dir)
    languages = tuple(build.plan.languages)
    notes = check_readiness(read_docs_folder(docs, languages), docs, languages)
    found = sorted({*build.reading.problems, *notes}, key=_in_order)
    sys.stdout.write(written(found))
    sys.exit(any(problem.severity != "note" for problem in found))


def _in_order(problem: Problem) -> tuple[int, Problem]:
    return list(_HEADINGS).index(problem.severity), problem


def as_json(problems: list[Problem]) -> str:
    """Return the problems as JSON, for machines."""
    return (
        json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
    )


def as_text(problems: list[Problem]) -> str:
    """Return the problems under headings, for people."""
    return "".join(_lines(problems))


def _lines(problems: list[Problem]) -> Iterator[str]:
    for severity, heading in _HEADINGS.items():
        own = [problem for problem in problems if problem.severity == severity]
        if own:
            yield f"{heading} ({len(own)}):\n"
            yield from (f"  {problem}\n" for problem in own)
    if all(problem.severity == "note" for problem in problems):
        yield "Ready to be published.\n"


def publish() -> None:
    """Build beside the published site, and put the new one in its place when all went well."""
    site = Path(load_config().site_dir)
    new = new_folder(site)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(new)]
    code = subprocess.run(command, check=False).returncode  # noqa: S603  MkDocs, as in mkdocs.yml
    if code:
        shutil.rmtree(new, ignore_errors=True)
        sys.exit(f"Nothing was published: {site} is as it was.")
    put_in_place(new, site)


def print_links() -> None:
    """Print every address that the built site leads to elsewhere, with what it answers."""
    config = load_config()
    for url, pages in external_links(Path(config.site_dir), config.site_url or "").items():
        sys.stdout.write(f"{status_of(url)}  {url}  ({pages[0]} and {len(pages) - 1} more)\n")


def write_pdfs() -> None:
    """Write the whole agenda of each language as site/<language>/agenda.pdf, from the built site."""
    try:
        from publishing.pdf import write_pdf  # noqa: PLC0415  the other commands do without it
    except OSError as missing:
        sys.exit(
            f"A PDF needs Pango (Debian: libpangoft2-1.0-0, macOS: brew install pango): {missing}"
        )
    config = load_config()
    config = config.plugins.on_config(config)
    site, plan = Path(config.site_dir), start_build(config).plan
    paper = site / "assets" / "stylesheets" / "paper.css"
    for language in plan.languages:
        own = site / plan.prefix(language)
        page = (own / PRINT / "index.html").read_text("utf-8")
        address = plan.url and plan.url + plan.prefix(language) + PRINT
        write_pdf(page, address, paper, own / "agenda.pdf")


def _digest_of(folder: DocsFolder, name: Path) -> str:
    match name.parts:
        case (_, page) if page == MEETING_PAGE and folder.meeting:
            return source_digest(folder.meeting)
        case (_, items, page) if items == ITEMS and Path(page).stem in folder.items:
            return source_digest(folder.items[Path(page).stem])
    sys.exit(f"{name}: this is no translation of a page that exists in the source language")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["translations"]:
            print_translations()
        case ["translated", *pages] if pages:
            for name in pages:
                record_version(Path(name))
        case ["anchors", *pages] if pages:
            for name in pages:
                pin_anchors(Path(name))
        case ["published"]:
            record_published()
        case ["check"]:
            check_before_publishing(as_text)
        case ["check", "--json"]:
            check_before_publishing(as_json)
        case ["publish"]:
            publish()
        case ["links"]:
            print_links()
        case ["pdf"]:
            write_pdfs()
        case _:
            sys.exit(
                "usage: check [--json] | translations | translated PAGE … | anchors PAGE … | published | publish | links | pdf"
            )
