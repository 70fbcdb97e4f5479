"""Whatever stands in docs/: located problems or a meeting that can be published, never an exception."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drawn_site import SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import read_meeting
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.language.wording import Wording
from annotated_agenda.publishing.site.edition_files import EditionPages

LANGUAGES = ("fr", "en")
FILES = SMALL | {"en/items/1.md": "---\ntitle: Opening\n---\n\nText 10 (A/1/2).\n"}
MARKDOWN = MarkdownSettings(
    ["attr_list", "footnotes", "tables"],
)
PLAN = SitePlan(
    {"fr": "F", "en": "E"}, "fr", "https://e.org/", {"": "https://x/{language}/{symbol}"}
)
FRAGMENTS = (
    # YAML: types, aliases, tags, duplicate keys, deep nesting, huge numbers
    "&a [*a]", "&a {x: *a}", "!!python/object:os.system x", "!!binary x", "{{{{{{", "[" * 300, "9" * 4000,
    "title: [x]", "title: ~", "title: x\ntitle: y", "item: 5 a", "item: [1]", "sittings: [[1]]", "sittings: {a: 1}",
    "sittings: 2026", "documents: [~]", "documents: A/1/2", "changes: [1]", "clusters: [a]", "reissue: x",
    "time_zone: ../../etc/passwd", "symbol: ../../x", "symbol: a//b", "formerly: [1, 1]", 'translated_from: ""',
    "start: 2026-03-02", "end: ~", "2026-13-45 99:99", "room: {fr: [1]}", "- ", "---\n", ": ", "\t", '"', "'", "# x\n", "? x\n",
    # Markdown: references, footnotes, pins, lists, HTML, code
    "[^1]", "[^1]: x", "[a][b", "[a][]", "[a][UNTOC art. ", "<script>", "```", "{#p1}", "{#p99999}", "{: onclick=x }",
    "1. a", "a) b", "> ", "| a |", "99999999999. x", "(A/1/2", "A/1/2)", "\n\n", "<!--", "&#0;", "![x](y)",
    # beyond reason: numbers, years, nesting, types, marks without end
    "9" * 5000, "0001-01-01 00:00", "9999-12-31 23:59", "[" * 16000, "{a: " * 600, '"\\ud800"', "[a, b]: x", "{1: x}",
    "{xx: y}", "[Europe/Vienna]", "index.html", "a" * 300, "<![foo[x", "{ href= }", "![" * 8000, "<a " * 9000, "> " * 500,
    "- " * 5000, "[^*]", "[^1.2]: y", "{#p1}\n\nx\n{#p1}", "[x](y){ href= }", "<!x [", "{: class=md-button }",
    # characters: NUL, bidi overrides, noncharacters, separators, carriage returns
    "\x00", "\u202e", "\ufeff", "\ufffe", "\u2028", "\r\n", "\r", "\x1b[31m", "\U0001f600", "é\u0301", "\x85", "\x7f",
)  # fmt: skip
RAW = (b"\xff\xfe", b"\xe9", b"\xc3", b"\xed\xa0\x80", b"\x80abc")


@st.composite
def docs(draw_: st.DrawFn) -> dict[str, bytes]:
    """The files of a small meeting, some of them with fragments put in or parts left out."""
    files = {name: text.encode() for name, text in _dedented().items()}
    for _ in range(draw_(st.integers(1, 3))):
        name = draw_(st.sampled_from(sorted(files)))
        content = files[name]
        at = draw_(st.integers(0, len(content)))
        cut = draw_(st.sampled_from((0, 0, 1, 4, 20)))
        pieces = st.sampled_from([*(one.encode() for one in FRAGMENTS), *RAW])
        files[name] = content[:at] + draw_(pieces) + content[at + cut :]
    return files


@cache
def _dedented() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        root = draw(Path(folder), FILES) / "docs"
        return {name: (root / name).read_text("utf-8") for name in FILES}


@contextmanager
def folder_of(files: dict[str, bytes]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "docs"
        write(root, files)
        yield root


def write(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def read_and_publish(root: Path) -> None:
    reading = read_meeting(root, LANGUAGES, MARKDOWN)
    for problem in reading.problems:
        assert "\n" not in str(problem)
        assert problem.path
        assert problem.line > 0
    if reading.meeting is None:
        assert reading.errors
        return
    for language in LANGUAGES:
        pages = EditionPages(reading.meeting, PLAN, Wording(language, read_terms()))
        for page in pages.pages():
            view = page.make()
            pages.frames.frame(page.address, str(view.title), page.standing)
        assert all(isinstance(file.make(), bytes) for file in pages.data_files())


@pytest.mark.thorough
@settings(
    max_examples=1500,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(docs())
def test_any_text_is_read(tmp_path: Path, files: dict[str, bytes]) -> None:
    # One folder for all of them: to make and to remove folders would take half of the time.
    write(tmp_path, files)
    read_and_publish(tmp_path)


@pytest.mark.thorough
@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(st.text(min_size=1, max_size=12).filter(lambda name: "/" not in name and "\0" not in name))
def test_any_file_name_is_read(name: str) -> None:
    with folder_of({path: text.encode() for path, text in _dedented().items()}) as root:
        try:
            (root / "fr" / "items" / f"{name}.md").write_text("---\ntitle: x\n---\n", "utf-8")
        except (OSError, UnicodeEncodeError):
            return
        read_and_publish(root)


def test_odd_trees_are_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("---\nitem: 2\ntitle: secret words\n---\n", "utf-8")
    trees: dict[str, Callable[[Path], object]] = {
        "a link out of docs": lambda root: (root / "fr/items/2.md").symlink_to(secret),
        "a link to itself": lambda root: (root / "fr/items/2.md").symlink_to(
            root / "fr/items/2.md"
        ),
        "a folder in the place of a page": lambda root: (root / "fr/items/2.md").mkdir(),
        "a folder in the place of the register": lambda root: _folder_for(root / "register.yml"),
        "an empty page": lambda root: (root / "fr/items/2.md").write_bytes(b""),
        "an empty meeting": lambda root: (root / "fr/index.md").write_bytes(b""),
        "no source": lambda root: shutil.rmtree(root / "fr"),
        "nothing": shutil.rmtree,
        "a page that nobody may read": lambda root: (root / "fr/items/2.md").write_bytes(
            b"\x00" * 100
        ),
    }
    for spoil in trees.values():
        with folder_of({path: text.encode() for path, text in _dedented().items()}) as root:
            spoil(root)
            read_and_publish(root)
            reading = read_meeting(root, LANGUAGES, MARKDOWN)
            titles = (
                [item.titles["fr"] for item in reading.meeting.items] if reading.meeting else []
            )
            assert "secret words" not in titles or reading.errors


def _folder_for(path: Path) -> None:
    path.unlink()
    path.mkdir()
