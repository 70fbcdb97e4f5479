"""Front matter and register entries as an author would write them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

# A line of text that YAML reads as it stands; anything else goes between double quotes.
_PLAIN = re.compile(
    r"(?![\s\-?:,\[\]{}#&*!|>'\"%@`]|(?:true|false|yes|no|null|~|on|off)$)[^\n]*", re.IGNORECASE
)
_COLON = re.compile(r":(?:\s|$)|\s#|\s$|[\x00-\x1f\x85\u2028\u2029]")
# Codes of languages and numbers of items stand on one line.
_SHORT = re.compile(r"[a-z]{2,3}(?:-\w+)*|\d{1,3}(?:[ .]\w{1,4})*")


def front_matter(keys: Mapping[str, Any]) -> str:
    """Return keys between two lines "---"; empty values are left out."""
    return (
        "---\n"
        + "".join(_line(key, value) for key, value in keys.items() if _is_said(value))
        + "---\n"
    )


def register_entry(keys: Mapping[str, Any]) -> str:
    """Return an entry of the register, the titles by language below it."""
    lines = "".join(
        _line(key, value, quoted=True) for key, value in keys.items() if _is_said(value)
    )
    return "- " + lines.replace("\n", "\n  ").rstrip(" ")


def scalar(value: object, *, quoted: bool = False) -> str:
    """Return a value as YAML on one line."""
    if value is True or value in ("true", "false"):
        return str(value).lower()
    text = str(value)
    if not quoted and _PLAIN.fullmatch(text) and not _COLON.search(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_said(value: object) -> bool:
    return value is not None and value not in ("", [], (), {})


def _line(key: str, value: Any, *, quoted: bool = False, indent: str = "") -> str:
    if isinstance(value, Mapping):
        inner = "".join(
            _line(str(name), one, quoted=quoted, indent=indent + "  ")
            for name, one in value.items()
        )
        return f"{indent}{key}:\n{inner}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(one, int) or _SHORT.fullmatch(str(one)) for one in value):
            return f"{indent}{key}: [{', '.join(map(str, value))}]\n"
        return f"{indent}{key}:\n" + "".join(_entry(one, indent + "  ") for one in value)
    in_quotes = quoted and indent != ""
    return f"{indent}{key}: {scalar(value, quoted=in_quotes)}\n"


def _entry(value: Any, indent: str) -> str:
    if not isinstance(value, Mapping):
        return f"{indent}- {scalar(value)}\n"
    lines = "".join(
        _line(key, one, indent=indent + "  ") for key, one in value.items() if _is_said(one)
    )
    return indent + "- " + lines[len(indent) + 2 :]
