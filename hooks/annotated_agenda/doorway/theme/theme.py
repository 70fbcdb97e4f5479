"""Where templates, styles and scripts are: those of the project before those of the program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader
from mkdocs.theme import Theme

from annotated_agenda.doorway.reporting.setting_effects import is_without_effect
from annotated_agenda.doorway.theme.material import MATERIAL

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

_PACKAGE = Path(__file__).parents[2]
# In an installed program the folder is a package of its own; in the repository it is overrides/.
_OF_PROGRAM = next(
    folder for folder in (_PACKAGE / "theme", _PACKAGE.parents[1] / "overrides") if folder.is_dir()
)


def program_folder() -> Path:
    """Return the program's own folder of templates, scripts and styles."""
    return _OF_PROGRAM.resolve()


def theme_folders(config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the folders in order: `theme.custom_dir`, if there is one, and the program's own."""
    own = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    return tuple(dict.fromkeys(folder.resolve() for folder in (*own, _OF_PROGRAM)))


def use_own_templates(config: MkDocsConfig) -> None:
    """Put our templates before Material's, and take out the settings that have no effect here."""
    theme, own = config.theme, [str(folder) for folder in theme_folders(config)]
    theme.dirs = list(dict.fromkeys((*own, *theme.dirs)))
    theme.static_templates = set()
    # What they say of every page is with the look, which was read before.
    theme["direction"], theme["palette"] = None, None
    features = theme.get("features") or ()
    theme["features"] = [one for one in features if not is_without_effect(f"theme.features.{one}")]
    theme.get_env = partial(_environment, theme, own)  # type: ignore[method-assign]


def _environment(theme: Theme, own: list[str]) -> Environment:
    """Return the templates of MkDocs' pages: ours, then Material's, which are "material/…", too."""
    environment = Theme.get_env(theme)
    others = _Unlisted([folder for folder in theme.dirs if folder not in own])
    material = PrefixLoader({"material": _Unlisted(MATERIAL)})
    environment.loader = ChoiceLoader([FileSystemLoader(own), others, material])
    return environment


class _Unlisted(FileSystemLoader):
    """Templates that are found, but not listed: MkDocs would publish Material's 12,000 icons in each language."""

    def list_templates(self) -> list[str]:
        return []
