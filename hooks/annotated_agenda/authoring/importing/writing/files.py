"""Files of docs/ written at once: all beside their places first, then each into its own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def write_files(folder: Path, texts: Mapping[str, str]) -> None:
    """Write texts by their names in a folder; nothing is half written when one cannot be."""
    written: list[tuple[Path, Path]] = []
    try:
        for name, text in texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.{os.getpid()}")
            written.append((beside, path))
            beside.write_text(text, "utf-8", newline="\n")
    except OSError:
        for beside, _ in written:
            beside.unlink(missing_ok=True)
        raise
    for beside, path in written:
        beside.replace(path)
