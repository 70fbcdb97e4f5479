"""A new site in the place of the published one, wherever that is: nothing is lost, and nobody is without a site."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from annotated_agenda.publishing.web import replacement
from annotated_agenda.publishing.web.lock import SiteLockedError, locked
from annotated_agenda.publishing.web.others import LIST, carry_over, list_own_files
from annotated_agenda.publishing.web.replacement import new_folder, published_folder, put_in_place

OLD = {"index.html": "old", "items/1/index.html": "one", "gone/index.html": "gone", "a.css": "same"}
NEW = {"index.html": "new", "items/1/index.html": "one", "items/2/index.html": "2", "a.css": "same"}


def draw(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    list_own_files(folder)
    return folder


def seen(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LIST
    }


def publish(site: Path, files: dict[str, str], elsewhere: Path) -> str:
    """Do what the command does after the build."""
    real = published_folder(site)
    new = draw(new_folder(real, elsewhere), files)
    if real.exists():
        carry_over(real, new)
    return put_in_place(new, real)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_site_takes_the_place_of_another(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert publish(site, OLD, tmp_path) == ""
    assert seen(site) == OLD
    assert publish(site, NEW, tmp_path) == ""
    assert seen(site) == NEW
    assert not (site / "gone").exists()
    assert names(tmp_path) == ["site"]


def test_who_holds_the_folder_open_sees_the_new_site(tmp_path: Path) -> None:
    """A container that has the folder as a volume, a server in it: they hold the folder, not its name."""
    site = tmp_path / "site"
    publish(site, OLD, tmp_path)
    held = os.open(site, os.O_RDONLY)
    for files in (NEW, OLD):
        publish(site, files, tmp_path)
        for name, text in files.items():
            with os.fdopen(os.open(name, os.O_RDONLY, dir_fd=held)) as file:
                assert file.read() == text
    os.close(held)


def test_what_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, OLD, tmp_path)
    before = (site / "a.css").stat().st_mtime_ns
    publish(site, NEW, tmp_path)
    assert (site / "a.css").stat().st_mtime_ns == before


def test_a_link_stays_a_link_and_its_folder_is_published(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    site = tmp_path / "site"
    site.symlink_to(tmp_path / "www")
    for files in (OLD, NEW):
        publish(site, files, tmp_path)
        assert site.is_symlink()
        assert seen(tmp_path / "www") == files
    assert names(tmp_path) == ["site", "www"]


def test_where_the_system_cannot_exchange_the_site_is_never_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    publish(site, OLD, tmp_path)
    monkeypatch.setattr(replacement, "exchange", lambda *_: False)
    with watched(site / "index.html") as missing:
        for files in (NEW, OLD) * 20:
            assert "one by one" in publish(site, files, tmp_path)
            assert seen(site) == files
    assert missing == []


def test_readers_are_never_without_a_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, OLD, tmp_path)
    with watched(site / "index.html") as missing:
        for files in (NEW, OLD) * 50:
            publish(site, files, tmp_path)
    assert missing == []


class watched:  # noqa: N801
    """Reads a file all the time, and notes when it was not there or not whole."""

    def __init__(self, path: Path) -> None:
        self.path, self.missing, self.is_over = path, list[str](), False
        self.thread = threading.Thread(target=self.read)

    def read(self) -> None:
        while not self.is_over:
            with suppress(OSError):
                text = self.path.read_text("utf-8")
                if text in {"old", "new"}:
                    continue
            self.missing.append("not there, or not whole")

    def __enter__(self) -> list[str]:
        self.thread.start()
        return self.missing

    def __exit__(self, *_: object) -> None:
        self.is_over = True
        self.thread.join()


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Path]:
    """A site that is a mount of its own, as a container's volume is."""
    site = tmp_path / "site"
    site.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "tmpfs", str(site)], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    yield site
    subprocess.run(["umount", str(site)], check=True)


def test_a_mount_is_published_and_it_is_said_how(mount: Path, tmp_path: Path) -> None:
    for files in (OLD, NEW):
        said = publish(mount, files, tmp_path / "cache")
        assert seen(mount) == files
        assert "mount the folder above it" in said
    assert names(tmp_path) == ["cache", "site"] or names(tmp_path) == ["site"]


