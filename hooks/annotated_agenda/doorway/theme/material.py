"""Where Material's files are: those of Material for MkDocs, or of its continuation MaterialX, which is the same package."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

# What mkdocs.yml calls them.
MATERIAL_THEMES = ("material", "materialx")


def _folder() -> Path:
    package = find_spec("material")
    assert package is not None  # a dependency
    assert package.origin is not None
    return Path(package.origin).parent / "templates"


MATERIAL = _folder()
