"""The search index: a page that no reader sees for each page of the site, indexed by Pagefind.

Pagefind keeps an index for each language of these pages and gives the browser only the part of it
that a query needs.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from pagefind.service import get_executable

from publishing.search_forms import kind_token, search_words

if TYPE_CHECKING:
    from publishing.search_records import SearchRecord

FOLDER = "pagefind"
# Our dialog needs only pagefind.js and the index.
_UNUSED = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
    "pagefind-worker.js",
)


# A word in the title of an item leads to the item before the documents that have it too.
_TITLE_WEIGHTS = {"annotation": 6, "timetable": 4, "document": 2}


# What the home page says is said at more length where it belongs.
_HOME_WEIGHT = 0.5


class SearchUnavailableError(Exception):
    """The index cannot be made; the message says why, and what to do."""


def find_pagefind() -> Path:
    """Return where Pagefind's program is; raise SearchUnavailableError when it is missing."""
    program = get_executable()
    if program is None or not program.is_file():
        remedy = 'install it with "pip install --requirement requirements.lock"'
        raise SearchUnavailableError(
            f"the search needs the program Pagefind, which is missing; {remedy}"
        )
    return program


@contextmanager
def writing_search_index(
    records: Mapping[str, Sequence[SearchRecord]], site: Path
) -> Iterator[None]:
    """Write the index into site/pagefind/ while the block under `with` does something else.

    `records` are those of each language. Raise SearchUnavailableError if it fails.
    """
    command = (find_pagefind(), "--output-path", site / FOLDER, "--silent", "--site")
    with tempfile.TemporaryDirectory() as folder:
        for language, own in records.items():
            _write_shadow_pages(own, language, Path(folder))
        with subprocess.Popen([*command, folder], stderr=subprocess.PIPE, text=True) as run:  # noqa: S603  on files that we wrote
            yield
            _, errors = run.communicate()
    if run.returncode:
        raise SearchUnavailableError(f"Pagefind could not make the search index: {errors.strip()}")
    for name in _UNUSED:
        (site / FOLDER / name).unlink(missing_ok=True)
    _sort_entry(site / FOLDER / "pagefind-entry.json")


def _sort_entry(path: Path) -> None:
    """Put in order what Pagefind lists in another order each time."""
    entry = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(entry, sort_keys=True), "utf-8")


def _write_shadow_pages(records: Sequence[SearchRecord], language: str, folder: Path) -> None:
    own = folder / language
    own.mkdir()
    for order, (_, group) in enumerate(groupby(records, key=_page_of)):
        page = shadow_page(tuple(group), language)
        (own / f"{order:05}.html").write_text(page, "utf-8")


def _page_of(record: SearchRecord) -> str:
    """Return what is indexed together: an item with its paragraphs; anything else stands alone."""
    return record.page if record.kind == "annotation" else record.address


def shadow_page(records: Sequence[SearchRecord], language: str) -> str:
    """Return the page that stands for the records of one page in the index of a language's readers."""
    sections = "".join(map(_section, records))
    kind = f'<p data-pagefind-weight="0.5">{kind_token(records[0].kind)}</p>'
    return f'<html lang="{language}"><body>{sections}{kind}</body></html>'


def _section(record: SearchRecord) -> str:
    """Return a record's part of a shadow page.

    What the dialog shows of it is the id of an anchor: the one field that Pagefind gives back
    as it is and does not search. Spaces may not stand in it.
    """
    shown = [record.address, record.heading, record.place, record.text, record.language]
    data = _without_spaces(json.dumps(shown, ensure_ascii=False))
    words = " ".join(record.words)
    return (
        f'<p id="{escape(data)}" data-pagefind-weight="{_weight(record)}">{words}</p>'
        f'<p data-pagefind-weight="10">{" ".join(record.names)}</p>'
        f'<p data-pagefind-weight="0.5">{" ".join(_mentions(record))}</p>'
    )


def _weight(record: SearchRecord) -> float:
    if not record.address:
        return _HOME_WEIGHT
    return _TITLE_WEIGHTS[record.kind] if record.is_title else 1


def _without_spaces(data: str) -> str:
    """Return JSON whose spaces are signs for spaces; narrow and fixed ones stay what they are."""
    return re.sub(r"\s", lambda space: f"\\u{ord(space[0]):04x}", data.replace(" ", "\u2420"))


def _mentions(record: SearchRecord) -> Iterable[str]:
    for mention in record.mentions:
        yield from search_words(mention, record.language)