@pytest.fixture
def bound(tmp_path: Path) -> Iterator[Path]:
    """A site with a second place at which it is mounted."""
    site, seen_at = tmp_path / "site", tmp_path / "container"
    publish(site, OLD, tmp_path)
    seen_at.mkdir()
    command = ["mount", "--bind", str(site), str(seen_at)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    yield seen_at
    subprocess.run(["umount", str(seen_at)], check=True)


def test_a_container_sees_every_new_site(bound: Path, tmp_path: Path) -> None:
    for files in (NEW, OLD, NEW):
        publish(tmp_path / "site", files, tmp_path)
        assert seen(bound) == files


HOST = {
    ".well-known/security.txt": "x",
    ".htaccess": "x",
    "robots.txt": "theirs",
    "CNAME": "agenda.example.org",
    "media/film.mp4": "x",
}


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, OLD, tmp_path)
    for name, text in HOST.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, "utf-8")
    (site / "robots-link.txt").symlink_to("robots.txt")
    for files in (NEW, OLD, {**NEW, "robots.txt": "ours"}, OLD):
        publish(site, files, tmp_path)
        expected = files | HOST | {"robots-link.txt": "theirs"}
        assert seen(site) == expected
        assert (site / "robots-link.txt").is_symlink()


def test_a_folder_that_nobody_published_keeps_all_its_files(tmp_path: Path) -> None:
    site = tmp_path / "www"
    site.mkdir()
    (site / "letters.html").write_text("important", "utf-8")
    (site / "index.html").write_text("old", "utf-8")
    publish(site, NEW, tmp_path)
    assert seen(site) == NEW | {"letters.html": "important"}
    publish(site, OLD, tmp_path)
    assert seen(site) == OLD | {"letters.html": "important"}


def test_a_file_takes_the_place_of_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    site = tmp_path / "site"
    one, other = {"index.html": "new", "x/y": "1"}, {"index.html": "new", "x": "2"}
    publish(site, one, tmp_path)
    for files in (other, one):
        publish(site, files, tmp_path)
        assert seen(site) == files


@pytest.mark.parametrize("at", ["before", "between", "after"])
def test_a_kill_around_the_exchange_is_mended_by_the_next_build(tmp_path: Path, at: str) -> None:
    site = tmp_path / "site"
    publish(site, OLD, tmp_path)
    inode = site.stat().st_ino
    former = site.with_name(f".site.former-{inode}")
    draw(former, NEW)
    if at != "before":
        assert replacement.exchange(former, site)
    if at == "after":
        assert replacement.exchange(former, site)
    publish(site, {**NEW, "third": "3"}, tmp_path)
    assert seen(site) == {**NEW, "third": "3"}
    assert site.stat().st_ino == inode
    assert names(tmp_path) == ["site"]


def test_folders_that_nobody_could_enter_are_opened(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, OLD, tmp_path)
    site.chmod(0o700)
    (site / "items").chmod(0o700)
    publish(site, NEW, tmp_path)
    assert site.stat().st_mode & 0o777 == 0o755
    assert (site / "items").stat().st_mode & 0o777 == 0o755


AS_NOBODY = """
import os, sys
sys.path[:0] = ["hooks", "."]
from pathlib import Path
from tests.site.test_in_place import NEW, OLD, publish, seen
if os.geteuid() == 0:
    os.setegid(65534); os.seteuid(65534)
site, cache = Path(sys.argv[1]), Path(sys.argv[2])
said = publish(site, NEW, cache)
assert seen(site) == NEW, seen(site)
again = publish(site, OLD, cache)
assert seen(site) == OLD, seen(site)
print(said, again)
"""


def test_an_old_site_that_cannot_be_removed_does_not_stop_the_next_build(tmp_path: Path) -> None:
    own = [folder for folder in tmp_path.parents if folder.name.startswith(("pytest-", "popen-"))]
    for folder in (tmp_path, *own):
        folder.chmod(0o777)
    site, held = tmp_path / "site", tmp_path / "site/gone"
    publish(site, OLD, tmp_path)
    if os.geteuid() == 0:
        for path in (site, site / "items", site / "items/1"):
            os.chown(path, 65534, 65534)
    held.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(site), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    left = list(tmp_path.glob(".site.*"))
    for folder in left:
        (folder / "gone").chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert "remove it by hand" in done.stdout


def test_a_second_build_is_told_that_there_is_a_first(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with (
        locked(site),
        pytest.raises(SiteLockedError, match="Another build is writing"),
        locked(site),
    ):
        pass
    with locked(site):
        pass
    assert names(tmp_path) == []


def test_many_builds_at_once_hold_the_site_one_after_another(tmp_path: Path) -> None:
    site, inside, together = tmp_path / "site", list[int](), list[int]()

    def build() -> None:
        for _ in range(200):
            with suppress(SiteLockedError), locked(site):
                inside.append(1)
                together.append(len(inside))
                time.sleep(0)
                inside.pop()

    threads = [threading.Thread(target=build) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(together) == {1}
