"""Installs Pango, which lays out the PDFs' lines, where it is missing: Debian's package when root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library


def has_pango() -> bool:
    """Say whether the libraries that WeasyPrint loads are on the machine."""
    return all(find_library(name) for name in ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))


if __name__ == "__main__":
    if not has_pango() and shutil.which("apt-get") and os.geteuid() == 0:
        packages = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"]
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=True)
    if not has_pango():
        sys.exit("No Pango: install it (Debian: libpangoft2-1.0-0, macOS: brew install pango).")
