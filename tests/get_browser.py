"""Finds a Chromium for the browser tests, or installs one; prints its path.

In order: $CHROMIUM, an installed Chromium or Chrome, Playwright's own, Debian's package when root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find_browser() -> str | None:
    """Return the path of a browser that is installed, or None."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).exists():
        return named
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    if _MACOS.exists():
        return str(_MACOS)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install_browser() -> None:
    """Install Playwright's own Chromium; where that cannot be fetched, Debian's as root."""
    own = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(own, check=False, timeout=300).returncode == 0:
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True)


if __name__ == "__main__":
    if find_browser() is None:
        install_browser()
    path = find_browser()
    if path is None:
        sys.exit("No browser: install Chromium or Chrome, or set CHROMIUM to its path.")
    sys.stdout.write(f"{path}\n")
