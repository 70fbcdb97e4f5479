"""What the pages load: our scripts and styles, and what Material brings for pages of the author's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files
from rjsmin import jsmin

from annotated_agenda.doorway.theme.material import MATERIAL
from annotated_agenda.doorway.theme.modules import in_one_file
from annotated_agenda.doorway.theme.styles import put_styles
from annotated_agenda.doorway.theme.theme import program_folder, theme_folders

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from annotated_agenda.publishing.look.look import Look


# Its name changes with Material's version.
_SCRIPT = "assets/javascripts/bundle.*.min.js"


_ASSETS = "assets/"
_SCRIPTS = f"{_ASSETS}javascripts/"
_KINDS = (_SCRIPTS, f"{_ASSETS}stylesheets/")
_ENDINGS = {".js", ".css"}
# Of the digest in a name; 40 bits do not meet by chance.
_DIGITS = 10
# The scripts that pages load and that import others.
_ENTRIES = (
    "filter.js",
    "item/item.js",
    "item/menu.js",
    "now.js",
    "own_time.js",
    "search.js",
    "search/opening.js",
    "time_zone.js",
)
# What a module that others import gives them.
_EXPORT = re.compile(r"^export\b", re.MULTILINE)


@dataclass(frozen=True)
class Assets:
    """Our scripts and styles as browsers get them, by their folder; `looks`, by language, name theirs.

    `sources` are the files that they are made from, by name, with the folder that holds them.
    """

    looks: Mapping[str, Look]
    files: Mapping[str, Sequence[File]]
    sources: Mapping[str, Path]


def make_assets(looks: Mapping[str, Look], config: MkDocsConfig) -> Assets:
    """Return the scripts and styles of all languages; their folders are named by what they hold."""
    written, own = _written(config), _written_in(program_folder()).keys()
    different = {_colours(look): _made(written, config, look) for look in looks.values()}
    folders = {key: _folder(made) for key, made in different.items()}
    of_project = {file.src_uri for made in different.values() for file in made} - own
    return Assets(
        looks={code: replace(look, assets=folders[_colours(look)]) for code, look in looks.items()},
        files={
            folders[key]: [file for file in made if file.src_uri in own]
            for key, made in different.items()
        },
        sources={name: folder for name, folder in written.items() if name not in of_project},
    )


def put_assets(files: Files, config: MkDocsConfig, assets: Assets, look: Look) -> None:
    """Put our scripts and styles, in the place of what they are made from, into the folder that `look` names."""
    for name, folder in assets.sources.items():
        former = files.get_file_from_path(name)
        if former and former.src_dir == str(folder):
            files.remove(former)
    for file in assets.files[look.assets]:
        files.append(_in_folder(file, look.assets, config))
    if files.documentation_pages():
        files.append(_material_file(_SCRIPT, config))


def _colours(look: Look) -> tuple[str, bool]:
    """Return what our style sheets depend on."""
    return look.own_styles(), look.palette.has_schemes


def _folder(files: Files) -> str:
    digest = sha256()
    for file in sorted(files, key=lambda file: file.src_uri):
        digest.update(f"{file.src_uri}\0{file.content_string}\0".encode())
    return f"{_ASSETS}{digest.hexdigest()[:_DIGITS]}/"


def _written(config: MkDocsConfig) -> dict[str, Path]:
    """Return the scripts and styles by their names, those of the project in the place of ours."""
    written: dict[str, Path] = {}
    for folder in reversed(theme_folders(config)):
        written |= _written_in(folder)
    return written


def _written_in(folder: Path) -> dict[str, Path]:
    paths = [path for kind in _KINDS for path in sorted((folder / kind).rglob("*"))]
    return {
        path.relative_to(folder).as_posix(): folder for path in paths if path.suffix in _ENDINGS
    }


def _made(written: Mapping[str, Path], config: MkDocsConfig, look: Look) -> Files:
    """Return all scripts and styles as browsers get them."""
    files = Files(
        [
            File(name, str(folder), config.site_dir, config.use_directory_urls)
            for name, folder in written.items()
        ]
    )
    _make(files, config, look)
    return files


def _make(files: Files, config: MkDocsConfig, look: Look) -> None:
    """Put the style sheets together, and take comments and indentation out of the scripts."""
    put_styles(files, look)
    scripts = {file.src_uri: file for file in files.javascript_files()}
    texts = {name: file.content_string for name, file in scripts.items()}
    together = {
        _SCRIPTS + name: in_one_file(_SCRIPTS + name, texts.__getitem__) for name in _ENTRIES
    }
    for name, file in scripts.items():
        text = jsmin(together.get(name, texts[name]))
        # In a folder, scripts are no modules, and their names are those of the whole page.
        is_alone = not config.use_directory_urls and not _EXPORT.search(text)
        file.content_string = f'(()=>{{"use strict";{text}\n}})()' if is_alone else text


def _in_folder(file: File, folder: str, config: MkDocsConfig) -> File:
    address = folder + file.src_uri.removeprefix(_ASSETS)
    named = File(file.src_uri, file.src_dir, config.site_dir, True, dest_uri=address)
    named.content_string = file.content_string
    return named


def _material_file(pattern: str, config: MkDocsConfig) -> File:
    """Return a file of Material's."""
    path = next(MATERIAL.glob(pattern)).relative_to(MATERIAL).as_posix()
    return File(path, str(MATERIAL), config.site_dir, config.use_directory_urls)
