"""A real nginx that serves a folder, as long as a test needs it."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.get_nginx import find_nginx

_NOBODY = 65534
_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def serve_by_nginx(folder: Path, server: str, port: int) -> Iterator[None]:
    """Run nginx with a `server { … }` block that listens on a port; it is not root, and keeps its files in `folder`.

    Raises:
        AssertionError: There is no nginx on the machine.
    """
    nginx = find_nginx()
    assert nginx, "no nginx: run `make test`, or leave its tests out with WITHOUT=nginx"
    settings = folder / "nginx.conf"
    paths = "".join(f"{name}_temp_path {folder}/{name};" for name in _TEMPORARY)
    settings.write_text(
        f"daemon off; pid {folder}/pid; error_log stderr; events {{}}"
        f" http {{ include {_types(nginx)}; access_log off; {paths} {server} }}",
        "utf-8",
    )
    user = _NOBODY if os.geteuid() == 0 else None
    command = [nginx, "-e", "stderr", "-c", str(settings)]
    running = subprocess.Popen(command, user=user, group=user)
    try:
        _wait_for(port)
        yield
    finally:
        running.terminate()
        running.wait(20)


def _types(nginx: str) -> Path:
    """Return the file of types that stands beside nginx' own settings."""
    said = subprocess.run([nginx, "-V"], capture_output=True, text=True, check=True).stderr
    settings = next(word for word in said.split() if word.startswith("--conf-path="))
    return Path(settings.partition("=")[2]).parent / "mime.types"


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
