"""A file that cannot be imported, in words for its owner."""

from __future__ import annotations


class RefusedError(Exception):
    """A file is not imported: what is wrong with it, and after it what to do."""

    def __init__(self, path: str, message: str, remedy: str) -> None:
        super().__init__(f"{path}: {message}; {remedy}")
