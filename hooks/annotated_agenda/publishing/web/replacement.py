"""A new site takes the place of the published one; at no moment are readers without a site.

Where both can be exchanged, that is one step. The folder itself must stay the same one, though: a
container that has it as a volume, or a server that holds it open, would be left with an empty folder.
So the former folder is brought up to date while the new one stands in its place, and is exchanged
back. Where nothing can be exchanged (a folder that is a mount, another system than Linux), the files
are replaced one by one.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

from annotated_agenda.publishing.web.file_by_file import update_folder

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def published_folder(site_dir: str | os.PathLike[str]) -> Path:
    """Return the folder that a site is published in: where a link leads, when it is one."""
    return Path(os.path.realpath(site_dir))


def new_folder(site: Path, elsewhere: Path) -> Path:
    """Return where to write what will take the place of `site`: beside it, on the same disk.

    Where nothing may be written there it is in `elsewhere`. What a build that was killed left there
    is finished or removed.
    """
    beside = site.parent
    for left in sorted(beside.glob(f".{site.name}.former-*")):
        _return(left, site)
    folder = beside if os.access(beside, os.W_OK) else elsewhere
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f".{site.name}.new"
    remove(new)
    return new


def put_in_place(new: Path, site: Path) -> str:
    """Put a finished site in the place of the published one; return what an officer should know.

    Raise OSError when it cannot be done; the published site is then whole, the old or the new one.
    """
    if hasattr(os, "sync"):
        os.sync()  # a power cut after the exchange finds all files written
    if not site.exists() and new.parent == site.parent:
        new.rename(site)
        return ""
    former = site.with_name(f".{site.name}.former-{_inode(site)}")
    if not _can_exchange(new, site, former):
        update_folder(site, new)
        remove(new)
        return _ONE_BY_ONE.format(site=site)
    return _return(former, site)


def remove(folder: Path) -> str:
    """Remove a folder; what cannot be removed is out of the way under another name. Return what to say."""
    shutil.rmtree(folder, ignore_errors=True)
    if not os.path.lexists(folder):
        return ""
    left = folder.with_name(f"{folder.name}.{os.getpid()}")
    folder.rename(left)
    return f"{left} cannot be removed by this user; remove it by hand."


def _can_exchange(new: Path, site: Path, former: Path) -> bool:
    """Exchange the new site and the published one, which is then `former`; return whether it could be."""
    if new.parent != site.parent:
        return False
    new.rename(former)
    if exchange(former, site):
        return True
    former.rename(new)
    return False


def _return(former: Path, site: Path) -> str:
    """Bring the folder that readers had up to date, and put it back into its place."""
    if not former.name.endswith(f"-{_inode(former)}"):
        return remove(former)  # it has been put back; this is what stood in for it
    try:
        update_folder(former, site)
    except OSError as reason:
        said = remove(former)
        return f"The new site is published; the folder that it replaces is lost: {reason}. {said}"
    exchange(former, site)
    return remove(former)


def _inode(folder: Path) -> int:
    return folder.stat().st_ino if folder.exists() else 0


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (renameat2(2)); return whether the system could."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)


_ONE_BY_ONE = (
    "{site} cannot be exchanged in one step here (it is a mount, or the system cannot): the files were"
    " replaced one by one. To publish in one step, mount the folder above it."
)
