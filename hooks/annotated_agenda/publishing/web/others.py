"""What stands in a published site and is not the program's: a host's files, a secretariat's own.

The build leaves a list of what it wrote in the site itself, so that it travels with it.
"""

from __future__ import annotations

from pathlib import Path

from annotated_agenda.publishing.web.file_by_file import copy_file, files_of
from annotated_agenda.publishing.web.hosting import FOLDER

LIST = ".annotated-agenda"


def list_own_files(site: Path) -> None:
    """Write down, in a site that was just built, which of its files the build made."""
    own = (name for name in files_of(site) if name.startswith(f"{FOLDER}/") or not _is_hidden(name))
    _write(site, [*own, LIST])


def carry_over(site: Path, new: Path) -> list[str]:
    """Copy into a new site what in the published one is not the program's, and return those paths.

    Where both have a file the list of the published site decides whose it is; without a list the
    new one stays.
    """
    listed = _read(site)
    ours = _read(new)
    carried = []
    for name in sorted(files_of(site)):
        is_known = name in listed if listed else name in ours
        if not is_known and name != LIST:
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            copy_file(site / name, new / name)
            carried.append(name)
    _write(new, sorted(ours - set(carried)))
    return carried


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _read(site: Path) -> set[str]:
    path = site / LIST
    text = path.read_text("utf-8", "surrogateescape") if path.is_file() else ""
    return {name for name in text.split("\n") if name}


def _write(site: Path, names: list[str]) -> None:
    text = "\n".join(sorted(names)) + "\n"
    (site / LIST).write_text(text, "utf-8", "surrogateescape")
