"""YAML as authors write it, with the line of every key; every scalar stays the text that was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from annotated_agenda.authoring.files.limits import beyond_depth, beyond_limits, beyond_reading
from annotated_agenda.meeting.problem import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

KeyPath = tuple[str | int, ...]

_FENCE = "---"
# As much of a text's beginning as stands in the body without Markdown's signs in between.
_OPENINGS = (40, 20, 10, 5)
_FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What plain text, lists and mappings are, and numbers and dates, which stay text all the same.
_OWN_TAGS = tuple(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "map", "seq", "null", "bool", "int", "float", "timestamp", "merge", "value")
)
# YAML writes any code unit as "\ud800"; alone, these are no character.
_HALF = re.compile("[\ud800-\udfff]")
_YAML_REMEDY = (
    'put the text after the first colon between double quotes ("…") and keep the indentation'
)


@dataclass(frozen=True)
class SourceFile:
    """A file read from docs/: its front matter or YAML as plain data, and the text below it.

    `path` is how problems name the file; `lines` gives the line of each key from 1;
    `body_line` is the line at which `body` begins.
    """

    path: str
    data: Any = None
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    problems: tuple[Problem, ...] = ()

    @property
    def keys(self) -> dict[str, Any]:
        """The keys of the front matter, or of the file; none where it is no mapping."""
        return self.data if isinstance(self.data, dict) else {}

    def problem(
        self, key_path: KeyPath, message: str, remedy: str, severity: Severity = "error"
    ) -> Problem:
        """Return a problem at the line of the key, or of the nearest key above it."""
        return Problem(
            self.path, self.line(key_path), key_name(key_path), message, remedy, severity
        )

    def line(self, key_path: KeyPath) -> int:
        """Return the line of a key; of the nearest key above it when it does not stand there."""
        while key_path and key_path not in self.lines:
            key_path = key_path[:-1]
        return self.lines.get(key_path, 1)

    def body_problem(
        self, words: str, message: str, remedy: str, severity: Severity = "error"
    ) -> Problem:
        """Return a problem at the line of the body where `words`, or the first of them, stand."""
        return Problem(self.path, self._body_line_of(words), "", message, remedy, severity)

    def body_lines(self, texts: Sequence[str]) -> list[int]:
        """Return the line of the body at which each of these texts begins; they stand in this order."""
        lines, at = [], 0
        for text in texts:
            openings = (text.strip()[:length] for length in _OPENINGS)
            found = (self.body.find(opening, at) for opening in openings if opening)
            at = next((place for place in found if place >= 0), at)
            lines.append(self.body_line + self.body.count("\n", 0, at))
            at += 1
        return lines

    def _body_line_of(self, words: str) -> int:
        whole = re.search(rf"(?<![\w/.]){re.escape(words)}(?![\w/])", self.body) if words else None
        if whole:
            return self.body_line + self.body.count("\n", 0, whole.start())
        while words and words not in self.body:
            words = words[: len(words) // 2]
        return self.body_line + self.body.count("\n", 0, self.body.find(words))


def key_name(key_path: KeyPath) -> str:
    """Return a key path as authors read it: ("sittings", 0, "end") is "sittings[0].end"."""
    name = ""
    for part in key_path:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name


def read_page(path: Path, name: str) -> SourceFile:
    """Read a Markdown page: the front matter between two lines "---", and the body below."""
    text = _read_text(path, name)
    if isinstance(text, Problem):
        return SourceFile(name, problems=(text,))
    return parse_page(text, name)


def parse_page(text: str, name: str) -> SourceFile:
    """Read a Markdown page that is there as text."""
    if beyond := tuple(beyond_limits(name, text)):
        return SourceFile(name, problems=beyond)
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return SourceFile(name, {}, {}, text, 1, tuple(beyond_reading(name, text, 1)))
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        return _broken(name, 1, "the front matter is not closed", 'end it with a line "---"')
    front_matter = _load(name, "\n".join(lines[1:end]), first_line=2)
    is_empty = front_matter.data is None and not front_matter.problems
    body = "\n".join(lines[end + 1 :])
    return SourceFile(
        name,
        {} if is_empty else front_matter.data,
        front_matter.lines,
        body,
        end + 2,
        (*front_matter.problems, *beyond_reading(name, body, end + 2)),
    )


def read_yaml(path: Path, name: str) -> SourceFile:
    """Read a file that is YAML from end to end."""
    text = _read_text(path, name)
    if isinstance(text, Problem):
        return SourceFile(name, problems=(text,))
    if beyond := tuple(beyond_limits(name, text)):
        return SourceFile(name, problems=beyond)
    return _load(name, text, first_line=1)


def unreadable(name: str, error: OSError) -> Problem:
    """Return the problem of a file or a folder that the system does not let this user read."""
    remedy = "let the user who builds the site read it"
    return Problem(name, 1, "", f"this cannot be read ({error.strerror})", remedy)


def _read_text(path: Path, name: str) -> str | Problem:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return unreadable(name, error)
    except UnicodeDecodeError:
        message = "the file cannot be read as UTF-8 text"
        return Problem(name, 1, "", message, "save it again as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _broken(name: str, line: int, message: str, remedy: str) -> SourceFile:
    return SourceFile(name, problems=(Problem(name, line, "", message, remedy),))


def _load(name: str, text: str, first_line: int) -> SourceFile:
    if deep := tuple(beyond_depth(name, text, first_line)):
        return SourceFile(name, problems=deep)
    try:
        if "*" in text and _has_alias(text):
            return _broken(name, first_line, "a YAML alias (*) is used", "write the text out")
        root = _compose(text)
    except yaml.MarkedYAMLError as error:
        # A quotation mark without its fellow is missed at the end only: its own line is to be mended.
        is_open = "end of stream" in (error.problem or "") and error.context_mark
        mark = error.context_mark if is_open else error.problem_mark
        line = first_line + (mark.line if mark else 0)
        return _broken(name, line, f"this is not valid YAML ({error.problem})", _YAML_REMEDY)
    except (yaml.YAMLError, RecursionError):
        remedy = "remove characters that cannot be seen, and deep nesting"
        return _broken(name, first_line, "this is not valid YAML", remedy)
    return _Walk(name, first_line).source_file(root)


def _has_alias(text: str) -> bool:
    return any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader))


def _compose(text: str) -> yaml.Node | None:
    """Return the nodes of a YAML text, by the faster of PyYAML's parsers; the other explains better."""
    try:
        root: yaml.Node | None = yaml.compose(text, _FAST_LOADER)
    except yaml.YAMLError:
        root = yaml.compose(text, yaml.SafeLoader)
    return root


