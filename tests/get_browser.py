"""Finds a Chromium for the browser tests, or installs one; prints its path.

In order: $CHROMIUM, an installed Chromium or Chrome, Playwright's own, Debian's package when root.

Of each there is a shell besides: the same browser without windows. It opens a page for a quarter of
the processor time, so the tests take it where there is one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
_QUICK_TO_GIVE_UP = ("-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=10")
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


def find_shell() -> str | None:
    """Return the path of a browser without windows that is installed, or None."""
    for name in _SHELLS:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    version = own.parents[1].name.removeprefix("chromium-")
    shells = own.parents[2].glob(f"chromium_headless_shell-{version}/*/*headless*shell*")
    return next((str(shell) for shell in sorted(shells)), None)


def find_for_tests() -> str | None:
    """Return the path of the browser that tests take: the one that is asked for, a shell, or any."""
    if os.environ.get("CHROMIUM"):
        return find_browser()
    return find_shell() or find_browser()


def install_browser() -> None:
    """Install Playwright's own Chromium; where that cannot be fetched, Debian's as root."""
    own = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(own, check=False, timeout=300).returncode == 0:
        return
    if _is_debian():
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True)


def install_shell() -> None:
    """Install a browser without windows beside one that is there; where it cannot be had, nothing happens."""
    if _is_debian():
        command = ["apt-get", "install", "-y", "-qq", *_QUICK_TO_GIVE_UP, _SHELLS[0]]
    else:
        command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    subprocess.run(command, check=False, capture_output=True, timeout=300)


def _is_debian() -> bool:
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


if __name__ == "__main__":
    if find_browser() is None:
        install_browser()
    if find_shell() is None:
        install_shell()
    path = find_for_tests()
    if path is None:
        sys.exit("No browser: install Chromium or Chrome, or set CHROMIUM to its path.")
    sys.stdout.write(f"{path}\n")
