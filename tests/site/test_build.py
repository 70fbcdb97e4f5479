"""What the officer meets: a failed build, a warning, a live preview that recovers."""

from __future__ import annotations

import os
import pty
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, SMALL, build, draw

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}


def test_a_small_site_builds_and_says_nothing_of_its_own(tmp_path: Path) -> None:
    built = build(draw(tmp_path, SMALL), "--strict")
    assert built.code == 0, built.output
    assert "WARNING" not in built.output
    assert "Material for MkDocs team" not in built.output


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_a_failed_build_leaves_the_published_site_as_it_was(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    folder = draw(tmp_path, SMALL)
    before = build(folder).page("items/1")
    draw(folder, {**SMALL, "fr/items/1.md": ITEM.replace("title: Ouverture", "titel: X")})
    failed = build(folder, *options)
    assert failed.code == 1
    assert (
        'docs/fr/items/1.md:3: titel: this key is not known; did you mean "title"?' in failed.output
    )
    assert "the site was left as it was" in failed.output
    assert "Traceback" not in failed.output
    assert failed.page("items/1") == before


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("/nonexistent/pagefind", "the search needs the program Pagefind, which is missing"),
        (sys.executable, "Pagefind could not make the search index"),
    ],
)
def test_a_search_that_cannot_be_made_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, message: str
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", program)
    failed = build(draw(tmp_path, SMALL))
    assert failed.code == 1
    assert message in failed.output
    assert "Traceback" not in failed.output


def test_scripts_travel_without_comments(tmp_path: Path) -> None:
    built = build(draw(tmp_path, SMALL))
    scripts = list((built.assets / "javascripts").rglob("*.js"))
    assert scripts
    assert [path for path in scripts if "\n//" in f"\n{path.read_text('utf-8')}"] == []


def test_a_long_build_says_on_a_terminal_how_far_it_is(tmp_path: Path) -> None:
    register = "".join(
        f"- {{symbol: A/1/{number}, kind: document, title: {{fr: Rapport}}}}\n"
        for number in range(2, 150)
    )
    folder = draw(tmp_path, {**SMALL, "register.yml": register})
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, stderr=end, check=True)
    os.close(end)
    said = os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert run.returncode == 0
    assert re.search(r"fr: 100 of \d\d\d files", said)
    assert re.search(r"en: 100 of \d\d\d files", said)
    assert " files" not in build(folder).output


UNCITED = {
    "register.yml": SMALL["register.yml"]
    + "\n    - symbol: A/1/3\n      kind: document\n      title: {fr: Note}\n"
}


def test_each_problem_is_printed_once_though_there_are_six_languages(tmp_path: Path) -> None:
    languages = ("fr", "ar", "en", "es", "ru", "zh")
    built = build(draw(tmp_path, {**SMALL, **UNCITED}, languages))
    assert built.code == 0
    assert built.output.count('nothing cites "A/1/3"') == 1


def test_a_warning_stops_a_strict_build_only(tmp_path: Path) -> None:
    folder = draw(tmp_path, {**SMALL, **UNCITED})
    assert build(folder).code == 0
    assert build(folder, "--strict").code == 1


def test_an_agenda_may_be_scheduled_bit_by_bit(tmp_path: Path) -> None:
    folder = draw(tmp_path, {**SMALL, "fr/items/2.md": "---\nitem: 2\ntitle: Fin\n---\n"})
    built = build(folder, "--strict")
    assert built.code == 0, built.output
    assert "Aucune séance n’est fixée pour ce point." in built.page("items/2")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until(holds: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline, what
        time.sleep(0.1)


def test_the_preview_shows_a_problem_and_recovers(tmp_path: Path) -> None:
    folder, port = draw(tmp_path, SMALL), free_port()
    log = tmp_path / "log"
    site, item = f"http://127.0.0.1:{port}/", folder / "docs/fr/items/1.md"

    def shown(address: str = "items/1/") -> str:
        try:
            with urllib.request.urlopen(site + address, timeout=30) as answer:
                return str(answer.read().decode("utf-8")).replace("\u00a0", " ")
        except urllib.error.HTTPError as answer:
            return str(answer.read().decode("utf-8"))
        except OSError:
            return ""

    def edited(text: str) -> None:
        item.write_text(re.sub(r"^ {4}", "", text, flags=re.MULTILINE).lstrip("\n"), "utf-8")

    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", "--livereload"]
    with log.open("w") as output:
        server = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=output, stderr=output
        )
        try:
            wait_until(lambda: "10 heures" in shown(), "the preview did not start")
            edited(ITEM.replace("title: Ouverture", "titel: X"))
            wait_until(
                lambda: "titel: this key is not known" in log.read_text(), "no problem was shown"
            )
            assert "Ouverture" in shown()
            wait_until(lambda: 'role="alert"' in shown(), "readers of the preview were not told")
            assert "docs/fr/items/1.md:3: titel: this key is not known" in shown("schedule/")
            edited(ITEM.replace("10 heures", "11 heures"))
            wait_until(lambda: 'role="alert"' not in shown(), "the notice stayed")
            wait_until(lambda: "11 heures" in shown(), "the preview did not recover")
            # what was not asked for before
            assert "11 heures" in shown("print/")
            assert "11 heures" in shown("agenda.json")
            assert "11 heures" in shown("en/items/1")
            assert '"en"' in shown("pagefind/pagefind-entry.json")
            assert "Page introuvable" in shown("nowhere/")
            # a page elsewhere whose name leads here
            request = urllib.request.Request(site, headers={"Host": "evil.example"})
            with pytest.raises(urllib.error.HTTPError, match="421"):
                urllib.request.urlopen(request, timeout=30)
            # settings that cannot be read
            settings = (folder / "mkdocs.yml").read_text("utf-8")
            (folder / "mkdocs.yml").write_text(settings + "docs_dir: [x]\n", "utf-8")
            wait_until(lambda: 'role="alert"' in shown(), "the preview hangs")
        finally:
            server.terminate()
            server.wait(30)
    assert "Traceback" not in log.read_text()


def test_a_page_of_ones_own_stands_beside_the_agenda(tmp_path: Path) -> None:
    own = {"fr/acces.md": "# Accès\n\nEntrée par la porte 1.\n", "fr/index.md": MEETING}
    built = build(draw(tmp_path, {**SMALL, **own}), "--strict")
    assert built.code == 0, built.output
    assert "Entrée par la porte 1." in built.page("acces")
    assert 'lang="en" dir="ltr"' in built.page("en/acces")
