"""`make build` puts a whole new site in the place of the old one, or leaves the old one whole."""

from __future__ import annotations

import hashlib
import os
import random
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.drawn_site import PROGRAM, SMALL, build, draw, environment, run

from annotated_agenda.publishing.web.lock import locked

COMMAND = [*PROGRAM, "publish"]


def publish(folder: Path) -> subprocess.CompletedProcess[str]:
    return run(folder, "publish")


def state(site: Path) -> str:
    """Return a digest of all names and bytes of a site."""
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        digest.update(str(path.relative_to(site)).encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def edit(folder: Path, words: str) -> None:
    page = folder / "docs/fr/items/1.md"
    page.write_text(page.read_text("utf-8") + f"\n{words}\n", "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small project whose site is published."""
    folder = draw(tmp_path, SMALL)
    done = publish(folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_a_good_edit_is_published_and_nothing_is_left_over(folder: Path) -> None:
    before = state(folder / "site")
    edit(folder, "Un ajout.")
    assert publish(folder).returncode == 0
    assert state(folder / "site") != before
    assert "Un ajout." in (folder / "site/items/1/index.html").read_text("utf-8")
    assert sorted(path.name for path in folder.iterdir()) == [
        ".cache",
        "docs",
        "mkdocs.yml",
        "site",
    ]


def test_a_bad_edit_leaves_the_site(folder: Path) -> None:
    before = state(folder / "site")
    edit(folder, "Voir A/9/9.")
    done = publish(folder)
    assert done.returncode != 0
    assert "site is as it was" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(folder / "site") == before
    assert not (folder / ".site.new").exists()


def test_a_full_disk_leaves_the_site(folder: Path) -> None:
    before = state(folder / "site")
    edit(folder, "Un ajout.")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = subprocess.run(
        COMMAND,
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
    )
    assert done.returncode != 0
    assert "site is as it was" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "File too large" in done.stdout
    assert state(folder / "site") == before


def test_two_builds_at_once_leave_a_whole_site(folder: Path) -> None:
    edit(folder, "Un ajout.")
    assert publish(folder).returncode == 0
    whole = state(folder / "site")
    both = [
        subprocess.Popen(COMMAND, cwd=folder, env=environment(), stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [run.communicate()[1] for run in both]
    codes = [run.returncode for run in both]
    assert 0 in codes
    for code, words in zip(codes, said, strict=True):
        assert code == 0 or "Another build is writing" in words
        assert "Traceback" not in words
    assert state(folder / "site") == whole


def test_a_build_is_told_when_another_one_writes_the_site(folder: Path) -> None:
    with locked(folder / "site"):
        for done in (build(folder).output, publish(folder).stderr):
            assert "Another build is writing" in done
            assert "Traceback" not in done


def test_a_host_s_files_and_the_pdfs_stay(folder: Path) -> None:
    site = folder / "site"
    for name in ("CNAME", "robots.txt", ".well-known/security.txt"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("theirs", "utf-8")
    (site / "agenda.pdf").write_bytes(b"%PDF of the same agenda")
    edit(folder, "")
    assert publish(folder).returncode == 0
    assert (site / "CNAME").read_text("utf-8") == "theirs"
    assert (site / "robots.txt").read_text("utf-8") == "theirs"
    assert (site / ".well-known/security.txt").read_text("utf-8") == "theirs"
    assert (site / "agenda.pdf").read_bytes() == b"%PDF of the same agenda"
    edit(folder, "Un ajout.")
    done = publish(folder)
    assert done.returncode == 0, done.stderr
    pdf = (site / "agenda.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert pdf != b"%PDF of the same agenda"


def test_everybody_can_read_what_is_published(tmp_path: Path) -> None:
    folder = draw(tmp_path, SMALL)
    run = subprocess.run(COMMAND, cwd=folder, env=environment(), check=False, umask=0o077)
    assert run.returncode == 0
    for path in (folder / "site", *(folder / "site").rglob("*")):
        assert path.stat().st_mode & 0o444 == 0o444, path


def test_killed_at_any_moment_the_site_is_whole(folder: Path) -> None:
    chance = random.Random(1)
    page = folder / "docs/fr/items/1.md"
    former, old = page.read_text("utf-8"), state(folder / "site")
    edit(folder, "Un ajout.")
    start = time.perf_counter()
    assert publish(folder).returncode == 0
    duration = time.perf_counter() - start
    edited, new = page.read_text("utf-8"), state(folder / "site")
    published = edited
    for _ in range(20):
        page.write_text(former if published == edited else edited, "utf-8")
        kill_after(chance.uniform(0.2, 1.1) * duration, folder)
        assert state(folder / "site") in {old, new}
        published = former if state(folder / "site") == old else edited


def kill_after(seconds: float, folder: Path) -> None:
    """Begin to publish, and kill all of it after a while."""
    quiet = subprocess.DEVNULL
    run = subprocess.Popen(
        COMMAND, cwd=folder, env=environment(), stdout=quiet, stderr=quiet, start_new_session=True
    )
    time.sleep(seconds)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
