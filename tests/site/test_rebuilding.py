"""A build after another one: it writes little, and the site is the one that a first build writes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, REGISTER, SMALL, build, draw

from annotated_agenda.authoring.files.digest import source_digest
from annotated_agenda.authoring.files.docs_folder import read_docs_folder
from annotated_agenda.doorway.cache.kept_file import KeptFile
from annotated_agenda.publishing.site.record import RecordedFile, read_record

URL = "https://example.org/m/"
FILES = {
    **SMALL,
    "fr/items/2.md": "---\nitem: 2\ntitle: Fin\nsittings: [2]\n---\n\nClôture (A/1/2).\n",
    "en/items/1.md": "---\ntitle: Opening\ntranslated_from: VERSION\n---\n\nIt opens at 10 (A/1/2).\n",
    "fr/acces.md": "# Accès\n\n[Point 1](items/1.md)\n",
}
EDITED = ITEM.replace("La réunion s’ouvrira", "Le Président ouvrira la réunion")
CACHE = ".cache/annotated-agenda"


def draw_whole(folder: Path, languages: tuple[str, ...] = ("fr", "en")) -> Path:
    """Draw the files, the translation made from what stands in the source."""
    draw(folder, FILES, languages, URL)
    source = read_docs_folder(folder / "docs", ("fr",)).items["1"]
    page = folder / "docs/en/items/1.md"
    page.write_text(page.read_text("utf-8").replace("VERSION", source_digest(source)), "utf-8")
    return folder


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was built once, to copy; no test writes into it."""
    folder = draw_whole(tmp_path_factory.mktemp("first"))
    built = build(folder)
    assert built.code == 0, built.output
    return folder


@pytest.fixture
def folder(tmp_path: Path, first_build: Path) -> Path:
    """A folder that was built once: sources, site and cache."""
    return shutil.copytree(first_build, tmp_path / "built", symlinks=True)


