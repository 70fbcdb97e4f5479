"""The ways to the web that AUTHORING.md names, as far as one machine goes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from tests.drawn_site import PROJECT, SMALL, build, draw, environment
from tests.nginx_server import free_port, serve_by_nginx


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that another user may enter too."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)


@pytest.mark.nginx
def test_the_container_s_server_serves_the_site_without_being_root(folder: Path) -> None:
    port = free_port()
    project = draw(folder / "project", SMALL)
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("extra:\n", "extra:\n  hosting: [nginx]\n")
    settings.write_text(text, "utf-8")
    site = build(project).site
    own = (PROJECT / "container/nginx.conf").read_text("utf-8").replace("/srv/agenda", str(site))
    own = own.replace("listen 8080", f"listen 127.0.0.1:{port}")
    address = f"http://127.0.0.1:{port}/items/1/"
    with serve_by_nginx(folder, own, port), urllib.request.urlopen(address, timeout=20) as answer:
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert answer.headers["Server"] == "nginx"
        assert "Ouverture" in answer.read().decode("utf-8")


def test_gh_deploy_puts_the_whole_site_on_the_branch(tmp_path: Path) -> None:
    folder, remote = draw(tmp_path / "project", SMALL), tmp_path / "remote.git"
    git = ("git", "-c", "user.name=Secretariat", "-c", "user.email=secretariat@example.org")
    subprocess.run([*git, "init", "-q", "--bare", str(remote)], check=True)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Agenda")):
        subprocess.run([*git, *words], cwd=folder, check=True)
    subprocess.run([*git, "remote", "add", "origin", str(remote)], cwd=folder, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy", "--strict"],
        cwd=folder,
        env=environment()
        | {
            "GIT_AUTHOR_NAME": "Secretariat",
            "GIT_AUTHOR_EMAIL": "secretariat@example.org",
            "GIT_COMMITTER_NAME": "Secretariat",
            "GIT_COMMITTER_EMAIL": "secretariat@example.org",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    listed = subprocess.run(
        [*git, "ls-tree", "-r", "--name-only", "gh-pages"],
        cwd=remote,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert {"index.html", "en/items/1/index.html", "schedule.ics", ".nojekyll"} <= set(listed)


@pytest.mark.parametrize("name", [".gitlab-ci.yml", ".github/workflows/publish.yml"])
def test_a_workflow_builds_as_everybody_does(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    assert yaml.safe_load(text)
    assert "make build" in text
