"""What one build leaves for the next: where it is, and which program, templates and settings it is for."""

from __future__ import annotations

import sys
import sysconfig
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from annotated_agenda.doorway.theme.terms import own_terms_text
from annotated_agenda.doorway.theme.theme import theme_folders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

_PROGRAM = Path(__file__).parents[2]


def settings_text(config: MkDocsConfig) -> str:
    """Return the text of mkdocs.yml; empty when the settings come from elsewhere (`mkdocs -f -`)."""
    path = Path(config.config_file_path or "")
    return path.read_text("utf-8") if path.is_file() else ""


def cache_folder(config: MkDocsConfig) -> Path:
    """Return the folder beside mkdocs.yml; it may be removed at any time."""
    return _project(config) / ".cache" / "annotated-agenda"


def record_path(config: MkDocsConfig) -> Path | None:
    """Return where the record of the site folder is; None for a site outside the project."""
    site, project = Path(config.site_dir), _project(config)
    if not site.is_relative_to(project):
        return None
    name = site.relative_to(project).as_posix().replace("/", "_")
    return cache_folder(config) / f"site-{name}.json"


def site_fingerprint(config: MkDocsConfig, assets: Iterable[str]) -> str:
    """Return the fingerprint of all that the site is made from beside docs/; `assets` name what pages load."""
    folders = theme_folders(config)
    templates = [path for folder in folders for path in sorted(folder.rglob("*.html"))]
    settings = settings_text(config) + own_terms_text(config)
    return _fingerprint(
        (
            program_fingerprint().encode(),
            settings.encode(),
            *map(str.encode, assets),
            *(path.read_bytes() for path in templates),
        )
    )


@cache
def program_fingerprint() -> str:
    """Return the fingerprint of this program and of every package that is installed beside it."""
    packages = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    names = (sys.version, *sorted(path.name for path in packages))
    sources = (path for path in sorted(_PROGRAM.rglob("*")) if path.suffix in {".py", ".yml"})
    return _fingerprint((*map(str.encode, names), *(path.read_bytes() for path in sources)))


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "").resolve().parent


def _fingerprint(parts: Iterable[bytes]) -> str:
    fingerprint = sha256()
    for part in parts:
        fingerprint.update(len(part).to_bytes(8, "big") + part)
    return fingerprint.hexdigest()
