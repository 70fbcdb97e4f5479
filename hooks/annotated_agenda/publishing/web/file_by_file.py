"""One folder becomes like another, file by file, while readers use it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_PART = ".part~"


def update_folder(folder: Path, model: Path) -> None:
    """Make `folder` hold what `model` holds; raise OSError when it cannot be done.

    Each file is there whole at every moment, the old or the new one; what pages load is there before
    them, and what no page needs any more goes last. A file that is the same keeps its time.
    """
    names = set(files_of(model))
    for name in sorted(names, key=lambda name: (name.endswith(".html"), name)):
        if not _is_same(folder / name, model / name):
            _replace(folder, name, model / name)
    for name in files_of(folder):
        if name not in names:
            (folder / name).unlink()
    _remove_empty_folders(folder)
    _open_folders(folder, model)


def files_of(folder: Path) -> Iterator[str]:
    """Yield the path of every file and every link in a folder, from the folder, with "/"."""
    for parent, folders, names in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]  # noqa: PTH114, PTH118  10,000 paths are slow to make
        below = os.path.relpath(parent, folder)
        for name in (*names, *links):
            yield name if below == os.curdir else f"{below}/{name}".replace(os.sep, "/")


def copy_file(file: Path, target: Path) -> None:
    """Put a copy of a file, or of a link, where `target` is, in one step."""
    part = target.with_name(f".{target.name}{_PART}")
    part.unlink(missing_ok=True)
    shutil.copyfile(file, part, follow_symlinks=False)
    if not part.is_symlink():
        shutil.copymode(file, part)
    part.replace(target)


def _replace(folder: Path, name: str, file: Path) -> None:
    target = folder / name
    for parent in reversed(target.relative_to(folder).parents[:-1]):
        if (folder / parent).is_symlink() or (folder / parent).is_file():
            (folder / parent).unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    copy_file(file, target)


def _is_same(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink() or not one.is_file():
        return False
    if one.stat().st_size != other.stat().st_size or one.stat().st_mode != other.stat().st_mode:
        return False
    return one.read_bytes() == other.read_bytes()


def _remove_empty_folders(folder: Path) -> None:
    for parent, _, _ in os.walk(folder, topdown=False):
        if parent != str(folder):
            with suppress(OSError):
                os.rmdir(parent)  # noqa: PTH106  10,000 paths are slow to make


def _open_folders(folder: Path, model: Path) -> None:
    """Let everybody into the folders that everybody may enter in the model."""
    for parent, _, _ in os.walk(model):
        own = folder / os.path.relpath(parent, model)
        mode = own.stat().st_mode
        wanted = mode | (Path(parent).stat().st_mode & 0o555)
        if mode != wanted:
            own.chmod(wanted)