class _Walk:
    """Turns YAML nodes into plain data and notes the line of each key on the way."""

    def __init__(self, name: str, first_line: int) -> None:
        self.name = name
        self.first_line = first_line
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []

    def source_file(self, root: yaml.Node | None) -> SourceFile:
        data = None if root is None else self._value(root, ())
        return SourceFile(self.name, data, self.lines, problems=tuple(self.problems))

    def _value(self, node: yaml.Node, path: KeyPath) -> Any:
        if path:
            self.lines.setdefault(path, node.start_mark.line + self.first_line)
        if not node.tag.startswith(_OWN_TAGS):
            self._refuse_tag(node, path)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(entry, (*path, i)) for i, entry in enumerate(node.value)]
        is_empty = node.tag == "tag:yaml.org,2002:null"
        return None if is_empty else self._text(node, path)

    def _text(self, node: yaml.Node, path: KeyPath) -> str:
        """Return a scalar as it was typed; half a character (a lone surrogate) is a problem."""
        text = str(node.value)
        if _HALF.search(text):
            line, remedy = node.start_mark.line + self.first_line, "type the text again"
            message = "the text has half a character in it"
            self.problems.append(Problem(self.name, line, key_name(path), message, remedy))
        return _HALF.sub("\ufffd", text)

    def _refuse_tag(self, node: yaml.Node, path: KeyPath) -> None:
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        line, remedy = (
            node.start_mark.line + self.first_line,
            'put the text between double quotes ("…")',
        )
        message = f"a YAML tag ({tag}) is used"
        self.problems.append(Problem(self.name, line, key_name(path), message, remedy))

    def _key(self, node: yaml.Node, path: KeyPath) -> str:
        if isinstance(node, yaml.ScalarNode):
            return self._text(node, path)
        line, remedy = (
            node.start_mark.line + self.first_line,
            "begin the line with a word and a colon",
        )
        message = "a list stands where a key is read"
        self.problems.append(Problem(self.name, line, key_name(path), message, remedy))
        return "?"

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first_line
            key = self._key(key_node, path)
            if key in mapping:
                name = key_name((*path, key))
                message, remedy = "the key stands twice", "keep one of the two lines"
                self.problems.append(Problem(self.name, line, name, message, remedy))
            self.lines[(*path, key)] = line
            mapping[key] = self._value(value_node, (*path, key))
        return mapping
