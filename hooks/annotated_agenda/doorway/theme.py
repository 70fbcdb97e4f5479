"""Where templates, styles and scripts are: those of the project before those of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_PACKAGE = Path(__file__).parents[1]
# In an installed program the folder is a package of its own; in the repository it is overrides/.
_OF_PROGRAM = next(
    folder for folder in (_PACKAGE / "theme", _PACKAGE.parents[1] / "overrides") if folder.is_dir()
)


def theme_folders(config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the folders in order: `theme.custom_dir`, if there is one, and the program's own."""
    own = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    return tuple(dict.fromkeys(folder.resolve() for folder in (*own, _OF_PROGRAM)))


def use_own_templates(config: MkDocsConfig) -> None:
    """Keep MkDocs from listing Material's 12,000 files, and from printing 404.html, in each language."""
    config.theme.dirs = [str(folder) for folder in theme_folders(config)]
    config.theme.static_templates = set()
