"""Which settings of mkdocs.yml have no effect on the meeting's pages, each with its line and the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import yaml

from annotated_agenda.meeting.problem import Problem, Severity, nearest

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_TABLE = Path(__file__).with_name("settings.yml")
_SAYS = {
    "none": "this has no effect",
    "own pages": "this has its effect on pages of your own alone",
}
# All that may stand here is known; what is not is likely a slip.
_FEATURES = "theme.features."
# What MkDocs lets be written without its last key.
_SHORT = {"theme.": "theme.name."}
_THEME = re.compile(r"theme\.[^.]+")

Effect = Literal["every page", "own pages", "the build", "none"]


@dataclass(frozen=True)
class SettingEffect:
    """What a setting does here, or why it does nothing; `is_said` when a note says that it is not for every page."""

    effect: Effect
    why: str
    is_said: bool = True


@dataclass(frozen=True)
class WrittenSetting:
    """A value as it stands in a file, after its keys: "theme.features.navigation.top", at line 12 of mkdocs.yml."""

    key: str
    path: str
    line: int


@cache
def setting_effects() -> Mapping[str, SettingEffect]:
    """Return the table of settings, by key."""
    table = yaml.safe_load(_TABLE.read_text("utf-8"))
    return {key: SettingEffect(**row) for key, row in table.items()}


def check_effects(settings: Path) -> Iterator[Problem]:
    """Yield a note for each setting written in a file that has no effect on the meeting's pages."""
    said: set[str] = set()
    for setting in written_settings(settings):
        key = _row(setting.key) or _unknown(setting.key)
        if key and key not in said:
            said.add(key)
            yield from _note(setting, key)


def is_without_effect(key: str) -> bool:
    """Say whether a setting has no effect anywhere."""
    row = setting_effects().get(_row(key))
    return row is not None and row.effect == "none"


def place_of(key: str, settings: Path) -> tuple[str, int]:
    """Return the file and the line where a setting stands; the first line of mkdocs.yml when it stands nowhere."""
    for setting in written_settings(settings):
        if f"{setting.key}.".startswith(f"{key}."):
            return setting.path, setting.line
    return "mkdocs.yml", 1


def setting_problem(
    config: MkDocsConfig, key: str, message: str, remedy: str, severity: Severity = "error"
) -> Problem:
    """Return a problem of a setting ("extra.pdf"), at the place where it stands."""
    path, line = place_of(key, Path(config.config_file_path or ""))
    return Problem(path, line, key, message, remedy, severity)


def place_of_entry(key: str, position: int, settings: Path) -> tuple[str, int]:
    """Return the file and the line where a key of the entry of a list stands, counted from 0; as place_of()."""
    found = [one for one in written_settings(settings) if one.key.startswith(f"{key}.")]
    return (
        (found[position].path, found[position].line)
        if position < len(found)
        else place_of(key, settings)
    )


def written_settings(settings: Path) -> Iterator[WrittenSetting]:
    """Yield each value of a file, and of those that it inherits from; nothing of one that is no YAML."""
    if not settings.is_file():
        return
    try:
        root = yaml.compose(settings.read_text("utf-8"), yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return
    for key, node in _values(root, ""):
        yield WrittenSetting(key, settings.name, node.start_mark.line + 1)
        if key.startswith("INHERIT."):
            yield from written_settings(settings.parent / node.value)


def _values(node: yaml.Node | None, above: str) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the values below a key; what a list holds stands below the key of the list."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _values(value, f"{above}{key.value}.")
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _values(one, above)
    elif isinstance(node, yaml.ScalarNode):
        yield f"{_SHORT.get(above, above)}{node.value}", node


def _row(key: str) -> str:
    """Return the key of the line of the table that is about a value: the nearest above it; empty when there is none."""
    while key and key not in setting_effects():
        key = key.rpartition(".")[0]
    return key


def _unknown(key: str) -> str:
    """Return the key of a value in whose place all settings are known; empty for one in another place."""
    if key.startswith(_FEATURES):
        return key
    found = _THEME.match(key)
    return found[0] if found else ""


def _note(setting: WrittenSetting, key: str) -> Iterator[Problem]:
    row = setting_effects().get(key)
    if row is None:
        message = "Material knows no such setting; only a template of your own can use it"
        why = nearest(key, setting_effects())
    elif row.effect in _SAYS and row.is_said:
        message, why = _SAYS[row.effect], row.why
    else:
        return
    yield Problem(setting.path, setting.line, key, message, why, "note")
