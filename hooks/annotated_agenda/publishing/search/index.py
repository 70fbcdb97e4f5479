"""The search index: a page that no reader sees for each page of the site, indexed by Pagefind.

Pagefind keeps an index for each language of these pages and gives the browser only the part of it
that a query needs.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pagefind.service import get_executable

from annotated_agenda.publishing.edition.addresses import HOME
from annotated_agenda.publishing.search.forms import kind_token, mention_token, search_words

if TYPE_CHECKING:
    from annotated_agenda.publishing.search.record import SearchRecord

FOLDER = "pagefind"
# ISO 639-2: multiple languages.
ALL_LANGUAGES = "mul"
_ENTRY = "pagefind-entry.json"
_OF_A_LANGUAGE = re.compile(r"(?:pagefind\.|wasm\.)?([a-z]{2,3}(?:-[a-z0-9]+)*)[_.].*")
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
_TITLE_WEIGHTS = {"annotation": 6, "timetable": 4, "document": 2, "site": 4}


# What the home page says is said at more length where it belongs.
_HOME_WEIGHT = 0.2


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
def indexing(records: Mapping[str, Sequence[SearchRecord]]) -> Iterator[Callable[[Path], None]]:
    """Make the index of some languages while the block under `with` does something else.

    What is given writes it into a site, which may have that of other languages already, and raises
    SearchUnavailableError if it could not be made. `records` are those of each language.
    """
    with tempfile.TemporaryDirectory() as name:
        pages, made = Path(name, "pages"), Path(name, "made")
        for language, own in records.items():
            _write_shadow_pages(own, language, pages / language)
        command = (find_pagefind(), "--silent", "--site", pages, "--output-path", made)
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:  # noqa: S603  on files that we wrote

            def put_into(site: Path) -> None:
                _, errors = run.communicate()
                if run.returncode:
                    message = f"Pagefind could not make the search index: {errors.strip()}"
                    raise SearchUnavailableError(message)
                _merge(made, site / FOLDER)

            yield put_into


def language_of(name: str) -> str:
    """Return the language that a file of the index is for, in small letters; ALL_LANGUAGES where it is for all."""
    match = _OF_A_LANGUAGE.fullmatch(name)
    return match[1] if match else ALL_LANGUAGES


def _merge(made: Path, index: Path) -> None:
    """Put an index into another one, in the place of what that has in the same languages."""
    for name in _UNUSED:
        (made / name).unlink(missing_ok=True)
    new = _named_by_language(made)
    for path in [path for path in index.rglob("*") if language_of(path.name) in new]:
        path.unlink()
    languages = {**(_languages_in(index) if index.exists() else {}), **new}
    shutil.copytree(made, index, dirs_exist_ok=True)
    entry = json.loads((made / _ENTRY).read_text("utf-8"))
    # Pagefind lists languages in another order each time.
    text = json.dumps({**entry, "languages": languages}, sort_keys=True)
    (index / _ENTRY).write_text(text, "utf-8")


def _named_by_language(made: Path) -> dict[str, Any]:
    """Return the languages of an index, with what the browser can ask for before Pagefind asks: search.js.

    The program of each has the language as its name; of an index in one part, `index` is the name of that.
    """
    languages = _languages_in(made)
    common = made / "wasm.unknown.pagefind"
    for language, facts in languages.items():
        if facts["wasm"] is None:
            shutil.copy(common, made / f"wasm.{language}.pagefind")
            facts["wasm"] = language
        parts = list((made / "index").glob(f"{language}_*"))
        facts["index"] = parts[0].name if len(parts) == 1 else None
    common.unlink(missing_ok=True)
    return languages


def _languages_in(index: Path) -> dict[str, Any]:
    languages: dict[str, Any] = json.loads((index / _ENTRY).read_text("utf-8"))["languages"]
    return languages


def _write_shadow_pages(records: Sequence[SearchRecord], language: str, folder: Path) -> None:
    folder.mkdir(parents=True)
    for order, (_, group) in enumerate(groupby(records, key=_page_of)):
        page = shadow_page(tuple(group), language)
        (folder / f"{order:05}.html").write_text(page, "utf-8")


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
    if record.address == HOME:
        return _HOME_WEIGHT
    return _TITLE_WEIGHTS[record.kind] if record.is_title else 1


def _without_spaces(data: str) -> str:
    """Return JSON whose spaces are signs for spaces; narrow and fixed ones stay what they are."""
    return re.sub(r"\s", lambda space: f"\\u{ord(space[0]):04x}", data.replace(" ", "\u2420"))


def _mentions(record: SearchRecord) -> Iterable[str]:
    for mention in record.mentions:
        yield from search_words(mention, record.language)
    yield from map(mention_token, record.places)
