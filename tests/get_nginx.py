"""Finds nginx, which serves sites in the tests as it does for readers, or installs it; prints its path.

In order: what is installed, Debian's package when root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# Where Debian, which keeps it from the paths of its users, and Homebrew put it.
_ELSEWHERE = "/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:/usr/local/bin"


def find_nginx() -> str | None:
    """Return the path of nginx, or None where it is not installed."""
    return shutil.which("nginx") or shutil.which("nginx", path=_ELSEWHERE)


if __name__ == "__main__":
    if find_nginx() is None and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "nginx-light"], check=True)
    path = find_nginx()
    if path is None:
        sys.exit(
            "No nginx: install it (Debian: nginx-light, macOS: brew install nginx), or leave its"
            " tests out with `make test WITHOUT=nginx`."
        )
    sys.stdout.write(f"{path}\n")