def tree(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def folders(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_dir()}


@pytest.mark.parametrize(
    "edit",
    [
        # words
        {"fr/items/1.md": EDITED},
        {"fr/items/1.md": EDITED.replace("(A/1/2)", "")},
        {"en/items/1.md": "---\ntitle: Opening\n---\n\nIt will open at 10 (A/1/2).\n"},
        # facts
        {"fr/items/1.md": ITEM.replace("title: Ouverture", "title: Début")},
        {"fr/items/1.md": ITEM.replace("[1]", "[1, 2]")},
        {"register.yml": REGISTER.replace("Rapport", "Rapport révisé")},
        {"fr/index.md": MEETING.replace("Vienne", "Genève")},
        {"en/items/1.md": FILES["en/items/1.md"].replace("VERSION", "00000000")},
        # pages that come and go
        {"fr/items/3.md": "---\nitem: 3\ntitle: Divers\nsittings: [2]\n---\n"},
        {"fr/items/2.md": ""},
        {"fr/acces.md": ""},
        {"fr/plan.md": "# Plan\n"},
    ],
    ids=lambda edit: next(iter(edit)),
)
def test_a_second_build_is_what_a_first_one_would_be(
    tmp_path: Path, folder: Path, edit: dict[str, str]
) -> None:
    draw(folder, edit, url=URL)
    for name in [name for name, text in edit.items() if not text]:
        (folder / "docs" / name).unlink()
    again = build(folder)
    fresh = draw(tmp_path / "fresh", {}, url=URL)
    shutil.copytree(folder / "docs", fresh / "docs")
    first = build(fresh)
    assert (again.code, first.code) == (0, 0), again.output + first.output
    assert "made anew" not in again.output
    assert tree(again.site) == tree(first.site)
    assert folders(again.site) == folders(first.site)


def test_other_settings_make_every_page_anew(tmp_path: Path, folder: Path) -> None:
    draw(folder, {}, languages=("fr", "en", "es"), url=URL)
    fresh = draw_whole(tmp_path / "fresh", ("fr", "en", "es"))
    assert tree(build(folder).site) == tree(build(fresh).site)


def test_only_what_differs_is_written(folder: Path) -> None:
    site = folder / "site"
    pages = sorted(site.rglob("*.html"))
    before = {path: path.stat().st_mtime_ns for path in pages}
    draw(folder, {"fr/items/1.md": EDITED}, url=URL)
    assert build(folder).code == 0
    written = {
        path.relative_to(site).as_posix()
        for path in pages
        if path.stat().st_mtime_ns != before[path]
    }
    ordinary = {"acces/index.html", "en/acces/index.html"}
    source = {"items/1/index.html", "print/index.html", "documents/A/1/2/index.html"}
    source |= {"schedule/1/index.html"}
    states = {f"{prefix}about/translations/index.html" for prefix in ("", "en/")}
    assert written == ordinary | source | states | {"en/items/1/index.html"}


def test_what_another_hand_changed_in_the_site_is_written_again(folder: Path) -> None:
    first = tree(folder / "site")
    (folder / "site/items/1/index.html").write_text("hacked", "utf-8")
    (folder / "site/pagefind/pagefind.js").write_text("hacked", "utf-8")
    (folder / "site/feed.xml").unlink()
    (folder / "site/own.txt").write_text("left over", "utf-8")
    assert tree(build(folder).site) == first


def test_hidden_files_in_the_site_are_somebody_s(folder: Path) -> None:
    """MkDocs leaves them alone: a site may be a repository, or tell its server something."""
    site = folder / "site"
    (site / ".git/refs/tags").mkdir(parents=True)
    (site / ".git/config").write_text("theirs", "utf-8")
    (site / ".nojekyll").write_text("", "utf-8")
    for _ in range(2):
        assert build(folder).code == 0
        assert (site / ".git/config").read_text("utf-8") == "theirs"
        assert (site / ".nojekyll").exists()
        assert (site / ".git/refs/tags").is_dir()
    shutil.rmtree(folder / ".cache")
    build(folder)
    assert (site / ".git/config").read_text("utf-8") == "theirs"


@pytest.mark.parametrize("name", ["annotations.json", "site-site.json"])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\xff\x00{"),
        lambda path: path.write_bytes(path.read_bytes()[:100]),
        lambda path: path.write_text('{"files": 1, "program": 2, "annotations": []}', "utf-8"),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["empty", "bytes", "half", "other", "folder"],
)
def test_a_spoilt_cache_is_thrown_away_with_a_line_in_the_log(
    folder: Path, name: str, spoil: Callable[[Path], object]
) -> None:
    first = tree(folder / "site")
    spoil(folder / CACHE / name)
    again = build(folder)
    assert again.code == 0, again.output
    assert f"{name} cannot be read and is made anew." in again.output
    assert "Traceback" not in again.output
    assert tree(again.site) == first


def test_the_cache_of_another_version_is_not_used(folder: Path) -> None:
    first = tree(folder / "site")
    kept = KeptFile(folder / CACHE / "annotations.json")
    stored = json.loads(kept.read())
    for converted in stored["annotations"].values():
        converted["annotation"]["html"] = "<p>of another version</p>"
    kept.write(json.dumps({**stored, "program": "another"}).encode())
    shutil.rmtree(folder / "site")
    assert tree(build(folder).site) == first


def test_what_another_hand_wrote_into_the_cache_is_not_believed(folder: Path) -> None:
    first = tree(folder / "site")
    path = folder / CACHE / "annotations.json"
    path.write_text(path.read_text("utf-8").replace("<p ", "<script>hacked=1</script><p "), "utf-8")
    shutil.rmtree(folder / "site")
    again = build(folder)
    assert tree(again.site) == first
    assert "annotations.json cannot be read and is made anew." in again.output


def test_no_path_of_a_record_leads_out_of_the_site(folder: Path) -> None:
    first = tree(folder / "site")
    victim = folder / "victim"
    victim.write_text("important", "utf-8")
    (folder / "others").mkdir()
    (folder / "others/x").write_text("important", "utf-8")
    kept = KeptFile(folder / CACHE / "site-site.json")
    record = json.loads(kept.read())
    one = next(iter(record["files"].values()))
    for path in ("../victim", str(victim), "items/../../victim"):
        kept.write(json.dumps({"files": record["files"] | {path: one}}).encode())
        assert tree(build(folder).site) == first
        assert victim.exists()
    (folder / "site/out").symlink_to(folder / "others")
    kept.write(json.dumps({"files": record["files"] | {"out/x": one}}).encode())
    assert build(folder).code == 0
    assert (folder / "others/x").exists()


def test_a_build_that_was_killed_on_its_way_is_followed_by_a_whole_one(folder: Path) -> None:
    first = tree(folder / "site")
    (folder / "site/items/1/index.html").write_text("half", "utf-8")
    (folder / ".site.lock").write_text("", "utf-8")
    assert tree(build(folder).site) == first
    assert not (folder / ".site.lock").exists()


@pytest.mark.parametrize(
    "path", ["../victim", "/etc/victim", "a/../../victim", "C:\\victim", "a\\..\\b"]
)
def test_a_record_with_a_path_out_of_the_site_is_none(path: str) -> None:
    one = dict.fromkeys(RecordedFile.model_fields, "1")
    assert read_record(json.dumps({"files": {"items/1/index.html": one}}).encode()).files
    assert not read_record(json.dumps({"files": {path: one}}).encode()).files
