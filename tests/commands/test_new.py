"""`annotated-agenda new` writes a project that can be served at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.drawn_site import build, environment, run

FACTS = {
    "--body": 'Comité "Rivières": eaux',
    "--meeting": "Troisième session",
    "--symbol": "A/AC.9/2027/1",
    "--place": "Nairobi",
    "--zone": "Africa/Nairobi",
    "--languages": "fr,en,zh,sw",
}


def new(folder: Path, **others: str) -> subprocess.CompletedProcess[str]:
    facts = FACTS | {f"--{name}": value for name, value in others.items()}
    options = [word for option in facts.items() for word in option]
    return run(folder, "new", "meeting", *options)


def test_it_is_published_as_it_is(tmp_path: Path) -> None:
    done = new(tmp_path, start="2027-05-03", end="2027-05-06")
    assert done.returncode == 0, done.stderr
    built = build(tmp_path / "meeting", "--strict")
    assert built.code == 0, built.output
    assert "Comité &#34;Rivières&#34;: eaux" in built.page(".")
    assert "3-6 mai 2027" in built.page(".").replace("\u00a0", " ")
    assert "Adoption of the agenda and organization of work" in built.page("en/items/2")
    assert "通过报告" in built.page("zh/items/4")
    assert "Adoption du rapport" in built.page("sw/items/4")


def test_what_no_option_says_is_asked_for(tmp_path: Path) -> None:
    answers = [*(value for name, value in FACTS.items() if name != "--languages"), ""]
    done = subprocess.run(
        (sys.executable, "-m", "annotated_agenda", "new", "meeting"),
        cwd=tmp_path,
        env=environment(),
        input="\n".join([*answers, ""]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "meeting/docs/en/index.md").exists()


def test_its_own_makefile_runs_the_program_in_it(tmp_path: Path) -> None:
    new(tmp_path, start="2027-05-03")
    done = subprocess.run(
        ("make", "--dry-run", "import", "FILES=agenda.docx"),
        cwd=tmp_path / "meeting",
        env={name: value for name, value in environment().items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert f'cd "{tmp_path / "meeting"}" && ' in done.stdout
    assert "-m annotated_agenda import agenda.docx" in done.stdout


@pytest.mark.parametrize("languages", ["ar", "en fr", "pt-BR,zh-Hant"])
def test_any_languages_will_do(tmp_path: Path, languages: str) -> None:
    assert new(tmp_path, languages=languages).returncode == 0
    built = build(tmp_path / "meeting", "--strict")
    assert built.code == 0, built.output


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("zone", "Nairobi", 'did you mean "Africa/Nairobi"?'),
        ("symbol", "no symbol/", "is not a document symbol or label"),
        ("languages", "en,français", '"français" is no code of a language'),
        ("languages", " ", "name one at least"),
        ("start", "May 2027", "does not match the format"),
        ("end", "2027-05-01", "it lies before --start"),
    ],
)
def test_a_wrong_fact_is_said_and_nothing_written(
    tmp_path: Path, option: str, value: str, words: str
) -> None:
    done = new(tmp_path, **{"start": "2027-05-03", option: value})
    assert done.returncode == 2
    assert words in " ".join(done.stderr.split())
    assert not (tmp_path / "meeting").exists()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "meeting").mkdir()
    (tmp_path / "meeting/letter.txt").write_text("Sir", "utf-8")
    done = new(tmp_path)
    assert done.returncode == 1
    assert "meeting is not empty" in done.stderr
    assert [path.name for path in (tmp_path / "meeting").iterdir()] == ["letter.txt"]
