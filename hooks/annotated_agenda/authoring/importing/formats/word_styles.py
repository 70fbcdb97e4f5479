"""What a style of the UN's Word templates says a paragraph is, and how its words look."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from annotated_agenda.authoring.importing.formats.word_package import W, whole_number

# By the style's name in small letters and without blanks and lines, so that "_ H _Ch_GA", "HChGA"
# and "H__Ch_GA" are one: New York and Vienna without G, Geneva G, Arabic GA, UNFCCC Reg… and Anno….
_ROLES = (
    (r"titlehch|hmga?|title|subtitle", "title"),
    (r"(?:reg|anno)?hchg?a?|heading1", "chapter"),
    (r"(?:reg|anno)?h(?:1|23|2|3|4|56)g?a?|heading[2-9]|smhg?a?|ssg?a?", "heading"),
    (r"(?:reg|anno)?singletxtg?a?\d?|bodytext\d?|para\w*|bullet\dg?a?", "paragraph"),
    (
        r"session|agendaitemnormal|agendatitleh2|distribution|committee|masthead\w*|originator\w*",
        "masthead",
    ),
    (r"toc\d", "contents"),
    (r"footnotetextg?a?|footnotetext", "note"),
)


@dataclass(frozen=True)
class Look:
    """How words look, where it is said: None leaves it to what stands above."""

    bold: bool | None = None
    italic: bool | None = None
    raised: bool | None = None
    hidden: bool | None = None

    def over(self, below: Look) -> Look:
        """Return this look where it says something, else the other."""
        said = {key: value for key, value in self.__dict__.items() if value is not None}
        return replace(below, **said)


@dataclass(frozen=True)
class Style:
    """A style: its role, look, numbering (list and level), indentation in points."""

    role: str = ""
    look: Look = Look()
    list_id: str = ""
    level: int = 0
    indent: float = 0
    is_centred: bool = False


@dataclass
class Styles:
    """The styles of a document by their id."""

    known: dict[str, Style] = field(default_factory=dict)
    default: str = ""

    def of(self, style_id: str | None) -> Style:
        """Return a style, for a name that is not known the default one."""
        return self.known.get(style_id or self.default, Style())


def read_styles(tree: Any) -> Styles:
    """Return the styles of styles.xml, each with what it inherits."""
    if tree is None:
        return Styles()
    found = {element.get(f"{W}styleId"): element for element in tree.iter(f"{W}style")}
    styles = Styles({key: _style(key, found, ()) for key in found if key})
    for key, element in found.items():
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true"}:
            styles.default = key
    return styles


def _style(key: str, found: dict[str, Any], above: tuple[str, ...]) -> Style:
    element = found[key]
    parent = _value(element, "basedOn")
    inherited = Style()
    if parent in found and parent not in above:
        inherited = _style(parent, found, (*above, key))
    name = _value(element, "name") or key
    own = paragraph_format(element.find(f"{W}pPr"), inherited)
    look = look_of(element.find(f"{W}rPr")).over(inherited.look)
    return replace(own, look=look, role=role_of(name) or role_of(key) or inherited.role)


def role_of(name: str) -> str:
    """Return what a style of this name or id is for, or an empty string."""
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    return next((role for pattern, role in _ROLES if re.fullmatch(pattern, plain)), "")


def paragraph_format(properties: Any, below: Style) -> Style:
    """Return a style with what w:pPr says of list, indentation and alignment."""
    if properties is None:
        return below
    changes: dict[str, Any] = {}
    numbering = properties.find(f"{W}numPr")
    if numbering is not None:
        changes["list_id"] = _value(numbering, "numId") or below.list_id
        changes["level"] = whole_number(_value(numbering, "ilvl"), below.level)
    indent = properties.find(f"{W}ind")
    if indent is not None:
        left = indent.get(f"{W}left") or indent.get(f"{W}start") or "0"
        changes["indent"] = int(left) / 20 if re.fullmatch(r"-?\d+", left) else 0
    alignment = _value(properties, "jc")
    if alignment:
        changes["is_centred"] = alignment == "center"
    return replace(below, **changes)


def look_of(properties: Any) -> Look:
    """Return the look that w:rPr gives."""
    if properties is None:
        return Look()
    raised = _value(properties, "vertAlign")
    return Look(
        bold=_toggle(properties, "b", "bCs"),
        italic=_toggle(properties, "i", "iCs"),
        raised=raised == "superscript" if raised else None,
        hidden=_toggle(properties, "vanish"),
    )


def _toggle(properties: Any, *names: str) -> bool | None:
    for name in names:
        element = properties.find(f"{W}{name}")
        if element is not None:
            return element.get(f"{W}val", "1") not in {"0", "false", "none", "off"}
    return None


def _value(element: Any, name: str) -> str:
    child = element.find(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val") or "")
