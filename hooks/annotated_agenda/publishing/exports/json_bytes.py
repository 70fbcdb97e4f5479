"""Data as the bytes of a JSON file: the same data, the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def as_json(data: Mapping[str, Any]) -> bytes:
    """Return data as JSON in UTF-8, its keys in the order in which they stand."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
